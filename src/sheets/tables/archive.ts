// Plan Archive: each week as it was when the next one was started. A week already filed only gets what it lacks.

import { CHECK_MARK } from '../../domain/tables/description';
import { Day, addDays } from '../../domain/dates/day';
import { FiledRows } from '../../domain/changes/change';
import { hashOf } from '../../domain/basics/text-hash';
import { refuse } from '../../domain/basics/refusal';
import { archiveKey, describeWeek } from '../../domain/plan/week';
import { describeWhen } from '../../domain/dates/stored-when';
import { PLAN_LEVELS, WeekLine } from '../../domain/plan/week-plan';
import {
  DONE,
  ITEM,
  currentLabel,
  archiveLabel,
  removeFromArchive,
  weekOfTitle,
  writeArchive,
} from './archive-tab';
import { CellValue, isEmptyCell, textOf, textReader } from '../cells/cells';
import { columnLetters } from './formula-grammar';
import { COLUMNS, TAB_NAMES, levelKey } from './layout';
import { isShared } from './foreign-columns';
import { Table } from './table';
import { tabNamed } from './tabs';
import { SHEET } from '../../words/sheet';
import { UNDO_ANSWERS } from '../../words/undo-answers';

export interface Archive {
  /** All of it as text, the labels first; empty before the first week is filed. */
  rows: string[][];
  /** What was filed as done, with the first day of its week: see archiveKey. */
  done: ReadonlyMap<string, Day | ''>;
}

const [ID, WHEN] = [archiveLabel('id'), archiveLabel('when')];

export function readArchive(): Archive {
  const sheet = tabNamed(TAB_NAMES.archive);
  const cells = (sheet?.getDataRange().getValues() ?? []) as CellValue[][];
  const grid = cells.every((row) => row.every(isEmptyCell)) ? [] : cells;
  // Its heading has a mark: see textReader.
  const read = textReader(grid[0]?.find((label) => String(label).endsWith(ID)));
  const labels = (grid[0] ?? []).map((label) => currentLabel(read(String(label))));
  const done = labels.indexOf(DONE);
  const textOfCell = (cell: CellValue, column: number): string => {
    const isTick = cell === true || (column === done && cell === CHECK_MARK);
    return isTick ? 'TRUE' : typeof cell === 'string' ? read(cell) : '';
  };
  const rows = grid.map((row, index) => (index === 0 ? labels : row.map(textOfCell)));
  const textIn = (row: readonly string[], label: string) => row[rows[0]?.indexOf(label) ?? -1] ?? '';
  const filed = new Map<string, Day | ''>();
  let week: Day | '' = '';
  for (const row of rows.slice(1)) {
    week = weekOfTitle(textIn(row, ITEM), textIn(row, ID)) || week;
    const key = archiveKey(textIn(row, ID), textIn(row, WHEN));
    if (textIn(row, DONE) === 'TRUE' && !filed.has(key)) filed.set(key, week);
  }
  return { rows, done: filed };
}

/** Rows for the archive, with its labels and the rows it has. */
export interface ArchivePlan {
  there: readonly string[][];
  labels: string[];
  rows: string[][];
  known: FiledRows;
}

/**
 * The whole plan; for a week filed before, only leaving lines it lacks. Undefined if all are there. What is filed
 * `again` is left out if an earlier week has the same row.
 */
export function weekToFile(
  { rows: there }: Archive,
  week: Day,
  plan: Table<'plan'>,
  lines: readonly WeekLine[],
  { leaving, again }: Record<'leaving' | 'again', ReadonlySet<WeekLine>>,
): ArchivePlan | undefined {
  if (there.length > 0 && !there[0]?.includes(ID)) refuse(SHEET.archiveForeign(TAB_NAMES.archive, ID));
  const textIn = (row: readonly string[], label: string) => row[there[0]?.indexOf(label) ?? -1] ?? '';
  const weekOf = (row: readonly string[]) => weekOfTitle(textIn(row, ITEM), textIn(row, ID));
  const titles = there.flatMap((row, at) => (weekOf(row) !== '' ? [at] : []));
  const title = titles.find((at) => weekOf(there[at] ?? []) === week);
  const columns = columnsFor(there[0] ?? [], plan);
  const labels = [...columns.keys()];
  const keyOf = (row: readonly string[]) => labels.map((_, at) => row[at] ?? '').join('\n');
  const filed = new Set(title === undefined ? [] : there.slice(title + 1).map(keyOf));
  const notes = plan.sheet.getRange(1, 1, plan.grid.length, plan.grid[0]?.length ?? 1).getNotes();
  const filedEver = new Set(again.size === 0 ? [] : there.map(keyOf));
  const texts = lines
    .filter((line) => title === undefined || leaving.has(line))
    .map((line) => ({ line, row: textsOf(line, columns, plan, notes[line.index] ?? []) }))
    .filter(({ line, row }) => !(again.has(line) ? filedEver : filed).has(keyOf(row)))
    .map(({ row }) => row);
  if (texts.length === 0) return undefined;
  const isUnderIt = title !== undefined && title === titles[titles.length - 1];
  const titleRow = labels.map((label) =>
    label === ITEM ? describeWeek(week) : label === ID ? `week-${week}` : '',
  );
  const rows = isUnderIt ? texts : [titleRow, ...texts];
  const holdsMore = [...leaving].some(
    ({ index }) => isShared(plan, index) || (notes[index]?.some((note) => note !== '') ?? false),
  );
  return { there, labels, rows, known: { rows: rows.length, mark: markOfRows(rows), holdsMore } };
}

