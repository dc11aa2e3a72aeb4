import fc from 'fast-check';
import { WEEKDAYS } from '../../../src/words/days';
import { addDays, daysBetween, weekdayIndex } from '../../../src/domain/dates/day';
import { occurrences } from '../../../src/domain/dates/occurrences';
import { readRecurrence } from '../../../src/domain/dates/recurrence';
import { whenQuestion } from '../../../src/domain/plan/week-sources';

const TODAY = '2026-03-02';
const ruleOf = (words: string) => {
  const rule = readRecurrence(words);
  if (rule === undefined || typeof rule === 'string') throw new Error(`“${words}” is no rule: ${rule}`);
  return rule;
};
const daysOf = (words: string, first: string, last: string) => occurrences(ruleOf(words), first, last);

test.each([
  ['second Tuesday of the month', ['2026-03-10', '2026-04-14']],
  ['Second Tuesday of month', ['2026-03-10', '2026-04-14']],
  ['2nd Tuesday of each month, 10:00', ['2026-03-10', '2026-04-14']],
  ['2nd Tues of the month', ['2026-03-10', '2026-04-14']],
  ['second Tuesday in the month', ['2026-03-10', '2026-04-14']],
  ['monthly on the second Tuesday', ['2026-03-10', '2026-04-14']],
  ['every second Tuesday of the month', ['2026-03-10', '2026-04-14']],
  ['3rd Thurs. of each month', ['2026-03-19', '2026-04-16']],
  ['2nd & 4th Tues of every month, 10:00', ['2026-03-10', '2026-03-24', '2026-04-14', '2026-04-28']],
  ['first and third Tuesday', ['2026-03-03', '2026-03-17', '2026-04-07', '2026-04-21']],
  ['First and Third Sunday’s of the Month', ['2026-03-01', '2026-03-15', '2026-04-05', '2026-04-19']],
  ["First and Third Sunday's of the Month", ['2026-03-01', '2026-03-15', '2026-04-05', '2026-04-19']],
  ['first Mondays', ['2026-03-02', '2026-04-06']],
  ['every first Monday', ['2026-03-02', '2026-04-06']],
  ['last Friday of the month', ['2026-03-27', '2026-04-24']],
  ['last weekday of the month', ['2026-03-31', '2026-04-30']],
  ['last weekday', ['2026-03-31', '2026-04-30']],
  ['last working day of the month', ['2026-03-31', '2026-04-30']],
  ['first weekday of every month', ['2026-03-02', '2026-04-01']],
  ['last day of the month', ['2026-03-31', '2026-04-30']],
  ['monthly on the 31st', ['2026-03-31', '2026-04-30']],
  ['the 15th of every month', ['2026-03-15', '2026-04-15']],
  ['1st and 15th of the month from 2026-03-02', ['2026-03-15', '2026-04-01', '2026-04-15']],
  ['fifth Sunday of the month', ['2026-03-29']],
])('“%s” in March and April 2026', (words, days) => {
  expect(daysOf(words, '2026-03-01', '2026-04-30')).toEqual(days);
});

test.each([
  ['weekly on Wednesday', ['04', '11', '18']],
  ['weekly on Wed', ['04', '11', '18']],
  ['once a week on Wednesday', ['04', '11', '18']],
  ['every Wednesday 9:30', ['04', '11', '18']],
  ['Wednesdays', ['04', '11', '18']],
  ['WEDNESDAY EVERY WEEK', ['04', '11', '18']],
  ['weekly from 2026-03-04', ['04', '11', '18']],
  ['Wed 2026-03-04, weekly', ['04', '11', '18']],
  ['every Wednesday from 2026-03-10', ['11', '18']],
  ['every Wednesday until 2026-03-11', ['04', '11']],
  ['every Wednesday until March 11, 2026', ['04', '11']],
  ['every Wednesday from 5 March 2026 until 3/17/2026', ['11']],
  ["Tuesday's and Wednesday's", ['03', '04', '10', '11', '17', '18']],
  ['every Wednesday from 2026-03-05 to 2026-03-17', ['11']],
  ['every Tuesday and Wednesday', ['03', '04', '10', '11', '17', '18']],
  ['every Mon/Wed/Fri until 2026-03-07', ['02', '04', '06']],
  ['every weekday until 2026-03-09', ['02', '03', '04', '05', '06', '09']],
  ['every other Wednesday from 2026-02-25', ['11']],
  ['alternate Wednesdays from 2026-02-25', ['11']],
  ['fortnightly on Wednesday, from 2026-03-03', ['04', '18']],
  ['fortnightly from 2026-03-04', ['04', '18']],
  ['every second Wednesday from 2026-03-04', ['04', '18']],
  ['every 2 weeks on Wednesday from 2026-03-05', ['11']],
  ['every third week from 2026-02-11', ['04']],
  ['every other Tuesday and Wednesday from 2026-03-04', ['04', '17', '18']],
])('“%s” from the 1st to the 18th of March 2026', (words, days) => {
  expect(daysOf(words, '2026-03-01', '2026-03-18')).toEqual(days.map((day) => `2026-03-${day}`));
});

