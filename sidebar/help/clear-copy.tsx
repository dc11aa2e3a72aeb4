// For another library: makes an empty sheet like this one. In a copy, it clears the copy, after asking twice.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CLEAR_COPY } from '../../src/words/clear-copy';
import { SHELL } from '../../src/words/shell';
import { useFocusNext } from '../kit/focus';
import { callServer } from '../server/call-server';

type Step = 'idle' | 'what goes' | 'sure' | 'busy';
const BUTTONS = {
  idle: CLEAR_COPY.clear,
  'what goes': CLEAR_COPY.goOn,
  sure: CLEAR_COPY.sure,
  busy: CLEAR_COPY.busy,
} as const;

interface ClearCopyProps {
  /** Null in a sheet that is in use. */
  copy: { tabs: string[] } | null;
  onDone: () => void;
}

export function ClearCopy({ copy, onDone }: ClearCopyProps): JSX.Element {
  const [step, setStep] = useState<Step>('idle');
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const focusNext = useFocusNext();
  const goTo = (next: Step): void => {
    setStep(next);
    focusNext(`clear-${next}`);
  };
  const clear = async (tabs: string[]): Promise<void> => {
    setProblem('');
    setStep('busy');
    const answer = await callServer('clearThisCopy', { tabs });
    goTo('idle');
    if (!answer.ok) return setProblem(answer.problem);
    setDone(answer.words);
    onDone();
  };
  return (
    <section>
      <h2>{CLEAR_COPY.title}</h2>
      {copy === null ? (
        done === '' && <p class="help">{CLEAR_COPY.makeCopy}</p>
      ) : (
        <>
          <p class="help">{CLEAR_COPY.isCopy}</p>
          <div id="clear-question">
            {step === 'what goes' && <p>{CLEAR_COPY.keeps}</p>}
            {step === 'what goes' && copy.tabs.length > 0 && <p>{CLEAR_COPY.otherTabs(copy.tabs)}</p>}
            {step === 'sure' && <p>{CLEAR_COPY.noUndo}</p>}
          </div>
          <div class="row">
            <button
              key={step}
              type="button"
              id={`clear-${step}`}
              aria-describedby="clear-question"
              aria-busy={step === 'busy'}
              aria-disabled={step === 'busy'}
              onClick={() => {
                if (step === 'idle') goTo('what goes');
                else if (step === 'what goes') goTo('sure');
                else if (step === 'sure') void clear(copy.tabs);
              }}
            >
              {BUTTONS[step]}
            </button>
            {(step === 'what goes' || step === 'sure') && (
              <button type="button" onClick={() => goTo('idle')}>
                {SHELL.cancel}
              </button>
            )}
          </div>
        </>
      )}
      <p class="problem stop" role="alert">
        {problem}
      </p>
      <p class="notice good" role="status">
        {done}
      </p>
    </section>
  );
}
