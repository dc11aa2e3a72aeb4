// Colors work without a script. A rule carries its name as N("…"), which is 0.

import { TABLES, TableName } from '../../domain/tables';
import { Grammar, columnLetters, isSameFormula } from '../tables/formula-grammar';
import { firstRow } from '../tables/frame';
import { Table, columnIn } from '../tables/table';
import type { TabLook } from './tab-look';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const MARK = 'N("Outreach: ';
const markOf = (rule: string): string => `${MARK}${rule}"`;

export const hasColors = (name: TableName): boolean => TABLES[name].colors.length > 0;

/** Our rules go first. An existing rule keeps its place and color. */
export function putColors(table: Table, grammar: Grammar, look: Pick<TabLook, 'colors' | 'rows'>): boolean {
  const { sheet, name } = table;
  const first = firstRow(name, table.frame);
  const letters = (key: string) => columnLetters(columnIn(table, key).position);
  const rules = [...look.colors()];
  const missing: Rule[] = [];
  let changed = false;
  // A row given by number stays the same for every row below.
  const at = (key: string, row?: number) => `$${letters(key)}${row === undefined ? first : `$${row}`}`;
  for (const { name: rule, when, areas, ...looks } of TABLES[name].colors) {
    const mark = markOf(rule);
    const formula = grammar(`=AND(${mark})=0,${when(at)})`);
    const places = areas.map(([from, to]) => `${letters(from)}${first}:${letters(to)}${look.rows()}`);
    const ranges = places.map((place) => sheet.getRange(place));
    const index = rules.findIndex((one) => formulaOf(one).includes(mark));
    const there = rules[index];
    if (!there) {
      const builder = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setRanges(ranges);
      if (looks.background) builder.setBackground(looks.background);
      if (looks.fontColor) builder.setFontColor(looks.fontColor);
      if (looks.isBold) builder.setBold(true);
      if (looks.isStruck) builder.setStrikethrough(true);
      missing.push(builder.build());
    } else if (
      !isSameFormula(formulaOf(there), formula) ||
      placesOf(there) !== ranges.map((range) => range.getA1Notation()).join()
    ) {
      rules[index] = there.copy().whenFormulaSatisfied(formula).setRanges(ranges).build();
      changed = true;
    }
  }
  if (changed || missing.length > 0) sheet.setConditionalFormatRules([...missing, ...rules]);
  return changed || missing.length > 0;
}

const placesOf = (rule: Rule): string =>
  rule
    .getRanges()
    .map((range) => range.getA1Notation())
    .join();

export const isOurRule = (rule: Rule): boolean => formulaOf(rule).includes(MARK);

const formulaOf = (rule: Rule): string => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
