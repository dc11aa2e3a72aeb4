// What set-up asks of tabs beside the values in their cells. Each thing is read once at most, as every read is a trip to
// Google; of a tab that was made just now only the size is read, and once for all of them.

import { once } from '../../domain/basics/once';
import { columnLetters } from '../tables/formulas';
import { CellLooks } from '../tables/validation';
import { Sheet } from '../tables/table';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type ColorRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

export interface TabLook {
  /** Made just now. */
  isNew: boolean;
  rows: () => number;
  columns: () => number;
  addRows: (count: number) => void;
  addColumns: (count: number) => void;
  frozenRows: () => number;
  filter: () => Filter | null;
  colors: () => ColorRule[];
  /** Of ranges. */
  protections: () => Protection[];
  /** Whether cells below the headings are merged. */
  hasMerges: () => boolean;
  /** Of all rows, in this many columns; cells outside have none. Later calls give what the first one read. */
  cells: (width: number) => CellLooks;
}

export interface TabLooks {
  of: (sheet: Sheet) => TabLook;
  ofNew: (sheet: Sheet) => TabLook;
}

/** The looks of the tabs of one execution. */
export function tabLooks(): TabLooks {
  // By tab at once: one that is removed later cannot be asked where it was.
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
    const body = sheet.getRange(`A:${columnLetters(Math.max(width, 1) - 1)}`);
    return (known = { rules: body.getDataValidations(), formats: body.getNumberFormats() });
  };
  const most = once(() => known?.rules.length ?? sheet.getMaxRows());
  return {
    isNew: false,
    ...growing(
      sheet,
      most,
      once(() => sheet.getMaxColumns()),
    ),
    frozenRows: once(() => sheet.getFrozenRows()),
    filter: once(() => sheet.getFilter()),
    colors: once(() => sheet.getConditionalFormatRules()),
    protections: () => allProtections().get(sheet.getName()) ?? [],
    hasMerges: once(() => most() > 1 && sheet.getRange(`2:${most()}`).getMergedRanges().length > 0),
    cells,
  };
}

/** Counts along, so that the size is not asked again. */
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
