// Says at the top of Today that the daily check has stopped, and offers the step that fixes it.

import type { JSX } from 'preact';
import type { Today } from '../../src/server/run/today-answers';
import { checkNotice } from '../notices/today-notices';
import { STOPPED_CHECK } from '../../src/words/stopped-check';
import { CheckStep } from './check-step';
import { useNotice } from '../notices/use-notice';

interface StoppedCheckProps {
  today: Today;
  /** Called after the step: Today must be read again. */
  onDone: () => void;
}

/** Nothing while all is well. After the step, what it did. */
export function StoppedCheck({ today, onDone }: StoppedCheckProps): JSX.Element {
  const [notice, showNotice] = useNotice(today);
  const { trouble, words } = checkNotice(notice, today);
  return (
    <>
      <p class="notice" role="status">
        {words}
      </p>
      {trouble && (
        <section class="stopped" aria-labelledby="stopped-title">
          <h2 id="stopped-title">{STOPPED_CHECK.title}</h2>
          <p>{trouble.sentence}</p>
          <CheckStep
            step={trouble.step}
            onDone={(done) => {
              showNotice(done, true);
              onDone();
            }}
          />
        </section>
      )}
    </>
  );
}
