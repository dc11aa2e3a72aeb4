// An import with Google failing at every call, with colleagues working at the same time, and with manual edits.
import { failEvery, type Runtime, type SavedRuntime } from 'apps-script-runtime';
import type { ImportBlock } from '../../src/server/run/import-answers';
import type { Undoable } from '../../src/server/run/answers';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { BEN, addRow, ask, newRow, ok, openAddon, rowsOf, sheetOf } from '../server/addon';
import { planOf, putTab, start, type Planned, writeFollows } from '../server/import-driver';
import { tryBoth, tryHand } from './both';
import { LIBRARY, copyOf, type Operation } from './operations';
import { isWorthTrying, opening, tryFailures, tryTimeLimits, untroubled } from './trial';

const HEAD = ['Organisation', 'Contact', 'Last met', 'Comments'];
const EVENT_HEAD = ['Event', 'Date', 'Start time', 'Partner', 'Comments'];
const LABELS = FIELDS.partners.slice(0, 11).map(({ label }) => label);

const LOG_HEAD = ['Date', 'Organization', 'Staff', 'Method', 'Notes'];

/** The library, plus tabs with lists; Abbey and WorkSource are already in Partners. */
const LISTS: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  putTab(runtime, 'Old list', [
    HEAD,
    ['Zoo', 'Kim', '2026-02-20', '=1+1'],
    ['WorkSource', 'Ann', '2026-02-01', 'New desk'],
    ['Abbey', '', '2026-01-01', 'Quiet street'],
    ['Night House', 'Bob', '2024-01-01', ''],
  ]);
  putTab(runtime, 'Programs', [
    EVENT_HEAD,
    ['Open day', '2026-02-10', '', 'Abbey', ''],
    ['Talk', '2026-02-11', '14:00', 'WorkSource', ''],
    ['Career Fair', '2026-02-06', '09:00', '', 'Loud'],
  ]);
  putTab(runtime, 'Old log', [
    LOG_HEAD,
    ['2019-03-14', 'Abbey', 'Ana', 'call', '=1+1'],
    ['2026-01-20', 'WorkSource', 'Ben', 'met', 'Planned a tour'],
    ['2020-10-02', 'Nobody Yet', 'Ana', 'call', 'Hello'],
  ]);
  return copyOf(runtime.save());
})();

/** The same, with a contact already in the log. */
const LOGGED: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LISTS) });
  ok(ask(runtime, 'saveContact', newRow('log', { partner: 'Typed by hand', when: '2026-02-01' })));
  return copyOf(runtime.save());
})();

const answers = { kinds: { overwrite: 'go' as const } };
const onLists = () => openAddon({ workbook: copyOf(LISTS) });
const PARTNERS: Planned = planOf(onLists(), 'Old list', { answers });
const EVENTS: Planned = planOf(onLists(), 'Programs', { table: 'events', answers });
const CONTACTS: Planned = planOf(onLists(), 'Old log', { table: 'log' });

const blockOf = ({ source, writes }: Planned): ImportBlock => ({
  table: source.mapping.table,
  rows: writes,
  more: 0,
});
const writing = (planned: Planned): Operation => ({
  start: LISTS,
  act: (runtime) => ok(ask(runtime, 'writeImportBlock', blockOf(planned))),
});
const WRITING = {
  partners: writing(PARTNERS),
  events: writing(EVENTS),
  firstContacts: writing(CONTACTS),
  contacts: { ...writing(CONTACTS), start: LOGGED },
  lastContacts: { start: LISTS, act: (runtime: Runtime) => writeFollows(runtime, CONTACTS) },
};

/** A tab of the library's, and Partners without rows. */
const TEMPLATE: SavedRuntime = (() => {
  const runtime = openAddon();
  runtime.run('setUpThisSheet');
  putTab(runtime, 'Contacts 2024', [
    ['Ours', ...LABELS],
    ['x', 'YMCA', '', 'Ann', '', '', '', '', '', '', '', 'by hand'],
  ]);
  return copyOf(runtime.save());
})();

