// Offers to add new names to the lists in Settings, so that their cells get no red corner.

import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { LISTS_IN_SETTINGS } from '../../src/words/forms';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { noLists } from '../../src/domain/tables/settings';
import { type ListName, type Values } from '../../src/domain/tables/description';
import { unlistedIn } from '../../src/domain/basics/unlisted-staff';
import { useFocusNext } from '../kit/focus';
import { useAfterPress } from '../kit/press';

interface ListAdding {
  lists: Record<ListName, readonly string[]>;
  /** Returns what went wrong, or ''. */
  add: (list: ListName, name: string) => Promise<string>;
  /** Called when a field that suggests names opens. */
  refresh: () => void;
}

export const Lists = createContext<ListAdding>({
  lists: noLists(),
  add: () => Promise.resolve(''),
  refresh: () => undefined,
});

/** An input for names from a list, with the offer below it. Nothing is offered while a name is being typed. */
export function WithListOffer({
  list,
  cell,
  children,
}: {
  list: ListName;
  cell: string;
  children: ComponentChildren;
}): JSX.Element {
  /** The cell's text when it got the focus; null while the focus is elsewhere. */
  const [before, setBefore] = useState<string | null>(null);
  const { refresh } = useContext(Lists);
  const afterPress = useAfterPress();
  const begin = (): void => {
    afterPress(() => setBefore(cell));
    refresh();
  };
  return (
    <>
      <div onFocusIn={begin} onFocusOut={() => afterPress(() => setBefore(null))}>
        {children}
      </div>
      {(before === null || before === cell) && <ListOffer cells={[[list, cell]]} />}
    </>
  );
}

/** Offers for the row that was just saved. */
export function SavedListOffer({ table, values }: { table: TableName; values: Values }): JSX.Element {
  return (
    <ListOffer
      cells={FIELDS[table].flatMap(({ key, list }): [ListName, string][] =>
        list && list !== 'types' ? [[list, values[key] ?? '']] : [],
      )}
    />
  );
}

function ListOffer({ cells }: { cells: readonly (readonly [ListName, string])[] }): JSX.Element {
  const { lists, add } = useContext(Lists);
  const [adding, setAdding] = useState('');
  const [added, setAdded] = useState('');
  const [problem, setProblem] = useState('');
  const focusNext = useFocusNext();
  const id = useId();
  const offers = new Map(
    cells.flatMap(([list, cell]) =>
      unlistedIn(cell, lists[list]).map(
        (name) => [LISTS_IN_SETTINGS.unlisted[list](name), { list, name }] as const,
      ),
    ),
  );
  const press = async (words: string, list: ListName, name: string): Promise<void> => {
    if (adding !== '') return;
    setAdding(words);
    const trouble = await add(list, name);
    setAdding('');
    setProblem(trouble);
    if (trouble !== '') return;
    setAdded(LISTS_IN_SETTINGS.added[list](name));
    focusNext(id);
  };
  return (
    <>
      {[...offers].map(([words, { list, name }]) => (
        <div class="row offer" key={words}>
          <p class="help">{words}</p>
          <button type="button" aria-disabled={adding !== ''} onClick={() => void press(words, list, name)}>
            {adding === words ? LISTS_IN_SETTINGS.adding : LISTS_IN_SETTINGS.add(name)}
          </button>
        </div>
      ))}
      {added !== '' && (
        <p class="help" id={id} tabIndex={-1}>
          {added}
        </p>
      )}
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
