// What an import will do, row by row, before anything is written. The plan depends on what is already in the sheet:
// made again after an interruption, it holds only what is left, and the same list changes nothing the second time.

import { Day } from '../dates/day';
import type { ImportValues } from '../tables';
import type { NextStep } from './import-next';
import { KnownRow, OtherPartner, groupRows } from './import-matching';
import { Change } from './merge-row';
import {
  CellBlank,
  CellError,
  CellNote,
  ImportQuestion,
  ImportQuestionKind,
  Source,
  SourceRow,
} from './source-row';
import { readSourceRows } from './import-row';
import { NameAnswer, withNamesMeant } from './listed-names';
import { Around, Follow, NOTHING_AROUND, planContacts } from './import-contacts';
import {
  Asked,
  AskedOfTable,
  answering,
  partsOf,
  Part,
  planPart,
  planRemainingRows,
  plannedRow,
} from './import-parts';

/** joined: the row goes into another row of the list, which is counted separately. */
const OUTCOMES = ['new', 'same', 'changed', 'joined', 'doubtful', 'refused', 'leftOut'] as const;
export type Outcome = (typeof OUTCOMES)[number];
const IMPORTED: readonly Outcome[] = ['new', 'changed', 'joined', 'doubtful'];

/**
 * go: do as proposed (it is the same partner; combine the rows; replace; put it into Notes; add it) · new: it is
 * another partner or event · note: leave the existing text and put the other into Notes · skip: leave the row out.
 */
export type Answer = 'go' | 'new' | 'note' | 'skip';

/** The answers about one row: to its doubts, and whether to leave it out. */
export type RowAnswers = Partial<Record<ImportQuestionKind, Answer>> & { whole?: 'skip' };

/** A list item instead of a key, because a heading may be any word. */
export interface ColumnAnswer {
  heading: string;
  answer: Answer;
}

/**
 * Answers to all doubts of a kind. An answer for a column (by its heading) takes precedence, and one for a row (by its
 * key) over both.
 */
export interface Answers {
  kinds: Partial<Record<ImportQuestionKind, Answer>>;
  columns?: readonly ColumnAnswer[];
  rows: Readonly<Record<string, RowAnswers>>;
  /** Whom the list means by names that the sheet doesn't have. */
  names?: readonly NameAnswer[];
}

export interface PlannedRow {
  row: number;
  key: string;
  outcome: Outcome;
  /** Everything read from the row, and from the rows combined with it. */
  values: ImportValues;
  /** The row in the sheet; '' if there is none. */
  id: string;
  /** By field: a day in the list's own words, if it is stored in another form. */
  asRead: ImportValues;
  /** What is written into the row. For a doubtful row: what would be written if every answer were go. */
  changes: Change[];
  /** Questions not answered yet. */
  doubts: ImportQuestion[];
  /** Sentences about why it is refused or what was left as is. */
  remarks: string[];
  /** The row this one was combined with. */
  joinedTo?: number;
  /** A second event with the same name, day and place, which the librarian says is a different one. */
  isTwin?: true;
  /** What the list plans with a new partner. */
  next?: NextStep;
  /** A similar partner that the librarian says is a different one. */
  notSame?: OtherPartner;
  /** The id of a new contact, made from what its row says. */
  listedId?: string;
  /** The Last Contact Date that a new contact replaces. */
  replaced?: Day;
}

export interface ImportPlan {
  /** In the order of the list. */
  rows: PlannedRow[];
  counts: Record<Outcome, number>;
  errors: CellError[];
  /** Cells that stay blank because of a word like 'n/a', in the rows that are imported. */
  blanks: CellBlank[];
  /** Notes on cells outside the rows of the table. */
  strayNotes: CellNote[];
  /** For contacts: partners whose Last Contact Date moves forward, and names that Partners doesn't have. */
  follows: Follow[];
  unmatched: string[];
}

export const NO_ANSWERS: Answers = { kinds: {}, rows: {} };

interface PlanOptions {
  today: Day;
  answers?: Answers;
  /** The rows of the source, for a caller that plans them several times: reading them takes longer than planning. */
  rows?: readonly SourceRow[];
  /** For a list of contacts. */
  around?: Around;
}

export function planImport(
  source: Source,
  known: readonly KnownRow[],
  {
    today,
    answers = NO_ANSWERS,
    rows: asTyped = readSourceRows(source, today),
    around = NOTHING_AROUND,
  }: PlanOptions,
): ImportPlan {
  const { table } = source.mapping;
  const rows = withNamesMeant(asTyped, answers.names ?? []);
  const asked: Asked = { today, ...answering(answers) };
  const isIn = (row: SourceRow) =>
    row.refusal === '' &&
    answers.rows[row.key]?.whole !== 'skip' &&
    !row.doubts.some(({ kind, column }) => asked.answerTo(row, kind, column) === 'skip');

  const out = rows.filter((row) => !isIn(row)).map(plannedOut);
  const listed = rows.filter(isIn);
  const { follows, unmatched, ...within } =
    table === 'log'
      ? planContacts(listed, known, around, asked)
      : { rows: planGroups(listed, known, { ...asked, table }), follows: [], unmatched: [] };
  const planned = [...out, ...within.rows].sort((one, other) => one.row - other.row);
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of planned) counts[outcome]++;
  const imported = new Set(planned.flatMap(({ row, outcome }) => (IMPORTED.includes(outcome) ? [row] : [])));
  const inTable = new Set(source.found.rows);
  return {
    rows: planned,
    counts,
    errors: rows.flatMap(({ errors }) => errors),
    blanks: rows.flatMap(({ row, blanks }) => (imported.has(row) ? blanks : [])),
    strayNotes: source.notes.filter(({ row }) => !inTable.has(row)),
    follows,
    unmatched,
  };
}

/** Rows that mean one partner or one event become one row. */
function planGroups(
  rows: readonly SourceRow[],
  known: readonly KnownRow[],
  asked: AskedOfTable,
): PlannedRow[] {
  const groups = groupRows(asked.table, rows, known);
  const parts = partsOf(groups, asked);
  const done = new Map<Part, PlannedRow>();
  for (const part of new Set(parts.values())) if (part) done.set(part, planPart(part, asked));
  const rest = groups.flatMap((group) => planRemainingRows(group, parts.get(group), done, asked));
  return [...done.values(), ...rest];
}

const plannedOut = (row: SourceRow): PlannedRow =>
  row.refusal === '' ? plannedRow(row, 'leftOut') : plannedRow(row, 'refused', { remarks: [row.refusal] });
