// Many rows written in a few calls: the intended cells change, everything else stays, and nobody's work is overwritten.
import { buildSync } from 'esbuild';
import path from 'node:path';
import { openRuntime, type Runtime } from 'apps-script-runtime';
import type { Values } from '../../src/domain/tables/description';
import { openLibrary } from './addon';

const source = (file: string) => JSON.stringify(path.resolve(__dirname, '../../src', file));
/** These functions in a script of their own. */
const CODE = `${
  buildSync({
    stdin: {
      contents: `export { editRows } from ${source('sheets/tables/edit-rows.ts')};
        export { readTable } from ${source('sheets/tables/table.ts')};
        export { readClock } from ${source('server/run/clock.ts')};`,
      resolveDir: __dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
  }).outputFiles[0]?.text ?? ''
}
const changeRows = (name, changes, whenMoved) =>
  App.editRows(App.readTable(name, App.readClock().zone), new Map(Object.entries(changes)), whenMoved) !== undefined;`;

const WIDTH = 6;
/** Events with a different kind of content in each cell of the two columns that are written. */
function library(count: number): { runtime: Runtime; labels: string[] } {
  const made = openLibrary();
  const labels = made.values('Events')[0] as string[];
  const values = ['plain', '=1+1', 'TRUE', '007', 46083.5, '2026-03-04'];
  const rows = Array.from({ length: count }, (_, at) =>
    labels.map((label) => {
      if (label === 'Outreach id') return `e-${at}`;
      if (label === 'Location') return values[at % WIDTH] ?? '';
      return label === 'Partner Organization' ? `Hub ${at}` : label === 'Notes' ? `=ROW()` : '';
    }),
  );
  made.loadValues('Events', [labels, labels.map(() => ''), ...rows]);
  const sheet = made.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  sheet?.getRange(4, labels.indexOf('Partner Organization') + 1).setFormula('="H"&"ub"');
  const workbook = made.save();
  return { runtime: openRuntime({ code: CODE, workbook, now: '2026-03-02T17:00:00Z' }), labels };
}

const change = (runtime: Runtime, changes: Record<string, Values>) =>
  runtime.run('changeRows', ['events', changes]) as boolean;

const everyThird = (count: number): Record<string, Values> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => at)
      .filter((at) => at % 3 === 0)
      .map((at) => [`e-${at}`, { partners: `New ${at}`, partnerIds: 'x,y' }]),
  );

test.each([3, 90, 150])('every third of %i rows is changed, and no other cell', (count) => {
  const { runtime, labels } = library(count);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  const all = () => sheet?.getRange(3, 1, count, labels.length);
  const look = () => [all()?.getValues(), all()?.getFormulas()];
  const [values = [], formulas = []] = look();
  expect(change(runtime, { ...everyThird(count), gone: { partners: 'nobody' } })).toBe(true);
  const [partners, ids] = [labels.indexOf('Partner Organization'), labels.indexOf('Outreach partner ids')];
  const wanted = values.map((row, at) =>
    row.map((value: unknown, column) =>
      at % 3 > 0 ? value : column === partners ? `New ${at}` : column === ids ? 'x,y' : value,
    ),
  );
  expect(look()).toEqual([wanted, formulas]);
});

test('formulas, days, numbers and text that looks like them stay in the cells between the changed ones', () => {
  const { runtime, labels } = library(150);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  const column = sheet?.getRange(3, labels.indexOf('Location') + 1, 150, 1);
  sheet?.getRange(5, labels.indexOf('Location') + 1).setValue("'=no formula");
  const look = () => [column?.getValues(), column?.getFormulas(), column?.getNumberFormats()];
  const before = look();
  const changes = Object.fromEntries(
    Array.from({ length: 50 }, (_, at): [string, Values] => [`e-${at * 3}`, { location: `Room ${at}` }]),
  );
  expect(change(runtime, changes)).toBe(true);
  const after = look();
  after.forEach((grid, kind) =>
    grid?.forEach(([cell], at) => {
      expect(cell).toEqual(
        kind > 0 || at % 3 > 0 ? (at % 3 > 0 || kind === 2 ? before[kind]?.[at]?.[0] : '') : `Room ${at / 3}`,
      );
    }),
  );
});

