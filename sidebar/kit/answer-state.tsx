// What a page says while it waits for the answer that it shows, and if the answer is a refusal. Not printed.

import type { JSX } from 'preact';
import type { Answer } from '../../src/server/run/answers';
import { SHELL } from '../../src/words/shell';

interface AnswerStateProps {
  answer: Answer<object> | null;
  onAgain: () => void;
}

export function AnswerState({ answer, onAgain }: AnswerStateProps): JSX.Element {
  return (
    <>
      <p class="screen-only" role="status">
        {answer === null ? SHELL.loading : answer.ok ? '' : answer.problem}
      </p>
      {answer !== null && !answer.ok && (
        <button type="button" class="primary" onClick={onAgain}>
          {SHELL.tryAgain}
        </button>
      )}
    </>
  );
}
