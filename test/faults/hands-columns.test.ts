// Edits in row 1 and in the row being saved: columns are added, deleted or moved, or another field is edited.
import type { Runtime } from 'apps-script-runtime';
import { headingsAt, openAddon, sheetOf } from '../server/addon';
import { tryHand } from './both';
import { HEADINGS } from './heading-operations';
import { CONTACTS } from './random-operations';
import { contentsOf, copyOf, OPERATIONS, type Operation } from './operations';
import { UNDOS } from './undo-operations';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const columnOf = (sheet: Sheet, label: string): number => {
  const rows = sheet.getDataRange().getValues() as unknown[][];
  return rows[headingsAt(rows)]?.indexOf(label) ?? -1;
};
const whole = (sheet: Sheet, label: string) =>
  sheet.getRange(1, columnOf(sheet, label) + 1, sheet.getMaxRows(), 1);

/** `label` is a column that the operation doesn't write, to the right of the id, so that the ids stay in place. */
const HANDS: Record<string, (sheet: Sheet, label: string) => unknown> = {
  'inserts a column': (sheet, label) => sheet.insertColumnBefore(columnOf(sheet, label) + 1),
  'moves a column': (sheet, label) => {
    sheet.moveColumns(whole(sheet, label), 4);
  },
  'deletes a column': (sheet, label) => sheet.deleteColumn(columnOf(sheet, label) + 1),
  'types into another field of the row': (sheet, label) =>
    sheet.getRange(3, columnOf(sheet, label) + 1).setValue('typed meanwhile'),
};

/** Rows sorted by the cell under this label, with each cell under its own label. */
const byLabels = (tabs: Record<string, string>) => (runtime: Runtime) =>
  Object.entries(tabs).map(([tab, first]) => {
    const all = contentsOf(runtime)[tab] ?? [];
    const [labels = [], ...rows] = all.slice(headingsAt(all));
    const told = rows.map((row) =>
      Object.fromEntries<unknown>(
        labels.flatMap((label, at) => (label === '' ? [] : [[String(label), row[at]] as const])),
      ),
    );
    return told
      .filter((row) => Object.values(row).some((cell) => cell !== '' && cell !== false))
      .sort((one, other) => (String(one[first]) < String(other[first]) ? -1 : 1));
  });

function trial(operation: Operation | undefined, tab: string, label: string, hand: string, first: string) {
  if (!operation) throw new Error('No such operation');
  return tryHand(
    { ...operation, isRepeated: true },
    (runtime) => HANDS[hand]?.(sheetOf(runtime, tab), label),
    byLabels({ [tab]: first }),
  );
}

const PARTNER = 'Partner/Company';
test.each(Object.keys(HANDS))('saving an edited partner while somebody %s', (hand) =>
  trial(OPERATIONS['saving an edited partner'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

test.each(['inserts a column', 'moves a column'])('saving a new partner while somebody %s', (hand) =>
  trial(OPERATIONS['saving a new partner'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

test.each(Object.keys(HANDS))('saving an edited event while somebody %s', (hand) =>
  trial(OPERATIONS['saving an edited event'], 'Events', 'Description of Event', hand, 'Event/Program Name'),
);

test.each(Object.keys(HANDS))('Edit selected row on a row typed by hand while somebody %s', (hand) =>
  trial(
    OPERATIONS['Edit selected row on a row typed by hand'],
    'Partners',
    'Previous Partnerships Events',
    hand,
    PARTNER,
  ),
);

test.each(Object.keys(HANDS))('checking relationships while somebody %s', (hand) =>
  trial(OPERATIONS['Check relationships now'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

test.each(Object.keys(HANDS))('logging a contact while somebody %s in Partners', (hand) =>
  trial(CONTACTS['logging a contact'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

test.each(['inserts a column', 'moves a column'])('saving a new plan item while somebody %s', (hand) =>
  trial(OPERATIONS['saving a new plan item'], 'Weekly Plan', 'Contact kind', hand, 'Outcome / notes'),
);

test.each(Object.keys(HANDS))('Undo of an edited partner while somebody %s', (hand) =>
  trial(UNDOS['Undo of an edited partner'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

test.each(['inserts a column', 'types into another field of the row'])(
  'fixing a renamed heading while somebody %s',
  (hand) => trial(HEADINGS['a renamed heading'], 'Partners', 'Previous Partnerships Events', hand, PARTNER),
);

/** The tabs are only as wide as their data, so a range measured before the edit is too wide for the tab afterward. */
const wide = (tab: string, { start, options }: Operation) => {
  const runtime = openAddon({ ...options, workbook: copyOf(start) });
  const sheet = sheetOf(runtime, tab);
  sheet.insertColumnBefore(4).getRange(4, 4).setValue('Own');
  const used = sheet.getLastColumn();
  if (used < sheet.getMaxColumns()) sheet.deleteColumns(used + 1, sheet.getMaxColumns() - used);
  return copyOf(runtime.save());
};

/** Google's errors that got through when the library's own column is deleted before a call. */
function errorsWhenDeleted(tab: string, operation: Operation): string[] {
  const workbook = wide(tab, operation);
  const open = () => openAddon({ ...operation.options, workbook: copyOf(workbook) });
  const names: string[] = [];
  const whole = open();
  whole.beforeCall((name) => names.push(name));
  operation.act(whole);
  return names.flatMap((name, chosen) => {
    const runtime = open();
    let count = 0;
    runtime.beforeCall(() => {
      if (count++ === chosen) sheetOf(runtime, tab).deleteColumn(4);
    });
    try {
      operation.act(runtime);
      return [];
    } catch (error) {
      return /outside|out of bounds/.test(String(error)) ? [`${chosen} ${name}: ${String(error)}`] : [];
    }
  });
}

test.each([
  ['saving an edited partner', OPERATIONS['saving an edited partner']],
  ['saving an edited event', OPERATIONS['saving an edited event']],
  ['logging a contact', CONTACTS['logging a contact']],
  ['Undo of an edited partner', UNDOS['Undo of an edited partner']],
])('%s while somebody deletes the column at the edge of Partners', (_name, operation) => {
  if (!operation) throw new Error('No such operation');
  expect(errorsWhenDeleted('Partners', operation)).toEqual([]);
});
