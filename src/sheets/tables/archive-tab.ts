import { CHECK_MARK } from '../../domain/tables/description';
import { CellValue, literal, marked } from '../cells/cells';
import { COLUMNS, TAB_NAMES, levelKey } from './layout';
import { Sheet } from './table';
import { ensureColumns, ensureRows, insertTab, tabNamed } from './tabs';

export const archiveLabel = (key: string): string =>
  COLUMNS.plan.find((column) => column.key === key)?.label ?? '';
export const [DONE, ITEM] = [archiveLabel('done'), archiveLabel(levelKey(0))] as [string, string];

export const currentLabel = (label: string): string =>
  COLUMNS.plan.find(({ formerLabel }) => formerLabel === label)?.label ?? label;

/** The first day of the week whose title this row is, by its id or by an older title; '' for other rows. */
export const weekOfTitle = (item: string, id: string): string =>
  /^week-(\d{4}-\d\d-\d\d)$/.exec(id)?.[1] ?? /^Week of (\d{4}-\d\d-\d\d)$/.exec(item)?.[1] ?? '';

/** A blank row goes above a new week. Makes the tab and labels it lacks. */
export function writeArchive(
  there: readonly string[][],
  labels: readonly string[],
  rows: readonly string[][],
): void {
  const sheet = archiveSheet(there[0] ?? [], labels);
  const [item, id] = [labels.indexOf(ITEM), labels.indexOf(archiveLabel('id'))];
  const isWeek = (row: readonly string[]) => weekOfTitle(row[item] ?? '', row[id] ?? '') !== '';
  const blank = there.length > 1 && rows[0] && isWeek(rows[0]) ? [labels.map(() => '')] : [];
  const all = [...blank, ...rows];
  const start = Math.max(1, there.length) + 1;
  ensureRows(sheet, start + all.length - 1);
  const block = sheet.getRange(start, 1, all.length, labels.length);
  block.setFontWeights(all.map((row) => row.map(() => (row[item] === '' ? 'normal' : 'bold'))));
  block.setBackgrounds(all.map((row) => row.map(() => (isWeek(row) ? '#d9e7f5' : '#ffffff'))));
  // One write, so a week is there whole or not at all.
  block.setValues(
    all.map((row) =>
      row.map((text, at): CellValue => (labels[at] === DONE && text === 'TRUE' ? CHECK_MARK : literal(text))),
    ),
  );
  // Before any line leaves the plan.
  SpreadsheetApp.flush();
}

export function removeFromArchive(from: number, to: number): void {
  const sheet = tabNamed(TAB_NAMES.archive);
  if (!sheet) return;
  // Google refuses to delete all rows below frozen ones.
  if (from === 1 && to === sheet.getMaxRows()) sheet.insertRowsAfter(to, 1);
  sheet.deleteRows(from + 1, to - from);
}

function archiveSheet(there: readonly string[], labels: readonly string[]): Sheet {
  const sheet = tabNamed(TAB_NAMES.archive) ?? insertTab(TAB_NAMES.archive, Infinity);
  if (there.length === labels.length) return sheet;
  ensureColumns(sheet, labels.length);
  labels.forEach((label, at) => {
    const column = COLUMNS.plan.find((one) => one.label === label);
    if (at < there.length) return;
    sheet.setColumnWidth(at + 1, column?.width ?? 120);
    if (column?.key === 'id') sheet.hideColumns(at + 1);
  });
  sheet.getRange(1, 1, sheet.getMaxRows(), labels.length).setVerticalAlignment('top');
  const outcome = labels.indexOf(archiveLabel('outcome'));
  sheet.getRange(1, outcome + 1, sheet.getMaxRows(), 1).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  sheet.setFrozenRows(1);
  // Last, so a run that died makes the tab again. The id's label has a mark: see textReader.
  sheet
    .getRange(1, 1, 1, labels.length)
    .setBackground('#1f4e79')
    .setFontColor('#ffffff')
    .setFontWeight('bold')
    .setValues([labels.map(marked)]);
  return sheet;
}
