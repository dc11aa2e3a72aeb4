// The last news and the notes about a partner: the beginning on one line; a press shows the rest.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { excerpt } from '../../src/domain/basics/text';
import { TODAY } from '../../src/words/today';

/** A few words are enough to remember the rest by. */
const LINE = 26;

/** Cut between words. */
const beginningOf = (text: string): string => {
  const cut = excerpt(text, LINE);
  return cut === text ? text : cut.replace(/\s+\S*…$/, '…');
};

export function Note({ partner, notes }: { partner: string; notes: readonly string[] }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const [first = '', ...others] = notes;
  const line = beginningOf(first);
  if (first === '') return null;
  if (line === first && others.length === 0) return <p class="note">{line}</p>;
  return (
    <details class="note" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={isOpen ? TODAY.notesOn(partner) : `${TODAY.notesOn(partner)}: ${line}`}>
        {isOpen ? TODAY.notes : line}
      </summary>
      {notes.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
