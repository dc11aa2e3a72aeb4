// What the steps of the page Import share.

import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IMPORT } from '../../src/words/import';

const SHOWN_AT_ONCE = 30;

/** A list that may be long, behind its summary. */
export function LongList({
  summary,
  items,
}: {
  summary: string;
  items: readonly ComponentChildren[];
}): JSX.Element {
  return (
    <details>
      <summary>{summary}</summary>
      <FirstItems items={items} />
    </details>
  );
}

/** The first items; a press shows more. */
export function FirstItems({ items }: { items: readonly ComponentChildren[] }): JSX.Element {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  // The focus goes to the first new item: the pressed button may be gone.
  const first = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => first.current?.focus(), [shown]);
  return (
    <>
      <ul class="cards">
        {items.slice(0, shown).map((item, at) => (
          <li
            key={at}
            ref={at > 0 && at === shown - SHOWN_AT_ONCE ? first : null}
            tabIndex={at > 0 && at % SHOWN_AT_ONCE === 0 ? -1 : undefined}
          >
            {item}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <p class="more">
          {IMPORT.more(items.length - shown)}{' '}
          <button type="button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {IMPORT.showMore}
          </button>
        </p>
      )}
    </>
  );
}