export const archiveWeek = ({ there, labels, rows }: ArchivePlan): void => writeArchive(there, labels, rows);

/** Older rows are blank in columns added later. */
const markOfRows = (rows: readonly (readonly string[])[]): string =>
  hashOf(rows.map((row) => row.join('\u0001').replace(/\u0001+$/, '')).join('\u0002'));

/** Removes what was filed if nobody edited it; returns why not, or ''. */
export function takeFromArchive({ rows: count, mark, holdsMore }: FiledRows): string {
  if (holdsMore) return UNDO_ANSWERS.archiveNotes(TAB_NAMES.archive);
  const { rows } = readArchive();
  for (let start = rows.length - count; start > 0; start--) {
    if (markOfRows(rows.slice(start, start + count)) !== mark) continue;
    const isApart = start > 1 && rows[start - 1]?.every((text) => text === '');
    removeFromArchive(isApart ? start - 1 : start, start + count);
    return '';
  }
  return rows.length > 0 ? UNDO_ANSWERS.archiveEdited(TAB_NAMES.archive) : '';
}

/** The plan's column for each label, new ones last. Includes the library's own columns. */
function columnsFor(there: readonly string[], plan: Table<'plan'>): Map<string, number | undefined> {
  const ours = [...plan.columns.values()];
  const { header } = plan.frame;
  const theirs = (plan.grid[header] ?? []).flatMap((label, position): [string, number][] => {
    const isOurs = ours.some((column) => column.position === position);
    const isUsed = plan.grid.some((row, index) => index > header && !isEmptyCell(row[position]));
    return isOurs || !isUsed
      ? []
      : [[String(label).trim() || SHEET.unnamedColumn(columnLetters(position)), position]];
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

const OUTCOME = archiveLabel('outcome');
const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level) => archiveLabel(levelKey(level)));

function textsOf(
  line: WeekLine,
  columns: ReadonlyMap<string, number | undefined>,
  plan: Table<'plan'>,
  notes: readonly string[],
): string[] {
  const when = columns.get(WHEN);
  const textIn = (position: number | undefined) => {
    const cell = plan.grid[line.index]?.[position ?? -1];
    const text = textOf(cell, 'freeWhen', plan.zone, plan.read);
    return cell instanceof Date || position === when ? describeWhen(text, '') : text;
  };
  // Somebody may have typed right of the item.
  const item = LEVELS.map((label) => textIn(columns.get(label)))
    .filter(Boolean)
    .join(' ');
  return [...columns].map(([label, position]) => {
    if (label === ID) return line.id;
    if (label === DONE) return line.isDone ? 'TRUE' : '';
    if (LEVELS.includes(label)) return label === LEVELS[line.level] ? item : '';
    if (label === OUTCOME) return [textIn(position), ...notes].filter(Boolean).join('\n');
    return textIn(position);
  });
}

/** Done lines as they were filed, the latest week first. Weeks before `since` are left out. */
export function filedLines(
  { rows }: Archive,
  since: Day,
): Record<'id' | 'item' | 'partner' | 'outcome', string>[] {
  const textIn = (row: readonly string[], label: string) => row[rows[0]?.indexOf(label) ?? -1] ?? '';
  const weeks: ReturnType<typeof filedLines>[] = [];
  let isRecent = false;
  for (const row of rows.slice(1)) {
    const week = weekOfTitle(textIn(row, ITEM), textIn(row, ID));
    if (week !== '') {
      isRecent = addDays(week, 6) >= since;
      weeks.push([]);
    } else if (isRecent && textIn(row, DONE) === 'TRUE')
      weeks[weeks.length - 1]?.push({
        id: textIn(row, ID),
        item: LEVELS.map((label) => textIn(row, label))
          .filter(Boolean)
          .join(' '),
        partner: textIn(row, archiveLabel('partner')),
        outcome: textIn(row, OUTCOME),
      });
  }
  return weeks.reverse().flat();
}
