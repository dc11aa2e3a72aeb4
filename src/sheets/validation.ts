// What the cells themselves let through, for people who type without the sidebar: most rules only warn; a date or
// number that could never be right is refused, with a sentence that helps. And the number formats of our columns.

import { CONTACT_KINDS, FOCUS_CHOICES, ListName, STAGES, TableName } from '../domain/fields';
import { Grammar, columnLetters } from './formulas';
import { COLUMNS, HEADER_ROWS, formatOf } from './layout';
import { FIRST_LIST_COLUMN, LIST_NAMES, LIST_ROWS } from './settings';
import { sheetOf, stretchesOf, widthOf } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Positions = Map<string, number>;

/** A condition on a cell (@ stands for it), what to say, and whether it only warns. */
type Condition = [condition: string, help: string, warns?: boolean];

const WHOLE = '=AND(ISNUMBER(@),@>=LEAST,@=INT(@))';
const DATES = ['partners.lastContact', 'partners.pausedUntil', 'partners.reviewOn'];
const FROM_LIST: Record<string, ListName> = {
  'partners.staff': 'staff',
  'plan.who': 'staff',
  'partners.method': 'methods',
};
const FROM_CHOICES: Record<string, readonly string[]> = {
  'partners.stage': STAGES,
  'partners.focus': FOCUS_CHOICES,
  'plan.contactKind': CONTACT_KINDS,
};
const CONDITIONS: Record<string, Condition> = {
  'partners.contactEmail': [
    '=ISNUMBER(FIND("@",@))',
    'An e-mail address has an @ in it. Several people: one line each.',
    true,
  ],
  'partners.cadence': [
    WHOLE.replace('LEAST', '1'),
    'A whole number of days, 1 or more. Blank means the usual number.',
  ],
  'events.participants': [
    WHOLE.replace('LEAST', '0'),
    'A whole number, 0 or more. Blank means not known; 0 means nobody came.',
  ],
};

/** The rule of a column whose first cell is `at`, or undefined where anything goes. */
function ruleOf(spreadsheet: Spreadsheet, name: string, at: string, grammar: Grammar) {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const inRange = (tab: 'settings' | 'partners', area: string) =>
    rule.requireValueInRange(sheetOf(spreadsheet, tab).getRange(area), true).build();
  const list = FROM_LIST[name];
  if (list) {
    const letters = columnLetters(FIRST_LIST_COLUMN + LIST_NAMES.indexOf(list));
    return inRange('settings', `${letters}2:${letters}${LIST_ROWS + 1}`);
  }
  if (name === 'plan.partner') return inRange('partners', `A${HEADER_ROWS.partners + 1}:A`);
  const choices = FROM_CHOICES[name];
  if (choices) return rule.requireValueInList([...choices], true).build();
  if (DATES.includes(name)) {
    return rule.requireDate().setAllowInvalid(false).setHelpText('Type a date, like 2026-03-31.').build();
  }
  const condition = CONDITIONS[name];
  if (!condition) return undefined;
  const [formula, help, warns = false] = condition;
  const here = grammar(formula.replace(/(^|[^"])@/g, `$1${at}`));
  return rule.requireFormulaSatisfied(here).setAllowInvalid(warns).setHelpText(help).build();
}

/** Gives every cell of our columns that has none its rule and its format; what somebody chose there stays. */
export function putRulesAndFormats(
  spreadsheet: Spreadsheet,
  name: TableName,
  positions: Positions,
  grammar: Grammar,
): boolean {
  const sheet = sheetOf(spreadsheet, name);
  const first = HEADER_ROWS[name] + 1;
  const body = sheet.getRange(first, 1, sheet.getMaxRows() - HEADER_ROWS[name], widthOf(positions));
  const rules = body.getDataValidations();
  const formats = body.getNumberFormats();
  let changed = false;
  for (const column of COLUMNS[name]) {
    const position = positions.get(column.key);
    if (position === undefined) continue;
    const blanks = (isBlank: (row: number) => boolean) =>
      stretchesOf(rules.flatMap((_, row) => (isBlank(row) ? [row] : []))).map(([from, to]) => {
        changed = true;
        return sheet.getRange(first + from, position + 1, to - from + 1, 1);
      });
    const at = (row: number) => columnLetters(position + 1) + String(row);
    if (ruleOf(spreadsheet, `${name}.${column.key}`, at(first), grammar)) {
      for (const area of blanks((row) => !rules[row]?.[position])) {
        area.setDataValidation(
          ruleOf(spreadsheet, `${name}.${column.key}`, at(area.getRow()), grammar) ?? null,
        );
      }
    }
    const format = formatOf(column);
    if (format !== '') {
      blanks((row) => PLAIN_FORMATS.includes(formats[row]?.[position] ?? '')).forEach((area) =>
        area.setNumberFormat(format),
      );
    }
  }
  return changed;
}

/** Google has more than one way to say "no format chosen". */
const PLAIN_FORMATS = ['', 'General', '0.###############'];
