// Who asked for the mail: a small table in Settings, right of everything else. Its columns are found by their labels.

import { WEEKDAYS } from '../domain/cell-words';
import { withLock } from '../server/lock';
import { tabNamed } from '../sheets/tabs';
import { literal } from '../sheets/text-mark';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whoever asks with this name gets the whole week. */
export const EVERYBODY = 'Everybody';

const LABELS = {
  staff: 'Digest by mail to',
  address: 'Digest e-mail',
  weekday: 'Digest weekday',
  tried: 'Digest last tried',
  result: 'Digest result',
};
type Key = keyof typeof LABELS;
const KEYS = Object.keys(LABELS) as Key[];
const ABOUT = `One mail a week to each: names of partners and days, nothing else. A name as under Library Staff Contact, or ${EVERYBODY} for the whole week. Clear a row to end it.`;

export type Asked = Record<Key, string>;

interface AskedTable {
  sheet: Sheet;
  /** 0 for A; -1 where the label is gone. */
  columns: Record<Key, number>;
  rows: AskedRow[];
}
export type AskedRow = Asked & {
  row: number;
  /** How many rows further up ask for the same. */
  nth: number;
};

function settingsSheet(): Sheet {
  const sheet = tabNamed('Settings');
  if (!sheet) throw new Error('There is no tab Settings yet: press Outreach > Set up this sheet first.');
  return sheet;
}

/** One read. */
export function readAsked(): AskedTable {
  const sheet = settingsSheet();
  const grid = sheet.getDataRange().getValues();
  // Sheets may give the mark for text back.
  const textAt = (row: number, column: number) =>
    String(grid[row]?.[column] ?? '')
      .replace(/^'/, '')
      .trim();
  const labels = (grid[0] ?? []).map((_, column) => textAt(0, column));
  const perKey = <Value>(give: (key: Key) => Value) =>
    Object.fromEntries(KEYS.map((key) => [key, give(key)])) as Record<Key, Value>;
  const columns = perKey((key) => labels.indexOf(LABELS[key]));
  const filled = grid
    .map((_, index) => ({ row: index + 1, ...perKey((key) => textAt(index, columns[key])) }))
    .filter(({ row, staff, address }) => row > 1 && staff + address !== '');
  const rows = filled.map((one, at) => ({
    ...one,
    nth: filled.slice(0, at).filter((other) => isSame(one, other)).length,
  }));
  return { sheet, columns, rows };
}

/** Makes what is missing of the table, and adds one who asks, unless a row of that address may be theirs. */
export function ask(staff: string, address: string): void {
  withLock(() => {
    const { sheet, columns, rows } = readAsked();
    const missing = KEYS.filter((key) => columns[key] < 0);
    if (missing.length > 0) makeColumns(sheet, missing);
    const isMine = (one: Asked) =>
      isAlike(one.address, address) &&
      (staff === '' || one.staff === '' || wantsAll(one) || isAlike(one.staff, staff));
    if (rows.some(isMine)) return;
    const last = Math.max(1, ...rows.map(({ row }) => row));
    const there = readAsked().columns;
    if (last === sheet.getMaxRows()) sheet.insertRowsAfter(last, 20);
    const cells = [staff, address, WEEKDAYS[0] ?? ''].map(literal);
    const places = [there.staff, there.address, there.weekday];
    // In one write, so that there is no half row; unless somebody moved the columns apart.
    if (places.every((place, at) => place === there.staff + at))
      sheet.getRange(last + 1, there.staff + 1, 1, cells.length).setValues([cells]);
    else places.forEach((place, at) => sheet.getRange(last + 1, place + 1).setValue(cells[at] ?? ''));
  });
}

function makeColumns(sheet: Sheet, missing: readonly Key[]): void {
  const first = sheet.getLastColumn() + 2;
  const lacking = first + missing.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  sheet.getRange(2, first, sheet.getMaxRows() - 1, missing.length).setNumberFormat('@');
  if (missing.includes('weekday')) {
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true).requireValueInList(WEEKDAYS, true);
    const column = first + missing.indexOf('weekday');
    sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setDataValidation(rule.build());
  }
  // The labels last: by them the table is known, whole.
  sheet
    .getRange(1, first, 1, missing.length)
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackground('#1f4e79')
    .setNotes([missing.map((key) => (key === 'staff' ? ABOUT : ''))])
    .setValues([missing.map((key) => LABELS[key])]);
  sheet.setColumnWidths(first, missing.length, 170);
}

type Who = Pick<Asked, 'staff' | 'address'>;
const isAlike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const wantsAll = (one: Asked): boolean => isAlike(one.staff, EVERYBODY);

/** By name and address: colleagues may share one mailbox. */
export const isSame = (one: Who, other: Who): boolean =>
  isAlike(one.staff, other.staff) && isAlike(one.address, other.address);

/**
 * Writes beside whoever asked, wherever that row is now; false if the row is gone or `mayWrite` says no. Under the lock,
 * so that of two runs at the same time only one may.
 */
export function note(
  who: AskedRow,
  given: Partial<Pick<Asked, 'tried' | 'result'>>,
  mayWrite: (rows: readonly Asked[]) => boolean = () => true,
): boolean {
  return withLock(() => {
    const { sheet, columns, rows } = readAsked();
    const there = rows.find((one) => isSame(one, who) && one.nth === who.nth);
    if (!there || !mayWrite(rows)) return false;
    // The mark last: without it the next run tries again.
    for (const key of ['result', 'tried'] as const) {
      const text = given[key];
      if (text !== undefined && columns[key] >= 0 && text !== there[key])
        sheet.getRange(there.row, columns[key] + 1).setValue(literal(text));
    }
    return true;
  });
}
