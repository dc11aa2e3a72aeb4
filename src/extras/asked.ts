// Who asked for the mail: a small table in Settings, right of everything else. Its columns are found by their labels.

import { WEEKDAYS } from '../words/days';
import { withLock } from '../server/run/lock';
import { tabNamed } from '../sheets/tables/tabs';
import { literal } from '../sheets/cells/text-mark';
import { MAIL_COLUMNS } from '../domain/tables/mail-columns';
import { MOST_ADDRESSES, mayReceive } from './addresses';
import { MAIL } from '../words/mail';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Anyone who asks with this name gets the whole week. */
export const EVERYONE = 'Everyone';
/** The former name. */
const EVERYBODY = 'Everybody';

type Key = keyof typeof MAIL_COLUMNS;
const KEYS = Object.keys(MAIL_COLUMNS) as Key[];
export const NAMED_LABEL = MAIL_COLUMNS.named;

export type MailRequest = Record<Exclude<Key, 'named'>, string>;

interface AskedTable {
  sheet: Sheet;
  /** 0 for A; -1 if the label is gone. */
  columns: Record<Key, number>;
  rows: MailRequestRow[];
  /** Addresses and domains named individually, with their rows. */
  named: { row: number; text: string }[];
}
export type MailRequestRow = MailRequest & {
  row: number;
  /** How many rows above ask for the same. */
  nth: number;
};

function settingsSheet(): Sheet {
  const sheet = tabNamed('Settings');
  if (!sheet) throw new Error(MAIL.noSettings);
  return sheet;
}

/** One read. */
export function readMailRequests(): AskedTable {
  const sheet = settingsSheet();
  const grid = sheet.getDataRange().getValues();
  // Sheets may return the text mark, too.
  const textAt = (row: number, column: number) =>
    String(grid[row]?.[column] ?? '')
      .replace(/^'/, '')
      .trim();
  const labels = (grid[0] ?? []).map((_, column) => textAt(0, column));
  const perKey = <Value>(give: (key: Key) => Value) =>
    Object.fromEntries(KEYS.map((key) => [key, give(key)])) as Record<Key, Value>;
  const columns = perKey((key) => labels.indexOf(MAIL_COLUMNS[key]));
  const all = grid
    .map((_, index) => ({ row: index + 1, ...perKey((key) => textAt(index, columns[key])) }))
    .slice(1);
  const named = all.flatMap(({ row, named: text }) => (text === '' ? [] : [{ row, text }]));
  const filled = all.filter(({ staff, address }) => staff + address !== '');
  const rows = filled.map((one, at) => ({
    ...one,
    nth: filled.slice(0, at).filter((other) => isSame(one, other)).length,
  }));
  return { sheet, columns, rows, named };
}

/**
 * Creates what is missing in the table, and adds a row for the person who asks, unless a row with that address may be
 * theirs. Also names their address if it isn't in the owner's domain.
 */
export function ask(staff: string, address: string, owner: string): void {
  withLock(() => {
    const { sheet, columns, rows, named } = readMailRequests();
    const missing = KEYS.filter((key) => columns[key] < 0);
    if (missing.length > 0) makeColumns(sheet, missing);
    const isMine = (one: MailRequest) =>
      isAlike(one.address, address) &&
      (staff === '' || one.staff === '' || wantsWholeWeek(one) || isAlike(one.staff, staff));
    if (!mayReceive(address, owner, textsOf(named))) nameAddress(address);
    if (rows.some(isMine)) return;
    const last = Math.max(1, ...rows.map(({ row }) => row));
    const there = readMailRequests().columns;
    if (last === sheet.getMaxRows()) sheet.insertRowsAfter(last, 20);
    const cells = [staff, address, WEEKDAYS[0] ?? ''].map(literal);
    const places = [there.staff, there.address, there.weekday];
    // In one write, to avoid half a row, unless somebody moved the columns apart.
    if (places.every((place, at) => place === there.staff + at))
      sheet.getRange(last + 1, there.staff + 1, 1, cells.length).setValues([cells]);
    else places.forEach((place, at) => sheet.getRange(last + 1, place + 1).setValue(cells[at] ?? ''));
  });
}

export const textsOf = (named: AskedTable['named']): string[] => named.map(({ text }) => text);

function nameAddress(address: string): void {
  const { sheet, columns, named } = readMailRequests();
  const last = Math.max(1, ...named.map(({ row }) => row));
  if (last === sheet.getMaxRows()) sheet.insertRowsAfter(last, 20);
  sheet.getRange(last + 1, columns.named + 1).setValue(literal(address));
}

function makeColumns(sheet: Sheet, missing: readonly Key[]): void {
  const first = sheet.getLastColumn() + 2;
  const lacking = first + missing.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  sheet.getRange(2, first, sheet.getMaxRows() - 1, missing.length).setNumberFormat('@');
  if (missing.includes('weekday')) {
    const rule = SpreadsheetApp.newDataValidation()
      .setAllowInvalid(true)
      .requireValueInList([...WEEKDAYS], true);
    const column = first + missing.indexOf('weekday');
    sheet.getRange(2, column, sheet.getMaxRows() - 1, 1).setDataValidation(rule.build());
  }
  // Labels last: they show that the table is complete.
  sheet
    .getRange(1, first, 1, missing.length)
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackground('#1f4e79')
    .setNotes([
      missing.map((key) =>
        key === 'staff' ? MAIL.about(EVERYONE) : key === 'named' ? MAIL.aboutOthers(MOST_ADDRESSES) : '',
      ),
    ])
    .setValues([missing.map((key) => MAIL_COLUMNS[key])]);
  sheet.setColumnWidths(first, missing.length, 170);
}

type Who = Pick<MailRequest, 'staff' | 'address'>;
const isAlike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const wantsWholeWeek = (one: MailRequest): boolean =>
  [EVERYONE, EVERYBODY].some((name) => isAlike(one.staff, name));

/** By name and address: colleagues may share one mailbox. */
export const isSame = (one: Who, other: Who): boolean =>
  isAlike(one.staff, other.staff) && isAlike(one.address, other.address);

/**
 * Writes into the row of the person who asked, wherever it is now; false if the row is gone or `mayWrite` says no. Under the lock,
 * so that of two runs at the same time only one may.
 */
export function note(
  who: MailRequestRow,
  given: Partial<Pick<MailRequest, 'tried' | 'result'>>,
  mayWrite: (rows: readonly MailRequest[]) => boolean = () => true,
): boolean {
  return withLock(() => {
    const { sheet, columns, rows } = readMailRequests();
    const there = rows.find((one) => isSame(one, who) && one.nth === who.nth);
    if (!there || !mayWrite(rows)) return false;
    // Mark last: without it the next run tries again.
    for (const key of ['result', 'tried'] as const) {
      const text = given[key];
      if (text !== undefined && columns[key] >= 0 && text !== there[key])
        sheet.getRange(there.row, columns[key] + 1).setValue(literal(text));
    }
    return true;
  });
}
