// Offers to add new names to the lists of Settings, so that their cells get no red corner.

import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { type ListName, type Values } from '../../src/domain/tables/description';
import { unlistedIn } from '../../src/domain/basics/staff';
import { WORDS } from '../kit/words';

interface ListAdding {
  lists: Record<ListName, readonly string[]>;
  /** Gives what went wrong, or ''. */
  add: (list: ListName, name: string) => Promise<string>;
}

export const Lists = createContext<ListAdding>({
  lists: { staff: [], methods: [], types: [], orgTypes: [] },
  add: () => Promise.resolve(''),
});

/** An input for names of a list, with the offer below it. Nothing is offered while a name is being typed. */
export function WithListOffer({
  list,
  cell,
  children,
}: {
  list: ListName;
  cell: string;
  children: ComponentChildren;
}): JSX.Element {
  const [isTyping, setTyping] = useState(false);
  return (
    <>
      <div onFocusIn={() => setTyping(true)} onFocusOut={() => setTyping(false)}>
        {children}
      </div>
      {!isTyping && <ListOffer cells={[[list, cell]]} />}
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

function ListOffer({ cells }: { cells: readonly (readonly [ListName, string])[] }): JSX.Element | null {
  const { lists, add } = useContext(Lists);
  const [adding, setAdding] = useState('');
  const [problem, setProblem] = useState('');
  const offers = new Map(
    cells.flatMap(([list, cell]) =>
      unlistedIn(cell, lists[list]).map((name) => [WORDS.lists.addTo[list](name), { list, name }] as const),
    ),
  );
  if (offers.size === 0) return null;
  return (
    <div class="row">
      {[...offers].map(([words, { list, name }]) => (
        <button
          key={words}
          type="button"
          aria-disabled={adding !== ''}
          onClick={() => {
            if (adding !== '') return;
            setAdding(words);
            void add(list, name).then((problem) => {
              setAdding('');
              setProblem(problem);
            });
          }}
        >
          {adding === words ? WORDS.lists.adding : words}
        </button>
      ))}
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
