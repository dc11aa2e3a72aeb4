// The report as rows: a first page for a supervisor, the table for the state, and the events behind every number.

import { REPORT_TAB } from '../../words/report-tab';
import { AudienceReach } from '../audiences/reach';
import { Day } from '../dates/day';
import { excerpt } from '../basics/text';
import { describeDay, fullDay, monthAndDay } from '../dates/day-names';
import { CountedEvent } from './report-facts';
import { countedEvents, missingDetails, notCounted } from './report-lists';
import { fiscalYearName, isIn, Period, periodsAt } from './periods';
import { MOST_SOURCE, Profile } from './profile';
import { CountedPartner, RELATIONSHIP_KINDS, relationshipsIn } from './relationships';
import { ageName, monthOf } from './report-names';
import { ReportRow, row, section } from './report-rows';
import { amountCell } from './report-numbers';
import { ShownAttendance, shownAttendance } from './shown-attendance';
import { firstPage } from './first-page';
import { Story } from './stories';
import { YearOfWork } from './year-of-work';
import { AGE_ROWS, PLACE_ROWS, totalsOf } from './totals';

export interface ReportFacts {
  events: readonly CountedEvent[];
  partners: readonly CountedPartner[];
  profile: Profile;
  hasHours: boolean;
  needs: string;
  /** Those chosen for the first page. */
  stories: readonly Story[];
  /** Of each audience; none if the library lists no audiences. */
  reach: readonly AudienceReach[];
  /** Not read for the view. */
  work?: YearOfWork;
  today: Day;
}

/** The periods have two columns each, right of their rows' names. */
export const REPORT_WIDTH = 11;

function periodName({ key, from }: Period): string {
  const year = fiscalYearName(from);
  if (key === 'year') return REPORT_TAB.thisYear(year);
  if (key === 'yearBefore') return REPORT_TAB.yearBefore(year);
  return REPORT_TAB.periods[key](key === 'quarter' ? monthAndDay(from) : monthOf(from));
}

export function reportOf(facts: ReportFacts): ReportRow[] {
  const { events, profile, today } = facts;
  const periods = periodsAt(today, profile.firstMonth);
  const attendance = shownAttendance(events, profile, today);
  const shown = eventsShown(events, periods.yearBefore, today);
  const words = (day: Day | '') => (day === '' ? REPORT_TAB.noDay : describeDay(day, today));
  return [
    row('title', REPORT_TAB.title),
    row('note', REPORT_TAB.about(fiscalYearName(periods.year.from), fullDay(today))),
    ...firstPage(facts, attendance),
    ...stateTable(facts, attendance, Object.values(periods)),
    ...section(REPORT_TAB.missing, missingDetails(shown, words), REPORT_TAB.missingAbout),
    ...section(REPORT_TAB.notCounted, notCounted(shown, words)),
    ...section(REPORT_TAB.counted, countedEvents(shown, words, profile.hidesSmall), REPORT_TAB.countedAbout),
  ];
}

/** Details are asked about for the two years that the report shows; an event without a day may be in any year. */
export const eventsShown = (events: readonly CountedEvent[], before: Period, today: Day): CountedEvent[] =>
  events.filter(({ outcome: { day } }) => day === '' || isIn({ from: before.from, to: today }, day));

const eventsIn = (events: readonly CountedEvent[], period: Period): CountedEvent[] =>
  events.filter(({ outcome }) => isIn(period, outcome.day));

export function stateTable(
  { events, partners, profile, hasHours }: ReportFacts,
  attendance: ShownAttendance,
  periods: readonly Period[],
): ReportRow[] {
  const totals = periods.map((period) => ({
    period,
    ...totalsOf(eventsIn(events, period).map(({ outcome }) => outcome)),
  }));
  const heads = [
    row('heads', '', ...periods.flatMap((period) => [periodName(period), ''])),
    row('heads', '', ...periods.flatMap(() => [REPORT_TAB.sessions, REPORT_TAB.people])),
  ];
  const program = PLACE_ROWS.flatMap((place) => [
    row('heads', place === 'all' ? REPORT_TAB.allPlaces : place),
    ...AGE_ROWS.map((age) =>
      row(
        age === 'all' ? 'total' : 'line',
        ageName(age),
        ...totals.flatMap(({ period, program: table }) => {
          const { sessions, attendance: people } = table[place][age];
          return [sessions, amountCell(people, attendance.ofProgram(period, place, age))];
        }),
      ),
    ),
  ]);
  const lines = (['outreach', 'oneOnOne', 'selfDirected'] as const).filter(
    (line) => line === 'outreach' || profile[line] === 'own line',
  );
  const others = lines.map((line) =>
    row(
      'line',
      REPORT_TAB.lines[line],
      ...totals.flatMap(({ period, lines: { [line]: one } }) => [
        one.sessions,
        amountCell(one.attendance, attendance.ofLine(period, line)),
      ]),
    ),
  );
  const hours = row('line', REPORT_TAB.hours, ...totals.flatMap(({ hours: all }) => [amountCell(all), '']));
  const counts = periods.map((period) => relationshipsIn(partners, period));
  const relationships = RELATIONSHIP_KINDS.map((kind) =>
    row('line', REPORT_TAB.relationships[kind], ...counts.flatMap((count) => [count[kind], ''])),
  );
  const { source = '' } = profile;
  const notes = [
    [REPORT_TAB.stateAbout, ...(profile.hidesSmall ? [REPORT_TAB.suppressed] : [])].join(' '),
    ...(source.trim() === '' ? [] : [REPORT_TAB.rules(excerpt(source, MOST_SOURCE))]),
  ];
  return [
    ...section(REPORT_TAB.state, [...notes.map((note) => row('note', note)), ...heads, ...program]),
    ...section(REPORT_TAB.notPrograms, [...heads, ...others, ...(hasHours ? [hours] : [])]),
    ...section(REPORT_TAB.partners, [...heads.slice(0, 1), ...relationships]),
  ];
}
