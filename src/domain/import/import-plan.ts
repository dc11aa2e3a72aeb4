// What an import will do, row by row, before anything is written. What is there already decides: a plan made again
// after an interruption has only what is left, and the same list a second time changes nothing.

import { checkRow } from '../changes/check';
import { Day } from '../basics/day';
import { Values } from '../basics/fields';
import { Group, KnownRow, groupRows } from './import-groups';
import { Change, labelOfOther, mergeValues, withChanges } from './import-merge';
import { CellError, CellNote, Doubt, DoubtKind, Source, SourceRow, readSourceRows } from './import-row';
import { excerpt } from '../basics/text';

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

/** More rows than that are no partner written twice, but a mistaken column. */
const MOST_TOGETHER = 40;

export const NO_ANSWERS: Answers = { kinds: {}, rows: {} };

export function planImport(
  source: Source,
  known: readonly KnownRow[],
  { today, answers = NO_ANSWERS }: { today: Day; answers?: Answers },
): ImportPlan {
  const { table } = source.mapping;
  const planned: PlannedRow[] = [];
  const plan = (row: SourceRow, outcome: Outcome, more: Partial<PlannedRow> = {}) =>
    planned.push({
      ...{ row: row.row, key: row.key, outcome, values: row.values, asRead: row.asRead },
      ...{ id: '', changes: [], doubts: [], remarks: remarksOn(row), ...more },
    });
  const answerTo = (row: SourceRow, kind: DoubtKind, column?: string): Answer | undefined =>
    answers.rows[row.key]?.[kind] ??
    answers.columns?.find(({ heading }) => heading === column)?.answer ??
    answers.kinds[kind];
  const isIn = (row: SourceRow) =>
    row.refusal === '' &&
    answers.rows[row.key]?.whole !== 'skip' &&
    !row.doubts.some(({ kind, column }) => answerTo(row, kind, column) === 'skip');

  const rows = readSourceRows(source, today);
  for (const row of rows)
    if (!isIn(row))
      plan(
        row,
        row.refusal === '' ? 'leftOut' : 'refused',
        row.refusal === '' ? {} : { remarks: [row.refusal] },
      );
  const groups = groupRows(table, rows.filter(isIn), known);

  // First who is put together with whom.
  const roots = new Map<Group | KnownRow, Part>();
  for (const group of groups)
    if (group.known && !roots.has(group.known)) roots.set(group.known, partOf(group, group.known));
  const join = (part: Part, row: SourceRow) => part.joined.length < MOST_TOGETHER && part.joined.push(row);
  const parts = new Map<Group, Part | undefined>();
  for (const group of groups) {
    const { lead, maybe } = group;
    const answer = maybe && answerTo(lead, maybe.doubt.kind);
    const target = group.known ?? (answer === 'go' ? maybe?.known : undefined);
    const ahead = answer === 'go' && maybe?.group ? parts.get(maybe.group) : undefined;
    let part = ahead ?? (target && roots.get(target));
    if (part && part.group !== group) join(part, lead);
    part ??= partOf(group, target);
    if (target) roots.set(target, part);
    if (maybe && answer === undefined) part.doubts.push(maybe.doubt);
    parts.set(group, answer === 'skip' ? undefined : part);
    for (const row of group.others) if (answerTo(row, 'twice') === 'go') join(part, row);
  }

  const done = new Map<Part, PlannedRow>();
  for (const part of new Set(parts.values())) if (part) done.set(part, planPart(part));
  planned.push(...done.values());
  for (const group of groups) {
    const part = parts.get(group);
    const { lead } = group;
    if (!part) plan(lead, 'leftOut');
    else if (part.group !== group) follow(lead, part);
    for (const row of group.others) {
      const answer = answerTo(row, 'twice');
      if (answer === 'skip' || !part) plan(row, 'leftOut');
      else if (answer === 'go') follow(row, part);
      else if ([group.known, ...group.twins].some((there) => isSettled(row, there)))
        plan(row, 'same', { id: group.known?.id ?? '' });
      else if (answer === 'new' && table === 'events') {
        const doubts = unanswered(row);
        plan(row, doubts.length > 0 ? 'doubtful' : 'new', { doubts, isTwin: true });
      } else {
        const words = `Also in row ${lead.row}, with different details. Combine them?`;
        plan(row, 'doubtful', { doubts: [...unanswered(row), { kind: 'twice', words, row: lead.row }] });
      }
    }
    for (const { row, first } of group.again)
      plan(row, 'same', { remarks: [...remarksOn(row), `Same as row ${first.row}.`] });
  }

  function unanswered(row: SourceRow): Doubt[] {
    return row.doubts.filter(({ kind, column }) => answerTo(row, kind, column) === undefined);
  }
  /** All of it is there already, so there is nothing to ask. */
  function isSettled({ values }: SourceRow, there: KnownRow | undefined): boolean {
    if (!there) return false;
    const { changes, differing } = mergeValues(table, there, values, 'ask');
    return changes.length + differing.length === 0;
  }
  function follow(row: SourceRow, part: Part): void {
    if (!part.joined.includes(row)) {
      const words = `${MOST_TOGETHER} rows go into row ${part.group.lead.row} already. Is it really one partner?`;
      plan(row, 'doubtful', {
        doubts: [...unanswered(row), { kind: 'twice', words, row: part.group.lead.row }],
      });
      return;
    }
    const root = done.get(part);
    const isWritten = root?.outcome === 'new' || root?.outcome === 'changed';
    const outcome = isWritten ? 'joined' : (root?.outcome ?? 'doubtful');
    plan(row, outcome, { joinedTo: part.group.lead.row, id: root?.id ?? '' });
  }
  function planPart({ group: { lead }, target, joined, doubts }: Part): PlannedRow {
    const inOrder = [...joined].sort((one, other) => one.row - other.row);
    const values = inOrder.reduce(
      (all, row) => withChanges(all, mergeValues(table, all, row.values, 'join').changes),
      lead.values,
    );
    const asRead = Object.fromEntries(
      [lead, ...inOrder].flatMap((row) =>
        Object.entries(row.asRead).filter(([field]) => row.values[field] === values[field]),
      ),
    );
    const basis = { row: lead.row, key: lead.key, values, asRead, id: target?.id ?? '' };
    const told = remarksOn(lead);
    const open = [...[lead, ...inOrder].flatMap(unanswered), ...doubts];
    const planned = (outcome: Outcome, changes: Change[], more: string[]): PlannedRow => {
      const remarks = [...told, ...more];
      return open.length > 0
        ? { ...basis, outcome: 'doubtful', changes, remarks, doubts: open }
        : { ...basis, outcome, changes, remarks, doubts: [] };
    };
    const tooLong = (all: Values) =>
      checkRow(table, all, { today }).find(({ level }) => level === 'stop')?.message;
    const refused = (why: string): PlannedRow => ({
      ...basis,
      outcome: 'refused',
      changes: [],
      doubts: [],
      remarks: [why],
    });
    if (!target) {
      const why = joined.length > 0 ? tooLong(values) : undefined;
      return why === undefined ? planned('new', [], []) : refused(why);
    }
    const asked = mergeValues(table, target, values, 'ask');
    if (asked.changes.length + asked.differing.length === 0)
      return { ...basis, outcome: 'same', changes: [], doubts: [], remarks: [...told, ...asked.remarks] };
    const answer = asked.differing.length > 0 ? answerTo(lead, 'overwrite') : undefined;
    if (answer === 'skip') return { ...basis, outcome: 'leftOut', changes: [], doubts: [], remarks: told };
    if (asked.differing.length > 0 && answer === undefined)
      for (const { field, from, to } of asked.differing)
        open.push({
          kind: 'overwrite',
          words: `${labelOfOther(table, field)}: “${excerpt(from)}” stands there, the list says “${excerpt(to)}”.`,
          id: target.id,
        });
    const { changes, remarks } = mergeValues(table, target, values, answer === 'note' ? 'note' : 'replace');
    // What is there may be wrong in itself; only what is written is judged.
    const written = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
    if (changes.length === 0 && open.length === 0)
      return { ...basis, outcome: 'same', changes, remarks: [...told, ...remarks], doubts: [] };
    const why = tooLong({ name: target['name'] ?? 'name', ...written });
    return why === undefined ? planned('changed', changes, remarks) : refused(why);
  }

  planned.sort((one, other) => one.row - other.row);
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

function remarksOn({ remark, errors: [first, ...others] }: SourceRow): string[] {
  const told = remark === '' ? [] : [remark];
  if (first === undefined) return told;
  return others.length === 0
    ? [...told, `“${first.heading}” shows the error ${first.error} and is left out.`]
    : [...told, `${wordHeadings([first, ...others])} show an error such as ${first.error} and are left out.`];
}

/** '“E-mail”, “Phone” and “Staff”' */
function wordHeadings(errors: readonly CellError[]): string {
  const named = errors.map(({ heading }) => `“${heading}”`);
  return `${named.slice(0, -1).join(', ')} and ${named[named.length - 1] ?? ''}`;
}

/** Rows that become one: a group, what is there for it, and the rows that are put together with it. */
interface Part {
  group: Group;
  target: KnownRow | undefined;
  joined: SourceRow[];
  doubts: Doubt[];
}
const partOf = (group: Group, target: KnownRow | undefined): Part => ({
  group,
  target,
  joined: [],
  doubts: [],
});
