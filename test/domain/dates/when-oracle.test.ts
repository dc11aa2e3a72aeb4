// A few hundred written days and times, read by our code and by chrono-node (strict, American). Each difference was
// examined and is listed below with its reason.
import { type ParsedComponents, strict } from 'chrono-node';
import { pad } from '../../../src/domain/dates/day';
import { readWhen } from '../../../src/domain/dates/parse-when';

/** A Monday, noon. */
const NEAR = '2026-02-02';

const WHOLE_DAYS = [
  ...['2026-03-14', '3/14/2026', '03/14/2026', '3/14/26', '3-14-2026', '14 March 2026', '14th March 2026'],
  ...['14 Mar 2026', 'March 14, 2026', 'March 14th, 2026', 'Mar 14, 2026', 'Mar. 14, 2026', 'March 14 2026'],
  ...['Saturday, March 14, 2026', 'Sat, Mar 14, 2026', 'Sat March 14 2026', 'Saturday 14 March 2026'],
  ...['Sat 3/14/2026', '14-Mar-2026', '14/Mar/2026', '2026/03/14', '14.3.2026', '4/3/2026', 'Sep 5, 2026'],
  ...['Sept 5, 2026', 'Sept. 5, 2026', '2/30/2026', 'February 30, 2026', 'Feb 29, 2028'],
];
const YEARLESS_DAYS = [
  ...[
    'March 14',
    'March 14th',
    'Mar 14',
    '14 March',
    '14th of March',
    'Sat March 14',
    'Saturday, March 14th',
  ],
  ...['February 1st', 'January 18th', 'Thursday', 'Thu', 'Fri', 'Saturday', '3/14', 'tomorrow', 'soon'],
  ...['next Tuesday', 'last week', 'the 23rd', 'Monday, 23rd', 'May', 'March 2026'],
];
const TIMES = [
  ...[
    '',
    ' 3pm',
    ', 3 pm',
    ' at 3 p.m.',
    ' at 3:15 PM',
    ', 15:00',
    ' 10am',
    ', 8:45-10:51',
    ' 2-4pm',
    ' noon',
  ],
  ...[
    ', 11:30 AM - 1:00 PM',
    ' 11:30-1:00 PM',
    ' from 5 to 7 pm',
    ' 5:30 p.m. to 7:00 p.m.',
    ' 9-5',
    ' 9am-12pm',
  ],
];
const RANGES = [
  ...[
    'March 9-13, 2026',
    'March 9 - 13, 2026',
    'March 9 to 13, 2026',
    '9-13 March 2026',
    '9 - 13 March 2026',
  ],
  ...[
    'March 30 - April 2, 2026',
    'March 30, 2026 - April 2, 2026',
    '3/9/2026 - 3/13/2026',
    '3/9/2026-3/13/2026',
  ],
  ...[
    'March 9-13',
    '14–16 May',
    '5/14-5/16',
    'May 14 - May 16',
    'May 14-16, 2026',
    'Mon-Fri',
    'Jun 10 - 12, 2024',
  ],
  ...['2026-03-09 - 2026-03-13', 'Dec 30, 2026 - Jan 2, 2027', 'Dec 30 - Jan 2, 2027'],
  ...['Oct 3 & 4, 2024', 'Oct 3 and 4, 2024'],
];
const FORMS = [
  ...[...WHOLE_DAYS, ...YEARLESS_DAYS].flatMap((day) => TIMES.map((time) => day + time)),
  ...['3pm ', '10:30 AM ', '3pm, ', '8:45-10:51, '].flatMap((time) =>
    ['3/14/2026', 'March 14, 2026', 'Thursday', 'March 14'].map((day) => time + day),
  ),
  ...RANGES,
];

/** Why the two readings differ; the first match applies. All of these were examined. */
const DIFFERENCES: readonly [reason: string, text: RegExp][] = [
  ['the day or the month may come first: ours asks, an American reader does not', /^4\/3\/2026/],
  ['a half of the day that is written once: chrono lets 11:30-1:00 PM begin at night', / 11:30-1:00 PM$/],
  ['hours without minutes: chrono leaves 9-5 alone, or takes it for May 9 or September 5', / 9-5$/],
  ['noon is a time: chrono knows the word only where it is not strict', / noon$/],
  [
    'a weekday alone is one of the plan’s week: chrono is not sure of it',
    /\b(?:Thursday|Thu|Fri)\b|^Saturday(?!,? (?:14|March))/,
  ],
  ['a day of the month alone is the nearest: chrono does not read it', /^(?:the|Monday,) 23rd/],
  [
    'two days that are no range are asked about: chrono drops the second one and the year',
    /^Oct 3 (?:&|and) 4/,
  ],
  ['a range without blanks: chrono reads one of its days', /^(?:3\/9\/2026-3|5\/14-5|Mon-Fri)/],
];

const dayOf = (of: ParsedComponents): string =>
  [pad(of.get('year') ?? 0, 4), pad(of.get('month') ?? 0, 2), pad(of.get('day') ?? 0, 2)].join('-');
const timeOf = (of: ParsedComponents): string =>
  of.isCertain('hour') ? `${pad(of.get('hour') ?? 0, 2)}:${pad(of.get('minute') ?? 0, 2)}` : '';

/** '2026-03-14..2026-03-16 09:00-17:00'; '' if it reads no day. */
function oracle(text: string): string {
  const found = strict.parse(text, { instant: new Date(`${NEAR}T12:00:00Z`), timezone: 0 });
  const dated = found.find(({ start }) => start.isCertain('day') || start.isCertain('weekday'));
  if (!dated) return '';
  const { start, end } = dated;
  const [day, last] = [dayOf(start), end ? dayOf(end) : ''];
  return [
    last > day ? `${day}..${last}` : day,
    [timeOf(start), end ? timeOf(end) : ''].filter(Boolean).join('-'),
  ]
    .filter(Boolean)
    .join(' ');
}

function ours(text: string): string {
  const { day, endDay, from, to } = readWhen(text, { near: NEAR });
  const days = [day, endDay].filter(Boolean).join('..');
  return day === '' ? '' : [days, [from, to].filter(Boolean).join('-')].filter(Boolean).join(' ');
}

test('we read what chrono reads, except for the listed differences', () => {
  const unknown = FORMS.filter(
    (text) => ours(text) !== oracle(text) && !DIFFERENCES.some(([, fits]) => fits.test(text)),
  );
  expect(unknown.map((text) => `${text}: ours “${ours(text)}”, chrono “${oracle(text)}”`)).toEqual([]);
});

test('every listed difference still exists', () => {
  for (const [reason, fits] of DIFFERENCES) {
    const differing = FORMS.filter((text) => fits.test(text) && ours(text) !== oracle(text));
    expect([reason, differing.length > 0]).toEqual([reason, true]);
  }
});

test('there are a few hundred forms, and most are read the same way', () => {
  expect(FORMS.length).toBeGreaterThan(600);
  expect(FORMS.filter((text) => ours(text) === oracle(text)).length).toBeGreaterThan(FORMS.length / 2);
});
