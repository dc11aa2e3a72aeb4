// Everything in a workbook that belongs to the library, cell by cell, which no operation may change.
import type { Runtime } from 'apps-script-runtime';
import { COLUMNS, TAB_NAMES } from '../../src/sheets/tables/layout';
import { headingsAt } from '../server/addon';
import type { TableName } from '../../src/domain/tables';
import { normalizeName } from '../../src/domain/basics/names';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** By place and aspect, e.g. 'Partners | row 3 | our notes | value'; blank and plain cells are left out. */
export type Photograph = Map<string, string>;

const OURS = 'N("Outreach: ';
const PLAIN = ['', '#ffffff', '#000000', 'normal', 'none', 'null', 'false', '""'];

export function photograph(runtime: Runtime): Photograph {
  const seen: Photograph = new Map();
  for (const sheet of runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    const tab = sheet.getName();
    // Tabs that we write and only people read.
    if ([TAB_NAMES.settings, TAB_NAMES.archive, TAB_NAMES.journal].includes(tab)) continue;
    photographCells(seen, sheet, tab);
    photographFrame(seen, sheet, tab);
  }
  return seen;
}

function photographCells(seen: Photograph, sheet: Sheet, tab: string): void {
  const table = (Object.keys(TAB_NAMES) as TableName[]).find((name) => TAB_NAMES[name] === tab);
  const columns = table ? COLUMNS[table] : [];
  const all = sheet.getDataRange();
  const [values, formulas, notes, fills] = [
    all.getValues(),
    all.getFormulas(),
    all.getNotes(),
    all.getBackgrounds(),
  ];
  const [colours, weights, rules] = [all.getFontColors(), all.getFontWeights(), all.getDataValidations()];
  const head = headingsAt(values);
  const labels = (values[head] ?? []).map((label, at) => (table && String(label)) || `column ${at + 1}`);
  const ours = labels.map((label) =>
    columns.find(
      (column) => column.formerLabel === label || normalizeName(column.label) === normalizeName(label),
    ),
  );
  const item = table === 'plan' ? ours.findIndex((column) => column?.key === 'level0') : -1;
  values.forEach((row, at) => {
    // Plan lines move; rows elsewhere stay in place.
    const text = item < 0 ? '' : row.slice(item, item + 5).join('');
    const line = item < 0 || at > head ? text : at === head ? 'headings' : 'title';
    if (item >= 0 && at > head && line === '') return;
    row.forEach((value, place) => {
      const column = ours[place];
      if (column?.group === 'managed' && at > head && !column.key.startsWith('level')) return;
      // A plan line's level says which of its columns it is in.
      const note = (aspect: string, text: string) => {
        const label = column ? `our ${column.key}` : (labels[place] ?? '');
        const key = [tab, line || `row ${at + 1}`, label, aspect].join(' | ');
        if (!PLAIN.includes(text)) seen.set(key, text);
      };
      note('value', formulas[at]?.[place] || JSON.stringify(value));
      note('note', notes[at]?.[place] ?? '');
      note('rule', String(rules[at]?.[place]?.getCriteriaType() ?? ''));
      note('fill', fills[at]?.[place] ?? '');
      note('colour', colours[at]?.[place] ?? '');
      note('weight', weights[at]?.[place] ?? '');
    });
  });
}

function photographFrame(seen: Photograph, sheet: Sheet, tab: string): void {
  const note = (aspect: string, what: unknown) => seen.set(`${tab} | ${aspect}`, JSON.stringify(what));
  const places = Array.from({ length: sheet.getMaxColumns() }, (_, at) => at + 1);
  const rows = Array.from({ length: Math.min(sheet.getMaxRows(), 40) }, (_, at) => at + 1);
  note('columns', sheet.getMaxColumns());
  note('frozen', [sheet.getFrozenRows(), sheet.getFrozenColumns()]);
  note(
    'hidden columns',
    places.filter((place) => sheet.isColumnHiddenByUser(place)),
  );
  note(
    'widths',
    places.map((place) => sheet.getColumnWidth(place)),
  );
  note(
    'column groups',
    places.map((place) => sheet.getColumnGroupDepth(place)),
  );
  const filter = sheet.getFilter();
  const range = filter?.getRange();
  const [first = 0, last = 0] = [range?.getColumn(), range?.getLastColumn()];
  const filtered = places.filter((place) => place >= first && place <= last);
  note('filter', [
    ...[range?.getRow(), first, last],
    filtered.map((place) => filter?.getColumnFilterCriteria(place)?.getHiddenValues()),
  ]);
  note('end of filter', range?.getLastRow());
  const area = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  if (tab !== TAB_NAMES.plan) {
    note(
      'hidden rows',
      rows.filter((row) => sheet.isRowHiddenByUser(row) || sheet.isRowHiddenByFilter(row)),
    );
    note(
      'row groups',
      rows.filter((row) => sheet.getRowGroupDepth(row) > 0),
    );
    note(
      'merged cells',
      area.getMergedRanges().map((range) => range.getA1Notation()),
    );
  }
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !conditionOf(rule).includes(OURS));
  note(
    'colour rules',
    theirs.map((rule) => [conditionOf(rule), rule.getRanges().map((range) => range.getA1Notation())]),
  );
}

const conditionOf = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): string =>
  String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');

/** All unexpected differences: 'place: before -> after'. */
export function differences(
  before: Photograph,
  after: Photograph,
  isExpected: (place: string, before: Photograph) => boolean,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key) && !isExpected(key, before))
    .map((key) => `${key}: ${before.get(key) ?? '–'} -> ${after.get(key) ?? '–'}`);
}
