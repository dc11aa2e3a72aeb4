// The tabs that the roll-up writes, each as one block. A tab is known by its first cell, so that a copy of the spreadsheet has
// them, too, and a tab of somebody's own with the same name is left alone.

import { BLANK, ReportRow } from '../domain/counting/report-rows';
import { SheetFacts, SheetTab, tabRows } from '../domain/rollup/sheet-tabs';
import { putCharts } from '../sheets/report/report-charts';
import { literal } from '../sheets/cells/text-mark';
import { insertRewritten, writeStyled } from '../sheets/tables/rewritten-tab';
import { gridSheets } from '../sheets/tables/tabs';
import { ROLL_UP } from '../words/roll-up';
import { SYSTEM_REPORT } from '../words/system-report';
import { BranchTab, branchTabOf } from './branch-tabs';
import { Sheet } from './cell-text';

const KEYS = Object.keys(SYSTEM_REPORT.titles) as SheetTab[];

interface OurTabs {
  branches: BranchTab[];
  results: Partial<Record<SheetTab, Sheet>>;
}

/** Two reads a tab at most. */
export function findOurTabs(): OurTabs {
  const found: OurTabs = { branches: [], results: {} };
  for (const sheet of gridSheets()) {
    const branch = branchTabOf(sheet);
    if (branch) found.branches.push(branch);
    else {
      const first = String(sheet.getRange('A1').getValue());
      const key = KEYS.find((one) => SYSTEM_REPORT.titles[one] === first);
      if (key) found.results[key] ??= sheet;
    }
  }
  return found;
}

/** The widths of its columns; the last one is that of all further columns. */
const WIDTHS: Readonly<Record<SheetTab, readonly number[]>> = {
  report: [290, 135],
  byBranch: [220, 135],
  check: [200, 110, 90, 320, 140, 220, 150],
  shared: [110, 200, 60, 150, 80, 110, 80, 200],
  knows: [260, 200, 180, 200, 130],
};
/** Tabs whose numbers are on the right. */
const IS_TABLE: readonly SheetTab[] = ['report', 'byBranch'];
/** Of the title and of the line below it. */
const TOP_ROWS = 2;

function makeTab(key: SheetTab): Sheet {
  const name = SYSTEM_REPORT.tabs[key];
  const sheet = insertRewritten(name, (number) => ROLL_UP.otherTab(name, number + 1), ROLL_UP.protection);
  const widths = WIDTHS[key];
  const [last = 100] = widths.slice(-1);
  sheet.setColumnWidths(1, sheet.getMaxColumns(), last);
  widths.slice(0, -1).forEach((width, at) => sheet.setColumnWidth(at + 1, width));
  sheet.setHiddenGridlines(true);
  if (!IS_TABLE.includes(key)) sheet.setFrozenRows(TOP_ROWS + 1);
  return sheet;
}

function writeResult(key: SheetTab, { results }: OurTabs, rows: readonly ReportRow[]): Sheet {
  const sheet = results[key] ?? makeTab(key);
  const isTable = IS_TABLE.includes(key);
  writeStyled(sheet, rows, BLANK, {
    width: Math.max(1, ...rows.map(({ cells }) => cells.length)),
    isWrapped: ({ look }) => look === 'heads' || (!isTable && look === 'line'),
    isAtTop: true,
    alignmentOf: ({ look }, column) =>
      isTable && column > 0 && (look === 'line' || look === 'total' || look === 'heads') ? 'right' : 'left',
    valueOf: ({ cells }, column) => {
      const cell = cells[column] ?? '';
      return typeof cell === 'string' ? literal(cell) : cell;
    },
  });
  return sheet;
}

/** Who knows whom is there once a branch has shared its directory; then it stays, if need be without a line. */
export function writeResults(ours: OurTabs, facts: SheetFacts): void {
  for (const key of KEYS) {
    if (key === 'knows' && !ours.results.knows && facts.total.directory.length === 0) continue;
    const rows = tabRows(key, facts);
    const sheet = writeResult(key, ours, rows);
    if (key === 'report') putCharts(sheet, rows);
  }
}
