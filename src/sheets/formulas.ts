// Arguments are parted by , or ; by locale: set-up tries. So no text here may hold a comma.

import { KEPT_SETTINGS } from '../domain/settings';
import { TAB_NAMES } from './layout';

type Range = GoogleAppsScript.Spreadsheet.Range;
/** Puts a formula that is written with commas into the spreadsheet's own grammar. */
export type Grammar = (formula: string) => string;

const WITH_COMMAS: Grammar = (formula) => formula;
const WITH_SEMICOLONS: Grammar = (formula) => formula.replace(/,/g, ';');

export const grammarOf = (formula: string): Grammar =>
  formula.includes(';') ? WITH_SEMICOLONS : WITH_COMMAS;

/** 'A' for 0. */
export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}

/** What goes with the formula is done first: the formula says that all is done. */
export function putFormula(cell: Range, formula: string, dress: () => void): Grammar {
  const works = () => !cell.getDisplayValue().startsWith('#');
  const there = cell.getFormula();
  if (isSameFormula(formula, there) && works()) return grammarOf(there);
  dress();
  for (const grammar of [WITH_COMMAS, WITH_SEMICOLONS]) {
    cell.setFormula(grammar(formula));
    if (works()) return grammar;
  }
  throw new Error(`This spreadsheet does not understand the formula ${formula}`);
}

/** Sheets may change spaces, quotes, capitals and separators. */
export function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').replace(/;/g, ',').toLowerCase();
  return plain(one) === plain(other);
}

const settingIn = (row: number) => `${TAB_NAMES.settings}!$B$${row}`;

/** Conditional formats cannot look into another tab. */
export const mirrorFormula = (row: number, usual: number): string =>
  `=IF(ISNUMBER(${settingIn(row)}),${settingIn(row)},${usual})`;

/** Tells without a script whether the check has run. */
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
