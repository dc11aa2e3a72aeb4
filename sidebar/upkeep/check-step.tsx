// A button that repairs the daily check: it checks at once, or takes the check over, after asking once more.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckProblem } from '../../src/domain/upkeep/heartbeat';
import { callServer } from '../server/call-server';
import { useFocusNext } from '../kit/focus';
import { WORDS } from '../kit/words';

interface CheckStepProps {
  step: CheckProblem['step'];
  /** With a sentence about what was done. */
  onDone: (words: string) => void;
}

export function CheckStep({ step, onDone }: CheckStepProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const focusNext = useFocusNext();
  const [id, sure, ask] = [`step-${step}`, `sure-${step}`, `ask-${step}`];
  const work = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem('');
    const answer = await callServer(step);
    setBusy(false);
    setAsking(false);
    if (answer.ok) {
      onDone(step === 'takeOver' ? answer.words : WORDS.stopped.checked(answer.words));
      return;
    }
    setProblem(answer.problem);
    focusNext(id);
  };
  return (
    <>
      {isAsking && <p id={ask}>{WORDS.stopped.ask}</p>}
      <div class="row">
        <button
          key={isAsking ? sure : id}
          type="button"
          id={isAsking ? sure : id}
          aria-describedby={isAsking ? ask : undefined}
          aria-disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => {
            if (step === 'checkNow' || isAsking) {
              void work();
              return;
            }
            setAsking(true);
            focusNext(sure);
          }}
        >
          {isBusy ? WORDS.stopped.busy : isAsking ? WORDS.stopped.sure : WORDS.stopped[step]}
        </button>
        {isAsking && !isBusy && (
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              focusNext(id);
            }}
          >
            {WORDS.stopped.cancel}
          </button>
        )}
      </div>
      <p class="problem stop" role="alert">
        {problem}
      </p>
    </>
  );
}