test.each([
  ['every Tuesday 10-11', '10-11'],
  ['every Tuesday, 9:00 – 10:30', '9:00-10:30'],
  ['Mondays at 2pm', '2pm'],
  ['Mondays at 2', 'at 2'],
  ['each Wed. at 2 p.m. from 2026-03-02', '2 p.m.'],
  ['2:45-3:45 PM every Friday', '2:45-3:45 PM'],
  ['every Tuesday from 10 to 11', '10 to 11'],
  ['every Tuesday in the morning', 'morning'],
  ['every Tuesday', ''],
])('“%s” has the time “%s”', (words, time) => {
  expect(ruleOf(words).time).toBe(time);
});

test.each([
  '',
  'February 6th',
  'Monday, 23rd 2:45-3:45',
  'Monday, January 30th 3:30-4:30 PM',
  'Wed 2026-03-04, 8:45-10:51',
  'Thu 2026-03-05, each class in its room',
  '2026-03-04',
  'from 2026-03-02 until 2026-03-06',
  'this week',
  'next month',
  'last month',
  'in a month',
  'end of the month',
  'some month',
  'next Tuesday',
  'Tuesday',
  'Tuesday 10-11',
  'first Monday in May',
  'Mon-Fri 9-5',
  'soon',
])('“%s” is neither a rule nor a question', (words) => {
  expect(readRecurrence(words)).toBeUndefined();
});

const FROM = 'starting when?';
const MONTH = 'once a month, or every few weeks?';
const UNCLEAR = 'it isn’t clear which days these are.';
test.each([
  ['fortnightly on Monday', FROM],
  ['every other Monday until 2026-05-01', FROM],
  ['alternate Mondays', FROM],
  ['every 3 weeks', FROM],
  ['weekly', FROM],
  ['every second Tuesday', MONTH],
  ['second Tuesdays', MONTH],
  ['every other Wednesday from March 4', UNCLEAR],
  ['from 2026-03-02 every Monday except 2026-03-09', UNCLEAR],
  ['every Monday, not in July', UNCLEAR],
  ['weekly from 2026-02-30', UNCLEAR],
  ['every Monday from 2026-03-02 from 2026-03-09', UNCLEAR],
  ['second Tuesday', UNCLEAR],
  ['last, second Friday of the month', UNCLEAR],
  ['second last Friday of the month', UNCLEAR],
  ['15th Tuesday of the month', UNCLEAR],
  ['first Tuesday and third Thursday of the month', UNCLEAR],
  ['first Monday of the month except July', UNCLEAR],
  ['Tuesday and Thursday', UNCLEAR],
  ['Tuesday mornings', UNCLEAR],
  ['every Mon-Fri', UNCLEAR],
  ['every other weekday from 2026-03-02', UNCLEAR],
  ['every other month on the 2nd Tuesday', UNCLEAR],
  ['every 2 months', UNCLEAR],
  ['every day', UNCLEAR],
  ['daily', UNCLEAR],
  ['monthly', UNCLEAR],
  ['twice a week', UNCLEAR],
  ['quarterly', UNCLEAR],
  ['bimonthly', UNCLEAR],
  ['semi-monthly', UNCLEAR],
  ['Monday and Wednesday nights', UNCLEAR],
  ['every Monday until May', UNCLEAR],
])('“%s” raises a question: %s', (when, question) => {
  expect(whenQuestion({ when, isDone: false }, TODAY)).toContain(`“${when}”: ${question}`);
  expect(whenQuestion({ when, isDone: true }, TODAY)).toBe('');
});

