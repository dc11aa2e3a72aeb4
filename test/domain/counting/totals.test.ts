// Totals by age group and by place agree, whatever the events are; small numbers can't be worked out from the others.
import { REPORT_TAB } from '../../../src/words/report-tab';
import fc from 'fast-check';
import { AGE_GROUPS, COUNTS_AS, FORMATS, PLACES } from '../../../src/domain/tables/count-answers';
import { countEvent, type CountedRow } from '../../../src/domain/counting/count-event';
import { fiscalYearName, fiscalYearStart, periodsAt } from '../../../src/domain/counting/periods';
import { GENERAL } from '../../../src/domain/counting/profile';
import {
  type CountedPartner,
  partnersDue,
  relationshipsIn,
} from '../../../src/domain/counting/relationships';
import { plus, totalsOf, type Count } from '../../../src/domain/counting/totals';
import { amountWords } from '../../../src/words/count-reasons';

const TODAY = '2026-03-02';
const number = fc.oneof(fc.constantFrom('', '0', 'many', ' 7 '), fc.nat(400).map(String));
const rows = fc.array(
  fc.record<CountedRow>({
    when: fc.constantFrom('2026-02-10', '2026-02-11 14:00', '2026-05-01', '', 'soon'),
    endsAt: fc.constantFrom('', '15:00', '2026-02-13'),
    cancelled: fc.constantFrom('', '', '', 'Yes'),
    participants: number,
    format: fc.constantFrom('', ...FORMATS),
    ageGroup: fc.constantFrom('', ...AGE_GROUPS),
    countsAs: fc.constantFrom('', COUNTS_AS[0], ...COUNTS_AS),
    sessions: number,
    online: number,
    hours: fc.constantFrom('', '2', '1.5', 'some'),
  }),
  { maxLength: 40 },
);
const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, { sessions, attendance }) => ({
      sessions: all.sessions + sessions,
      attendance: plus(all.attendance, attendance),
    }),
    { sessions: 0, attendance: { known: 0, unknown: 0 } },
  );

test('totals by age group, by place and by event are the same', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (events, countsEmpty) => {
      const outcomes = events.map((event) => countEvent(event, { ...GENERAL, countsEmpty }, TODAY));
      const { program } = totalsOf(outcomes);
      const byEvent = sum(
        outcomes.flatMap((one) => (one.kind === 'counted' && one.line === 'program' ? one.cells : [])),
      );
      expect(sum(AGE_GROUPS.map((age) => program.all[age]))).toEqual(byEvent);
      expect(sum(PLACES.map((place) => program[place].all))).toEqual(byEvent);
      expect(program.all.all).toEqual(byEvent);
    }),
  );
});

test('every event that is over is counted, not counted for a reason, or misses something', () => {
  fc.assert(
    fc.property(rows, (events) => {
      for (const event of events) {
        const outcome = countEvent(event, GENERAL, TODAY);
        if (outcome.kind === 'missing') expect(outcome.missing).not.toEqual([]);
        if (outcome.kind === 'ahead') expect(outcome.day > '2026-02-01').toBe(true);
      }
    }),
  );
});

test('what nobody counted is said beside the number', () => {
  expect([amountWords('240', 2, true), amountWords('240', 0, true), amountWords('0', 2, false)]).toEqual([
    '240 + 2 unknown',
    '240',
    '2 unknown',
  ]);
});

