// What each row adds to the report of many branches, and which branch counts an event that several held together.

import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { Line } from '../counting/lines';
import { Day } from '../dates/day';
import { AgeGroup, Place } from '../tables/count-answers';
import { EventRow } from './read-row';

/** A program session whose place or age group can't be read is still a session. */
export const NOT_GIVEN = ROLL_UP_REPORT.notGiven;
type NotGiven = typeof NOT_GIVEN;

/** Place and age group are '' on the lines that aren't split. */
export interface CellName {
  line: Line;
  place: Place | NotGiven | '';
  ageGroup: AgeGroup | NotGiven | '';
}

export interface People {
  sessions: number;
  people: number;
  /** Rows that don't say how many came. */
  peopleUnknown: number;
}

export interface Branch {
  id: string;
  branch: string;
}

export interface CountedCell extends CellName, People {
  branchId: string;
  rowNumber: number;
  eventId: string;
  firstDay: Day;
  fiscalYearStart: Day | undefined;
  sharedWith: string;
  /** Not if another branch counts the event. */
  counts: boolean;
}

export interface SharedSession extends People {
  sharedWith: string;
  firstDay: Day;
  branchId: string;
  branch: string;
  rowNumber: number;
  eventId: string;
  counts: boolean;
  countedBranchId: string;
  countedBranch: string;
}

export const NOBODY: People = { sessions: 0, people: 0, peopleUnknown: 0 };

export const plusPeople = (one: People, other: People): People => ({
  sessions: one.sessions + other.sessions,
  people: one.people + other.people,
  peopleUnknown: one.peopleUnknown + other.peopleUnknown,
});

const ONLINE: Place = 'Live virtual';

/** A hybrid event has two cells: the second has the people online and no session. */
export function cellsOf(branchId: string, row: EventRow): CountedCell[] {
  const { line, firstDay, place, ageGroup, inPerson, online } = row;
  if (row.leftOut !== '' || line === undefined || firstDay === undefined) return [];
  const isSplit = line === 'program';
  const cell = (at: Place | undefined, sessions: number, people: number | undefined): CountedCell => ({
    ...{ branchId, rowNumber: row.rowNumber, eventId: row.eventId, firstDay },
    ...{ fiscalYearStart: row.fiscalYearStart, sharedWith: row.sharedWith, counts: true, line },
    place: isSplit ? (at ?? NOT_GIVEN) : '',
    ageGroup: isSplit ? (ageGroup ?? NOT_GIVEN) : '',
    ...{ sessions, people: people ?? 0, peopleUnknown: people === undefined ? 1 : 0 },
  });
  const main = cell(place, row.sessions ?? 0, place === ONLINE ? online : inPerson);
  return place === ONLINE || online === undefined ? [main] : [main, cell(ONLINE, 0, online)];
}

const keyOf = ({ sharedWith, firstDay }: Pick<CountedCell, 'sharedWith' | 'firstDay'>): string =>
  `${firstDay} ${sharedWith}`;

/** Rows of one event that is marked as shared, by branch. */
type Sharing = Map<string, Map<string, People>>;

function sharingOf(cells: readonly CountedCell[]): Sharing {
  const all: Sharing = new Map();
  for (const cell of cells) {
    if (cell.sharedWith === '') continue;
    const branches = all.get(keyOf(cell)) ?? new Map<string, People>();
    branches.set(cell.branchId, plusPeople(branches.get(cell.branchId) ?? NOBODY, cell));
    all.set(keyOf(cell), branches);
  }
  return all;
}

/** The branch that knows most: the fewest unknown, then the most people, then the lowest id. */
function countingBranch(branches: ReadonlyMap<string, People>): string {
  const [first] = [...branches].sort(
    ([id, one], [otherId, other]) =>
      one.peopleUnknown - other.peopleUnknown || other.people - one.people || (id < otherId ? -1 : 1),
  );
  return first?.[0] ?? '';
}

/** The same cells; of an event that several branches held together, those of one branch count. */
export function withoutShared(cells: readonly CountedCell[]): CountedCell[] {
  const counting = new Map([...sharingOf(cells)].map(([key, branches]) => [key, countingBranch(branches)]));
  return cells.map((cell) =>
    cell.sharedWith === '' ? cell : { ...cell, counts: counting.get(keyOf(cell)) === cell.branchId },
  );
}

/** Marked as shared, but no other branch has the same words on that day. */
export function sharedAlone(cells: readonly CountedCell[]): (cell: CountedCell) => boolean {
  const sharing = sharingOf(cells);
  return (cell) => cell.sharedWith !== '' && sharing.get(keyOf(cell))?.size === 1;
}

/** Every row of the events that several branches held together. `cells` say which count. */
export function sharedSessions(cells: readonly CountedCell[], branches: readonly Branch[]): SharedSession[] {
  const sharing = sharingOf(cells);
  const names = new Map(branches.map(({ id, branch }) => [id, branch]));
  const rows = new Map<string, SharedSession>();
  for (const cell of cells) {
    const together = sharing.get(keyOf(cell));
    if (cell.sharedWith === '' || !together || together.size < 2) continue;
    const countedBranchId = countingBranch(together);
    const key = `${cell.rowNumber} ${cell.branchId}`;
    const { sharedWith, firstDay, branchId, rowNumber, eventId, counts } = cell;
    rows.set(key, {
      ...{ sharedWith, firstDay, branchId, rowNumber, eventId, counts },
      branch: names.get(branchId) ?? '',
      ...plusPeople(rows.get(key) ?? NOBODY, cell),
      countedBranchId,
      countedBranch: names.get(countedBranchId) ?? '',
    });
  }
  return [...rows.values()];
}
