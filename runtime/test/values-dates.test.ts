import fc from 'fast-check';
import { openRuntime } from '../node';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Etc/UTC',
];
const HOUR = 3_600_000;

const open = (timeZone: string) => {
  const runtime = openRuntime({ now: 0, timeZone, scriptTimeZone: 'America/Chicago' });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.insertRowsAfter(1000, 1000);
  return sheet;
};
/** The wall clock of a zone, computed without the runtime. */
const clockOf = (zone: string, instant: number) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: zone, hourCycle: 'h23' });

describe.each(ZONES)('dates in %s', (zone) => {
  const sheet = open(zone);
  const write = (instants: readonly number[]): number[] => {
    const range = sheet.getRange(1, 1, instants.length, 1);
    range.clear().setValues(instants.map((instant) => [new Date(instant)]));
    return range.getValues().map(([value]: unknown[]) => (value as Date).getTime());
  };
  /** The same instant. In the hour that the clock shows twice, the other instant with that time counts, too. */
  const same = (given: number, read: number): boolean =>
    given === read || (Math.abs(given - read) <= HOUR && clockOf(zone, given) === clockOf(zone, read));

  test('are read back as written', () => {
    const instant = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2199, 11, 31) });
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 40 }), (instants) => {
        write(instants).forEach((read, place) => {
          expect(same(instants[place] ?? 0, read)).toBe(true);
        });
      }),
      { numRuns: 10 },
    );
  });
  test('are exact for every quarter hour of the days when clocks change', () => {
    const instants = [
      [2026, 2, 7],
      [2026, 2, 28],
      [2026, 3, 4],
      [2026, 9, 3],
      [2026, 9, 24],
      [2026, 9, 31],
    ].flatMap(([year = 0, month = 0, day = 0]) =>
      Array.from({ length: 3 * 96 }, (_, quarter) => Date.UTC(year, month, day) + (quarter * HOUR) / 4),
    );
    const wrong = write(instants).filter((read, place) => !same(instants[place] ?? 0, read));
    expect(wrong).toEqual([]);
  });
  test('show the zone’s clock, whatever the script’s is', () => {
    const instant = Date.UTC(2026, 6, 14, 21, 45, 10);
    const cell = sheet.getRange('C1').setNumberFormat('yyyy-mm-dd hh:mm:ss').setValue(new Date(instant));
    expect(cell.getDisplayValue()).toBe(clockOf(zone, instant));
  });
});

test('a typed day is midnight in the spreadsheet’s zone', () => {
  const sheet = open('Australia/Lord_Howe');
  const cell = sheet.getRange('A1').setValue('2026-07-01');
  expect((cell.getValue() as Date).toISOString()).toBe('2026-06-30T13:30:00.000Z');
});
test('a time that the clock skips moves forward', () => {
  const sheet = open('Europe/Berlin');
  const cell = sheet.getRange('A1').setValue('2026-03-29 02:30');
  expect((cell.getValue() as Date).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(cell.getDisplayValue()).toBe('2026-03-29 2:30');
});
test('times alone are on 30 December 1899, with that day’s clock', () => {
  const sheet = open('America/New_York');
  const cell = sheet.getRange('A1').setValue('6:00');
  expect((cell.getValue() as Date).toISOString()).toBe('1899-12-30T11:00:00.000Z');
});