describe('periods', () => {
  test('a fiscal year from July, in March', () => {
    expect(Object.values(periodsAt(TODAY, 7))).toEqual([
      { key: 'lastMonth', from: '2026-02-01', to: '2026-02-28' },
      { key: 'month', from: '2026-03-01', to: TODAY },
      { key: 'quarter', from: '2026-01-01', to: TODAY },
      { key: 'year', from: '2025-07-01', to: TODAY },
      { key: 'yearBefore', from: '2024-07-01', to: '2025-03-02' },
    ]);
  });

  test('quarters follow the fiscal year', () => {
    const quarterOf = (today: string, firstMonth: number) => periodsAt(today, firstMonth).quarter.from;
    expect([quarterOf('2026-01-15', 6), quarterOf('2026-02-28', 6), quarterOf('2026-03-01', 6)]).toEqual([
      '2025-12-01',
      '2025-12-01',
      '2026-03-01',
    ]);
    expect([quarterOf('2026-12-31', 10), quarterOf('2026-01-01', 10)]).toEqual(['2026-10-01', '2026-01-01']);
  });

  test('a leap day has its day a year before', () => {
    expect(periodsAt('2028-02-29', 1).yearBefore).toEqual({
      key: 'yearBefore',
      from: '2027-01-01',
      to: '2027-02-28',
    });
  });

  test('each begins no later than today and has it inside, last month and last year aside', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 12 }),
        (date, first) => {
          const today = date.toISOString().slice(0, 10);
          const start = fiscalYearStart(today, first);
          expect(start <= today && start > `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`).toBe(true);
          for (const { from, to } of Object.values(periodsAt(today, first)))
            expect(from <= to && to <= today).toBe(true);
        },
      ),
    );
  });

  test('are called as people call them', () => {
    expect([
      fiscalYearName('2025-07-01'),
      fiscalYearName('2026-01-01'),
      fiscalYearName('1999-10-01'),
    ]).toEqual(['2025–26', '2026', '1999–00']);
  });
});

test('relationships are reached, new, kept, rebuilt or lapsed', () => {
  const partner = (touches: string[], isResting = false) => ({ touches, cadence: 90, isResting });
  const count = (...partners: ReturnType<typeof partner>[]) =>
    relationshipsIn(partners, { from: '2026-01-01', to: '2026-03-02' });
  const none = { reached: 0, kept: 0, rebuilt: 0, lapsed: 0, new: 0 };
  expect(count(partner([]))).toEqual(none);
  expect(count(partner(['2026-02-01']))).toEqual({ ...none, reached: 1, new: 1 });
  expect(count(partner(['2025-12-20']))).toEqual({ ...none, kept: 1 });
  expect(count(partner(['2025-12-20', '2026-02-20']))).toEqual({ ...none, reached: 1, kept: 1 });
  expect(count(partner(['2025-06-01', '2026-02-20']))).toEqual({ ...none, reached: 1, rebuilt: 1 });
  expect(count(partner(['2025-06-01']))).toEqual({ ...none, lapsed: 1 });
  expect(count(partner(['2025-06-01'], true))).toEqual(none);
  // Not yet known in that period.
  expect(count(partner(['2026-03-05']))).toEqual(none);
});

test('in a sheet that has just begun, everyone reached has a first contact on record, so the report doesn’t call them new', () => {
  const partners = ['2026-02-01', '2026-02-02', '2026-03-01'].map((day) => ({
    ...{ touches: [day], cadence: 90, isResting: false },
  }));
  const counts = relationshipsIn(partners, { from: '2025-07-01', to: '2026-03-02' });
  expect([counts.reached, counts.new]).toEqual([3, 3]);
  expect(REPORT_TAB.relationships.new).toBe('First contact on record');
});

describe('partners due for a contact in a month', () => {
  const april = { from: '2026-04-01', to: '2026-04-30' };
  const partner = (last: string, more: Partial<CountedPartner> = {}): CountedPartner => ({
    touches: last === '' ? [] : ['2025-01-01', last],
    cadence: 30,
    isResting: false,
    ...more,
  });
  test.each([
    ['on its first and its last day', [partner('2026-03-02'), partner('2026-03-31')], 2],
    ['not the day before or after', [partner('2026-03-01'), partner('2026-04-01')], 0],
    ['not one who is ended or paused', [partner('2026-03-10', { isResting: true })], 0],
    ['not one without any contact', [partner('')], 0],
  ])('count %s', (_, partners, count) => {
    expect(partnersDue(partners, april)).toBe(count);
  });
});