test('when many rows get the same value, no other cell is written', () => {
  const { runtime, labels } = library(90);
  const same = Object.fromEntries(
    Object.entries(everyThird(90)).map(([id]): [string, Values] => [
      id,
      { partners: '=New', when: '2026-03-04' },
    ]),
  );
  const names: string[] = [];
  runtime.beforeCall((name) => names.push(name));
  expect(change(runtime, same)).toBe(true);
  runtime.beforeCall(undefined);
  expect(names.filter((name) => name.endsWith('.setValue'))).toEqual([
    'RangeList.setValue',
    'RangeList.setValue',
  ]);
  expect(names).not.toContain('Range.setValues');
  const partners = runtime.values('Events').map((row) => row[labels.indexOf('Partner Organization')]);
  expect(partners.slice(2)).toEqual(
    Array.from({ length: 90 }, (_, at) => (at % 3 === 0 ? '=New' : at === 1 ? 'Hub' : `Hub ${at}`)),
  );
});

test('150 rows take as many trips to Google as 600: consecutive writes are sent together', () => {
  const costOf = (count: number) => {
    const { runtime } = library(count);
    runtime.calls.reset();
    change(runtime, everyThird(count));
    const { roundTrips, alternations } = runtime.lastExecution ?? {};
    return { reads: runtime.calls.reads, roundTrips, alternations };
  };
  const cost = costOf(150);
  expect(cost.reads).toBe(2);
  expect(costOf(600)).toEqual(cost);
});

test('what somebody types into a cell between the changed ones stays, because that cell isn’t written', () => {
  const { runtime, labels } = library(150);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  const column = labels.indexOf('Partner Organization');
  runtime.beforeCall((name) => {
    if (name.endsWith('.setValue')) sheet?.getRange(5, column + 1).setValue('typed meanwhile');
  });
  expect(change(runtime, everyThird(150))).toBe(true);
  runtime.beforeCall(undefined);
  const partners = runtime.values('Events').map((row) => row[column]);
  expect(partners.slice(2, 6)).toEqual(['New 0', 'Hub', 'typed meanwhile', 'New 3']);
});

const HANDS: Record<string, (sheet: GoogleAppsScript.Spreadsheet.Sheet, labels: string[]) => unknown> = {
  sorts: (sheet) => sheet.getRange(3, 1, 150, sheet.getMaxColumns()).sort({ column: 2, ascending: false }),
  'deletes a row': (sheet) => sheet.deleteRow(5),
  'inserts a row': (sheet) => sheet.insertRowBefore(4),
  'types into a cell that changes': (sheet, labels) =>
    sheet.getRange(6, labels.indexOf('Partner Organization') + 1).setValue('typed meanwhile'),
  'inserts a column': (sheet) => sheet.insertColumnBefore(3),
  'deletes a column': (sheet) => sheet.deleteColumn(3),
};
test.each(Object.entries(HANDS))('nothing is written if somebody %s in the meantime', (_what, hand) => {
  const { runtime, labels } = library(150);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  let reads = 0;
  let after: unknown;
  runtime.beforeCall((name) => {
    // The first read is of the table, the second right before the write.
    if (name !== 'Range.getValues' || ++reads !== 2 || !sheet) return;
    hand(sheet, labels);
    after = runtime.values('Events');
  });
  expect(change(runtime, everyThird(150))).toBe(false);
  runtime.beforeCall(undefined);
  expect(runtime.values('Events')).toEqual(after);
});

test('two rows of a form that trade places in the meantime each get the values meant for them', () => {
  const { runtime, labels } = library(6);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  let isSwapped = false;
  // The ranges are requested right before the last look.
  runtime.beforeCall((name) => {
    if (name !== 'Sheet.getRange' || isSwapped) return;
    isSwapped = true;
    const both = sheet?.getRange(3, 1, 2, labels.length);
    const [one = [], other = []] = both?.getValues() ?? [];
    both?.setValues([other, one]);
  });
  const changes = { 'e-0': { partners: 'First' }, 'e-1': { partners: 'Second' } };
  expect(runtime.run('changeRows', ['events', changes, 'follow'])).toBe(true);
  runtime.beforeCall(undefined);
  expect(isSwapped).toBe(true);
  const [id, partners] = ['Outreach id', 'Partner Organization'].map((label) => labels.indexOf(label));
  const rows = runtime.values('Events').map((row) => [row[id ?? 0], row[partners ?? 0]]);
  expect(rows.slice(2, 4)).toEqual([
    ['e-1', 'Second'],
    ['e-0', 'First'],
  ]);
});

test('of rows with the same id, like pasted copies, only the first is written', () => {
  const { runtime, labels } = library(3);
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  sheet?.getRange(5, labels.indexOf('Outreach id') + 1).setValue('e-0');
  expect(change(runtime, { 'e-0': { partners: 'Zoo' } })).toBe(true);
  const partners = runtime.values('Events').map((row) => row[labels.indexOf('Partner Organization')]);
  expect(partners.slice(2)).toEqual(['Zoo', 'Hub', 'Hub 2']);
});
