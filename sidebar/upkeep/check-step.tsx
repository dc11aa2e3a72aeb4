// A button that repairs the daily check: it checks at once, or takes over the check after asking once more.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckProblem } from '../../src/domain/upkeep/heartbeat';
import { callServer } from '../server/call-server';
import { useFocusNext } from '../kit/focus';
import { SHELL } from '../../src/words/shell';
import { STOPPED_CHECK } from '../../src/words/stopped-check';

interface CheckStepProps {
  step: CheckProblem['step'];
  /** Gets a sentence about what was done. */
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
      onDone(step === 'takeOver' ? answer.words : STOPPED_CHECK.checked(answer.words));
      return;
    }
    setProblem(answer.problem);
    focusNext(id);
  };
  return (
    <>
      {isAsking && <p id={ask}>{STOPPED_CHECK.ask}</p>}
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
          {isBusy ? STOPPED_CHECK.busy : isAsking ? STOPPED_CHECK.sure : STOPPED_CHECK[step]}
        </button>
        {isAsking && !isBusy && (
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              focusNext(id);
            }}
          >
            {SHELL.cancel}
          </button>
        )}
      </div>
      <p class="problem stop" role="alert">
        {problem}
      </p>
    </>
  );
}
