// The colours: conditional formats that are true the moment somebody types a date, and on days when no script
// runs. Each carries its own name inside its formula (N of a text is 0), so that it is known among the users' rules.

import { TableName } from '../domain/fields';
import { Grammar, columnLetters, sameFormula } from './formulas';
import { HEADER_ROWS, levelKey } from './layout';
import { positionIn } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

interface ColourRule {
  name: string;
  /** The condition for the first row of the table, without the leading '='. */
  when: string;
  /** Keys of the first and last column that are coloured. */
  from: string;
  to: string;
  background?: string;
  fontColor?: string;
  bold?: true;
  strikethrough?: true;
}

const MARK = 'N("Outreach: ';

/** The rules of a table; `at` gives a cell reference like '$J3' of a column in the first row. */
function colourRules(name: TableName, at: (key: string, row?: number) => string): ColourRule[] {
  if (name === 'partners') return partnerRules(at);
  if (name === 'events') {
    const unreadable = `AND(${at('when')}<>"",NOT(ISNUMBER(${at('when')})))`;
    return [
      {
        name: 'date to check',
        when: unreadable,
        from: 'when',
        to: 'when',
        background: '#fce8b2',
        bold: true,
      },
    ];
  }
  const level = (number: number) => at(levelKey(number));
  return [
    {
      name: 'section',
      when: `${level(0)}<>""`,
      from: 'done',
      to: 'outcome',
      background: '#d9e7f5',
      bold: true,
    },
    {
      name: 'done',
      when: `${at('done')}=TRUE`,
      from: 'when',
      to: 'outcome',
      fontColor: '#5f6368',
      strikethrough: true,
    },
  ];
}

function partnerRules(at: (key: string, row?: number) => string): ColourRule[] {
  const last = at('lastContact');
  const past = `N(${last})*(N(${last})<TODAY()+1)`;
  const touch = `INT(MAX(${past},N(${at('latest')})))`;
  const days = `IF(N(${at('cadence')})>0,N(${at('cadence')}),${at('cadence', HEADER_ROWS.partners)})`;
  const active = `${at('name')}<>"",TRIM(${at('stage')})<>"Ended",N(${at('pausedUntil')})<=TODAY()`;
  const followed = `${active},TRIM(${at('stage')})<>"Rebuilding",${touch}>0`;
  const due = `${touch}+${days}`;
  const soon = at('due', HEADER_ROWS.partners);
  const row = { from: 'name', to: 'why' };
  const mistaken = `AND(${last}<>"",OR(NOT(ISNUMBER(${last})),N(${last})>=TODAY()+1))`;
  return [
    {
      name: 'date to check',
      when: mistaken,
      from: 'lastContact',
      to: 'lastContact',
      background: '#fce8b2',
      bold: true,
    },
    { name: 'lapsed', when: `AND(${followed},${due}<TODAY())`, ...row, background: '#f9d5cf' },
    {
      name: 'due soon',
      when: `AND(${followed},${due}>=TODAY(),${due}-${soon}<=TODAY())`,
      ...row,
      background: '#fff2cc',
    },
    {
      name: 'rebuilding',
      when: `AND(${active},TRIM(${at('stage')})="Rebuilding")`,
      ...row,
      background: '#dce6f9',
    },
    { name: 'ended', when: `TRIM(${at('stage')})="Ended"`, ...row, fontColor: '#5f6368' },
  ];
}

/**
 * Puts our rules beside those of the users, ours in front where they are missing; a rule of ours whose condition is
 * right keeps its place and whatever colour somebody gave it. Gives whether anything had to be written.
 */
export function putColours(
  sheet: Sheet,
  name: TableName,
  positions: Map<string, number>,
  grammar: Grammar,
): boolean {
  const firstRow = HEADER_ROWS[name] + 1;
  const lastRow = sheet.getMaxRows();
  const at = (key: string, row?: number) => {
    const letters = columnLetters(positionIn(positions, key) + 1);
    return row === undefined ? `$${letters}${firstRow}` : `$${letters}$${row}`;
  };
  const rules = sheet.getConditionalFormatRules();
  let changed = false;
  const missing: Rule[] = [];
  for (const wanted of colourRules(name, at)) {
    const formula = grammar(`=AND(${MARK}${wanted.name}")=0,${wanted.when})`);
    const columns = [wanted.from, wanted.to].map((key) => columnLetters(positionIn(positions, key) + 1));
    const area = sheet.getRange(`${columns[0]}${firstRow}:${columns[1]}${lastRow}`);
    const mine = (rule: Rule) => formulaOf(rule).includes(`${MARK}${wanted.name}"`);
    const index = rules.findIndex(mine);
    const there = rules[index];
    if (!there) {
      missing.push(newRule(wanted, formula, area));
    } else if (
      !sameFormula(formulaOf(there), formula) ||
      there.getRanges()[0]?.getA1Notation() !== area.getA1Notation()
    ) {
      rules[index] = there.copy().whenFormulaSatisfied(formula).setRanges([area]).build();
      changed = true;
    }
  }
  if (!changed && missing.length === 0) return false;
  sheet.setConditionalFormatRules([...missing, ...rules]);
  return true;
}

function formulaOf(rule: Rule): string {
  const values: unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof values[0] === 'string' ? values[0] : '';
}

function newRule(wanted: ColourRule, formula: string, area: GoogleAppsScript.Spreadsheet.Range): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([area]);
  if (wanted.background) builder.setBackground(wanted.background);
  if (wanted.fontColor) builder.setFontColor(wanted.fontColor);
  if (wanted.bold) builder.setBold(true);
  if (wanted.strikethrough) builder.setStrikethrough(true);
  return builder.build();
}
