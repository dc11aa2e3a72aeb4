// One line that a press expands, and the end of a list that is too long.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SHELL } from '../../src/words/shell';
import { useFocusNext } from '../kit/focus';

interface FoldProps {
  title: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

export function Fold({ title, isOpen = false, children }: FoldProps): JSX.Element {
  // Only the initial state: after that, the reader decides.
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

const AT_A_TIME = 10;

/** A list in parts. A press shows ten more, and the focus goes to the first of them. */
export function useParts<Item>(
  items: readonly Item[],
  first: number,
  elementOf: (item: Item) => string,
): { shown: readonly Item[]; left: number; showMore: () => void } {
  const [most, setMost] = useState(first);
  const focusNext = useFocusNext();
  return {
    shown: items.slice(0, most),
    left: Math.max(0, items.length - most),
    showMore: () => {
      const next = items[most];
      setMost(most + AT_A_TIME);
      if (next !== undefined) focusNext(elementOf(next));
    },
  };
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
