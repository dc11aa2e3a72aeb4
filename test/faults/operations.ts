// Every operation that the menu, the sidebar and the trigger can start, each on a small library that has been used:
// partners lapsed and in touch, an event, plan lines, one row typed by hand.
import type { Runtime, RuntimeOptions, SavedRuntime } from 'apps-script-runtime';
import type { RowRef, SaveAsk } from '../../src/server/run/answers';
import type { Values } from '../../src/domain/tables/description';
import { ask, newRow, ok, addRow, openAddon, openLibrary, planLine, undo } from '../server/addon';

export interface Operation {
  start: SavedRuntime;
  act: (runtime: Runtime) => unknown;
  /** How the workbook is opened, especially on which day. */
  options?: RuntimeOptions;
  /** Whether it may run repeatedly, as a check may. */
  isRepeated?: true;
}

const PARTNER = {
  name: 'Zoo',
  contactName: 'Kim Lee',
  lastContact: '2026-02-20',
  previous: 'Book club',
  notes: 'whole',
  cadence: '30',
};
const EVENT = {
  name: 'Class visit',
  when: '2026-02-21 09:00',
  endsAt: '10:00',
  partners: 'WorkSource (host); Teen Hub',
  notes: 'whole',
};

function refOf(runtime: Runtime, tab: string, text: string): RowRef {
  const table = tab === 'Partners' ? 'partners' : 'events';
  const rows = runtime.values(tab);
  const row = rows.findIndex((cells) => cells.includes(text));
  return { table, row: row + 1, id: String(rows[row]?.[1]), name: text };
}

export function copyOf(saved: SavedRuntime): SavedRuntime {
  return JSON.parse(JSON.stringify(saved)) as SavedRuntime;
}

/** A library with contents, as JSON; created once. */
export const LIBRARY: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana', notes: 'old' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-02-28', notes: 'quiet' });
  addRow(runtime, 'events', { name: 'Career Fair', when: '2026-02-06 09:00', partners: 'Abbey' });
  addRow(
    runtime,
    'plan',
    { item: 'Ask the union', when: '2026-03-04', outcome: 'old' },
    planLine(runtime, 'Outreach To-Do'),
  );
  runtime.type('Partners', 'A5', 'Typed by hand');
  return copyOf(runtime.save());
})();

function save(given: SaveAsk): Operation {
  return { start: LIBRARY, act: (runtime) => ok(ask(runtime, 'saveRow', given)) };
}
function edit(ref: RowRef, loaded: Values, values: Values): Operation {
  return save({ table: ref.table, id: ref.id, isNew: false, values, loaded });
}
function call(name: string, arg?: unknown): Operation {
  return { start: LIBRARY, act: (runtime) => ok(ask(runtime, name, arg)) };
}
function menu(name: string, start = LIBRARY): Operation {
  return { start, act: (runtime) => runtime.run(name) };
}

const library = openAddon({ workbook: copyOf(LIBRARY) });
const workSource = refOf(library, 'Partners', 'WorkSource');
const fair = refOf(library, 'Events', 'Career Fair');
const union = ok(ask<{ ref: RowRef }>(library, 'loadRow', planLine(library, 'Ask the union'))).ref;

/** May run again after the answer to the first call was lost. */
export const takingBack =
  (undoId: string): Operation['act'] =>
  (runtime) => {
    const answer = undo(runtime, undoId);
    if (!answer.ok && !answer.problem.startsWith('There’s nothing left')) throw new Error(answer.problem);
    return answer;
  };

/** The library after a row was saved from the sidebar, and the call that undoes it. */
function afterSaving(table: 'partners' | 'events', values: Values): Operation {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  const { undoId } = addRow(runtime, table, values);
  return { start: copyOf(runtime.save()), act: takingBack(undoId) };
}

/** The library with a tab that has no free row left: a save adds rows and formats them. */
function fullTab(): SavedRuntime {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  sheet?.deleteRows(6, sheet.getMaxRows() - 5);
  return copyOf(runtime.save());
}