describe('for any words', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  const some = fc.constantFrom(
    ...'every each other second third last 1st 2nd 4th 15th and & of on the weekly fortnightly monthly'.split(
      ' ',
    ),
    ...'Monday Tues Weds Thursdays Fri weekday weekdays day weeks month alternate 2 10-11 2pm at'.split(' '),
    ...['of the month', 'every month', 'every week', 'every 3 weeks', 'except', 'from May', 'this week'],
  );
  const any = fc
    .tuple(
      fc.array(some, { maxLength: 5 }),
      fc.oneof(
        fc.constant(''),
        day.map((from) => ` from ${from}`),
      ),
    )
    .map(([words, from]) => words.join(' ') + from);
  const weekday = fc.constantFrom(...WEEKDAYS);
  const words = fc.oneof(
    fc.tuple(weekday, day).map(([name, from]) => `every other ${name} from ${from}`),
    fc.tuple(weekday, weekday, day).map((said) => `${said[0]} and ${said[1]} every 3 weeks from ${said[2]}`),
    fc.tuple(weekday, day).map(([name, until]) => `${name}s until ${until}`),
    fc
      .tuple(fc.constantFrom('1st', 'second and 4th', 'last'), weekday)
      .map((said) => `${said.join(' ')} of the month`),
  );
  const span = fc.tuple(day, fc.nat(60), fc.nat(60));

  test('a rule falls on its weekdays, within the span and its own limits', () => {
    fc.assert(
      fc.property(words, span, (text, [first, length]) => {
        const { from, until } = ruleOf(text);
        for (const one of daysOf(text, first, addDays(first, length))) {
          expect(text).toContain(WEEKDAYS[weekdayIndex(one)]);
          expect(daysBetween(first, one)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(first, one)).toBeLessThanOrEqual(length);
          expect(one >= from && (until === '' || one <= until)).toBe(true);
        }
      }),
    );
  });

  test('the days of a span are the days of its parts', () => {
    fc.assert(
      fc.property(words, span, (text, [first, one, other]) => {
        const middle = addDays(first, one);
        const last = addDays(middle, other);
        const parts = [...daysOf(text, first, middle), ...daysOf(text, addDays(middle, 1), last)];
        expect(daysOf(text, first, last)).toEqual(parts);
      }),
    );
  });

  test('every second week is every fourteen days, starting with the first week', () => {
    fc.assert(
      fc.property(weekday, day, (name, from) => {
        const days = daysOf(`every other ${name} from ${from}`, from, addDays(from, 60));
        expect(daysBetween(from, days[0] ?? '')).toBeLessThan(7);
        days.slice(1).forEach((one, at) => {
          expect(daysBetween(days[at] ?? '', one)).toBe(14);
        });
      }),
    );
  });

  test('a weekday of the month falls once a month', () => {
    const ordinal = fc.constantFrom('first', '2nd', 'third', '4th', 'last');
    fc.assert(
      fc.property(ordinal, weekday, day, (which, name, from) => {
        const year = from.slice(0, 4);
        const days = daysOf(`${which} ${name} of the month`, `${year}-01-01`, `${year}-12-31`);
        expect(days.map((one) => Number(one.slice(5, 7)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      }),
    );
  });

  test('there are either days or a question, and the days a question proposes are a rule', () => {
    fc.assert(
      fc.property(any, (when) => {
        const rule = readRecurrence(when);
        const isRule = rule !== undefined && typeof rule !== 'string';
        const asked = whenQuestion({ when, isDone: false }, TODAY);
        if (rule !== undefined) expect(asked !== '').toBe(typeof rule === 'string');
        const first = (isRule && rule.from) || TODAY;
        if (isRule) expect(occurrences(rule, first, addDays(first, 400))).not.toEqual([]);
        if (rule === 'from' || rule === 'month') ruleOf(`${when} from ${TODAY}`);
        if (rule === 'month') ruleOf(`${when} of the month`);
      }),
      { numRuns: 2000 },
    );
  });

  test('words with one that isn’t understood aren’t a rule', () => {
    fc.assert(
      fc.property(words, fc.nat(12), (text, at) => {
        const typed = text.split(' ');
        typed.splice(at, 0, 'perhaps');
        expect(['words', undefined]).toContain(readRecurrence(typed.join(' ')));
      }),
    );
  });
});

test('the examples in the questions are rules', () => {
  const asked = whenQuestion({ when: 'daily', isDone: false }, TODAY);
  const examples = [...asked.matchAll(/“([^”]+)”/g)].map(([, example = '']) => example).slice(1);
  expect(examples).toHaveLength(2);
  examples.forEach(ruleOf);
});
