// Branches of a library system with random events, and every kind of mistake in their rows.
import fc from 'fast-check';
import { directoryOf } from '../../src/domain/basics/names';
import { GENERAL } from '../../src/domain/counting/profile';
import { type CountedEvent, type EventToCount, countEvents } from '../../src/domain/counting/report-facts';
import { dataRows } from '../../src/domain/counting/report-data';
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import type { RawRow } from '../../src/domain/rollup/read-row';
import { AGE_GROUPS, COUNTS_AS, FORMATS } from '../../src/domain/tables/count-answers';
import { addDays } from '../../src/domain/dates/day';

export const TODAY = '2026-12-01';
const FIRST_DAY = '2024-06-15';
const DAYS = 1000;

const whole = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }).map(String) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('about 20', '12.5', '-3') },
);
const hours = fc.constantFrom('', '1', '2.5', '0.1', '3,25', 'half a day');
const choice = (choices: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...choices) },
    { weight: 1, arbitrary: fc.constantFrom('', 'something else') },
  );

/** Words that mark an event as shared. Few, so that branches share some. */
const SHARED = ['Summer kickoff', 'County fair', 'summer  Kickoff!', 'Book fest'];

/** Shared ones are on a few days, so that branches have them on the same day. */
const when = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days));
const busyDay = fc.constantFrom('2026-07-04', '2026-09-12', '2025-10-03');

const eventOf = (index: number): fc.Arbitrary<EventToCount> =>
  fc
    .record({
      sharedWith: fc.oneof(
        { weight: 1, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(...SHARED) },
      ),
      plainDay: when,
      busy: busyDay,
      lasts: fc.constantFrom(0, 0, 0, 0, 2),
      cancelled: fc.constantFrom('', '', '', '', 'TRUE'),
      participants: whole,
      format: choice(FORMATS),
      ageGroup: choice(AGE_GROUPS),
      countsAs: choice(COUNTS_AS),
      sessions: fc.constantFrom('', '', '1', '2', '5', '0', 'two'),
      online: whole,
      hours,
    })
    .map(({ plainDay, busy, lasts, ...event }) => {
      const day = event.sharedWith === '' ? plainDay : busy;
      return {
        ...event,
        ...{ index, id: `e-${index}`, name: `Event ${index}`, type: '', partners: '', partnerIds: '' },
        when: day,
        endsAt: lasts === 0 ? '' : addDays(day, lasts),
      };
    });

export const events = (most: number): fc.Arbitrary<EventToCount[]> =>
  fc
    .nat({ max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => eventOf(index))));

const JUNK = [
  ...[
    '',
    ' ',
    'two',
    '#REF!',
    '12.0',
    '012',
    '-1',
    '1e3',
    '٣',
    '2026-02-30',
    '11/30/2026',
    '2026-11-30',
    '1899-12-30',
  ],
  ...[
    '3',
    '1',
    'counted',
    'planned',
    'program',
    'outreach',
    'Live virtual',
    '19+',
    'cancelled',
    "o'; DROP",
    '😀',
    '0',
  ],
];

/** Some cells replaced, some rows there twice. */
export const spoiled = (rows: readonly RawRow[]): fc.Arbitrary<RawRow[]> => {
  const mistake = fc.record({
    row: fc.nat({ max: Math.max(rows.length - 1, 0) }),
    column: fc.constantFrom(...DATA_COLUMNS),
    text: fc.constantFrom(...JUNK),
  });
  const twice = fc.array(fc.nat({ max: Math.max(rows.length - 1, 0) }), { maxLength: 2 });
  return fc.tuple(fc.array(mistake, { minLength: 6, maxLength: 20 }), twice).map(([mistakes, doubled]) => {
    const all = rows.map(({ texts }) => ({ ...texts }));
    for (const at of doubled) if (all[at]) all.push({ ...all[at] });
    for (const { row, column, text } of mistakes) if (all[row]) all[row][column] = text;
    return all.map((texts, at) => ({ rowNumber: at + 2, texts }));
  });
};

/** What a branch counts itself. */
export const countedOf = (branch: number, all: readonly EventToCount[]): CountedEvent[] =>
  countEvents(
    all.map((event) => ({ ...event, id: `${branch}-${event.index}` })),
    [],
    { directory: directoryOf([]), profile: GENERAL, today: TODAY },
  );

/** The rows of its Report data. */
export const rowsOf = (counted: readonly CountedEvent[]): RawRow[] =>
  dataRows(counted, { types: [], orgTypes: [], firstMonth: GENERAL.firstMonth }, TODAY).map((cells, at) => ({
    rowNumber: at + 2,
    texts: Object.fromEntries(DATA_COLUMNS.map((column, place) => [column, String(cells[place])])),
  }));

/** Rows as the add-on writes them, with mistakes. Several branches have the same events' ids. */
export const branchRows = (most: number): fc.Arbitrary<RawRow[]> =>
  fc
    .tuple(fc.nat({ max: 2 }), events(most))
    .chain(([branch, all]) => spoiled(rowsOf(countedOf(branch, all))));
