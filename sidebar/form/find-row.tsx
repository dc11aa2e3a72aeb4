// Finds a partner or event by a part of its name.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Found, RowRef } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { WORDS } from '../kit/words';

interface FindRowProps {
  table: 'partners' | 'events';
  onChoose: (ref: RowRef) => void;
}

const SEARCH_AFTER_MS = 300;

/** An input with the matches below it. Arrow keys move through them, Escape ends the search. */
export function FindRow({ table, onChoose }: FindRowProps): JSX.Element {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Answer<Found> | null>(null);
  const [isSearching, setSearching] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = `find-${table}`;

  useEffect(() => {
    setFound(null);
    setSearching(text.trim() !== '');
    if (text.trim() === '') return undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      void callServer('findRows', { table, text }).then((answer) => {
        if (isLate) return;
        setSearching(false);
        setFound(answer);
      });
    }, SEARCH_AFTER_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, table]);

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setText('');
      input.current?.focus();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [input.current, ...(list.current?.querySelectorAll('button') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    stops[at + step]?.focus();
    event.preventDefault();
  };
  const matches = found?.ok ? found.matches : null;
  return (
    <div class="find" role="search" onKeyDown={move}>
      <label for={id}>{WORDS.find[table]}</label>
      <input
        id={id}
        ref={input}
        type="search"
        autocomplete="off"
        aria-describedby={`${id}-news`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="help" id={`${id}-news`} role="status">
        {newsOf(isSearching, found)}
      </p>
      {matches && matches.items.length > 0 && (
        <ul class="found" ref={list}>
          {matches.items.map(({ ref, detail }) => (
            <li key={`${ref.id} ${ref.row}`}>
              <button
                type="button"
                onClick={() => {
                  setText('');
                  onChoose(ref);
                }}
              >
                <span class="name">{ref.name}</span>
                {detail !== '' && <span class="detail">{detail}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function newsOf(isSearching: boolean, found: Answer<Found> | null): string {
  if (isSearching) return WORDS.find.searching;
  if (found === null) return WORDS.find.help;
  if (!found.ok) return found.problem;
  const { items, more } = found.matches;
  if (items.length === 0) return WORDS.find.none;
  return more > 0
    ? `${WORDS.find.found(items.length)}, ${WORDS.find.more(more)}`
    : WORDS.find.found(items.length);
}
