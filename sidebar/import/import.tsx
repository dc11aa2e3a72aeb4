// The page Import: one step after the other.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportStore } from './saved-import';
import { importSession } from './import-session';
import type { Step } from './import-state';
import { IMPORT } from '../../src/words/import';
import { HeadingQuestions } from '../form/headings';
import { ColumnsStep } from './columns-step';
import { PreviewStep } from './preview-step';
import { EndStep, WritingStep } from './run-steps';
import { SourceStep } from './source-step';
import { PageFrame } from '../upkeep/page-frame';
import { useStore } from '../kit/use-store';

/** An answer in the preview keeps the focus: arrow keys may go on to the next answer. */
const STAYS_OPEN: readonly (Step | 'headings')[] = ['writing', 'preview'];

export function ImportPage({ store }: { store: ImportStore }): JSX.Element {
  const [started] = useState(() => importSession(store));
  const session = useStore(started);
  useEffect(() => session.open(), []);
  const { busy, problem, opening, headings } = session.state;
  const step = headings.length > 0 ? 'headings' : session.state.step;
  // Reading starts at the title of a step. A busy page is inert and can't take the focus.
  const seen = useRef<Step | 'headings' | undefined>(undefined);
  useLayoutEffect(() => {
    if (!opening || busy !== '') return;
    if (seen.current !== undefined && seen.current !== step)
      document.querySelector<HTMLElement>('.step')?.focus();
    seen.current = step;
  }, [step, busy, opening]);
  return (
    <PageFrame title={IMPORT.title}>
      <p class="notice" role="status">
        {busy}
      </p>
      <p class="problem stop" role="alert">
        {problem}
      </p>
      {session.state.hasNoRoom && <p class="detail">{IMPORT.noRoom}</p>}
      {!opening && busy === '' && (
        <button type="button" class="primary" onClick={() => session.open()}>
          {IMPORT.tryAgain}
        </button>
      )}
      {step === 'headings' && (
        <>
          <p class="step" tabIndex={-1}>
            {IMPORT.headingsFirst}
          </p>
          <HeadingQuestions questions={headings} next="" onRepaired={() => session.afterRepair()} />
          <p>
            <button type="button" onClick={() => session.leaveHeadings()}>
              {IMPORT.back}
            </button>
          </p>
        </>
      )}
      {opening && (
        <div key={step} inert={busy !== '' && !STAYS_OPEN.includes(step)}>
          {step === 'source' && (
            <SourceStep
              session={session}
              pasted={{ text: store.pasted(), keep: (text) => store.savePasted(text) }}
            />
          )}
          {step === 'columns' && <ColumnsStep session={session} />}
          {step === 'preview' && <PreviewStep session={session} />}
          {step === 'writing' && <WritingStep session={session} />}
          {(step === 'ended' || step === 'cutOff') && <EndStep session={session} />}
          {/* A resumed list has this button at the top. */}
          {step === 'columns' && !session.state.isResumed && (
            <p>
              <button type="button" class="link" onClick={() => session.startOver()}>
                {IMPORT.startOver}
              </button>
            </p>
          )}
        </div>
      )}
    </PageFrame>
  );
}
