// The name of a row. While a new row has no other text, it is also where an existing one is found.

import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { FIND, FORMS } from '../../src/words/forms';
import { PARTNER } from '../../src/words/partner';
import { normalizeName } from '../../src/domain/basics/names';
import { namesLike } from '../../src/domain/partners/likely-pairs';
import type { Field } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import { FieldFrame } from './field-frame';
import { LineInput } from './inputs';
import { changedKeys } from './row-form';
import type { RowSession } from './session-contract';
import { refOfName } from './ref-of-name';
import { type AllNames, useFound, useSettled } from './use-found';
import { useAfterPress } from '../kit/press';
import { Sign } from '../kit/sign';

interface NameFieldProps {
  session: RowSession;
  field: Field;
  /** Every name in the table, if known here. */
  names?: AllNames;
  /** Names that a new one may repeat by mistake. */
  alikeIn?: readonly string[] | undefined;
  onOpen: (ref: RowRef) => void;
}

/** Shorter names resemble too many others. */
const LEAST_LETTERS = 3;
const MOST_ALIKE = 3;

export function NameField({ session, field, names, alikeIn = [], onOpen }: NameFieldProps): JSX.Element {
  const { form, table } = session;
  const before = form.loaded[field.key] ?? '';
  const text = form.values[field.key] ?? '';
  const [isTyping, setTyping] = useState(false);
  const afterPress = useAfterPress();
  const area = useRef<HTMLDivElement>(null);
  const isFinding = isTyping && form.ref === null && text.trim() !== '';
  const found = useFound(table, isFinding ? text : '', names);
  const alike = useAlike(text === before ? '' : text, alikeIn, before);
  // Offered once the search has answered: a row that appears above it would take its place under the finger.
  const isAnswered = found.items !== null || found.problem !== '';
  const canAdd = isAnswered && !alike.some(({ isSame }) => isSame);
  const news = isFinding ? newsOf(found) : { words: '', isShown: false };
  const open = (ref: RowRef): void => {
    setTyping(false);
    // A name that was only typed to find this row isn't an unsaved change.
    if (changedKeys(form).every((key) => key === field.key)) session.type({ [field.key]: before });
    onOpen(ref);
  };
  const add = (): void => {
    setTyping(false);
    focusAfter(area.current);
  };
  return (
    <div
      ref={area}
      onKeyDown={(event) =>
        isFinding && moveInList(event, area.current, { add, close: () => setTyping(false) })
      }
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && area.current?.contains(relatedTarget)))
          afterPress(() => setTyping(false));
      }}
    >
      <FieldFrame session={session} field={field}>
        {(control) => (
          <>
            <LineInput
              control={control}
              value={text}
              isRequired={field.required === true}
              onChange={(typed) => {
                session.type({ [field.key]: typed });
                setTyping(true);
              }}
            />
            {form.ref !== null && text !== before && text.trim() !== '' && (
              <p class="help">{FORMS.renames(before)}</p>
            )}
            <p class={news.isShown ? 'help' : 'spoken'} role="status">
              {news.words}
            </p>
            {isFinding && (
              <Matches
                items={(found.items?.items ?? []).filter(
                  ({ ref }) => !alike.some(({ name }) => name === ref.name),
                )}
                name={canAdd ? text.trim() : ''}
                isMeant={found.isMeant}
                onOpen={open}
                onAdd={add}
              />
            )}
            <Alike names={alike} onOpen={(name) => open(refOfName(table, name))} />
          </>
        )}
      </FieldFrame>
    </div>
  );
}

interface AlikeProps {
  names: ReturnType<typeof namesLike>;
  onOpen: (name: string) => void;
}

function Alike({ names, onOpen }: AlikeProps): JSX.Element {
  return (
    <>
      {names.map(({ name, isSame }) => (
        <div class="row offer" key={name}>
          <p class="problem">
            <Sign />
            <span>{isSame ? PARTNER.exists(name) : PARTNER.similar(name)}</span>
          </p>
          <button type="button" aria-label={FIND.open(name)} onClick={() => onOpen(name)}>
            {FIND.openIt}
          </button>
        </div>
      ))}
    </>
  );
}

function useAlike(typed: string, names: readonly string[], own: string): ReturnType<typeof namesLike> {
  const text = useSettled(typed);
  return useMemo(() => {
    if (normalizeName(text).length < LEAST_LETTERS) return [];
    const others = names.filter((name) => name !== own);
    return namesLike(text, others).slice(0, MOST_ALIKE);
  }, [text, names, own]);
}

interface MatchesProps {
  items: readonly { ref: RowRef; detail: string }[];
  /** The new name; '' for one that exists. */
  name: string;
  isMeant: boolean;
  onOpen: (ref: RowRef) => void;
  onAdd: () => void;
}

function Matches({ items, name, isMeant, onOpen, onAdd }: MatchesProps): JSX.Element | null {
  if (items.length === 0 && name === '') return null;
  return (
    // A press keeps the focus in the input: some browsers don't focus a button, and the list would close.
    <ul class={isMeant ? 'found meant' : 'found'} onMouseDown={(event) => event.preventDefault()}>
      {items.map(({ ref, detail }) => (
        <li key={`${ref.id} ${ref.row} ${ref.name}`}>
          {/* The arrow keys reach it; Tab moves on to the next field. */}
          <button type="button" tabIndex={-1} onClick={() => onOpen(ref)}>
            <span class="name">{FIND.open(ref.name)}</span>
            {detail !== '' && <span class="detail">{detail}</span>}
          </button>
        </li>
      ))}
      {name !== '' && (
        <li>
          <button type="button" class="add" tabIndex={-1} onClick={onAdd}>
            {FIND.add(name)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** What the list doesn't show. The number found is only spoken. */
function newsOf({ items, isMeant, problem }: ReturnType<typeof useFound>): {
  words: string;
  isShown: boolean;
} {
  if (problem !== '') return { words: problem, isShown: true };
  if (items === null) return { words: FIND.searching, isShown: true };
  if (isMeant) return { words: FIND.meant(items.items.length), isShown: true };
  const count = FIND.found(items.items.length);
  return items.more > 0
    ? { words: `${count}, ${FIND.more(items.more)}`, isShown: true }
    : { words: count, isShown: false };
}

/** Arrow keys move through the input and the list; Enter in the input goes to the first name found, or adds. */
function moveInList(
  event: KeyboardEvent,
  area: HTMLElement | null,
  { add, close }: { add: () => void; close: () => void },
): void {
  const input = area?.querySelector<HTMLElement>('input, textarea');
  const buttons = Array.from(area?.querySelectorAll<HTMLElement>('.found button, .offer button') ?? []);
  const isInInput = document.activeElement === input;
  if (event.key === 'Escape') {
    input?.focus();
    close();
  } else if (event.key === 'Enter' && isInInput && !event.ctrlKey && !event.metaKey) {
    const match = buttons.find((button) => !button.matches('.add, .meant button'));
    if (match) match.focus();
    else add();
  } else {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [input, ...buttons];
    if (step === 0) return;
    stops[stops.findIndex((stop) => stop === document.activeElement) + step]?.focus();
  }
  event.preventDefault();
}

function focusAfter(area: HTMLElement | null): void {
  const inputs = Array.from(
    area?.closest('form')?.querySelectorAll<HTMLElement>('input, textarea, select') ?? [],
  );
  inputs[inputs.findIndex((input) => area?.contains(input)) + 1]?.focus();
}