test('the lists have both new and changed rows', () => {
  const isNew = ({ writes }: Planned) => writes.map((write) => 'values' in write);
  expect(isNew(PARTNERS)).toEqual([true, false, false, true]);
  expect(isNew(EVENTS)).toEqual([true, true, false]);
  expect(isNew(CONTACTS)).toEqual([true, true, true]);
  expect(CONTACTS.plan.follows).toHaveLength(1);
});

describe('with Google failing at each call:', () => {
  const look = (name: string, arg?: unknown): Operation => ({
    start: LISTS,
    act: (runtime) => ok(ask(runtime, name, arg)),
  });
  test.each([
    ['opening Import', look('openImport')],
    ['reading a list', look('readTabCells', { tab: 'Old list', from: 0 })],
    ['reading the existing partners', look('readKnown', { table: 'partners', from: 0 })],
    ['a block of an import', WRITING.partners],
    ['a block of an import of events', WRITING.events],
    // Making the log has separate trials, with the first contact.
    ['a block of an import of contacts', WRITING.contacts],
    ['the dates that move with imported contacts', WRITING.lastContacts],
  ] as const)('%s', (_name, operation) => tryFailures(operation));

  test('starting an import: all of it can be undone afterward', async () => {
    const operation: Operation = { start: LISTS, act: (runtime) => start(runtime, PARTNERS) };
    const { names } = untroubled(operation);
    const wanted = runAndUndo(opening(operation)(copyOf(LISTS)), false);
    await failEvery({
      start: LISTS,
      open: opening(operation),
      act: operation.act,
      isTried: isWorthTrying(names),
      check: (runtime) => expect(runAndUndo(runtime, true)).toEqual(wanted),
    });
  });

  function runAndUndo(runtime: Runtime, isStarted: boolean): unknown {
    if (!isStarted) start(runtime, PARTNERS);
    ok(ask(runtime, 'writeImportBlock', blockOf(PARTNERS)));
    const { operations } = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo'));
    const { words, leftAsIs } = ok(ask<{ words: string; leftAsIs: unknown }>(runtime, 'undo', 'run'));
    return {
      rows: editable(runtime, 'partners'),
      operations: operations.map(({ id }) => id),
      words,
      leftAsIs,
    };
  }

  test('using a tab as Partners', async () => {
    const operation: Operation = {
      start: TEMPLATE,
      act: (runtime) => ok(ask(runtime, 'useTabAsOurs', { tab: 'Contacts 2024', table: 'partners' })),
    };
    const { runtime, names } = untroubled(operation);
    const wanted = runtime.values('Partners');
    // Set-up, which follows, has its own trials.
    const last = names.indexOf('Sheet.setName') + 8;
    await failEvery({
      start: TEMPLATE,
      open: opening(operation),
      act: operation.act,
      // It checks each of the plan's rules separately: the first one stands for all.
      isTried: (call) => {
        const name = names[call - 1] ?? '';
        const isAgain =
          /^(DataValidation|Range.getSheet$|Sheet.getSheetId$)/.test(name) && call > names.indexOf(name) + 1;
        return call <= last && !isAgain;
      },
      check: (after) => expect(after.values('Partners')).toEqual(wanted),
    });
  });
});

describe('with Google ending the run early:', () => {
  test.each([
    ['a block of an import', WRITING.partners],
    ['a block of an import of events', WRITING.events],
    ['a block of an import of contacts', WRITING.contacts],
    ['a block of an import of contacts that makes the log', WRITING.firstContacts],
  ])('%s', (_name, operation) => tryTimeLimits(operation));
});

describe('a block of an import', () => {
  const others: Record<string, (runtime: Runtime) => unknown> = {
    'saves a partner': (() => {
      const given = newRow('partners', { name: 'Youth Club', notes: 'from Ben' });
      return (runtime) => ask(runtime, 'saveRow', given, BEN);
    })(),
    'imports the same list': (runtime) =>
      ask(runtime, 'writeImportBlock', blockOf(planOf(onLists(), 'Old list', { answers })), BEN),
    'checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
    'imports events': (runtime) => ask(runtime, 'writeImportBlock', blockOf(EVENTS), BEN),
  };
  test.each(Object.entries(others))('while Ben %s', (_name, other) => tryBoth(WRITING.partners, other));
});