/** A partner with no id and no plan line yet: the check adds both. */
function lapsedByHand(): SavedRuntime {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  runtime.paste('Partners', 'A6', [['Zoo']]);
  runtime.type('Partners', 'J6', '2025-10-01');
  return copyOf(runtime.save());
}

const dailyCheck: Operation['act'] = (runtime) => runtime.run('dailyCheck', [], { as: 'clock' });

/** The quick operations; set-up has its own file. */
export const OPERATIONS: Record<string, Operation> = {
  'opening the spreadsheet': {
    start: LIBRARY,
    act: (runtime) => runtime.run('onOpen', [{}], { as: 'simple' }),
  },
  'Open the sidebar': menu('showSidebar'),
  'the sidebar’s first page': call('openSidebar'),
  Today: call('readToday'),
  'finding a partner': call('findRows', { table: 'partners', text: 'work' }),
  'loading a partner': call('loadRow', workSource),
  'loading a plan item': call('loadRow', union),
  'Edit selected row on a row typed by hand': {
    start: LIBRARY,
    act: (runtime) => {
      const { globals } = runtime;
      globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners')?.getRange('A5').activate();
      return ok(ask(runtime, 'loadSelectedRow'));
    },
  },
  'reading more of a long text': call('readMoreText', { ref: workSource, field: 'notes', from: 1 }),
  'saying who uses the sidebar': call('rememberUser', 'Ana'),
  'saving a new partner': save(newRow('partners', PARTNER)),
  'saving a new partner into a full tab': { ...save(newRow('partners', PARTNER)), start: fullTab() },
  'saving a new event': save(newRow('events', EVENT)),
  'saving a new plan item': save(newRow('plan', { item: 'Print flyers', outcome: 'whole' }, union)),
  'saving an edited partner': edit(
    workSource,
    { notes: 'old', lastContact: '2025-10-01', staff: 'Ana', method: '' },
    { notes: 'whole', lastContact: '2026-03-01', staff: 'Ben', method: 'Phone' },
  ),
  'saving an edited event': edit(
    fair,
    { when: '2026-02-06 09:00', partners: 'Abbey', notes: '', location: '' },
    { when: '2026-02-07', partners: 'WorkSource', notes: 'whole', location: 'Gym' },
  ),
  'saving an edited plan item': edit(
    union,
    { item: 'Ask the union', when: '2026-03-04', outcome: 'old' },
    { item: 'Ask the union again', when: '2026-03-05', outcome: 'whole' },
  ),
  'Undo of a new partner': afterSaving('partners', PARTNER),
  'Undo of a new event': afterSaving('events', EVENT),
  'Check relationships now': menu('checkNow'),
  'checking from the sidebar': call('updateRelationships'),
  'the daily check': {
    start: LIBRARY,
    act: dailyCheck,
  },
  'the daily check of a lapsed partner typed by hand': { start: lapsedByHand(), act: dailyCheck },
};

const ID = /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g;
/** The check says what it added: a second run finds the lines of the first one. */
const ADDED = / \d+ new in the Weekly Plan\./;

/** The contents of a workbook, tab by tab; random ids look the same. Leaves out how often Undo recorded something. */
export function contentsOf(runtime: Runtime): Record<string, unknown[][]> {
  const sheets = runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getName() !== 'Undo Journal');
  const plain = (value: unknown) =>
    typeof value === 'string'
      ? value.replace(ID, 'id').replace(ADDED, '')
      : // The time of the check: waiting for a colleague moves the clock.
        value instanceof Date && Math.abs(value.getTime() - runtime.now()) < 600_000
        ? 'now'
        : value;
  return Object.fromEntries(
    sheets.map((sheet) => [sheet.getName(), runtime.values(sheet.getName()).map((row) => row.map(plain))]),
  );
}
