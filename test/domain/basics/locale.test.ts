// The tables of locales agree with CLDR, as far as this Node knows it, and each locale reads back the days it writes.
import fc from 'fast-check';
import {
  briefDay,
  describePastDay,
  fullDay,
  longDay,
  numericDay,
  shortDay,
  describeClock,
  describeDay,
  describeTime,
  describeTimes,
} from '../../../src/domain/dates/day-names';
import { DEFAULT_LOCALE, localeOf, setLocale } from '../../../src/domain/basics/locale';
import { dayOfWeek, isWeekOf, weekStartOf } from '../../../src/domain/dates/week-start';
import {
  exactWhen,
  whenCell,
  describeWhen,
  writeExactSpan,
  writePlanWhen,
} from '../../../src/domain/dates/stored-when';
import { endCell, exactEnd, storedDay } from '../../../src/domain/events/event-span';
import { addDays } from '../../../src/domain/dates/day';
import { recentDay } from '../dates/days';

const SIX = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'es_MX', 'ja_JP'];
/** The locales that Sheets offers, without `tl` and the like. */
const KNOWN =
  'en_US en_GB en_CA en_AU en_NZ en_IE en_IN en_ZA en_PH en_SG de_DE de_AT de_CH fr_FR fr_CA fr_BE fr_CH es_ES es_MX es_AR es_CO es_CL es_PE es_PR es_VE es_US ja_JP ko_KR zh_CN zh_TW zh_HK it_IT it_CH pt_BR pt_PT nl_NL nl_BE sv_SE nb_NO da_DK fi_FI pl_PL cs_CZ sk_SK hu_HU ro_RO bg_BG hr_HR sl_SI sr_RS uk_UA ru_RU el_GR tr_TR he_IL hi_IN th_TH vi_VN id_ID ms_MY fil_PH lt_LT lv_LV et_EE ca_ES cy_GB az_AZ hy_AM ka_GE kk_KZ mn_MN my_MM'.split(
    ' ',
  );

afterEach(() => setLocale(DEFAULT_LOCALE));

const intl = (code: string) => {
  const tag = code.replace('_', '-');
  const options = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const parts = new Intl.DateTimeFormat(tag, { ...options, dateStyle: 'short' }).formatToParts(
    Date.UTC(2026, 2, 4),
  );
  const week = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return {
    order: parts.flatMap(({ type }) => (type === 'literal' ? [] : [type[0]])).join(''),
    separator: parts.find(({ type }) => type === 'literal')?.value.replace(/[\u200e\u200f]/g, ''),
    is12Hour: new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle === 'h12',
    weekStart: ((week.getWeekInfo?.() ?? week.weekInfo)?.firstDay ?? 0) - 1,
  };
};

test.each(KNOWN)('%s writes dates, times and weeks as CLDR says', (code) => {
  const { dateFormat, is12Hour, weekStart } = localeOf(code);
  const order = dateFormat.replace(/[^ymd]/g, '').replace(/(.)\1+/g, '$1');
  const separator = /[^ymd]+/.exec(dateFormat)?.[0].trim();
  expect({ order, separator, is12Hour, weekStart }).toEqual({
    ...intl(code),
    separator: intl(code).separator?.trim(),
  });
});

test('an unknown locale gets day-first dates, a 24-hour clock, weeks from Monday and A4', () => {
  expect(localeOf('xx_YY')).toEqual({
    ...{ code: 'xx_YY', dateFormat: 'd/m/yyyy', order: 'dmy', is12Hour: false },
    ...{ weekStart: 0, paper: 'A4' },
  });
  expect(localeOf('')).toMatchObject({ order: 'dmy', weekStart: 0 });
});

test('a language without a region gets its usual one: en is American, iw is Hebrew', () => {
  expect(localeOf('en')).toMatchObject({
    dateFormat: 'm/d/yyyy',
    weekStart: 6,
    paper: 'Letter',
    is12Hour: true,
  });
  expect(localeOf('iw_IL')).toMatchObject({ dateFormat: 'd.m.yyyy', weekStart: 6 });
  expect(localeOf('en-GB')).toMatchObject({ dateFormat: 'dd/mm/yyyy', paper: 'A4' });
});

