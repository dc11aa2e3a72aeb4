// Rules for typing without the sidebar: most only warn. Google's own criteria, not formulas: these would have to be
// written in the grammar of the spreadsheet's locale.

import { FieldKind } from '../domain/fields';
import { columnLetters } from './formulas';
import { Column, HEADER_ROWS, formatOf } from './layout';
import { FIRST_LIST_COLUMN, LIST_NAMES } from './settings';
import { findColumns } from './frame';
import { Table, sheetOf, stretchesOf, widthOf } from './table';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google's ways to say that none was chosen. */
const PLAIN_FORMATS = ['', 'General', '0.###############'];
const WHOLE: Partial<Record<FieldKind, [least: number, help: string]>> = {
  days: [1, 'A whole number of days, 1 or more. Blank means the usual number.'],
  whole: [0, 'A whole number, 0 or more. Blank means not known; 0 means nobody came.'],
};

/** The names in Partners, in whichever column they are. */
export function partnerNames(): Range | undefined {
  const sheet = sheetOf('partners');
  const width = Math.max(sheet.getLastColumn(), 1);
  const [labels = []] = sheet.getRange(1, 1, 1, width).getValues() as string[][];
  const name = findColumns('partners', labels).get('name');
  if (!name) return undefined;
  const letters = columnLetters(name.position);
  return sheet.getRange(`${letters}${HEADER_ROWS.partners + 1}:${letters}`);
}

export function ruleOf({ name: table }: Pick<Table, 'name'>, column: Column): Rule | undefined {
  const { key, kind, group, list, choices } = column;
  if (group === 'kept') return undefined;
  const warning = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (choices) return warning.requireValueInList([...choices], true).build();
  if (kind === 'choice' && list) {
    const letters = columnLetters(FIRST_LIST_COLUMN - 1 + LIST_NAMES.indexOf(list));
    const area = sheetOf('settings').getRange(`${letters}2:${letters}`);
    return warning.requireValueInRange(area, true).build();
  }
  if (table === 'plan' && key === 'partner') {
    const names = partnerNames();
    return names && warning.requireValueInRange(names, true).build();
  }
  if (key === 'contactEmail') {
    const help = 'An email address has an @ in it. Several people: one line each.';
    return warning.requireTextContains('@').setHelpText(help).build();
  }
  const refusing = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (kind === 'day') return refusing.requireDate().setHelpText('Type a date, like 2026-03-31.').build();
  const whole = WHOLE[kind];
  // That it is whole, the form checks: Google has no criterion for it.
  return whole && refusing.requireNumberGreaterThanOrEqualTo(whole[0]).setHelpText(whole[1]).build();
}

/** Only where there is none: what somebody chose stays. Of `count` rows from the sheet row `first` on; all of them unless said. */
export function putRulesAndFormats(
  table: Table,
  first = HEADER_ROWS[table.name] + 1,
  count = table.sheet.getMaxRows() - first + 1,
): boolean {
  const { sheet, columns } = table;
  const body = sheet.getRange(first, 1, count, widthOf(columns));
  const rules = body.getDataValidations();
  const formats = body.getNumberFormats();
  let changed = false;
  for (const column of columns.values()) {
    const { position } = column;
    const fillBlanks = (isBlank: (row: number) => boolean, fill: (area: Range) => void) => {
      for (const [from, to] of stretchesOf(rules.flatMap((_, row) => (isBlank(row) ? [row] : [])))) {
        fill(sheet.getRange(first + from, position + 1, to - from + 1, 1));
        changed = true;
      }
    };
    const rule = ruleOf(table, column);
    if (rule)
      fillBlanks(
        (row) => !rules[row]?.[position],
        (area) => area.setDataValidation(rule),
      );
    const format = formatOf(column);
    if (format === '') continue;
    fillBlanks(
      (row) => PLAIN_FORMATS.includes(formats[row]?.[position] ?? ''),
      (area) => area.setNumberFormat(format),
    );
  }
  return changed;
}
