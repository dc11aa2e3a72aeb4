// What an import will do, row by row, before anything is written. What is there already decides: a plan made again
// after an interruption has only what is left, and the same list a second time changes nothing.

import { Day } from '../basics/day';
import { Values } from '../basics/fields';
import { KnownRow, groupRows } from './import-groups';
import { Change } from './import-merge';
import { CellError, CellNote, Doubt, DoubtKind, Source, SourceRow, readSourceRows } from './import-row';
import { Asked, answering, partsOf, Part, planPart, planRest, plannedRow } from './import-parts';

/** joined: it goes into another row of the list, which is counted itself. */
const OUTCOMES = ['new', 'same', 'changed', 'joined', 'doubtful', 'refused', 'leftOut'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * go: do as proposed (it is the same partner; put the rows together; replace; keep it in Notes; add it) ·
 * new: it is another partner or event · note: leave what stands there and put the other text into Notes · skip: leave the row out.
 */
export type Answer = 'go' | 'new' | 'note' | 'skip';

/** What is answered about one row: its doubts, and that it is to stay out. */
export type RowAnswers = Partial<Record<DoubtKind, Answer>> & { whole?: 'skip' };

/** A list, as a heading may be any word. */
export interface ColumnAnswer {
  heading: string;
  answer: Answer;
}

/** To all doubts of a kind; what is said of a column (by its heading), and of one row (by its key), goes before. */
export interface Answers {
  kinds: Partial<Record<DoubtKind, Answer>>;
  columns?: readonly ColumnAnswer[];
  rows: Readonly<Record<string, RowAnswers>>;
}

export interface PlannedRow {
  row: number;
  key: string;
  outcome: Outcome;
  /** All that was read from the row, and from the rows that are put together with it. */
  values: Values;
  /** The row that is there already; '' for none. */
  id: string;
  /** By field: the list's own words for a day that is stored in another form. */
  asRead: Values;
  /** What is written into it. For doubtful rows: what would be, if all was answered with go. */
  changes: Change[];
  /** What is not answered yet. */
  doubts: Doubt[];
  /** Plain sentences: why it is refused, what was left as it is. */
  remarks: string[];
  /** The row that this one was put together with. */
  joinedTo?: number;
  /** A second event of one name, day and place, which the librarian says is another. */
  isTwin?: true;
}

export interface ImportPlan {
  /** In the order of the list. */
  rows: PlannedRow[];
  counts: Record<Outcome, number>;
  errors: CellError[];
  /** Notes of cells that belong to no row of the table. */
  strayNotes: CellNote[];
}

export const NO_ANSWERS: Answers = { kinds: {}, rows: {} };

export function planImport(
  source: Source,
  known: readonly KnownRow[],
  { today, answers = NO_ANSWERS }: { today: Day; answers?: Answers },
): ImportPlan {
  const { table } = source.mapping;
  const asked: Asked = { table, today, ...answering(answers) };
  const isIn = (row: SourceRow) =>
    row.refusal === '' &&
    answers.rows[row.key]?.whole !== 'skip' &&
    !row.doubts.some(({ kind, column }) => asked.answerTo(row, kind, column) === 'skip');

  const rows = readSourceRows(source, today);
  const out = rows.filter((row) => !isIn(row)).map(plannedOut);
  const groups = groupRows(table, rows.filter(isIn), known);
  const parts = partsOf(groups, asked);
  const done = new Map<Part, PlannedRow>();
  for (const part of new Set(parts.values())) if (part) done.set(part, planPart(part, asked));
  const rest = groups.flatMap((group) => planRest(group, parts.get(group), done, asked));

  const planned = [...out, ...done.values(), ...rest].sort((one, other) => one.row - other.row);
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of planned) counts[outcome]++;
  const inTable = new Set(source.found.rows);
  return {
    rows: planned,
    counts,
    errors: rows.flatMap(({ errors }) => errors),
    strayNotes: source.notes.filter(({ row }) => !inTable.has(row)),
  };
}

const plannedOut = (row: SourceRow): PlannedRow =>
  row.refusal === '' ? plannedRow(row, 'leftOut') : plannedRow(row, 'refused', { remarks: [row.refusal] });
