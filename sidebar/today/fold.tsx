// One line that a press unfolds, and the end of a list that is too long.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SHELL } from '../../src/words/shell';

interface FoldProps {
  title: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

export function Fold({ title, isOpen = false, children }: FoldProps): JSX.Element {
  // Only how it begins: after that, the reader decides.
  const [begins] = useState(isOpen);
  return (
    <details open={begins}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}

/** How many are left out of a list. With `onMore`, a press shows them. */
export function AndMore({ count, onMore }: { count: number; onMore?: () => void }): JSX.Element | null {
  if (count <= 0) return null;
  const words = SHELL.more(count);
  if (onMore === undefined) return <p class="more">{words}</p>;
  return (
    <button type="button" class="link" onClick={onMore}>
      {words}
    </button>
  );
}
