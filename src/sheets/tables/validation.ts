// Rules for typing without the sidebar; most only warn. Google's own criteria, because formulas would need the
// grammar of the locale.

import { FieldKind } from '../../domain/tables/description';
import { numericDay } from '../../domain/dates/day-names';
import { EXAMPLE_DAY } from '../../domain/dates/day';
import { CELLS } from '../../words/when';
import { holdsSeveral } from '../../domain/basics/staff';
import { columnLetters } from './formula-grammar';
import { Column, formatOf } from './layout';
import { FIRST_LIST_COLUMN, LIST_NAMES } from './settings';
import { applyFormats } from './typed-columns';
import { Cells, Sheet, Table, sheetOf, stretchesOf, widthOf } from './table';
import { CELL_HELP } from '../../words/cell-help';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google's ways to say that no format was chosen. */
const PLAIN_FORMATS = ['', 'General', '0.###############'];
const WHOLE: Partial<Record<FieldKind, [least: number, help: string]>> = {
  days: [1, CELL_HELP.days],
  whole: [0, CELL_HELP.whole],
};

/** A line that follows an event names all its partners and staff, which a drop-down would refuse. */
export const FOLLOWS_EVENTS = ['partner', 'who'] as const;

export function ruleOf({ name: table }: Pick<Table, 'name'>, column: Column): Rule | undefined {
  const { key, kind, group, list, choices } = column;
  if (group === 'managed') return undefined;
  const warning = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (choices) return warning.requireValueInList([...choices], true).build();
  if (table === 'plan' && FOLLOWS_EVENTS.some((one) => one === key)) return undefined;
  if (kind === 'choice' && list) {
    const letters = columnLetters(FIRST_LIST_COLUMN - 1 + LIST_NAMES.indexOf(list));
    const area = sheetOf('settings').getRange(`${letters}2:${letters}`);
    return warning.requireValueInRange(area, true).build();
  }
  if (key === 'contactEmail') {
    return warning.requireTextContains('@').setHelpText(CELL_HELP.email).build();
  }
  const refusing = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (kind === 'day')
    return refusing
      .requireDate()
      .setHelpText(CELLS.typeDate(numericDay(EXAMPLE_DAY)))
      .build();
  const whole = WHOLE[kind];
  // Google has no criterion for whole numbers; the form checks that.
  return whole && refusing.requireNumberGreaterThanOrEqualTo(whole[0]).setHelpText(whole[1]).build();
}

/**
 * Cells about to hold several names lose their drop-down and its red corner. Returns whether anything was sent to
 * Google.
 */
export function allowSeveral(table: Table, rows: ReadonlyMap<number, Cells>): boolean {
  const choices = [...table.columns.values()].filter(({ kind, list }) => kind === 'choice' && list);
  const places = choices.flatMap(({ position }) =>
    [...rows].flatMap(([index, cells]) =>
      holdsSeveral(String(cells.get(position) ?? '')) ? [`${columnLetters(position)}${index + 1}`] : [],
    ),
  );
  if (places.length > 0) applyFormats(() => void table.sheet.getRangeList(places).clearDataValidations());
  return places.length > 0;
}

export function replaceRules(
  sheet: Sheet,
  position: number,
  first: number,
  isOld: (rule: Rule) => boolean,
  right?: () => Rule | undefined,
): void {
  const count = sheet.getMaxRows() - first + 1;
  if (count < 1) return;
  const rules = sheet.getRange(first, position + 1, count, 1).getDataValidations();
  const old = rules.flatMap(([rule], row) => (rule && isOld(rule) ? [row] : []));
  const rule = old.length > 0 ? right?.() : undefined;
  if (right && !rule) return;
  for (const [from, to] of stretchesOf(old)) {
    const cells = sheet.getRange(first + from, position + 1, to - from + 1, 1);
    if (rule) cells.setDataValidation(rule);
    else cells.clearDataValidations();
  }
}

/** The rules and formats that cells have, row by row. */
export interface CellLooks {
  rules: (Rule | null)[][];
  formats: string[][];
}

/** From the sheet row `first` on: two reads. */
export function looksOfRows({ sheet, columns }: Table, first: number, count: number): CellLooks {
  const rows = sheet.getRange(first, 1, count, widthOf(columns));
  return { rules: rows.getDataValidations(), formats: rows.getNumberFormats() };
}

/** Only for cells without one: what somebody chose stays. */
export function putRulesAndFormats(
  table: Table,
  first: number,
  count: number,
  { rules, formats }: CellLooks,
): boolean {
  const { sheet, columns } = table;
  const rows = Array.from({ length: count }, (_, row) => row);
  let changed = false;
  for (const column of columns.values()) {
    const { position, kind, list } = column;
    const isSeveral = (row: number) =>
      kind === 'choice' &&
      list !== undefined &&
      holdsSeveral(String(table.grid[first - 1 + row]?.[position] ?? ''));
    const fillBlanks = (isBlank: (row: number) => boolean, fill: (area: Range) => void) => {
      for (const [from, to] of stretchesOf(rows.filter(isBlank))) {
        fill(sheet.getRange(first + from, position + 1, to - from + 1, 1));
        changed = true;
      }
    };
    const isWithout = (row: number) => !rules[row]?.[position] && !isSeveral(row);
    const rule = rows.some(isWithout) ? ruleOf(table, column) : undefined;
    if (rule) fillBlanks(isWithout, (area) => area.setDataValidation(rule));
    const format = formatOf(column);
    if (format === '') continue;
    fillBlanks(
      (row) => PLAIN_FORMATS.includes(formats[row]?.[position] ?? ''),
      (area) => area.setNumberFormat(format),
    );
  }
  return changed;
}
