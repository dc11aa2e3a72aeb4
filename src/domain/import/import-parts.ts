// Which rows of a list go together, and what happens to each row.

import { IMPORT_ROW } from '../../words/import';
import { Day } from '../dates/day';
import { describeCell } from '../dates/day-names';
import { ImportTable, ImportValues, ListTable, entriesOf, kindOf } from '../tables';
import { excerpt } from '../basics/text';
import { checkRow } from '../changes/check-input';
import { Group, KnownRow, OtherPartner } from './import-matching';
import { withChanges, mergeValues, labelOfOther } from './merge-row';
import type { Answer, Answers, Outcome, PlannedRow } from './import-plan';
import { SourceRow, ImportQuestion, ImportQuestionKind } from './source-row';

/** Rows that become one: a group, its row in the sheet, and the rows combined with it. */
export interface Part {
  group: Group;
  /** The sheet's row they go into; undefined for a new one. */
  target: KnownRow | undefined;
  /** Rows of the list other than the group's first. */
  joined: SourceRow[];
  doubts: ImportQuestion[];
  /** A partner that the librarian says is a different one. */
  notSame?: OtherPartner;
}

/** More rows than this aren't one partner listed several times, but a wrongly mapped column. */
const MOST_TOGETHER = 40;

/** Questions and answers about one list. */
export interface Asked {
  today: Day;
  answerTo: (row: SourceRow, kind: ImportQuestionKind, column?: string) => Answer | undefined;
  unanswered: (row: SourceRow) => ImportQuestion[];
}

/** The same for a list of partners or events. */
export interface AskedOfTable extends Asked {
  table: ListTable;
}

export function answering(answers: Answers): Pick<Asked, 'answerTo' | 'unanswered'> {
  const answerTo: Asked['answerTo'] = (row, kind, column) =>
    answers.rows[row.key]?.[kind] ??
    answers.columns?.find(({ heading }) => heading === column)?.answer ??
    answers.kinds[kind];
  const unanswered: Asked['unanswered'] = (row) =>
    row.doubts.filter(({ kind, column }) => answerTo(row, kind, column) === undefined);
  return { answerTo, unanswered };
}

export const plannedRow = (row: SourceRow, outcome: Outcome, more: Partial<PlannedRow> = {}): PlannedRow => ({
  ...{ row: row.row, key: row.key, outcome, values: row.values, asRead: row.asRead },
  ...{ id: '', changes: [], doubts: [], remarks: remarksOn(row), ...more },
});

/** Which groups become one row; undefined for a group that stays out. */
export function partsOf(groups: readonly Group[], { answerTo }: Asked): Map<Group, Part | undefined> {
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
    if (maybe?.other && answer === 'new') part.notSame = maybe.other;
    parts.set(group, answer === 'skip' ? undefined : part);
    for (const row of group.others) if (answerTo(row, 'twice') === 'go') join(part, row);
  }
  return parts;
}

const partOf = (group: Group, target: KnownRow | undefined): Part => ({
  group,
  target,
  joined: [],
  doubts: [],
});

export function planPart(
  { group: { lead }, target, joined, doubts, notSame }: Part,
  asked: AskedOfTable,
): PlannedRow {
  const { table, unanswered } = asked;
  const inOrder = [...joined].sort((one, other) => one.row - other.row);
  const values = inOrder.reduce(
    (all, row) => withChanges(all, mergeValues(table, all, row.values, 'join').changes),
    lead.values,
  );
  const asRead = Object.fromEntries(
    [lead, ...inOrder].flatMap((row) =>
      entriesOf<ImportTable>(row.asRead).filter(([field]) => row.values[field] === values[field]),
    ),
  );
  const open = [...[lead, ...inOrder].flatMap(unanswered), ...doubts];
  const basis: PlannedRow = {
    ...{ row: lead.row, key: lead.key, values, asRead, id: target?.id ?? '', outcome: 'same' },
    ...{ changes: [], doubts: [], remarks: remarksOn(lead), ...(notSame && { notSame }) },
  };
  // A partner already in the sheet has its own plan, perhaps from this very list.
  const next = [lead, ...inOrder].find((row) => row.next)?.next;
  if (target) return planChange(basis, lead, target, open, asked);
  const why = joined.length > 0 ? stopIn(table, values, asked.today) : undefined;
  return why === undefined
    ? settled({ ...basis, ...(next && { next }) }, 'new', open)
    : refusedFor(basis, why);
}