test.each([
  ['en_US', 'Feb 1', 'Wed Feb 1', 'Feb 1, 2023', 'Wednesday, Feb 1', '2/1/2023', '2:45 PM', '8:45-10:51 AM'],
  ['en_GB', '1 Feb', 'Wed 1 Feb', '1 Feb 2023', 'Wednesday, 1 Feb', '01/02/2023', '14:45', '8:45-10:51'],
  ['de_DE', '1 Feb', 'Wed 1 Feb', '1 Feb 2023', 'Wednesday, 1 Feb', '1.2.2023', '14:45', '8:45-10:51'],
  ['fr_FR', '1 Feb', 'Wed 1 Feb', '1 Feb 2023', 'Wednesday, 1 Feb', '01/02/2023', '14:45', '8:45-10:51'],
  ['es_MX', '1 Feb', 'Wed 1 Feb', '1 Feb 2023', 'Wednesday, 1 Feb', '1/2/2023', '2:45 PM', '8:45-10:51 AM'],
  ['ja_JP', 'Feb 1', 'Wed Feb 1', 'Feb 1, 2023', 'Wednesday, Feb 1', '2023/2/1', '14:45', '8:45-10:51'],
])('in %s February 1 is %s, %s, %s, %s and %s, at %s or %s', (code, ...words) => {
  setLocale(code);
  const day = '2023-02-01';
  expect([
    ...[briefDay(day), shortDay(day), fullDay(day), longDay(day), numericDay(day)],
    ...[describeTime('14:45'), describeTimes('08:45', '10:51')],
  ]).toEqual(words);
});

test('am or pm is written once where both times share it', () => {
  expect(describeTimes('14:45', '15:45')).toBe('2:45-3:45 PM');
  expect(describeTimes('11:30', '13:00')).toBe('11:30 AM-1:00 PM');
  expect(describeTimes('20:00', '01:00')).toBe('8:00 PM-1:00 AM');
  expect(describeTimes('00:15', '12:00')).toBe('12:15 AM-12:00 PM');
  expect(describeTimes('10:00', '')).toBe('10:00 AM');
  expect(describeClock('14:45-15:45, Room 4')).toBe('2:45-3:45 PM, Room 4');
  expect(describeClock('until 16:00')).toBe('until 4:00 PM');
  expect(describeClock('morning')).toBe('morning');
});

test('a day gets its year once it is more than half a year away', () => {
  expect(describeDay('2026-08-01', '2026-03-02')).toBe('Aug 1');
  expect(describeDay('2025-08-01', '2026-03-02')).toBe('Aug 1, 2025');
  expect(describePastDay('2026-02-20', '2026-03-02')).toBe('Friday, Feb 20');
  expect(describePastDay('2026-02-26', '2026-03-02')).toBe('Thursday');
});

