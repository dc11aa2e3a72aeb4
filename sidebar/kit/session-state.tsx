// What a view says of its session: that it reads, what came of the last press, and trouble, with another try if there is
// nothing to show.

import type { JSX } from 'preact';
import { SHELL } from '../../src/words/shell';

interface SessionStateProps {
  isReading: boolean;
  words: string;
  problem: string;
  /** Whether there is something to show in spite of the trouble. */
  hasView: boolean;
  onAgain: () => void;
}

export function SessionState({
  isReading,
  words,
  problem,
  hasView,
  onAgain,
}: SessionStateProps): JSX.Element {
  return (
    <>
      {/* Both exist from the start so that screen readers announce their changes. */}
      <p class="notice good" role="status">
        {isReading ? SHELL.loading : words}
      </p>
      <p class="problem stop" role="alert">
        {problem}
      </p>
      {!hasView && problem !== '' && (
        <button type="button" class="primary" onClick={onAgain}>
          {SHELL.tryAgain}
        </button>
      )}
    </>
  );
}