describe('a block of an import of contacts', () => {
  const contact = newRow('log', { partner: 'Typed by hand', when: '2026-02-27', heard: 'from Ben' });
  const others: Record<string, (runtime: Runtime) => unknown> = {
    'logs a contact': (runtime) => ask(runtime, 'saveContact', contact, BEN),
    'imports the same log': (runtime) => ask(runtime, 'writeImportBlock', blockOf(CONTACTS), BEN),
    'checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
  };
  test.each(Object.entries(others))('while Ben %s', (_name, other) => tryBoth(WRITING.contacts, other));
  test('while Ben sorts the log', () =>
    tryHand(
      WRITING.contacts,
      (runtime) => {
        const sheet = sheetOf(runtime, 'Contact Log');
        sheet
          .getRange(2, 1, Math.max(1, sheet.getLastRow() - 1), sheet.getLastColumn())
          .sort({ column: 1, ascending: false });
      },
      (runtime) => contactsIn(runtime),
    ));
  test('while Ben types a Last Contact Date that the import moves', () =>
    tryHand(
      WRITING.lastContacts,
      (runtime) => {
        const row = runtime.values('Partners').findIndex(([name]) => name === 'WorkSource') + 1;
        const column = (runtime.values('Partners')[0] ?? []).indexOf('Last Contact Date') + 1;
        sheetOf(runtime, 'Partners').getRange(row, column).setValue('2026-02-14');
      },
      (runtime) => editable(runtime, 'partners'),
    ));
});

function contactsIn(runtime: Runtime): string[] {
  const labels = FIELDS.log.map(({ label }) => label);
  return rowsOf(runtime, 'Contact Log', 1)
    .map((row) => JSON.stringify(labels.map((label) => row[label])))
    .sort();
}

describe('a block of an import while somebody', () => {
  const partners = (runtime: Runtime) => sheetOf(runtime, 'Partners');
  const show = (runtime: Runtime) => editable(runtime, 'partners');
  const row = (runtime: Runtime, name: string) =>
    runtime.values('Partners').findIndex(([first]) => first === name) + 1;
  const type = (runtime: Runtime, name: string, label: string, text: string) =>
    partners(runtime)
      .getRange(row(runtime, name), (runtime.values('Partners')[0] ?? []).indexOf(label) + 1)
      .setValue(text);

  test('sorts Partners', () =>
    tryHand(
      WRITING.partners,
      (runtime) => {
        const sheet = partners(runtime);
        sheet
          .getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn())
          .sort({ column: 1, ascending: false });
      },
      show,
    ));
  test('types into a cell of a row that the import changes', () =>
    tryHand(WRITING.partners, (runtime) => type(runtime, 'Abbey', 'Stage', 'Active'), show));
  test('types into the cell that the import changes', () =>
    tryHand(WRITING.partners, (runtime) => type(runtime, 'Abbey', 'Notes', 'theirs'), show));
  test('deletes a row', () =>
    tryHand(WRITING.partners, (runtime) => void partners(runtime).deleteRow(row(runtime, 'Abbey')), show));
});

/** What people may edit, in any order. */
function editable(runtime: Runtime, table: TableName): unknown[] {
  const labels = FIELDS[table].map(({ label }) => label);
  return rowsOf(runtime, 'Partners')
    .map((row) => JSON.stringify(labels.map((label) => row[label])))
    .sort();
}

test('a partner that was imported and edited since stays when the import is undone', () => {
  const runtime = onLists();
  const before = editable(runtime, 'partners');
  start(runtime, PARTNERS);
  ok(ask(runtime, 'writeImportBlock', blockOf(PARTNERS)));
  addRow(runtime, 'partners', { name: 'Later' });
  const row = runtime.values('Partners').findIndex(([name]) => name === 'Zoo') + 1;
  runtime.type('Partners', `C${row}`, 'new desk');
  const { leftAsIs } = ok(ask<{ leftAsIs: { items: string[] } }>(runtime, 'undo', 'run'));
  expect(leftAsIs.items).toEqual(['“Zoo” in Partners was changed since it was added, so it stays.']);
  expect(editable(runtime, 'partners')).toHaveLength(before.length + 2);
});
