// Colours work without a script. A rule carries its name as N("…"), which is 0.

import { TableName } from '../../domain/basics/fields';
import { NUMBER_SETTINGS } from '../../domain/basics/settings';
import { Grammar, columnLetters, isSameFormula } from '../tables/formulas';
import { HEADER_ROWS } from '../tables/layout';
import { Table, positionOf } from '../tables/table';
import type { TabLook } from './tab-look';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type At = (key: string, row?: number) => string;
interface Looks {
  background?: string;
  fontColor?: string;
  bold?: true;
  strikethrough?: true;
}
/** Its name, the condition for the first row, the first and last column that are coloured, and how. */
type ColourRule = [name: string, when: string, from: string, to: string, looks: Looks];

const MARK = 'N("Outreach: ';
const TO_CHECK: Looks = { background: '#fce8b2', bold: true };

const COLOUR_RULES: Partial<Record<TableName, (at: At) => ColourRule[]>> = {
  partners: (at) => {
    const last = at('lastContact');
    const touch = `INT(MAX(N(${last})*(N(${last})<TODAY()+1),N(${at('latest')})))`;
    const [cadence, dueSoon] = NUMBER_SETTINGS;
    // Where the hints are gone, a partner's own number stands there.
    const hint = (key: string, usual: number) => {
      const cell = at(key, HEADER_ROWS.partners);
      return `IF(ISFORMULA(${cell}),${cell},${usual})`;
    };
    const days = `IF(N(${at('cadence')})>0,N(${at('cadence')}),${hint('cadence', cadence.usual)})`;
    const active = `${at('name')}<>"",TRIM(${at('stage')})<>"Ended",N(${at('pausedUntil')})<=TODAY()`;
    const followed = `${active},TRIM(${at('stage')})<>"Rebuilding",${touch}>0`;
    const due = `${touch}+${days}`;
    // As windowOf in domain/settings.ts.
    const soon = `MIN(${hint('due', dueSoon.usual)},INT(${days}/2))`;
    const isSoon = `${due}>=TODAY(),${due}-${soon}<=TODAY()`;
    const isMistaken = `AND(${last}<>"",OR(NOT(ISNUMBER(${last})),N(${last})>=TODAY()+1))`;
    return [
      ['date to check', isMistaken, 'lastContact', 'lastContact', TO_CHECK],
      ['lapsed', `AND(${followed},${due}<TODAY())`, 'name', 'why', { background: '#f9d5cf' }],
      ['due soon', `AND(${followed},${isSoon})`, 'name', 'why', { background: '#fff2cc' }],
      [
        'rebuilding',
        `AND(${active},TRIM(${at('stage')})="Rebuilding")`,
        'name',
        'why',
        { background: '#dce6f9' },
      ],
      ['ended', `TRIM(${at('stage')})="Ended"`, 'name', 'why', { fontColor: '#5f6368' }],
    ];
  },
  events: (at) => [
    ['date to check', `AND(${at('when')}<>"",NOT(ISNUMBER(${at('when')})))`, 'when', 'when', TO_CHECK],
  ],
  plan: (at) => [
    ['section', `${at('level0')}<>""`, 'done', 'outcome', { background: '#d9e7f5', bold: true }],
    ['done', `${at('done')}=TRUE`, 'when', 'outcome', { fontColor: '#5f6368', strikethrough: true }],
  ],
};

export const hasColours = (name: TableName): boolean => name in COLOUR_RULES;

/** Ours go first; one that is there keeps place and colour. */
export function putColours(table: Table, grammar: Grammar, look: Pick<TabLook, 'colors' | 'rows'>): boolean {
  const { sheet, name } = table;
  const firstRow = HEADER_ROWS[name] + 1;
  const letters = (key: string) => columnLetters(positionOf(table, key));
  const rules = [...look.colors()];
  const missing: Rule[] = [];
  let changed = false;
  for (const [rule, when, from, to, looks] of COLOUR_RULES[name]?.(
    // A row that is named stays the same for every row below.
    (key, row) => `$${letters(key)}${row === undefined ? firstRow : `$${row}`}`,
  ) ?? []) {
    const mark = `${MARK}${rule}"`;
    const formula = grammar(`=AND(${mark})=0,${when})`);
    const area = sheet.getRange(`${letters(from)}${firstRow}:${letters(to)}${look.rows()}`);
    const index = rules.findIndex((one) => formulaOf(one).includes(mark));
    const there = rules[index];
    if (!there) {
      const builder = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges([area]);
      if (looks.background) builder.setBackground(looks.background);
      if (looks.fontColor) builder.setFontColor(looks.fontColor);
      if (looks.bold) builder.setBold(true);
      if (looks.strikethrough) builder.setStrikethrough(true);
      missing.push(builder.build());
    } else if (
      !isSameFormula(formulaOf(there), formula) ||
      there.getRanges()[0]?.getA1Notation() !== area.getA1Notation()
    ) {
      rules[index] = there.copy().whenFormulaSatisfied(formula).setRanges([area]).build();
      changed = true;
    }
  }
  if (changed || missing.length > 0) sheet.setConditionalFormatRules([...missing, ...rules]);
  return changed || missing.length > 0;
}

const formulaOf = (rule: Rule): string => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
