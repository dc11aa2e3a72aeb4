// Days and times are in the spreadsheet's time zone, across every clock change.
import fc from 'fast-check';
import { zoneFrom } from '../../src/sheets/cells/zone';
import type { OffsetsByYear } from '../../src/sheets/cells/zone-offsets';
import { utcDay, utcNumber } from '../domain/dates/days';
import { ZONES, wallClockOf } from './wall-clocks';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2005, 0, 1);
const END = Date.UTC(2037, 11, 31);
const anyInstant = fc.integer({ min: START / MINUTE, max: END / MINUTE }).map((minute) => minute * MINUTE);
const days = (from: string, to: string): string[] => {
  const list: string[] = [];
  for (let number = Date.parse(from) / DAY; number <= Date.parse(to) / DAY; number++)
    list.push(utcDay(number));
  return list;
};
const hhmm = (minutes: number) => new Date(minutes * MINUTE).toISOString().slice(11, 16);
const open = (name: string) => {
  const clock = wallClockOf(name);
  const zone = zoneFrom(clock.format);
  const shown = (instant: number) => {
    const { day, minutes } = zone.wallClock(instant);
    return `${day} ${hhmm(minutes)}`;
  };
  return { ...clock, zone, shown };
};

/** The moments from 2005 to 2037 at which the zone's clocks changed. */
function changesOf(name: string): number[] {
  const { format } = wallClockOf(name);
  const offset = (instant: number) => Date.parse(`${format(instant).replace(' ', 'T')}Z`) - instant;
  const changes: number[] = [];
  for (let start = START; start < END; start += 7 * DAY) {
    let [early, late] = [start, start + 7 * DAY];
    if (offset(early) === offset(late)) continue;
    while (late - early > MINUTE) {
      const middle = Math.floor((early + late) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(early)) early = middle;
      else late = middle;
    }
    changes.push(late);
  }
  return changes;
}

describe.each(ZONES)('in %s', (name) => {
  const { zone, shown, format } = open(name);
  const changes = changesOf(name);
  /** Near any change, or anywhere in between. */
  const instant =
    changes.length === 0
      ? anyInstant
      : fc.oneof(
          anyInstant,
          fc
            .tuple(fc.constantFrom(...changes), fc.integer({ min: -1600, max: 1600 }))
            .map(([change, minutes]) => change + minutes * MINUTE),
        );

  test('the clock shows what the wall clock shows, to the minute, and 10:19:59.999 in a cell is 10:20', () => {
    const expected = (then: number) => format(then + 500).slice(0, 16);
    for (const change of changes) {
      for (const near of [change - MINUTE, change - 1, change, change + 59999]) {
        expect(shown(near)).toBe(expected(near));
      }
    }
    fc.assert(
      fc.property(instant, fc.nat(59999), (minute, rest) => {
        expect(shown(minute + rest)).toBe(expected(minute + rest));
      }),
    );
  });

  test('a written time reads back the same, and one that occurs twice means the first', () => {
    fc.assert(
      fc.property(instant, (then) => {
        const { day, minutes } = zone.wallClock(then);
        const written = zone.instantOf(day, minutes);
        expect(zone.wallClock(written)).toEqual({ day, minutes });
        expect(written).toBeLessThanOrEqual(then);
        for (const earlier of [30, 60, 120, 180]) {
          expect(zone.wallClock(written - earlier * MINUTE)).not.toEqual({ day, minutes });
        }
      }),
    );
  });

  test('a time that the clocks skip becomes the next existing one, never an earlier one', () => {
    for (const change of changes) {
      const before = zone.wallClock(change - MINUTE);
      const last = utcNumber(...parts(before.day)) * 1440 + before.minutes;
      const after = zone.wallClock(change);
      const next = utcNumber(...parts(after.day)) * 1440 + after.minutes;
      for (let skipped = last + 1; skipped < next; skipped += 29) {
        const at = zone.instantOf(utcDay(Math.floor(skipped / 1440)), skipped % 1440);
        expect(at).toBeGreaterThanOrEqual(change);
        expect(at).toBeLessThan(change + DAY);
      }
    }
  });
});

