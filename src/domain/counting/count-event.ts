// What one event counts as in the state report: its cells in the table, why it isn't counted, or what is missing. The
// table of rules is RULES. A blank number is not known, never 0.

import { Day } from '../dates/day';
import { wholeOf } from '../basics/text';
import { isLikelyDay } from '../dates/odd-dates';
import { isCancelled } from '../events/event';
import { spanOf } from '../events/event-span';
import { MISSING, NOT_COUNTED } from '../../words/count-reasons';
import { AGE_GROUPS, AgeGroup, COUNTS_AS, CountsAs, FORMATS, Format, Place } from '../tables/count-answers';
import { Line } from './lines';
import { chosen } from './typed-choice';
import { Profile } from './profile';

/** An event as its row says it, all as text. */
export interface CountedRow {
  when: string;
  endsAt: string;
  cancelled: string;
  participants: string;
  format: string;
  ageGroup: string;
  countsAs: string;
  sessions: string;
  online: string;
  hours: string;
}

/** A number, and how many rows don't say theirs. */
export interface Amount {
  known: number;
  unknown: number;
}

interface CountedCell {
  place: Place;
  sessions: number;
  attendance: Amount;
}

export type Missing = keyof typeof MISSING;
type Because = keyof typeof NOT_COUNTED;

export type Outcome = { hours: Amount; missing: Missing[] } & (
  | {
      kind: 'counted';
      day: Day;
      line: Line;
      /** '' where the line has none. */
      ageGroup: AgeGroup | '';
      cells: CountedCell[];
    }
  | { kind: 'not counted'; day: Day | ''; because: Because }
  /** Not counted until somebody answers. */
  | { kind: 'missing'; day: Day | '' }
  /** It isn't over yet. */
  | { kind: 'ahead'; day: Day }
);

interface Rule {
  line?: Line;
  because?: Because;
  /** What has to be known before it can be counted. */
  asks: readonly ('format' | 'ageGroup')[];
  /** The choice in the profile that leaves it out. */
  choice?: 'oneOnOne' | 'selfDirected';
  /** One activity, however many days it is up. */
  isOneWhileUp?: true;
}

/** The whole table. */
const RULES: Readonly<Record<CountsAs, Rule>> = {
  'Program session': { line: 'program', asks: ['format', 'ageGroup'] },
  'Outreach (booth or table)': { line: 'outreach', asks: [] },
  'One-on-one': { line: 'oneOnOne', asks: [], choice: 'oneOnOne' },
  'Self-directed': { line: 'selfDirected', asks: [], choice: 'selfDirected', isOneWhileUp: true },
  Meeting: { because: 'meeting', asks: [] },
  'Another group’s event': { because: 'anothers', asks: [] },
};

const NONE: Amount = { known: 0, unknown: 0 };
const UNKNOWN: Amount = { known: 0, unknown: 1 };

export function countEvent(row: CountedRow, profile: Profile, today: Day): Outcome {
  const span = spanOf(row);
  const day = span && isLikelyDay(span.first) ? span.first : '';
  const { hours, missing } = hoursOf(row.hours);
  if (isCancelled(row)) return { kind: 'not counted', day, because: 'cancelled', hours: NONE, missing: [] };
  if (!span || day === '') return { kind: 'missing', day: '', hours: NONE, missing: ['when'] };
  if (span.last > today) return { kind: 'ahead', day, hours: NONE, missing: [] };
  const kind = chosen(COUNTS_AS, row.countsAs);
  if (!kind) return { kind: 'missing', day, hours, missing: ['countsAs', ...missing] };
  const rule = RULES[kind];
  const leftOut = (because: Because): Outcome => ({ kind: 'not counted', day, because, hours, missing });
  const { line } = rule;
  if (!line) return leftOut(rule.because ?? 'meeting');
  if (rule.choice && profile[rule.choice] === 'not reported') return leftOut(rule.choice);
  const format = chosen(FORMATS, row.format);
  const ageGroup = chosen(AGE_GROUPS, row.ageGroup);
  const known = { format, ageGroup };
  const lacking = rule.asks.filter((key) => known[key] === undefined);
  const sessions = sessionsOf(row.sessions, span.first !== span.last && !rule.isOneWhileUp);
  if (typeof sessions !== 'number' || lacking.length > 0) {
    const asked: Missing[] = typeof sessions === 'number' ? [...lacking] : [...lacking, sessions];
    // Asked at once, so that nobody has to come back for it.
    if (!hasAttendance(row)) asked.push('participants');
    return { kind: 'missing', day, hours, missing: [...asked, ...missing] };
  }
  if (sessions === 0) return leftOut('noSessions');
  const { cells, missing: numbers } = attendanceOf(row, format, sessions);
  const isEmpty = cells.every(({ attendance }) => attendance.known + attendance.unknown === 0);
  if (line === 'program' && isEmpty && !profile.countsEmpty) return leftOut('nobody');
  const ages = line === 'program' ? (ageGroup ?? '') : '';
  return { kind: 'counted', day, line, ageGroup: ages, cells, hours, missing: [...numbers, ...missing] };
}

const hasAttendance = ({ participants, online }: CountedRow): boolean =>
  participants.trim() !== '' || online.trim() !== '';

/** Blank is one, unless the row covers several days. */
function sessionsOf(text: string, hasSeveralDays: boolean): number | Missing {
  if (text.trim() !== '') return wholeOf(text) ?? 'sessionsOdd';
  return hasSeveralDays ? 'sessions' : 1;
}

function hoursOf(text: string): { hours: Amount; missing: Missing[] } {
  const typed = text.trim();
  if (typed === '') return { hours: UNKNOWN, missing: [] };
  const [, whole = '', part = ''] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  if (whole === '') return { hours: UNKNOWN, missing: ['hours'] };
  return { hours: { known: Number(`${whole}.${part || '0'}`), unknown: 0 }, missing: [] };
}

/** A hybrid is one session, on-site, and its attendance is split. Without a format, the place doesn't matter: on-site. */
function attendanceOf(
  row: CountedRow,
  format: Format | undefined,
  sessions: number,
): { cells: CountedCell[]; missing: Missing[] } {
  const missing: Missing[] = [];
  const all = numberIn(row.participants, 'participantsOdd', missing);
  const online = numberIn(row.online, 'onlineOdd', missing);
  const amount = (number: number | undefined): Amount =>
    number === undefined ? UNKNOWN : { known: number, unknown: 0 };
  const one = (place: Place, number: number | undefined) => {
    if (number === undefined && missing.length === 0) missing.push('participants');
    return { cells: [{ place, sessions, attendance: amount(number) }], missing };
  };
  if (format === 'Live virtual') return one('Live virtual', all ?? online);
  if (format !== 'Hybrid') {
    if (online !== undefined && online > 0) missing.push('onlineElsewhere');
    return one(format ?? 'On-site', all);
  }
  // Until somebody says how many were online, all of them came.
  if (online === undefined) {
    const { cells } = one('On-site', all);
    if (!missing.includes('onlineOdd')) missing.push('online');
    return { cells, missing };
  }
  if (all !== undefined && online > all) {
    missing.push('onlineMore');
    return one('On-site', all);
  }
  const { cells } = one('On-site', all === undefined ? undefined : all - online);
  cells.push({ place: 'Live virtual', sessions: 0, attendance: amount(online) });
  return { cells, missing };
}

function numberIn(text: string, oddity: Missing, missing: Missing[]): number | undefined {
  const number = wholeOf(text);
  if (number === undefined && text.trim() !== '') missing.push(oddity);
  return number;
}
