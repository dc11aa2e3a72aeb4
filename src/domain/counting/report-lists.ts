// The rows of Events behind the numbers: what misses something, what isn't counted, and what is.

import { MISSING, NOT_COUNTED } from '../../words/count-reasons';
import { REPORT_TAB } from '../../words/report-tab';
import { Day } from '../dates/day';
import { CountedEvent, byDay, titleOf } from './report-facts';
import { ReportRow, row } from './report-rows';

type DayWords = (day: Day | '') => string;

const sorted = (events: readonly CountedEvent[]): CountedEvent[] => byDay(events, 'latest first');

const about = (event: CountedEvent, words: string, dayWords: DayWords): ReportRow => ({
  ...row('line', titleOf(event), dayWords(event.outcome.day), words),
  event: event.index,
});

export const eventsMissing = (events: readonly CountedEvent[]): CountedEvent[] =>
  sorted(events.filter(({ outcome }) => outcome.missing.length > 0));

export const missingWords = ({ outcome }: CountedEvent): string =>
  REPORT_TAB.missingOf(outcome.missing.map((one) => MISSING[one]));

export const eventsNotCounted = (events: readonly CountedEvent[]): CountedEvent[] =>
  sorted(events.filter(({ outcome }) => outcome.kind === 'not counted'));

export const notCountedWords = ({ outcome }: CountedEvent): string =>
  outcome.kind === 'not counted' ? NOT_COUNTED[outcome.because] : '';

export function missingDetails(events: readonly CountedEvent[], days: DayWords): ReportRow[] {
  const rows = eventsMissing(events).map((event) => about(event, missingWords(event), days));
  return rows.length > 0 ? rows : [row('line', REPORT_TAB.nothingMissing)];
}

export function notCounted(events: readonly CountedEvent[], days: DayWords): ReportRow[] {
  const rows = eventsNotCounted(events).map((event) => about(event, notCountedWords(event), days));
  return rows.length > 0 ? rows : [row('line', REPORT_TAB.allCounted)];
}

/** Without attendance, places and age groups if small numbers are hidden: the tables’ hidden numbers could be worked out from them. */
export function countedEvents(
  events: readonly CountedEvent[],
  days: DayWords,
  hidesSmall: boolean,
): ReportRow[] {
  const rows = sorted(events).flatMap((event) => {
    const { outcome } = event;
    if (outcome.kind !== 'counted') return [];
    const { line, ageGroup, cells } = outcome;
    const words = cells.map(({ place, sessions, attendance }) =>
      REPORT_TAB.countedAs(
        line === 'program' ? REPORT_TAB.program : REPORT_TAB.lines[line],
        line === 'program' && !hidesSmall ? REPORT_TAB.inPlace(place, ageGroup) : '',
        sessions,
        hidesSmall ? '' : attendance.unknown > 0 ? REPORT_TAB.unknown : String(attendance.known),
      ),
    );
    return [about(event, words.join('; '), days)];
  });
  return rows.length > 0 ? rows : [row('line', REPORT_TAB.none)];
}
