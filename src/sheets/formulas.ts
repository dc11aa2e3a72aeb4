// The few formulas of the add-on, written with commas and put into the spreadsheet's own grammar. Arguments are
// parted by commas in some locales and semicolons in others, and nobody documents what a script must write: set-up
// tries which one this spreadsheet takes. No formula here may hold a comma inside a text.

import { KEPT_SETTINGS } from '../domain/settings';
import { TAB_NAMES } from './layout';

type Range = GoogleAppsScript.Spreadsheet.Range;

export type Grammar = (formula: string) => string;
const GRAMMARS: readonly Grammar[] = [(formula) => formula, (formula) => formula.replace(/,/g, ';')];

/** The grammar in which a formula of ours that works was written. */
export function grammarOf(formula: string): Grammar {
  return (formula.includes(';') ? GRAMMARS[1] : GRAMMARS[0]) ?? ((text) => text);
}

/** The letters of a column, 1 for A. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/**
 * Puts a formula into a cell unless it is there already, in the first grammar that gives no error, and says which
 * grammar that was. A formula that is there already and works is left alone.
 */
export function putFormula(cell: Range, formula: string): { grammar: Grammar; changed: boolean } {
  const there = cell.getFormula();
  if (there !== '' && !cell.getDisplayValue().startsWith('#')) {
    if (sameFormula(formula, there)) return { grammar: grammarOf(there), changed: false };
  }
  for (const grammar of GRAMMARS) {
    cell.setFormula(grammar(formula));
    if (!cell.getDisplayValue().startsWith('#')) return { grammar, changed: true };
  }
  throw new Error(`This spreadsheet does not understand the formula ${formula}`);
}

/** Whether two formulas are the same but for spaces, quotes round a tab's name, capitals and the separator. */
export function sameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').replace(/;/g, ',').toLowerCase();
  return plain(one) === plain(other);
}

const cell = (row: number) => `${TAB_NAMES.settings}!$B$${row}`;

/** The number of a setting as Partners mirrors it: conditional formats cannot look into another tab. */
export function mirrorFormula(row: number, usual: number): string {
  return `=IF(ISNUMBER(${cell(row)}),${cell(row)},${usual})`;
}

/** The hint above "Relationship status": whether the daily check has run, told without any script. */
export function heartbeatFormula(row: number): string {
  const ran = cell(row);
  const day = `YEAR(${ran})&"-"&RIGHT("0"&MONTH(${ran}),2)&"-"&RIGHT("0"&DAY(${ran}),2)`;
  const todo = `. Press Outreach > Set up this sheet or ask the person named under “${KEPT_SETTINGS.account.label}” in ${TAB_NAMES.settings}.`;
  return (
    `=IF(N(${ran})=0,"Not checked yet. The first check comes tomorrow morning.",` +
    `IF(INT(${ran})>=TODAY(),"Checked this morning",` +
    `IF(INT(${ran})=TODAY()-1,"Checked yesterday morning","Not checked since "&${day}&"${todo}")))`
  );
}
