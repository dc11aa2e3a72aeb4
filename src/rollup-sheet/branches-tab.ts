// The tab Branches: people write a row for each branch, and two of its columns are ours.

import { refuse } from '../domain/basics/refusal';
import { saysYes } from '../domain/basics/text';
import { Day, isDay } from '../domain/dates/day';
import { BranchAnswer, BranchRow, rowWords, spreadsheetIdIn } from '../domain/rollup/branch-list';
import { literal } from '../sheets/cells/text-mark';
import { dayFormat } from '../sheets/cells/day-formats';
import { Zone } from '../sheets/cells/zone';
import { ensureColumns, ensureRows, insertTab, tabNamed } from '../sheets/tables/tabs';
import { ROLL_UP } from '../words/roll-up';
import { Sheet, Value, textOfCell } from './cell-text';

const { heads: HEADS, notes: NOTES } = ROLL_UP;
type Key = keyof typeof HEADS;
const KEYS: readonly Key[] = ['branch', 'link', 'directory', 'answered', 'toDo'];
const WIDTHS: Readonly<Record<Key, number>> = {
  branch: 180,
  link: 320,
  directory: 120,
  answered: 110,
  toDo: 620,
};
const LOOK = { background: '#e8eef5', color: '#1f4e79' } as const;
const ROWS = 100;

const plain = (text: string): string => text.trim().toLowerCase();

export const findBranchesTab = (): Sheet | undefined => tabNamed(ROLL_UP.branches) ?? undefined;

/** A blank tab of that name is left from a run that was cut off. The headings are written last: they show that all is done. */
export function makeBranchesTab(): Sheet {
  const found = findBranchesTab();
  if (found && found.getLastRow() > 0) return found;
  const sheet = found ?? insertTab(ROLL_UP.branches, 0);
  ensureRows(sheet, ROWS);
  ensureColumns(sheet, KEYS.length);
  KEYS.forEach((key, at) => sheet.setColumnWidth(at + 1, WIDTHS[key]));
  sheet.setFrozenRows(1);
  const { CLIP, WRAP } = SpreadsheetApp.WrapStrategy;
  const wraps = KEYS.map((key) => (key === 'link' ? CLIP : WRAP));
  const height = sheet.getMaxRows() - 1;
  sheet
    .getRange(2, 1, height, KEYS.length)
    .setWrapStrategies(Array.from({ length: height }, () => wraps))
    .setVerticalAlignment('top');
  sheet
    .getRange(1, 1, 1, KEYS.length)
    .setBackground(LOOK.background)
    .setFontColor(LOOK.color)
    .setFontWeight('bold')
    .setNotes([KEYS.map((key) => NOTES[key])])
    .setValues([KEYS.map((key) => HEADS[key])]);
  return sheet;
}

export interface Branches {
  sheet: Sheet;
  rows: BranchRow[];
  /** Where its columns are, from 0. */
  columns: Record<Key, number>;
  /** How many rows were read, the headings included. */
  height: number;
}

/** Columns are found by their headings, wherever people moved them. */
export function readBranches(sheet: Sheet, zone: Zone): Branches {
  const values = sheet.getDataRange().getValues() as Value[][];
  const heads = (values[0] ?? []).map((value) => plain(String(value)));
  const columns = Object.fromEntries(KEYS.map((key) => [key, heads.indexOf(plain(HEADS[key]))])) as Record<
    Key,
    number
  >;
  const missing = KEYS.find((key) => columns[key] < 0);
  if (missing) refuse(ROLL_UP.headingMissing(HEADS[missing]));
  const rows = values.flatMap((cells, at): BranchRow[] => {
    const text = (key: Key) => textOfCell(cells[columns[key]], zone).trim();
    const [branch, link] = [text('branch'), text('link')];
    if (at === 0 || (branch === '' && link === '')) return [];
    const answered = text('answered').slice(0, 10);
    const answeredOn: Day | '' = isDay(answered) ? answered : '';
    return [{ row: at + 1, branch, link, wantsDirectory: saysYes(text('directory')), answeredOn }];
  });
  return { sheet, rows: withHiddenLinks(sheet, rows, columns.link), columns, height: values.length };
}

/** Google offers to show a pasted link as the name of its file. The link is behind the text then. */
function withHiddenLinks(sheet: Sheet, rows: BranchRow[], column: number): BranchRow[] {
  const last = rows[rows.length - 1]?.row ?? 0;
  if (rows.every(({ link }) => link === '' || spreadsheetIdIn(link) !== '')) return rows;
  const texts = sheet.getRange(1, column + 1, last, 1).getRichTextValues();
  return rows.map((one) => {
    const behind = texts[one.row - 1]?.[0]?.getLinkUrl() ?? '';
    return spreadsheetIdIn(one.link) === '' && spreadsheetIdIn(behind) !== ''
      ? { ...one, link: behind }
      : one;
  });
}

/**
 * What each row says about itself. The rows are read again right before, because somebody may have sorted them or added
 * one since. Only the two columns that are ours are written.
 */
export function writeAnswers(sheet: Sheet, zone: Zone, answers: ReadonlyMap<string, BranchAnswer>): void {
  const { rows, columns, height } = readBranches(sheet, zone);
  if (height < 2) return;
  const words = new Map(rows.map((one) => [one.row, rowWords(one, rows, answers)]));
  const inRows = (valueOf: (row: ReturnType<typeof rowWords>) => Value): Value[][] =>
    Array.from({ length: height - 1 }, (_, at) => {
      const row = words.get(at + 2);
      return [row ? valueOf(row) : ''];
    });
  const answered = inRows(({ answeredOn }) =>
    answeredOn === '' ? '' : new Date(zone.instantOf(answeredOn, 0)),
  );
  sheet
    .getRange(2, columns.answered + 1, height - 1, 1)
    .setNumberFormat(dayFormat('day'))
    .setValues(answered);
  sheet
    .getRange(2, columns.toDo + 1, height - 1, 1)
    .setValues(inRows(({ toDo }) => (toDo === '' ? '' : literal(toDo))));
}
