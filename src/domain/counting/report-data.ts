// Report data: one row an event, for Looker Studio, IMPORTRANGE or BigQuery. Its columns are a contract: see data-columns.ts. No names of persons, no notes, no words that people type
// freely: types count only if Settings lists them, and what branches wrote to mark a shared event is hashed.

import { nameInList, normalizeName } from '../basics/names';
import { hashOf } from '../basics/text-hash';
import { Day } from '../dates/day';
import { readTypeParts } from '../events/type-parts';
import { DATA_COLUMNS, DATA_VERSION, DataColumn, STATUS } from './data-columns';
import { fiscalYearStart } from './periods';
import { CountedEvent, byDay } from './report-facts';

export interface DataLists {
  types: readonly string[];
  orgTypes: readonly string[];
  firstMonth: number;
}

/** The same for every branch that writes the same words, whatever their capitals, spaces, accents and punctuation. */
export const sharedKey = (sharedWith: string): string =>
  /[\p{L}\p{N}]/u.test(sharedWith) ? hashOf(normalizeName(sharedWith).replace(/ /g, '')) : '';

/** Why it isn't counted, or what is missing: keys of NOT_COUNTED and MISSING. */
const becauseOf = ({ kind, missing, ...rest }: CountedEvent['outcome']): string =>
  'because' in rest ? rest.because : kind === 'missing' ? missing.join('; ') : '';

/** Whether there can have been hours. */
const wasHeld = ({ kind, missing, ...rest }: CountedEvent['outcome']): boolean =>
  kind !== 'ahead' && !missing.includes('when') && !('because' in rest && rest.because === 'cancelled');

/** Blank is not known. */
function dataRow(event: CountedEvent, lists: DataLists, today: Day): (string | number)[] {
  const { id, lastDay, outcome, kinds, partnerCount } = event;
  const { day, hours } = outcome;
  const cells = outcome.kind === 'counted' ? outcome.cells : [];
  const peopleOf = (isOnline: boolean): string | number => {
    const there = cells.filter(({ place }) => (place === 'Live virtual') === isOnline);
    if (there.length === 0 || there.some(({ attendance }) => attendance.unknown > 0)) return '';
    return there.reduce((all, { attendance }) => all + attendance.known, 0);
  };
  const values: Record<DataColumn, string | number> = {
    version: DATA_VERSION,
    event_id: id,
    first_day: day,
    last_day: lastDay,
    fiscal_year_start: day === '' ? '' : fiscalYearStart(day, lists.firstMonth),
    status: STATUS[outcome.kind],
    counts_as: outcome.kind === 'counted' ? outcome.line : '',
    place: cells[0]?.place ?? '',
    age_group: outcome.kind === 'counted' ? outcome.ageGroup : '',
    sessions: outcome.kind === 'counted' ? cells.reduce((all, { sessions }) => all + sessions, 0) : '',
    attendance_in_person: peopleOf(false),
    attendance_online: peopleOf(true),
    staff_hours: wasHeld(outcome) && hours.unknown === 0 ? hours.known : '',
    outreach_type: nameInList(readTypeParts(event.type).type, lists.types) ?? '',
    partner_types: kinds.flatMap((kind) => nameInList(kind, lists.orgTypes) ?? []).join('; '),
    partners: partnerCount,
    because: becauseOf(outcome),
    shared_with: sharedKey(event.sharedWith),
    refreshed_on: today,
  };
  return DATA_COLUMNS.map((column) => values[column]);
}

/** `today` is when the rows are written. */
export const dataRows = (
  events: readonly CountedEvent[],
  lists: DataLists,
  today: Day,
): (string | number)[][] => byDay(events, 'first first').map((event) => dataRow(event, lists, today));
