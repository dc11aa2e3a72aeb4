// Two people at once: inside every service call of the one's operation the other does something, a whole execution or
// a change by hand. Whoever is refused tries again. The workbook holds what it would hold had they taken turns.
import { interleaveEvery, type Runtime, type SavedRuntime } from '../../../local/runtime';
import { ask, BEN, newRow, openAddon } from '../addon';
import { contentsOf, copyOf, LIBRARY, OPERATIONS, type Operation } from './operations';

function operation(name: string): Operation {
  const found = OPERATIONS[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}

/** Runs something of the server; a refusal and a fault both mean: try again. */
function isDone(run: () => unknown): boolean {
  try {
    return (run() as { ok?: boolean } | undefined)?.ok !== false;
  } catch {
    return false;
  }
}

const OTHERS: Record<string, (runtime: Runtime) => unknown> = {
  'Ben saves a new partner': (
    (asked) => (runtime: Runtime) =>
      ask(runtime, 'saveRow', asked, BEN)
  )(newRow('partners', { name: 'Youth Club', notes: 'from Ben' })),
  'Ben saves a new event': (
    (asked) => (runtime: Runtime) =>
      ask(runtime, 'saveRow', asked, BEN)
  )(newRow('events', { name: 'Book talk', when: '2026-02-10', partners: 'WorkSource' })),
  'Ben checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
  'the daily check runs': (runtime) => runtime.run('dailyCheck', [], { as: 'clock' }),
};

const MINE = [
  'saving a new partner',
  'saving an edited partner',
  'saving a new event',
  'saving a new plan item',
  'Undo of a new partner',
  'Check relationships now',
  'the daily check',
];

/** The workbook after both, one after the other. */
function afterBoth(start: SavedRuntime, ...turns: ((runtime: Runtime) => unknown)[]): unknown {
  const runtime = openAddon({ workbook: copyOf(start) });
  for (const turn of turns) if (!isDone(() => turn(runtime))) throw new Error('A turn was refused');
  return contentsOf(runtime);
}

test.each(MINE.flatMap((mine) => Object.keys(OTHERS).map((theirs) => [theirs, mine] as const)))(
  '%s during %s',
  async (theirs, mine) => {
    const { start, act } = operation(mine);
    const other = OTHERS[theirs] ?? (() => undefined);
    const turns = [afterBoth(start, act, other), afterBoth(start, other, act)];
    let isOtherDone = false;
    const { trials } = await interleaveEvery({
      start,
      open: (workbook) => openAddon({ workbook }),
      act: (runtime) => {
        if (!isDone(() => act(runtime))) throw new Error('Refused');
      },
      other: (runtime) => {
        isOtherDone = isDone(() => other(runtime));
      },
      check: (runtime, _trial, { isDone: isMineDone }) => {
        if (!isMineDone) expect(isDone(() => act(runtime))).toBe(true);
        if (!isOtherDone) expect(isDone(() => other(runtime))).toBe(true);
        expect(turns).toContainEqual(contentsOf(runtime));
      },
    });
    expect(trials).toBeGreaterThan(10);
  },
);

const byHand = (change: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown) => (runtime: Runtime) => {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  if (sheet) change(sheet);
};
const HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'somebody sorts Partners': byHand((sheet) => sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1)),
  'somebody inserts a row above': byHand((sheet) => sheet.insertRowBefore(3)),
  'somebody types into another row': byHand((sheet) => sheet.getRange('L4').setValue('typed meanwhile')),
};

/** Rows by their first cell, whatever their order; blank rows left out. */
function rowsByName(runtime: Runtime): Record<string, unknown[]> {
  return Object.fromEntries(
    contentsOf(runtime)
      ['Partners']?.filter((row) => row.some((cell) => cell !== ''))
      .map((row) => [String(row[0]), row]) ?? [],
  );
}

test.each(
  ['saving an edited partner', 'saving a new partner', 'Check relationships now'].flatMap((mine) =>
    Object.keys(HANDS).map((theirs) => [theirs, mine] as const),
  ),
)('%s during %s', async (theirs, mine) => {
  const { start, act } = operation(mine);
  const other = HANDS[theirs] ?? (() => undefined);
  const wanted = openAddon({ workbook: copyOf(LIBRARY) });
  act(wanted);
  other(wanted);
  const rows = rowsByName(wanted);
  const untroubled = openAddon({ workbook: copyOf(start) });
  const names: string[] = [];
  untroubled.beforeCall((name) => names.push(name));
  act(untroubled);
  // No lock stops a hand: what moves between the last look at the ids and the write cannot be seen by any script.
  const lastLook = names.lastIndexOf('Range.getValues') + 1;
  const lastWrite = names.lastIndexOf('Range.setValues') + 1;
  await interleaveEvery({
    start,
    open: (workbook) => openAddon({ workbook }),
    act,
    other: (runtime, { call }) => {
      if (call <= lastLook || call > lastWrite || theirs.includes('types')) other(runtime);
    },
    check: (runtime, { call }) => {
      if (call > lastLook && call <= lastWrite && !theirs.includes('types')) other(runtime);
      // A row that moved out of sight in the very moment of reading is seen the next time.
      act(runtime);
      expect(rowsByName(runtime)).toEqual(rows);
    },
  });
});
