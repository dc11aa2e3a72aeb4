// A tab for each branch: one formula brings its Report data, so a branch that fails breaks its own tab only. A tab is known by
// its formula, which has the id of the branch's spreadsheet: people may rename, move or hide it.

import {
  DATA_COLUMNS,
  DAY_COLUMNS,
  DIRECTORY_COLUMNS,
  DIRECTORY_DAYS,
} from '../domain/counting/data-columns';
import { ListedBranch, Trouble, tabNameOf } from '../domain/rollup/branch-list';
import { TabRows, rowsOfTab } from '../domain/rollup/tab-rows';
import { Zone } from '../sheets/cells/zone';
import { GRAMMARS, columnLetters } from '../sheets/tables/formula-grammar';
import { insertRewritten } from '../sheets/tables/rewritten-tab';
import { REPORT_TAB } from '../words/report-tab';
import { ROLL_UP } from '../words/roll-up';
import { Sheet, Value, dayOfCell, textOfCell } from './cell-text';

const KINDS = ['data', 'directory'] as const;
type Kind = (typeof KINDS)[number];

const COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  data: DATA_COLUMNS,
  directory: DIRECTORY_COLUMNS,
};
const DAYS: Readonly<Record<Kind, readonly string[]>> = { data: DAY_COLUMNS, directory: DIRECTORY_DAYS };
const SOURCES: Readonly<Record<Kind, string>> = {
  data: REPORT_TAB.dataName,
  directory: REPORT_TAB.directoryName,
};
const NAMES: Readonly<Record<Kind, (number: number, branch: string) => string>> = {
  data: ROLL_UP.tab,
  directory: ROLL_UP.directoryTab,
};

/** An id has no quotation mark, so the formula is only ours. */
const formulaFor = (id: string, kind: Kind): string =>
  `=IMPORTRANGE("${id}","${SOURCES[kind]}!A:${columnLetters(COLUMNS[kind].length - 1)}")`;

const FORMULA = /^=\s*IMPORTRANGE\(\s*"([\w-]+)"\s*[,;]\s*"([^"!]*)![A-Z:$]*"\s*\)$/i;

export interface BranchTab {
  sheet: Sheet;
  id: string;
  kind: Kind;
  formula: string;
}

/** Undefined for a tab with anything else in its first cell. */
export function branchTabOf(sheet: Sheet): BranchTab | undefined {
  const formula = sheet.getRange('A1').getFormula();
  const [, id, source] = FORMULA.exec(formula) ?? [];
  const kind = KINDS.find((one) => SOURCES[one] === source);
  return id === undefined || kind === undefined ? undefined : { sheet, id, kind, formula };
}

/** Of several with the same formula, the first. */
export const tabFor = (tabs: readonly BranchTab[], id: string, kind: Kind): BranchTab | undefined =>
  tabs.find((tab) => tab.id === id && tab.kind === kind);

/** Tabs with our formula for no branch in the list. */
export const tabsOfNobody = (tabs: readonly BranchTab[], branches: readonly ListedBranch[]): BranchTab[] =>
  tabs.filter(
    ({ id, kind }) => !branches.some((one) => one.id === id && (kind === 'data' || one.wantsDirectory)),
  );

/**
 * The tabs, with those of the branches that had none. A branch whose link was replaced keeps its tab if that still has the name it was made
 * with. A run that was cut off leaves at most a blank tab with that name, which the next one takes.
 */
export function withBranchTabs(tabs: readonly BranchTab[], branches: readonly ListedBranch[]): BranchTab[] {
  const left = tabsOfNobody(tabs, branches);
  const made = branches.flatMap((one) =>
    KINDS.filter((kind) => kind === 'data' || one.wantsDirectory).flatMap((kind): BranchTab[] => {
      if (tabFor(tabs, one.id, kind)) return [];
      const name = tabNameOf(one, NAMES[kind]);
      const renewed = left.find((tab) => tab.kind === kind && tab.sheet.getName() === name);
      const sheet = renewed?.sheet ?? insertBranchTab(name, kind);
      const formula = formulaFor(one.id, kind);
      sheet.getRange('A1').setFormula(formula);
      return [{ sheet, id: one.id, kind, formula }];
    }),
  );
  return [...tabs.filter((tab) => !made.some(({ sheet }) => sheet === tab.sheet)), ...made];
}

/** Only the columns it needs: a Google Sheet holds ten million cells, blank ones included. */
function insertBranchTab(name: string, kind: Kind): Sheet {
  const sheet = insertRewritten(name, (number) => ROLL_UP.otherTab(name, number + 1), ROLL_UP.protection);
  const [width, most] = [COLUMNS[kind].length, sheet.getMaxColumns()];
  if (most > width) sheet.deleteColumns(width + 1, most - width);
  return sheet;
}

/** How often, and how long, a run waits for what Google is still loading. */
const WAITS = 3;
const WAIT_MS = 5000;

/** One read each, and another one for each time a tab is waited for. */
export function readContents(tabs: readonly BranchTab[], zone: Zone): Map<BranchTab, Content> {
  const contents = new Map(tabs.map((tab) => [tab, contentOf(tab, zone)]));
  for (let waits = 0; waits < WAITS; waits++) {
    const loading = tabs.filter((tab) => contents.get(tab)?.trouble === 'loading');
    if (loading.length === 0) break;
    SpreadsheetApp.flush();
    Utilities.sleep(WAIT_MS);
    for (const tab of loading) contents.set(tab, contentOf(tab, zone));
  }
  return contents;
}

/** What Google shows while it fetches the rows. */
const isLoading = (shown: string): boolean => /^Loading/i.test(shown);

/** The rows of a tab, or why it has none. */
export type Content =
  | { trouble: Trouble }
  | { trouble?: undefined; table: TabRows<string>; /** How many it fills. */ cells: number };

/** One read. The values become text at once, so that those of only one tab are in memory. */
function contentOf({ sheet, kind, formula }: BranchTab, zone: Zone): Content {
  const values = sheet.getDataRange().getValues() as Value[][];
  const first = String(values[0]?.[0] ?? '');
  const heads = (values[0] ?? []).map((value) => String(value).trim());
  const known: readonly string[] = COLUMNS[kind];
  if (isLoading(first)) return { trouble: 'loading' };
  // The locale may want another sign between arguments.
  if (first.startsWith('#ERROR') && formula !== GRAMMARS.semicolons(formula)) {
    sheet.getRange('A1').setFormula(GRAMMARS.semicolons(formula));
    return { trouble: 'loading' };
  }
  if (first.startsWith('#')) return { trouble: 'blocked' };
  if (heads.every((head) => head === '')) return { trouble: 'blank' };
  if (!heads.some((head) => known.includes(head))) return { trouble: 'odd' };
  const days: readonly string[] = DAYS[kind];
  const readers = heads.map((head) => (days.includes(head) ? dayOfCell : textOfCell));
  const texts = values.map((cells) => cells.map((value, at) => (readers[at] ?? textOfCell)(value, zone)));
  return { table: rowsOfTab(texts, known), cells: values.length * heads.length };
}
