// One row of a branch's Report data, as it counts in the report of many branches. A cell may hold anything: what can't be
// read is unknown, and what it says is kept for the list of findings.

import { wholeOf } from '../basics/text';
import { LINES, Line } from '../counting/lines';
import { DATA_VERSION, DAY_COLUMNS, DataColumn, STATUS } from '../counting/data-columns';
import { Day, isDay } from '../dates/day';
import { AGE_GROUPS, AgeGroup, PLACES, Place } from '../tables/count-answers';

/** A row of the tab, every cell as text: days as 'yyyy-mm-dd', numbers without separators. A missing column is blank. */
export interface RawRow {
  /** As people count rows: the headings are row 1. */
  rowNumber: number;
  texts: Readonly<Partial<Record<DataColumn, string>>>;
}

type Status = (typeof STATUS)[keyof typeof STATUS];

export const NUMBER_COLUMNS = ['sessions', 'attendance_in_person', 'attendance_online'] as const;

/** Why a row counts nowhere. 'status': the branch itself doesn't count it. */
type LeftOut =
  'unreadable row' | 'unknown status' | 'doubled row' | 'status' | 'no day' | 'later' | 'unknown line';

/** What can't be read is undefined; `text` has what is in the cell. */
export interface EventRow {
  rowNumber: number;
  text: (column: DataColumn) => string;
  version: number | undefined;
  eventId: string;
  firstDay: Day | undefined;
  fiscalYearStart: Day | undefined;
  refreshedOn: Day | undefined;
  status: Status | undefined;
  line: Line | undefined;
  place: Place | undefined;
  ageGroup: AgeGroup | undefined;
  sessions: number | undefined;
  inPerson: number | undefined;
  online: number | undefined;
  hours: number | undefined;
  sharedWith: string;
  /** After the day of the report. */
  isLater: boolean;
  leftOut: LeftOut | '';
}

/** Some ways of reading a sheet write 12 as 12.0. */
export const wholeIn = (text: string): number | undefined => wholeOf(text.replace(/\.0+$/, ''));

const hoursIn = (text: string): number | undefined =>
  /^\d{1,4}(\.\d{1,2}0*)?$/.test(text) ? Number(text) : undefined;

export const dayIn = (text: string): Day | undefined => (isDay(text) ? text : undefined);

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text);

function readRow({ rowNumber, texts }: RawRow, today: Day): EventRow {
  const text = (column: DataColumn): string => (texts[column] ?? '').trim();
  const firstDay = dayIn(text('first_day'));
  const row = {
    rowNumber,
    text,
    version: wholeIn(text('version')),
    eventId: text('event_id'),
    firstDay,
    isLater: firstDay !== undefined && firstDay > today,
    fiscalYearStart: dayIn(text('fiscal_year_start')),
    refreshedOn: dayIn(text('refreshed_on')),
    status: oneOf(Object.values(STATUS), text('status')),
    line: oneOf(LINES, text('counts_as')),
    place: oneOf(PLACES, text('place')),
    ageGroup: oneOf(AGE_GROUPS, text('age_group')),
    sessions: wholeIn(text('sessions')),
    inPerson: wholeIn(text('attendance_in_person')),
    online: wholeIn(text('attendance_online')),
    hours: hoursIn(text('staff_hours')),
    sharedWith: text('shared_with'),
  };
  return { ...row, leftOut: whyLeftOut(row) };
}

function whyLeftOut(
  row: Pick<EventRow, 'version' | 'status' | 'firstDay' | 'isLater' | 'line'>,
): LeftOut | '' {
  if (row.version === undefined) return 'unreadable row';
  if (row.status === undefined) return 'unknown status';
  if (row.status !== STATUS.counted) return 'status';
  if (row.firstDay === undefined) return 'no day';
  if (row.isLater) return 'later';
  return row.line === undefined ? 'unknown line' : '';
}

/** The rows of one branch, up to the report's day. Of an event that is in several readable rows, the first counts. */
export function readRows(rows: readonly RawRow[], today: Day): EventRow[] {
  const seen = new Set<string>();
  return rows.map((raw) => {
    const row = readRow(raw, today);
    if (row.eventId === '' || row.leftOut === 'unreadable row' || row.leftOut === 'unknown status')
      return row;
    if (seen.has(row.eventId)) return { ...row, leftOut: 'doubled row' };
    seen.add(row.eventId);
    return row;
  });
}

/** The first version with `because`. */
export const VERSION_WITH_REASON = 2;

/** Whether there can have been staff hours. Rows of version 1 don't say whether an event was cancelled. */
export function wasHeld({ leftOut, status, firstDay, isLater, version, text }: EventRow): boolean {
  if (isLater || (leftOut !== '' && leftOut !== 'status')) return false;
  if (status === STATUS.counted) return true;
  if (status === STATUS.missing) return firstDay !== undefined;
  return (
    status === STATUS['not counted'] &&
    (version ?? 0) >= VERSION_WITH_REASON &&
    text('because') !== 'cancelled'
  );
}

/** Cells with something in them that isn't what their column holds. */
export function cellsNotRead(row: EventRow): { column: DataColumn; kind: 'not a day' | 'not a number' }[] {
  const numbers = {
    sessions: row.sessions,
    attendance_in_person: row.inPerson,
    attendance_online: row.online,
  };
  return [
    ...DAY_COLUMNS.filter((column) => row.text(column) !== '' && dayIn(row.text(column)) === undefined).map(
      (column) => ({ column, kind: 'not a day' as const }),
    ),
    ...NUMBER_COLUMNS.filter((column) => row.text(column) !== '' && numbers[column] === undefined).map(
      (column) => ({ column, kind: 'not a number' as const }),
    ),
    ...(row.text('staff_hours') !== '' && row.hours === undefined
      ? [{ column: 'staff_hours' as const, kind: 'not a number' as const }]
      : []),
  ];
}

export const isNewer = ({ version }: EventRow): boolean => version !== undefined && version > DATA_VERSION;
