// Rules for typing without the sidebar: most only warn.

import { FieldKind, TableName } from '../domain/fields';
import { Grammar, columnLetters } from './formulas';
import { Column, HEADER_ROWS, formatOf } from './layout';
import { FIRST_LIST_COLUMN, LIST_NAMES } from './settings';
import { Table, sheetOf, stretchesOf, widthOf } from './table';

/** Google's ways to say that none was chosen. */
const PLAIN_FORMATS = ['', 'General', '0.###############'];
const WHOLE: Partial<Record<FieldKind, [least: number, help: string]>> = {
  days: [1, 'A whole number of days, 1 or more. Blank means the usual number.'],
  whole: [0, 'A whole number, 0 or more. Blank means not known; 0 means nobody came.'],
};

function ruleOf(table: TableName, column: Column, at: string, grammar: Grammar) {
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
    const names = sheetOf('partners').getRange(`A${HEADER_ROWS.partners + 1}:A`);
    return warning.requireValueInRange(names, true).build();
  }
  if (key === 'contactEmail') {
    const help = 'An e-mail address has an @ in it. Several people: one line each.';
    return warning
      .requireFormulaSatisfied(grammar(`=ISNUMBER(FIND("@",${at}))`))
      .setHelpText(help)
      .build();
  }
  const refusing = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (kind === 'day') return refusing.requireDate().setHelpText('Type a date, like 2026-03-31.').build();
  const whole = WHOLE[kind];
  if (!whole) return undefined;
  const formula = grammar(`=AND(ISNUMBER(${at}),${at}>=${whole[0]},${at}=INT(${at}))`);
  return refusing.requireFormulaSatisfied(formula).setHelpText(whole[1]).build();
}

/** Only where there is none: what somebody chose stays. */
export function putRulesAndFormats({ name, sheet, columns }: Table, grammar: Grammar): boolean {
  const first = HEADER_ROWS[name] + 1;
  const body = sheet.getRange(first, 1, sheet.getMaxRows() - HEADER_ROWS[name], widthOf(columns));
  const rules = body.getDataValidations();
  const formats = body.getNumberFormats();
  let changed = false;
  for (const column of columns.values()) {
    const { position } = column;
    const fillBlanks = (
      isBlank: (row: number) => boolean,
      fill: (area: GoogleAppsScript.Spreadsheet.Range, at: string) => void,
    ) => {
      for (const [from, to] of stretchesOf(rules.flatMap((_, row) => (isBlank(row) ? [row] : [])))) {
        const row = first + from;
        fill(sheet.getRange(row, position + 1, to - from + 1, 1), `${columnLetters(position)}${row}`);
        changed = true;
      }
    };
    const ruleFrom = (at: string) => ruleOf(name, column, at, grammar) ?? null;
    if (ruleFrom('A1'))
      fillBlanks(
        (row) => !rules[row]?.[position],
        (area, at) => area.setDataValidation(ruleFrom(at)),
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
