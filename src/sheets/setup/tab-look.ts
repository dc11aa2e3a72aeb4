// What set-up reads about a tab besides its values. Every read is a round trip, so each is made at most once. New tabs
// have the same size, so only the first is asked.

import { once } from '../../domain/basics/memoize';
import { columnLetters } from '../tables/formula-grammar';
import { CellLooks } from '../tables/validation';
import { Sheet } from '../tables/table';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type ColorRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

export interface TabLook {
  /** This run inserted the tab. */
  isNew: boolean;
  rows: () => number;
  columns: () => number;
  addRows: (count: number) => void;
  addColumns: (count: number) => void;
  frozenRows: () => number;
  filter: () => Filter | null;
  colors: () => ColorRule[];
  /** Protected ranges, not protected tabs. */
  protections: () => Protection[];
  /** Whether cells below the headings are merged. */
  hasMerges: () => boolean;
  /** Of every row; the rules only of the first `width` columns. Later calls return what the first one read. */
  cells: (width: number) => CellLooks;
}

export interface TabLooks {
  of: (sheet: Sheet) => TabLook;
  ofNew: (sheet: Sheet) => TabLook;
}

export function tabLooks(): TabLooks {
  // By tab right away, because a removed protection can't say where it was.
  const protections = once(() => {
    const { RANGE } = SpreadsheetApp.ProtectionType;
    const byTab = new Map<string, Protection[]>();
    for (const one of SpreadsheetApp.getActiveSpreadsheet().getProtections(RANGE)) {
      const tab = one.getRange().getSheet().getName();
      byTab.set(tab, [...(byTab.get(tab) ?? []), one]);
    }
    return byTab;
  });
  let newSize: { rows: () => number; columns: () => number } | undefined;
  return {
    of: (sheet) => lookOf(sheet, protections),
    ofNew: (sheet) => {
      newSize ??= { rows: once(() => sheet.getMaxRows()), columns: once(() => sheet.getMaxColumns()) };
      return { ...bare(), ...growing(sheet, newSize.rows, newSize.columns) };
    },
  };
}

const bare = () => ({
  isNew: true,
  frozenRows: () => 0,
  filter: () => null,
  colors: () => [],
  protections: () => [],
  hasMerges: () => false,
  cells: () => ({ rules: [], formats: [] }),
});

function lookOf(sheet: Sheet, allProtections: () => ReadonlyMap<string, Protection[]>): TabLook {
  let known: CellLooks | undefined;
  const cells = (width: number): CellLooks => {
    if (known) return known;
    const rules = sheet.getRange(`A:${columnLetters(Math.max(width, 1) - 1)}`).getDataValidations();
    // Whole rows, so that this read also counts the columns.
    const formats = sheet.getRange(`1:${rules.length}`).getNumberFormats();
    return (known = { rules, formats });
  };
  const rows = once(() => known?.rules.length ?? sheet.getMaxRows());
  const columns = once(() => known?.formats[0]?.length ?? sheet.getMaxColumns());
  return {
    isNew: false,
    ...growing(sheet, rows, columns),
    frozenRows: once(() => sheet.getFrozenRows()),
    filter: once(() => sheet.getFilter()),
    colors: once(() => sheet.getConditionalFormatRules()),
    protections: () => allProtections().get(sheet.getName()) ?? [],
    hasMerges: once(() => rows() > 1 && sheet.getRange(`2:${rows()}`).getMergedRanges().length > 0),
    cells,
  };
}

/** Counts what it adds, so that the size is read only once. */
function growing(sheet: Sheet, rows: () => number, columns: () => number) {
  const added = { rows: 0, columns: 0 };
  const size = { rows: () => rows() + added.rows, columns: () => columns() + added.columns };
  return {
    ...size,
    addRows: (count: number) => {
      sheet.insertRowsAfter(size.rows(), count);
      added.rows += count;
    },
    addColumns: (count: number) => {
      sheet.insertColumnsAfter(size.columns(), count);
      added.columns += count;
    },
  };
}
