// Says at the top of Today that the daily check has stopped, with the one step that helps.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckTrouble } from '../../src/domain/heartbeat';
import { WORDS } from '../words';
import { CheckStep } from './check-step';

interface StoppedCheckProps {
  trouble: CheckTrouble | null;
  /** After the step: Today is to be read anew. */
  onDone: () => void;
}

/** Nothing while all is well; after the step its words. */
export function StoppedCheck({ trouble, onDone }: StoppedCheckProps): JSX.Element {
  const [words, setWords] = useState('');
  const [settled, setSettled] = useState('');
  return (
    <>
      <p class="notice" role="status">
        {words}
      </p>
      {trouble && trouble.sentence !== settled && (
        <section class="stopped" aria-labelledby="stopped-title">
          <h2 id="stopped-title">{WORDS.stopped.title}</h2>
          <p>{trouble.sentence}</p>
          <CheckStep
            step={trouble.step}
            onDone={(done) => {
              setSettled(trouble.sentence);
              setWords(done);
              onDone();
            }}
          />
        </section>
      )}
    </>
  );
}
