// What a page says while it waits for the answer that it shows, and if the answer is a refusal. Not printed.

import type { JSX } from 'preact';
import type { Answer } from '../../src/server/run/answers';
import { SHELL } from '../../src/words/shell';

interface AnswerStateProps {
  answer: Answer<object> | null;
  /** What a press on the page led to. */
  news?: string;
  isReading?: boolean;
  onAgain: () => void;
}

export function AnswerState({
  answer,
  news = '',
  isReading = false,
  onAgain,
}: AnswerStateProps): JSX.Element {
  return (
    <>
      {/* Exists from the start so that screen readers announce its changes. */}
      <p class="screen-only" role="status">
        {answer === null ? SHELL.loading : answer.ok ? news : answer.problem}
      </p>
      {answer !== null && !answer.ok && (
        <button type="button" class="primary" aria-disabled={isReading} onClick={onAgain}>
          {SHELL.tryAgain}
        </button>
      )}
    </>
  );
}
