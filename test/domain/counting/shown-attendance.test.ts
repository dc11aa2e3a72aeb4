// The report with counts under 5 hidden: what its tables and periods tell together.
import fc from 'fast-check';
import { directoryOf } from '../../../src/domain/basics/names';
import { GENERAL } from '../../../src/domain/counting/profile';
import { type EventToCount, countEvents } from '../../../src/domain/counting/report-facts';
import { NOTHING, AGE_ROWS, PLACE_ROWS } from '../../../src/domain/counting/totals';
import { type Period, periodsAt } from '../../../src/domain/counting/periods';
import { shownAttendance } from '../../../src/domain/counting/shown-attendance';
import type { Shown } from '../../../src/domain/counting/suppress';
import { reportOf } from '../../../src/domain/counting/report';
import { ageName } from '../../../src/domain/counting/report-names';
import { reportPages } from '../../../src/domain/counting/report-page';
import { AGE_GROUPS } from '../../../src/domain/tables/count-answers';
import { spanOf } from './attacker';
import { REPORT_TAB } from '../../../src/words/report-tab';

/** The second month of a quarter. */
const TODAY = '2026-02-20';
const EVENT: EventToCount = {
  ...{
    index: 2,
    id: 'e-1',
    name: 'Visit',
    when: '2026-02-10',
    endsAt: '',
    type: 'Visit',
    participants: '12',
  },
  ...{ partners: '', partnerIds: '', cancelled: '', format: 'On-site', ageGroup: '19+' },
  ...{ countsAs: 'Program session', sessions: '', online: '', hours: '', sharedWith: '' },
};

const factsOf = (events: readonly Partial<EventToCount>[], today = TODAY) => ({
  events: countEvents(
    events.map((event, at) => ({ ...EVENT, index: at + 2, id: `e-${at}`, ...event })),
    [],
    { directory: directoryOf([]), profile: GENERAL, today },
  ),
  ...{ partners: [], hasHours: false, needs: '', stories: [], reach: [], today },
  profile: { ...GENERAL, hidesSmall: true },
});

/** The cells of the first row with that name, below a section of that title. */
function cellsOf(facts: ReturnType<typeof factsOf>, title: string, name: string): (string | number)[] {
  const rows = reportOf(facts);
  const start = rows.findIndex(({ cells }) => cells[0] === title);
  return [...(rows.slice(start).find(({ cells }) => cells[0] === name)?.cells ?? [])];
}

test('last month doesn’t follow from this month and the quarter', () => {
  const facts = factsOf([
    { when: '2026-01-10', participants: '3' },
    { when: '2026-02-10', participants: '20' },
    { when: '2025-09-10', participants: '40' },
  ]);
  const cells = cellsOf(facts, REPORT_TAB.state, ageName('19+'));
  expect([cells[2], cells[4], cells[6]]).toEqual(['under 5', 'hidden', 23]);
  expect(JSON.stringify(reportPages(facts).month.rows)).toContain('under 5');
});

test('people at booths don’t follow from the types of outreach and the programs', () => {
  const facts = factsOf([
    { participants: '3', countsAs: 'Outreach (booth or table)', type: 'Booth' },
    { participants: '20', type: 'Visit' },
    { participants: '30', type: 'Talk' },
    { participants: '10', type: 'Booth' },
  ]);
  const booths = cellsOf(facts, REPORT_TAB.glance, REPORT_TAB.atBooths)[1];
  const programs = cellsOf(facts, REPORT_TAB.glance, REPORT_TAB.atPrograms)[1];
  const types = TYPES.map((type) => cellsOf(facts, REPORT_TAB.byType, type)[3]);
  expect(booths).toBe('under 5');
  expect([programs, ...types]).toContain('hidden');
});

const DAYS = ['2026-01-10', '2026-02-10', '2025-12-05', '2025-07-09', '2025-02-03', '2024-11-11'];
const PLACES = ['On-site', 'Off-site'] as const;
const TYPES = ['Visit', 'Talk', 'Booth'];
const BOOTH = 'Outreach (booth or table)';
type Kind = (typeof KINDS)[number];
const event = fc.record({
  when: fc.constantFrom(...DAYS),
  participants: fc.oneof(fc.nat(6), fc.nat(60)).map(String),
  ageGroup: fc.constantFrom(...AGE_GROUPS),
  format: fc.constantFrom(...PLACES),
  type: fc.constantFrom(...TYPES),
  countsAs: fc.constantFrom('Program session', 'Program session', BOOTH),
});

/** What a number adds up: one number for each kind of event that there can be. */
const KINDS = DAYS.flatMap((when) =>
  PLACES.flatMap((format) =>
    AGE_GROUPS.flatMap((ageGroup) =>
      TYPES.flatMap((type) =>
        (['Program session', BOOTH] as const).map((countsAs) => ({ when, format, ageGroup, type, countsAs })),
      ),
    ),
  ),
);

test('no small number follows from all tables, periods and types together', () => {
  let hidden = 0;
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const facts = factsOf(events);
      const shown = shownAttendance(facts.events, facts.profile, TODAY);
      const named = periodsAt(TODAY, GENERAL.firstMonth);
      const numberOf = (isIn: (kind: Kind) => boolean, shownAs: Shown) => ({
        sums: KINDS.map((kind) => (isIn(kind) ? 1 : 0)),
        people: events.reduce((sum, one) => sum + (isIn(one) ? Number(one.participants) : 0), 0),
        shownAs,
      });
      const inPeriod = ({ from, to }: Period, { when }: { when: string }) => from <= when && when <= to;
      const numbers = [
        ...Object.values(named).flatMap((period) => [
          ...PLACE_ROWS.flatMap((place) =>
            AGE_ROWS.map((age) =>
              numberOf(
                (one) =>
                  one.countsAs !== BOOTH &&
                  inPeriod(period, one) &&
                  [one.format, 'all'].includes(place) &&
                  [one.ageGroup, 'all'].includes(age),
                shown.ofProgram(period, place, age),
              ),
            ),
          ),
          numberOf(
            (one) => one.countsAs === BOOTH && inPeriod(period, one),
            shown.ofLine(period, 'outreach'),
          ),
        ]),
        ...([0, 1] as const).flatMap((year) =>
          TYPES.map((type) =>
            numberOf(
              (one) => one.type === type && inPeriod(year === 0 ? named.year : named.yearBefore, one),
              shown.ofGroup(year, 'types', {
                keys: [type.toLowerCase()],
                name: type,
                counts: [NOTHING, NOTHING],
              }),
            ),
          ),
        ),
      ];
      const open = numbers.filter(({ shownAs }) => shownAs === 'shown');
      // Nobody came to what adds up to 0.
      const nobody = KINDS.map((_, at) => open.some(({ people, sums }) => people === 0 && sums[at] === 1));
      const small = numbers.filter(({ people }) => people > 0 && people < 5);
      const without = (sums: readonly number[]) => sums.map((sum, at) => (nobody[at] ? 0 : sum));
      const isTold = spanOf(open.map(({ sums }) => without(sums)));
      hidden += small.length;
      for (const { sums, shownAs } of small) {
        expect(shownAs).toBe('few');
        expect(isTold(without(sums))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
  expect(hidden).toBeGreaterThan(100);
});
