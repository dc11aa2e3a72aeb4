// Undo restores exactly what was overwritten; what somebody wrote since stays and is named.
import fc from 'fast-check';
import { TableName } from '../../../src/domain/tables';
import { Values } from '../../../src/domain/tables/description';
import { ChangeSet, Recorded, added, squash } from '../../../src/domain/changes/change';
import { undoOf } from '../../../src/domain/changes/undo';
import { describeConflicts } from '../../../src/domain/changes/undo-words';
import {
  JournalRow,
  entriesIn,
  retainedEntries,
  readOperation,
  rowsOfOperation,
} from '../../../src/domain/changes/journal-cells';
import { changesShape } from '../../../src/domain/changes/journal-shapes';
import { Rows, copyOf, keyOf, seen, write } from './rows-model';

const FIELDS = ['name', 'notes', 'staff'];
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.constantFrom('', 'Zoo', 'Park', '2026-03-01', '“\n😀');
const values = fc.record({ name: text, notes: text, staff: text });
const tables = fc.constantFrom<TableName>('partners', 'events');
const start = fc
  .uniqueArray(fc.tuple(tables, ids, values), { selector: ([table, id]) => keyOf(table, id), maxLength: 8 })
  .map((rows): Rows => new Map(rows.map(([table, id, row]) => [keyOf(table, id), row])));
const intents = fc.array(
  fc.record({
    table: tables,
    id: ids,
    kind: fc.constantFrom('cell', 'cell', 'row'),
    field: fc.constantFrom(...FIELDS),
    to: text,
    row: values,
  }),
  { maxLength: 12 },
);
type Intents = typeof intents extends fc.Arbitrary<infer One> ? One : never;

/** Applies the intents that fit, and returns what was written: a row is added, removed or changed. */
function act(rows: Rows, wanted: Intents): Recorded[] {
  const kinds = new Map<string, string>();
  return wanted.flatMap(({ table, id: rowId, kind, field, to, row }) => {
    const key = keyOf(table, rowId);
    const there = rows.get(key);
    const before = kinds.get(key);
    if (kind === 'cell' ? before === 'row' || !there : before) return [];
    kinds.set(key, kind);
    if (kind === 'cell') {
      const change = { kind: 'edit' as const, table, rowId, field, from: there?.[field] ?? '', to };
      write(rows, [change]);
      return change;
    }
    if (there) rows.delete(key);
    else rows.set(key, { ...row });
    return there ? { kind: 'removed', table, rowId, values: { ...there } } : added(table, rowId, row);
  });
}
const nowIn = (rows: Rows) => (table: TableName, rowId: string) => rows.get(keyOf(table, rowId));
const undo = (rows: Rows, changes: Recorded[]) => {
  const { apply, conflicts } = undoOf(changes, nowIn(rows));
  write(rows, apply);
  return { steps: apply, kept: describeConflicts(conflicts) };
};

