// What the sidebar shows while the sheet answers, when it doesn't answer, and before set-up.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Answer } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import { SHELL } from '../../src/words/shell';
import { callServer } from '../server/call-server';
import type { DraftStore } from '../form/drafts';
import { returnedFromPage } from '../upkeep/page-change';
import { HeadingQuestions } from '../form/headings';
import { Workspace } from './workspace';

/** The whole sidebar. */
export function Sidebar({ drafts }: { drafts: DraftStore }): JSX.Element {
  const [answer, setAnswer] = useState<Answer<Opening> | null>(null);
  const open = (): void => {
    setAnswer(null);
    void callServer('openSidebar').then((opened) => {
      setAnswer(opened);
      // A separate call, so nobody waits for it.
      if (opened.ok && opened.isSetUp) void callServer('tidyUndo');
    });
  };
  useEffect(open, []);
  const isOpen = answer?.ok === true && answer.isSetUp;
  // When the menu opens the sidebar, the focus stays in the grid, where somebody may be typing.
  useLayoutEffect(() => {
    if (isOpen && returnedFromPage('showSidebar')) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isOpen]);
  if (answer?.ok && answer.isSetUp) return <Workspace opening={answer} drafts={drafts} />;
  return (
    <main class="opening">
      <h1>{answer?.ok ? SHELL.setUp.title : SHELL.product}</h1>
      {/* This line exists from the start so that screen readers announce its changes. */}
      <p role="status">{answer === null ? SHELL.opening : answer.ok ? SHELL.setUp.step : answer.problem}</p>
      {answer?.ok && <p>{SHELL.setUp.where}</p>}
      {answer && !answer.ok && answer.headings && (
        <HeadingQuestions questions={answer.headings} next="" onRepaired={open} />
      )}
      {answer !== null && (
        <button type="button" class="primary" onClick={open}>
          {answer.ok ? SHELL.setUp.again : SHELL.tryAgain}
        </button>
      )}
    </main>
  );
}
