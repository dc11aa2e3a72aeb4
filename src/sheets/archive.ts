// Plan Archive: each week of the plan as it stood when the next was started, for people to read. Weeks are appended;
// a week that is there already only gets what it lacks.

import { Day } from '../domain/day';
import { refuse } from '../domain/refusal';
import { filedKey, wordWeek } from '../domain/week';
import { PLAN_LEVELS, WeekLine } from '../domain/week-plan';
import { DONE, ITEM, isWeekTitle, labelOf, writeArchive } from './archive-tab';
import { CellValue, isEmptyCell, textOf, textReader } from './cells';
import { columnLetters } from './formulas';
import { COLUMNS, TAB_NAMES, levelKey } from './layout';
import { Table } from './table';

export interface Archive {
  /** All of it as text, the labels first; empty before the first week is filed. */
  rows: string[][];
  /** What was filed as done, see filedKey. */
  done: Set<string>;
}

const [ID, WHEN] = [labelOf('id'), labelOf('when')];

export function readArchive(): Archive {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(TAB_NAMES.archive);
  const grid = sheet && sheet.getLastRow() > 0 ? (sheet.getDataRange().getValues() as CellValue[][]) : [];
  // Its heading is written with a mark: see textReader.
  const read = textReader(grid[0]?.find((label) => String(label).endsWith(ID)));
  const rows = grid.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? read(cell) : cell === true ? 'TRUE' : '')),
  );
  const textIn = (row: readonly string[], label: string) => row[rows[0]?.indexOf(label) ?? -1] ?? '';
  const ticked = rows.filter((row) => textIn(row, DONE) === 'TRUE');
  return { rows, done: new Set(ticked.map((row) => filedKey(textIn(row, ID), textIn(row, WHEN)))) };
}

/** The whole plan in one write; when the week was filed before, only what leaves and is not in it. */
export function fileWeek(
  { rows: there }: Archive,
  week: Day,
  plan: Table,
  lines: readonly WeekLine[],
  leaving: ReadonlySet<WeekLine>,
): void {
  if (there.length > 0 && !there[0]?.includes(ID))
    refuse(
      `The tab “${TAB_NAMES.archive}” has no column “${ID}”. If the tab is yours, give it another name; otherwise bring the column back with File > Version history. Then try again.`,
    );
  const titleOf = (row: readonly string[]) => row[there[0]?.indexOf(ITEM) ?? -1] ?? '';
  const titles = there.flatMap((row, at) => (isWeekTitle(titleOf(row)) ? [at] : []));
  const title = titles.find((at) => titleOf(there[at] ?? []) === wordWeek(week));
  const columns = columnsFor(there[0] ?? [], plan);
  const labels = [...columns.keys()];
  const keyOf = (row: readonly string[]) => labels.map((_, at) => row[at] ?? '').join('\n');
  const filed = new Set(title === undefined ? [] : there.slice(title + 1).map(keyOf));
  const notes = plan.sheet.getRange(1, 1, plan.grid.length, plan.grid[0]?.length ?? 1).getNotes();
  const texts = lines
    .filter((line) => title === undefined || leaving.has(line))
    .map((line) => textsOf(line, columns, plan, notes[line.index] ?? []))
    .filter((row) => title === undefined || !filed.has(keyOf(row)));
  if (texts.length === 0) return;
  const isUnderIt = title !== undefined && title === titles[titles.length - 1];
  const titleRow = labels.map((label) =>
    label === ITEM ? wordWeek(week) : label === ID ? `week-${week}` : '',
  );
  writeArchive(there, labels, isUnderIt ? texts : [titleRow, ...texts]);
}

/** The plan's column for each label of the archive; what the archive lacks comes behind. Other people's columns too. */
function columnsFor(there: readonly string[], plan: Table): Map<string, number | undefined> {
  const ours = [...plan.columns.values()];
  const theirs = (plan.grid[0] ?? []).flatMap((label, position): [string, number][] => {
    const isOurs = ours.some((column) => column.position === position);
    const isUsed = plan.grid.some((row, index) => index > 0 && !isEmptyCell(row[position]));
    return isOurs || !isUsed ? [] : [[String(label).trim() || `Column ${columnLetters(position)}`, position]];
  });
  const own = COLUMNS.plan
    .filter(({ key }) => !['id', 'from', 'given'].includes(key))
    .map(({ label }) => label);
  const positions = new Map([
    ...theirs,
    ...ours.map(({ label, position }): [string, number] => [label, position]),
  ]);
  const labels = new Set([...there, ...own, ...theirs.map(([label]) => label), ID]);
  return new Map([...labels].map((label) => [label, positions.get(label)]));
}

const OUTCOME = labelOf('outcome');
const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level) => labelOf(levelKey(level)));

function textsOf(
  line: WeekLine,
  columns: ReadonlyMap<string, number | undefined>,
  plan: Table,
  notes: readonly string[],
): string[] {
  const textIn = (position: number | undefined) =>
    textOf(plan.grid[line.index]?.[position ?? -1], 'when', plan.zone, plan.read);
  // Something may stand to the right of the item.
  const item = LEVELS.map((label) => textIn(columns.get(label)))
    .filter(Boolean)
    .join(' ');
  return [...columns].map(([label, position]) => {
    if (label === ID) return line.id;
    if (label === DONE) return line.isDone ? 'TRUE' : '';
    if (LEVELS.includes(label)) return label === LEVELS[line.level] ? item : '';
    // What was noted at the line's cells is to be read as well.
    if (label === OUTCOME) return [textIn(position), ...notes].filter(Boolean).join('\n');
    return textIn(position);
  });
}