/** Which of a row's values go into the row in the sheet. */
function planChange(
  basis: PlannedRow,
  lead: SourceRow,
  target: KnownRow,
  given: readonly ImportQuestion[],
  { table, today, answerTo }: AskedOfTable,
): PlannedRow {
  const { values, remarks } = basis;
  const compared = mergeValues(table, target, values, 'ask');
  if (compared.changes.length + compared.differing.length === 0)
    return { ...basis, remarks: [...remarks, ...compared.remarks] };
  const isDiffering = compared.differing.length > 0;
  const answer = isDiffering ? answerTo(lead, 'overwrite') : undefined;
  if (answer === 'skip') return { ...basis, outcome: 'leftOut' };
  const overwrites = compared.differing.map(({ field, from, to }): ImportQuestion => {
    const [before, after] = [from, to].map((text) => excerpt(describeCell(kindOf(table, field), text)));
    const words = IMPORT_ROW.differs(labelOfOther(table, field), before ?? '', after ?? '');
    return { kind: 'overwrite', words, id: target.id };
  });
  const open = [...given, ...(answer === undefined ? overwrites : [])];
  const merged = mergeValues(table, target, values, answer === 'note' ? 'note' : 'replace');
  const changed = { ...basis, changes: merged.changes, remarks: [...remarks, ...merged.remarks] };
  if (merged.changes.length === 0 && open.length === 0) return changed;
  // Existing values may be invalid themselves. Only what is written is checked.
  const written = Object.fromEntries(merged.changes.map(({ field, to }) => [field, to]));
  const why = stopIn(table, { name: target.name ?? 'name', ...written }, today);
  return why === undefined ? settled(changed, 'changed', open) : refusedFor(basis, why);
}

const settled = (row: PlannedRow, outcome: Outcome, doubts: ImportQuestion[]): PlannedRow => ({
  ...row,
  outcome: doubts.length > 0 ? 'doubtful' : outcome,
  doubts,
});

const refusedFor = (row: PlannedRow, why: string): PlannedRow => ({
  ...row,
  outcome: 'refused',
  remarks: [why],
});

const stopIn = (table: AskedOfTable['table'], values: ImportValues, today: Day): string | undefined =>
  checkRow(table, values, { today }).find(({ level }) => level === 'stop')?.message;

/** The group's rows that don't become a separate row, or still raise a question. */
export function planRemainingRows(
  group: Group,
  part: Part | undefined,
  done: ReadonlyMap<Part, PlannedRow>,
  asked: AskedOfTable,
): PlannedRow[] {
  const { lead, others, again } = group;
  const first = part
    ? part.group === group
      ? []
      : [follow(lead, part, done, asked)]
    : [plannedRow(lead, 'leftOut')];
  return [
    ...first,
    ...others.map((row) => planOther(row, group, part, done, asked)),
    ...again.map(({ row, first: same }) =>
      plannedRow(row, 'same', { remarks: [...remarksOn(row), IMPORT_ROW.sameAs(same.row)] }),
    ),
  ];
}

function planOther(
  row: SourceRow,
  { lead, known, twins }: Group,
  part: Part | undefined,
  done: ReadonlyMap<Part, PlannedRow>,
  asked: AskedOfTable,
): PlannedRow {
  const { table, answerTo, unanswered } = asked;
  const answer = answerTo(row, 'twice');
  if (answer === 'skip' || !part) return plannedRow(row, 'leftOut');
  if (answer === 'go') return follow(row, part, done, asked);
  if ([known, ...twins].some((existing) => isInSheet(row, existing, table)))
    return plannedRow(row, 'same', { id: known?.id ?? '' });
  if (answer === 'new' && table === 'events') {
    const doubts = unanswered(row);
    return plannedRow(row, doubts.length > 0 ? 'doubtful' : 'new', { doubts, isTwin: true });
  }
  return plannedRow(row, 'doubtful', {
    doubts: [...unanswered(row), { kind: 'twice', words: IMPORT_ROW.alsoIn(lead.row), row: lead.row }],
  });
}

/** Whether the sheet already has all of it, so there is nothing to ask. */
function isInSheet(
  { values }: SourceRow,
  existing: KnownRow | undefined,
  table: AskedOfTable['table'],
): boolean {
  if (!existing) return false;
  const { changes, differing } = mergeValues(table, existing, values, 'ask');
  return changes.length + differing.length === 0;
}

/** A row that goes into another row of the list. */
function follow(
  row: SourceRow,
  part: Part,
  done: ReadonlyMap<Part, PlannedRow>,
  { unanswered }: Asked,
): PlannedRow {
  const { lead } = part.group;
  if (!part.joined.includes(row)) {
    const words = IMPORT_ROW.manyInto(MOST_TOGETHER, lead.row);
    return plannedRow(row, 'doubtful', {
      doubts: [...unanswered(row), { kind: 'twice', words, row: lead.row }],
    });
  }
  const root = done.get(part);
  const isWritten = root?.outcome === 'new' || root?.outcome === 'changed';
  const outcome = isWritten ? 'joined' : (root?.outcome ?? 'doubtful');
  return plannedRow(row, outcome, { joinedTo: lead.row, id: root?.id ?? '' });
}

export function remarksOn({ remark, errors }: SourceRow): string[] {
  const headings = errors.map(({ heading }) => heading);
  const [{ error } = { error: '' }] = errors;
  return [remark, error === '' ? '' : IMPORT_ROW.errors(headings, error)].filter(Boolean);
}