describe('the plan’s When, internally and in the cell', () => {
  const TODAY = '2026-03-02';
  test.each([
    ['en_US', 'Wed 2026-03-04, 8:45-10:51', 'Wed Mar 4, 8:45-10:51 AM'],
    ['en_US', 'Wed 2026-03-04, 14:45', 'Wed Mar 4, 2:45 PM'],
    ['en_US', 'Wed 2026-03-04, 2:45', 'Wed Mar 4, 2:45 AM'],
    ['en_US', 'Wed 2023-02-01, 8:45-10:51', 'Wed Feb 1, 2023, 8:45-10:51 AM'],
    ['en_US', 'Sat 2026-03-14, 10:00 - Mon 2026-03-16, 16:00', 'Sat Mar 14, 10:00 AM - Mon Mar 16, 4:00 PM'],
    ['en_US', 'Sat 2026-03-14 - Mon 2026-03-16', 'Sat Mar 14 - Mon Mar 16'],
    ['en_US', 'Sat 2026-03-14 - Mon 2026-03-16, 16:00', 'Sat Mar 14 - Mon Mar 16, 4:00 PM'],
    ['en_US', 'Mon 2026-03-02, morning', 'Mon Mar 2, morning'],
    ['en_GB', 'Wed 2026-03-04, 8:45-10:51', 'Wed 4 Mar, 8:45-10:51'],
    ['de_DE', 'Wed 2026-03-04, 14:45-15:45', 'Wed 4 Mar, 14:45-15:45'],
    ['de_DE', 'Wed 2026-03-04, 7:30', 'Wed 4 Mar, 07:30'],
    ['es_MX', 'Wed 2026-03-04, 14:45-15:45', 'Wed 4 Mar, 2:45-3:45 PM'],
    ['ja_JP', 'Wed 2026-03-04, 14:45-15:45', 'Wed Mar 4, 14:45-15:45'],
  ])('in %s “%s” reads “%s” in the cell', (code, exact, cell) => {
    setLocale(code);
    expect(whenCell(exact, TODAY)).toBe(cell);
    expect(exactWhen(cell, TODAY)).toBe(exact);
    // Even if the locale changes later.
    for (const other of SIX) {
      setLocale(other);
      expect(exactWhen(cell, TODAY)).toBe(exact);
    }
  });

  test.each([
    'Thursday 3pm',
    'second Tuesday of the month',
    'every Monday 10:00 from Mar 2, 2026',
    'Wed Feb 3, 2:45-3:45 PM',
    'Wed 2023-02-02, 8:45',
    '2026-03-04',
    'Mon Mar',
    'February 1st, 8:45-10:51',
  ])('words that people typed stay as typed: “%s”', (words) => {
    for (const code of SIX) {
      setLocale(code);
      expect(exactWhen(words, TODAY)).toBe(words);
      expect(whenCell(words, TODAY)).toBe(words);
    }
  });

  test('plain days and odd cells are also shown to people in words', () => {
    expect(describeWhen('2026-03-04', TODAY)).toBe('Wed Mar 4');
    expect(describeWhen('2024-03-04', TODAY)).toBe('Mon Mar 4, 2024');
    expect(describeWhen('2026-03-04, 14:45', TODAY)).toBe('Mar 4, 2026, 2:45 PM');
    expect(describeWhen('Thursday 3pm', TODAY)).toBe('Thursday 3pm');
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const times = fc.oneof(
    fc.constant(['', ''] as const),
    time.map((from) => [from, ''] as const),
    time.map((to) => ['', to] as const),
    fc
      .tuple(time, time)
      .map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const))),
  );

  test.each(SIX)('in %s, every day and time is read back unchanged, near today and years away', (code) => {
    setLocale(code);
    fc.assert(
      fc.property(recentDay, recentDay, fc.nat(9), times, (day, today, more, [from, to]) => {
        const exact =
          more === 0
            ? writePlanWhen(day, from.replace(/^0/, ''), to.replace(/^0/, ''))
            : writeExactSpan(day, addDays(day, more), from, to);
        const cell = whenCell(exact, today);
        expect(exactWhen(cell, today)).toBe(exact);
        if (!/^\d/.test(exact)) expect(cell).not.toMatch(/\d{4}-\d\d-\d\d/);
      }),
      { numRuns: 400 },
    );
  });

  test.each(SIX)('in %s, an end is read back unchanged, whatever the locale is by then', (code) => {
    fc.assert(
      fc.property(recentDay, time, fc.nat(2), (day, at, which) => {
        setLocale(code);
        const exact = [at, day, `${day} ${at}`][which] ?? '';
        const cell = endCell(exact);
        expect(storedDay('end', cell)).toBe(exact);
        for (const other of SIX) {
          setLocale(other);
          expect(exactEnd(cell)).toBe(exact);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no text makes a reader throw, and reading twice gives the same result', () => {
    const piece = fc.constantFrom(
      ...[
        'Mon',
        'Wed',
        'Mar',
        '4',
        '31',
        '2026',
        '2026-03-04',
        ', ',
        ' - ',
        '-',
        ' ',
        '8:45',
        '14:45',
        'AM',
        ' PM',
        'until',
        "'",
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, recentDay, fc.constantFrom(...SIX), (words, today, code) => {
        setLocale(code);
        const exact = exactWhen(words, today);
        expect(exactWhen(exact, today)).toBe(exact);
        expect(exactWhen(whenCell(exact, today), today)).toBe(exact);
        expect(exactEnd(endCell(words))).toBe(exactEnd(words));
        describeWhen(words, today);
        describeClock(words);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('weeks', () => {
  test.each([
    ['en_US', '2026-03-01'],
    ['en_GB', '2026-03-02'],
    ['de_DE', '2026-03-02'],
    ['fr_FR', '2026-03-02'],
    ['es_MX', '2026-03-01'],
    ['ja_JP', '2026-03-01'],
  ])('in %s the week of Wednesday, March 4 starts on %s', (code, start) => {
    setLocale(code);
    expect(weekStartOf('2026-03-04')).toBe(start);
    expect(weekStartOf(start)).toBe(start);
    expect(weekStartOf(addDays(start, 6))).toBe(start);
    expect(weekStartOf(addDays(start, 7))).toBe(addDays(start, 7));
    expect(dayOfWeek('2026-03-04', 4)).toBe('2026-03-06');
  });

  test('a week that began on a Monday continues in a locale whose weeks start on Sunday, and vice versa', () => {
    setLocale('en_US');
    expect(isWeekOf('2026-03-02', '2026-03-04')).toBe(true);
    expect(isWeekOf('2026-03-02', '2026-03-07')).toBe(true);
    expect(isWeekOf('2026-03-02', '2026-03-08')).toBe(false);
    expect(isWeekOf('', '2026-03-08')).toBe(false);
    setLocale('en_GB');
    expect(isWeekOf('2026-03-01', '2026-03-04')).toBe(true);
    expect(isWeekOf('2026-03-01', '2026-03-08')).toBe(true);
    expect(isWeekOf('2026-03-01', '2026-03-09')).toBe(false);
  });

  test('each day is in exactly one of several consecutive weeks', () => {
    fc.assert(
      fc.property(recentDay, fc.constantFrom(...SIX), (day, code) => {
        setLocale(code);
        const start = weekStartOf(day);
        const weeks = [addDays(start, -7), start, addDays(start, 7)];
        expect(weeks.map((one) => isWeekOf(one, day))).toEqual([false, true, false]);
      }),
    );
  });
});
