// Says at the top of Today that the daily check has stopped, with the one step that helps.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Today } from '../../src/server/answers';
import { callServer } from '../call-server';
import { useFocusNext } from '../focus';
import { checkNews } from '../today-notices';
import { WORDS } from '../words';
import { useSaid } from './use-said';

interface StoppedCheckProps {
  today: Today;
  /** After the step: Today is to be read anew. */
  onDone: () => void;
}

/** Nothing while all is well; after the step its words. */
export function StoppedCheck({ today, onDone }: StoppedCheckProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useSaid(today);
  const { trouble, words } = checkNews(said, today);
  const [problem, setProblem] = useState('');
  const focusNext = useFocusNext();
  const help = async (): Promise<void> => {
    if (isBusy || !trouble) return;
    setBusy(true);
    setProblem('');
    const answer =
      trouble.step === 'takeOver' ? await callServer('takeOver') : await callServer('updateRelationships');
    setBusy(false);
    setAsking(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      focusNext('stopped-step');
      return;
    }
    say('words' in answer ? answer.words : WORDS.stopped.checked, true);
    onDone();
  };
  return (
    <>
      <p class="notice" role="status">
        {words}
      </p>
      {trouble && (
        <section class="stopped" aria-labelledby="stopped-title">
          <h2 id="stopped-title">{WORDS.stopped.title}</h2>
          <p>{trouble.sentence}</p>
          {isAsking && <p id="stopped-ask">{WORDS.stopped.ask}</p>}
          <div class="row">
            <button
              key={isAsking ? 'sure' : 'step'}
              type="button"
              id={isAsking ? 'stopped-sure' : 'stopped-step'}
              aria-describedby={isAsking ? 'stopped-ask' : undefined}
              aria-disabled={isBusy}
              aria-busy={isBusy}
              onClick={() => {
                if (trouble.step === 'checkNow' || isAsking) {
                  void help();
                  return;
                }
                setAsking(true);
                focusNext('stopped-sure');
              }}
            >
              {isBusy ? WORDS.stopped.busy : isAsking ? WORDS.stopped.sure : WORDS.stopped[trouble.step]}
            </button>
            {isAsking && !isBusy && (
              <button
                type="button"
                onClick={() => {
                  setAsking(false);
                  focusNext('stopped-step');
                }}
              >
                {WORDS.stopped.cancel}
              </button>
            )}
          </div>
          <p class="problem stop" role="alert">
            {problem}
          </p>
        </section>
      )}
    </>
  );
}
