// The few formulas. Arguments are parted by commas or semicolons, by locale; nobody documents which a script must write,
// so set-up tries what works. No text in a formula may hold a comma.

import { KEPT_SETTINGS } from '../domain/settings';
import { TAB_NAMES } from './layout';

type Range = GoogleAppsScript.Spreadsheet.Range;
/** Puts a formula that is written with commas into the spreadsheet's own grammar. */
export type Grammar = (formula: string) => string;

const WITH_COMMAS: Grammar = (formula) => formula;
const WITH_SEMICOLONS: Grammar = (formula) => formula.replace(/,/g, ';');

/** The grammar of a formula of ours that works. */
export function grammarOf(formula: string): Grammar {
  return formula.includes(';') ? WITH_SEMICOLONS : WITH_COMMAS;
}

/** The letters of a position, 'A' for 0. */
export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}

/** Puts a formula into a cell unless it is there; says which grammar works, and whether it was put. */
export function putFormula(cell: Range, formula: string): { grammar: Grammar; changed: boolean } {
  const works = () => !cell.getDisplayValue().startsWith('#');
  const there = cell.getFormula();
  if (isSameFormula(formula, there) && works()) return { grammar: grammarOf(there), changed: false };
  for (const grammar of [WITH_COMMAS, WITH_SEMICOLONS]) {
    cell.setFormula(grammar(formula));
    if (works()) return { grammar, changed: true };
  }
  throw new Error(`This spreadsheet does not understand the formula ${formula}`);
}

/** Whether two formulas differ only in spaces, quotes round a tab's name, capitals and the separator. */
export function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').replace(/;/g, ',').toLowerCase();
  return plain(one) === plain(other);
}

const settingIn = (row: number) => `${TAB_NAMES.settings}!$B$${row}`;

/** A number of Settings as Partners mirrors it: conditional formats cannot look into another tab. */
export function mirrorFormula(row: number, usual: number): string {
  return `=IF(ISNUMBER(${settingIn(row)}),${settingIn(row)},${usual})`;
}

/** Whether the daily check has run, told without any script. */
export function heartbeatFormula(row: number): string {
  const ran = settingIn(row);
  const day = `YEAR(${ran})&"-"&RIGHT("0"&MONTH(${ran}),2)&"-"&RIGHT("0"&DAY(${ran}),2)`;
  const todo = `. Press Outreach > Set up this sheet or ask the person named under “${KEPT_SETTINGS.account.label}” in ${TAB_NAMES.settings}.`;
  return (
    `=IF(N(${ran})=0,"Not checked yet. The first check comes tomorrow morning.",` +
    `IF(INT(${ran})>=TODAY(),"Checked this morning",` +
    `IF(INT(${ran})=TODAY()-1,"Checked yesterday morning","Not checked since "&${day}&"${todo}")))`
  );
}
