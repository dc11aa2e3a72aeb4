// What the steps of the page Import share.

import type { ComponentChildren, JSX } from 'preact';
import { IMPORT_WORDS } from '../../import/import-words';

const MOST_SHOWN = 30;

/** A list that may be long, behind its summary. */
export function LongList({
  summary,
  items,
  isOpen,
}: {
  summary: string;
  items: readonly ComponentChildren[];
  isOpen?: boolean;
}): JSX.Element {
  return (
    <details open={isOpen}>
      <summary>{summary}</summary>
      <ul class="cards">
        {items.slice(0, MOST_SHOWN).map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
      {items.length > MOST_SHOWN && <p class="more">{IMPORT_WORDS.more(items.length - MOST_SHOWN)}</p>}
    </details>
  );
}