const parts = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
];

describe('a day never slips', () => {
  test.each(ZONES)('in %s: the day written at midnight is the day read, every day of 20 years', (name) => {
    const { zone } = open(name);
    const slipped = days('2010-01-01', '2029-12-31').filter(
      (day) => zone.wallClock(zone.instantOf(day, 0)).day !== day,
    );
    // Samoa crossed the date line: there was no 30 December 2011.
    expect(slipped).toEqual(name === 'Pacific/Apia' ? ['2011-12-30'] : []);
  });

  test('and the next day always begins later', () => {
    for (const name of ZONES) {
      const { zone } = open(name);
      const starts = days('2010-12-25', '2013-01-05').map((day) => zone.instantOf(day, 0));
      const lengths = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / HOUR);
      for (const length of lengths) {
        expect([0, 23, 23.5, 24, 24.5, 25]).toContain(length);
      }
      expect(lengths.filter((length) => length === 0)).toHaveLength(name === 'Pacific/Apia' ? 1 : 0);
    }
  });
});

describe('clock changes that people remember', () => {
  test('New York in 2023: no 2:30 on March 12, 1:30 twice on November 5', () => {
    const { zone, shown } = open('America/New_York');
    expect(zone.instantOf('2023-03-12', 1 * 60 + 59)).toBe(Date.UTC(2023, 2, 12, 6, 59));
    expect(zone.instantOf('2023-03-12', 3 * 60)).toBe(Date.UTC(2023, 2, 12, 7));
    expect(shown(zone.instantOf('2023-03-12', 2 * 60 + 30))).toMatch(/^2023-03-12 03:/);
    expect(zone.instantOf('2023-11-05', 1 * 60 + 30)).toBe(Date.UTC(2023, 10, 5, 5, 30));
    expect(zone.instantOf('2023-11-05', 2 * 60)).toBe(Date.UTC(2023, 10, 5, 7));
  });

  test('São Paulo on November 4, 2018: the day began at one o’clock', () => {
    const { zone, shown } = open('America/Sao_Paulo');
    expect(zone.instantOf('2018-11-04', 0)).toBe(Date.UTC(2018, 10, 4, 3));
    expect(shown(Date.UTC(2018, 10, 4, 3))).toBe('2018-11-04 01:00');
    expect(shown(Date.UTC(2018, 10, 4, 2, 59))).toBe('2018-11-03 23:59');
  });

  test('Cairo on April 26, 2024: the day began at one o’clock', () => {
    const { zone, shown } = open('Africa/Cairo');
    expect(shown(zone.instantOf('2024-04-26', 0))).toBe('2024-04-26 01:00');
    expect(shown(zone.instantOf('2024-04-25', 23 * 60 + 59))).toBe('2024-04-25 23:59');
  });

  test('Lord Howe Island moves its clocks by half an hour', () => {
    const { zone } = open('Australia/Lord_Howe');
    expect(zone.instantOf('2023-10-01', 150) - zone.instantOf('2023-10-01', 119)).toBe(MINUTE);
    expect(zone.instantOf('2023-04-02', 120) - zone.instantOf('2023-04-02', 89)).toBe(61 * MINUTE);
  });

  test('Morocco turns its clocks back for Ramadan and forward again within five weeks', () => {
    const { zone } = open('Africa/Casablanca');
    const noons = ['2024-03-09', '2024-03-11', '2024-04-13', '2024-04-15'].map((day) =>
      new Date(zone.instantOf(day, 12 * 60)).toISOString().slice(11, 16),
    );
    expect(noons).toEqual(['11:00', '12:00', '12:00', '11:00']);
  });

  test('Samoa had no December 30, 2011', () => {
    const { zone, shown } = open('Pacific/Apia');
    expect(shown(Date.UTC(2011, 11, 30, 9, 59))).toBe('2011-12-29 23:59');
    expect(shown(Date.UTC(2011, 11, 30, 10))).toBe('2011-12-31 00:00');
    expect(shown(zone.instantOf('2011-12-30', 0))).toBe('2011-12-31 00:00');
    expect(shown(zone.instantOf('2011-12-31', 0))).toBe('2011-12-31 00:00');
  });

  test('Nepal is a quarter of an hour off from everybody else', () => {
    const { zone } = open('Asia/Kathmandu');
    expect(zone.instantOf('2023-02-01', 0)).toBe(Date.UTC(2023, 0, 31, 18, 15));
  });
});