describe('Undo restores what was written', () => {
  test('exactly, if nobody has written anything since, and a second Undo changes nothing', () => {
    fc.assert(
      fc.property(start, intents, (rows, wanted) => {
        const before = seen(rows);
        const changes = squash(act(rows, wanted));
        expect(undo(rows, changes).kept).toEqual([]);
        expect(seen(rows)).toEqual(before);
        expect(undo(rows, changes)).toEqual({ steps: [], kept: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('cell by cell, and what others have written since survives', () => {
    fc.assert(
      fc.property(start, intents, intents, (rows, wanted, edits) => {
        const before = copyOf(rows);
        const changes = squash(act(rows, wanted));
        const left = copyOf(rows);
        act(rows, edits);
        const edited = copyOf(rows);
        undo(rows, changes);
        for (const key of new Set([...before.keys(), ...left.keys(), ...edited.keys()])) {
          const [was, ours, theirs, is] = [before, left, edited, rows].map((each) => each.get(key));
          if (ours && theirs && was)
            for (const field of FIELDS)
              // A cell that they left as we wrote it is restored; any other is theirs.
              expect(is?.[field]).toBe(theirs[field] === ours[field] ? was[field] : theirs[field]);
          else if (ours && !was && theirs)
            expect(is).toEqual(FIELDS.every((field) => theirs[field] === ours[field]) ? undefined : theirs);
          else if (was && !ours) expect(is).toEqual(theirs ?? was);
          else expect(is).toEqual(theirs);
        }
        const after = seen(rows);
        undo(rows, changes);
        expect(seen(rows)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  test('with one change for a cell that was changed twice, and none for a cell that ended up unchanged', () => {
    const cell = (field: string, from: string, to: string): Recorded => ({
      ...{ kind: 'edit', table: 'partners', rowId: 'a', field, from, to },
    });
    const twice = [cell('name', 'Zoo', 'Park'), cell('notes', '', 'x'), cell('name', 'Park', 'Elm')];
    expect(squash([...twice, cell('notes', 'x', '')])).toEqual([cell('name', 'Zoo', 'Elm')]);
    // Somebody wrote Oak in between.
    expect(squash([cell('name', 'Zoo', 'Park'), cell('name', 'Oak', 'Elm')])).toEqual([
      cell('name', 'Oak', 'Elm'),
    ]);
  });

  test('comparing times as times, and not counting links that the daily check fills in as edits', () => {
    const changes: Recorded[] = [
      added('events', 'a', { name: 'Fair', when: '2026-03-01 9:05', endsAt: '10:00' }),
      {
        kind: 'edit',
        table: 'events',
        rowId: 'b',
        field: 'when',
        from: '2026-03-01 9:05',
        to: '2026-03-02 8:00',
      },
    ];
    const rows: Rows = new Map([
      ['events a', { name: 'Fair', when: '2026-03-01 09:05', endsAt: '10:00', partnerIds: 'x' }],
      ['events b', { when: '2026-03-02 08:00' }],
    ]);
    expect(undo(rows, changes)).toMatchObject({
      steps: [
        {
          kind: 'edit',
          table: 'events',
          rowId: 'b',
          field: 'when',
          from: '2026-03-02 08:00',
          to: '2026-03-01 9:05',
        },
        { kind: 'remove', table: 'events', rowId: 'a' },
      ],
      kept: [],
    });
  });
});

test('plain sentences name what is left as is', () => {
  const changes: Recorded[] = [
    { kind: 'edit', table: 'partners', rowId: 'a', field: 'notes', from: '', to: 'x' },
    { kind: 'edit', table: 'partners', rowId: 'gone', field: 'notes', from: '', to: 'x' },
    added('plan', 'new', { item: 'Call' }),
    { kind: 'edit', table: 'events', rowId: 'e', field: 'partnerIds', from: '', to: 'a' },
    { kind: 'edit', table: 'log', rowId: 'l', field: 'heard', from: '', to: 'x' },
  ];
  const rows: Rows = new Map([
    ['partners a', { name: 'Zoo', notes: 'y' }],
    ['plan new', { item: 'Call them' }],
    ['events e', { name: 'Fair', partnerIds: 'b' }],
    ['log l', { partner: '', heard: 'y' }],
  ]);
  expect(undo(rows, changes)).toEqual({
    steps: [],
    kept: [
      'A row of the Contact Log: What we heard was changed since, so it stays.',
      '“Fair” in Events: something Outreach manages was changed since, so it stays.',
      '“Call them” in the Weekly Plan was changed since it was added, so it stays.',
      'A row of Partners was deleted since, so it can’t be restored.',
      '“Zoo” in Partners: Notes was changed since, so it stays.',
    ],
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('😀', '\ud83d', '=', '|', "'", ' ', '\n', '\u0000'), maxLength: 9 }),
);
const rowValues = fc
  .dictionary(fc.constantFrom('name', 'notes', '__proto__'), anyText)
  .map((row): Values => ({ ...row }));
const rowId = anyText.filter((id) => id.trim() !== '');
const change: fc.Arbitrary<Recorded> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    table: tables,
    rowId,
    field: anyText,
    from: anyText,
    to: anyText,
  }),
  fc.record({ kind: fc.constant('added' as const), table: tables, rowId, mark: anyText }),
  fc.record({ kind: fc.constant('removed' as const), table: tables, rowId, values: rowValues }),
);
const operation: fc.Arbitrary<ChangeSet> = fc.record({
  id: fc.uuid(),
  at: fc.constantFrom('2026-11-20 09:05', '2026-11-22 10:00', '2026-11-01 10:00'),
  who: anyText,
  what: fc.constantFrom('save' as const, 'import' as const, 'merge' as const, 'start of week' as const),
  subject: anyText,
  changes: fc.array(change, { maxLength: 6 }).map(squash),
});
const big = (id: string, letters: number, at = '2026-11-22 10:00'): ChangeSet => ({
  id,
  at,
  who: 'Ana',
  what: 'import',
  subject: '210 partners',
  changes: [
    { kind: 'edit', table: 'partners', rowId: 'a', field: 'notes', from: '', to: '😀'.repeat(letters / 2) },
  ],
});
const read = (rows: readonly JournalRow[]) =>
  entriesIn(rows.map(([head]) => head)).map((entry) =>
    readOperation(
      entry,
      (at) => rows[at] ?? ['', ''],
      changesShape(() => true),
    ),
  );
const rowsOf = (operations: readonly ChangeSet[]) =>
  operations.flatMap((one, turn) => rowsOfOperation(one, turn));

describe('the journal in cells', () => {
  test('is read back as written, whatever the texts and the order of the rows', () => {
    const shuffled = fc
      .uniqueArray(operation, { selector: ({ id }) => id, maxLength: 4 })
      .chain((operations) => {
        const rows = rowsOf(operations);
        return fc.tuple(fc.constant(operations), fc.shuffledSubarray(rows, { minLength: rows.length }));
      });
    fc.assert(
      fc.property(shuffled, ([operations, rows]) => {
        // The last one recorded comes first.
        expect(read(rows)).toEqual([...operations].reverse());
      }),
      { numRuns: 300 },
    );
  });

  test('has no cell with more than 50,000 characters, with half an emoji, or that looks like a formula', () => {
    for (const letters of [48800, 49000, 49002, 250000]) {
      for (const id of ['a', 'ab']) {
        const rows = rowsOfOperation(big(id, letters), 1);
        for (const cell of rows.flat()) {
          expect(cell.length).toBeLessThan(50000);
          expect(cell).toMatch(/^[|\da-z]/);
          expect(Buffer.from(cell).toString()).toBe(cell);
        }
        expect(read(rows)).toEqual([big(id, letters)]);
      }
    }
  });

  test('counts an operation once if it was recorded in several turns, or recorded twice', () => {
    const cell = (from: string, to: string): Recorded => ({
      ...{ kind: 'edit', table: 'partners', rowId: 'a', field: 'name', from, to },
    });
    const noted = (changes: Recorded[], at: string): ChangeSet => ({ ...big('one', 10, at), changes });
    const rows = rowsOf([
      noted([cell('Zoo', 'Park')], '2026-11-22 10:00'),
      big('two', 10),
      noted([cell('Park', 'Elm')], '2026-11-22 10:01'),
    ]);
    expect(read(rows)).toEqual([noted([cell('Zoo', 'Elm')], '2026-11-22 10:01'), big('two', 10)]);
    // A retry after a failure counts as doing it once.
    const again = rowsOf([noted([cell('Zoo', 'Park')], '2026-11-22 10:00'), big('two', 10)]);
    again.push(...rowsOfOperation(noted([cell('Zoo', 'Park')], '2026-11-22 10:02'), 2));
    expect(read(again)).toEqual([noted([cell('Zoo', 'Park')], '2026-11-22 10:02'), big('two', 10)]);
  });

  test('skips broken entries and reads the others', () => {
    const rows = rowsOf([big('one', 120000), big('two', 10)]);
    const two = [big('two', 10)];
    const without = (at: number) => rows.filter((_, position) => position !== at);
    for (const at of [0, 1, 2]) expect(read(without(at))).toEqual(two);
    const [first, second] = rows;
    if (!first || !second) throw new Error();
    // A repeated row adds nothing.
    expect(read([...rows, first])).toEqual([...two, big('one', 120000)]);
    expect(read([[first[0], first[1].replace('😀', '🙃')], ...rows.slice(1)])).toEqual([...two, undefined]);
    expect(read([first, [second[0].replace('Ana', 'Ben'), second[1]], ...rows.slice(2)])).toEqual(two);
    const odd = [
      '',
      'x',
      '{}',
      'null',
      'x {}',
      ' ',
      first[0].replace('"part":0', '"part":9'),
      first[0].slice(0, -1),
    ];
    expect(read([...odd.map((head): JournalRow => [head, '|[]|']), ...rows.slice(3)])).toEqual(two);
  });
});

describe('what stays in the journal', () => {
  const [most, mostLetters] = [10, 400];
  test('is limited to a number of operations, a number of characters, and 14 days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(operation, { selector: ({ id }) => id, maxLength: 14 }), (any) => {
        const operations = any.sort((a, b) => a.at.localeCompare(b.at));
        const entries = entriesIn(rowsOf(operations).map(([head]) => head));
        const kept = retainedEntries(entries, '2026-11-22', mostLetters);
        const letters = kept.reduce((sum, one) => sum + one.letters, 0);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(letters).toBeLessThanOrEqual(mostLetters);
        expect(kept.every(({ at }) => at >= '2026-11-08')).toBe(true);
        // The newest ones without a gap, and as many as fit.
        const recent = entries.filter(({ at }) => at >= '2026-11-08');
        expect(kept).toEqual(recent.slice(0, kept.length));
        const next = recent[kept.length];
        if (next && kept.length < most) expect(letters + next.letters).toBeGreaterThan(mostLetters);
      }),
      { numRuns: 300 },
    );
  });
});