describe('a bare time of day', () => {
  // Sheets stores it as a time on December 30, 1899, when many towns still used local solar time.
  const localTimes = [
    ['America/New_York', Date.UTC(1899, 11, 30, 10, 51) + 5 * HOUR],
    ['Asia/Kathmandu', Date.UTC(1899, 11, 30, 10, 51) - (5 * HOUR + 41 * MINUTE + 16000)],
    ['Africa/Casablanca', Date.UTC(1899, 11, 30, 10, 51) + (30 * MINUTE + 20000)],
    ['America/Sao_Paulo', Date.UTC(1899, 11, 30, 10, 51) + (3 * HOUR + 6 * MINUTE + 28000)],
  ] as const;

  test.each(localTimes)('of %s is read to the minute', (name, instant) => {
    const { shown, format } = open(name);
    expect(format(instant)).toBe('1899-12-30 10:51:00');
    expect(shown(instant)).toBe('1899-12-30 10:51');
  });
});

describe('the service that tells the time', () => {
  const readMany = (name: string, count: number, from: number, to: number): number => {
    const { zone, calls } = open(name);
    for (let index = 0; index < count; index++) {
      const { day, minutes } = zone.wallClock(from + ((to - from) / count) * index);
      zone.instantOf(day, minutes);
    }
    return calls();
  };
  // Days shortly after that would be in another year, which is learned as a whole.
  const [from, to] = [Date.UTC(2020, 0, 5), Date.UTC(2025, 11, 20)];

  test.each(['UTC', 'America/New_York', 'Africa/Casablanca'])(
    'is not asked more often for more dates, in %s',
    (name) => {
      const few = readMany(name, 2000, from, to);
      expect(readMany(name, 20000, from, to)).toBeLessThanOrEqual(few + 2);
      expect(few).toBeLessThan(400);
    },
  );

  test('is asked only a few times for the days of one week, however many there are', () => {
    expect(readMany('Europe/Berlin', 5000, Date.UTC(2023, 5, 12), Date.UTC(2023, 5, 19))).toBeLessThanOrEqual(
      4,
    );
  });

  test.each(ZONES)(
    'isn’t asked again in %s for years already learned, and the answers are the same',
    (name) => {
      let memory: OffsetsByYear = {};
      const openWithMemory = () => {
        const { format, calls } = wallClockOf(name);
        const zone = zoneFrom(format, {
          recall: () => memory,
          remember: (years) => (memory = JSON.parse(JSON.stringify(years)) as OffsetsByYear),
        });
        return { zone, calls };
      };
      const read = ({ zone }: ReturnType<typeof openWithMemory>) =>
        days('2022-06-01', '2024-08-31').map((day) => zone.wallClock(zone.instantOf(day, 10 * 60)));
      const first = read(openWithMemory());
      const later = openWithMemory();
      expect(read(later)).toEqual(first);
      expect(later.calls()).toBeLessThanOrEqual(15);
    },
  );

  test('is never asked twice about the same instant', () => {
    const asked: number[] = [];
    const { format } = wallClockOf('America/New_York');
    const zone = zoneFrom((instant) => {
      asked.push(instant);
      return format(instant);
    });
    for (let instant = from; instant < to; instant += 11 * HOUR) zone.wallClock(instant);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
