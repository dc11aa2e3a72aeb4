// Which cell of the state report each event goes into. Events as a library has them, the edges first.
import { countEvent, type CountedRow, type Outcome } from '../../../src/domain/counting/count-event';
import { GENERAL, type Profile } from '../../../src/domain/counting/profile';

const TODAY = '2026-03-02';
const BLANK: CountedRow = {
  ...{ when: '2026-02-10 10:00', endsAt: '', cancelled: '', participants: '', format: '', ageGroup: '' },
  ...{ countsAs: '', sessions: '', online: '', hours: '' },
};
const BOOTH = 'Outreach (booth or table)';
const SESSION = { countsAs: 'Program session', format: 'On-site', ageGroup: '0–5' };
const VISIT = { countsAs: 'Program session', format: 'Off-site', ageGroup: '6–11' };
const HYBRID = { countsAs: 'Program session', format: 'Hybrid', ageGroup: '19+' };

/** 'program, 6–11: Off-site 2 (45)'; what is missing follows. */
function say(outcome: Outcome): string {
  const missing = outcome.missing.length === 0 ? '' : ` · missing: ${outcome.missing.join(', ')}`;
  if (outcome.kind === 'not counted') return `not counted: ${outcome.because}${missing}`;
  if (outcome.kind !== 'counted') return `${outcome.kind}${missing}`;
  const cells = outcome.cells.map(({ place, sessions, attendance }) => {
    const people = attendance.unknown > 0 ? '?' : attendance.known;
    return outcome.line === 'program' ? `${place} ${sessions} (${people})` : `${sessions} (${people})`;
  });
  const age = outcome.ageGroup === '' ? '' : `, ${outcome.ageGroup}`;
  return `${outcome.line}${age}: ${cells.join(' + ')}${missing}`;
}

const CASES: [what: string, row: Partial<CountedRow>, cell: string, profile?: Partial<Profile>][] = [
  // Booths and tables: contacts with passers-by, never program sessions.
  ['a table at the farmers market', { countsAs: BOOTH, participants: '120' }, 'outreach: 1 (120)'],
  [
    'a table at the back-to-school fair, nobody counted',
    { countsAs: BOOTH },
    'outreach: 1 (?) · missing: participants',
  ],
  [
    'a booth for the three days of the county fair',
    { countsAs: BOOTH, endsAt: '2026-02-12', sessions: '3', participants: '310' },
    'outreach: 3 (310)',
  ],
  [
    'the county fair without how many days',
    { countsAs: BOOTH, endsAt: '2026-02-12', participants: '310' },
    'missing · missing: sessions',
  ],
  ['a table where nobody stopped', { countsAs: BOOTH, participants: '0' }, 'outreach: 1 (0)'],
  [
    'a table where nobody stopped, where empty sessions are left out',
    { countsAs: BOOTH, participants: '0' },
    'outreach: 1 (0)',
    { countsEmpty: false },
  ],
  [
    'a story time given at the fair, planned and for a group',
    { ...VISIT, participants: '22' },
    'program, 6–11: Off-site 1 (22)',
  ],

  // One person at a time.
  ['an hour of device help for one person', { countsAs: 'One-on-one', participants: '1' }, 'oneOnOne: 1 (1)'],
  [
    'eight people at Book a Librarian, one after the other',
    { countsAs: 'One-on-one', sessions: '8', participants: '8' },
    'oneOnOne: 8 (8)',
  ],
  [
    'the same in a state that doesn’t ask for it',
    { countsAs: 'One-on-one', sessions: '8', participants: '8' },
    'not counted: oneOnOne',
    { oneOnOne: 'not reported' },
  ],
  [
    'a class with one person in it',
    { ...SESSION, ageGroup: '19+', participants: '1' },
    'program, 19+: On-site 1 (1)',
  ],

  // Self-directed: no staff, no planned time.
  [
    'a story walk that was up for three weeks',
    { countsAs: 'Self-directed', endsAt: '2026-03-01', participants: '75' },
    'selfDirected: 1 (75)',
  ],
  ['40 take-home kits', { countsAs: 'Self-directed', participants: '40' }, 'selfDirected: 1 (40)'],
  [
    'a scavenger hunt nobody counted',
    { countsAs: 'Self-directed' },
    'selfDirected: 1 (?) · missing: participants',
  ],
  [
    'take-home kits in a state that doesn’t ask for them',
    { countsAs: 'Self-directed', participants: '40' },
    'not counted: selfDirected',
    { selfDirected: 'not reported' },
  ],

  // Series, several classes, several days.
  [
    'a school visit of two classes, one after the other',
    { ...VISIT, sessions: '2', participants: '45' },
    'program, 6–11: Off-site 2 (45)',
  ],
  [
    'a school visit of two classes together',
    { ...VISIT, participants: '45' },
    'program, 6–11: Off-site 1 (45)',
  ],
  [
    'five classes toured the library one after the other',
    { ...SESSION, ageGroup: '6–11', sessions: '5', participants: '118' },
    'program, 6–11: On-site 5 (118)',
  ],
  ['one meeting of a six-week series', { ...SESSION, participants: '14' }, 'program, 0–5: On-site 1 (14)'],
  [
    'a six-week series in one row',
    { ...SESSION, when: '2026-01-06', endsAt: '2026-02-10', sessions: '6', participants: '84' },
    'program, 0–5: On-site 6 (84)',
  ],
  [
    'a six-week series in one row that doesn’t say so',
    { ...SESSION, when: '2026-01-06', endsAt: '2026-02-10', participants: '84' },
    'missing · missing: sessions',
  ],
  [
    'a coding camp of four days',
    { ...SESSION, ageGroup: '12–18', endsAt: '2026-02-13', sessions: '4', participants: '48' },
    'program, 12–18: On-site 4 (48)',
  ],
  [
    'an evening that ended the same day',
    { ...SESSION, endsAt: '20:00', participants: '30' },
    'program, 0–5: On-site 1 (30)',
  ],
  [
    'a camp that isn’t over yet',
    { ...SESSION, when: '2026-03-01', endsAt: '2026-03-04', sessions: '4' },
    'ahead',
  ],
  ['no session took place', { ...SESSION, sessions: '0', participants: '0' }, 'not counted: noSessions'],
  [
    '“several” sessions',
    { ...SESSION, sessions: 'several', participants: '50' },
    'missing · missing: sessionsOdd',
  ],

  // Online and hybrid.
  [
    'a talk in the room and online',
    { ...HYBRID, participants: '40', online: '15' },
    'program, 19+: On-site 1 (25) + Live virtual 0 (15)',
  ],
  [
    'a hybrid where all came online',
    { ...HYBRID, participants: '15', online: '15' },
    'program, 19+: On-site 1 (0) + Live virtual 0 (15)',
  ],
  [
    'a hybrid where nobody was online',
    { ...HYBRID, participants: '25', online: '0' },
    'program, 19+: On-site 1 (25) + Live virtual 0 (0)',
  ],
  [
    'a hybrid that isn’t split',
    { ...HYBRID, participants: '40' },
    'program, 19+: On-site 1 (40) · missing: online',
  ],
  [
    'a hybrid with only those online counted',
    { ...HYBRID, online: '15' },
    'program, 19+: On-site 1 (?) + Live virtual 0 (15) · missing: participants',
  ],
  [
    'more online than altogether',
    { ...HYBRID, participants: '10', online: '15' },
    'program, 19+: On-site 1 (10) · missing: onlineMore',
  ],
  [
    'two hybrid sessions',
    { ...HYBRID, sessions: '2', participants: '40', online: '15' },
    'program, 19+: On-site 2 (25) + Live virtual 0 (15)',
  ],
  [
    'a live talk online, 23 devices',
    { ...HYBRID, format: 'Live virtual', participants: '23' },
    'program, 19+: Live virtual 1 (23)',
  ],
  [
    'a live talk online, with the devices under Attended online',
    { ...HYBRID, format: 'Live virtual', online: '23' },
    'program, 19+: Live virtual 1 (23)',
  ],
  [
    'people online at an on-site program',
    { ...SESSION, participants: '30', online: '4' },
    'program, 0–5: On-site 1 (30) · missing: onlineElsewhere',
  ],

  // Zero and blank.
  ['a story time that nobody came to', { ...SESSION, participants: '0' }, 'program, 0–5: On-site 1 (0)'],
  [
    'the same, where such sessions are left out',
    { ...SESSION, participants: '0' },
    'not counted: nobody',
    { countsEmpty: false },
  ],
  ['a story time that nobody counted', SESSION, 'program, 0–5: On-site 1 (?) · missing: participants'],
  [
    'the same, where empty sessions are left out: not known isn’t nobody',
    SESSION,
    'program, 0–5: On-site 1 (?) · missing: participants',
    { countsEmpty: false },
  ],
  [
    '“about 40” people',
    { ...SESSION, participants: 'about 40' },
    'program, 0–5: On-site 1 (?) · missing: participantsOdd',
  ],

  // By primary audience, no matter who came; by where it was.
  [
    'a story time with parents in the room',
    { ...SESSION, participants: '31' },
    'program, 0–5: On-site 1 (31)',
  ],
  [
    'a concert for everyone in the library’s garden',
    { ...SESSION, ageGroup: 'General interest', participants: '200' },
    'program, General interest: On-site 1 (200)',
  ],
  [
    'a book talk at the senior center',
    { ...VISIT, ageGroup: '19+', participants: '18' },
    'program, 19+: Off-site 1 (18)',
  ],
  [
    'a teen night, typed by hand as 12-18 and on-site',
    { ...SESSION, ageGroup: ' 12-18 ', format: 'on-site', participants: '9' },
    'program, 12–18: On-site 1 (9)',
  ],
  [
    'ages 6 to 11, in words',
    { ...VISIT, ageGroup: '6 to 11', participants: '20' },
    'program, 6–11: Off-site 1 (20)',
  ],
  [
    'an age group of the library’s own',
    { ...VISIT, ageGroup: 'Tweens', participants: '20' },
    'missing · missing: ageGroup',
  ],
  ['a program without a format', { ...VISIT, format: '', participants: '20' }, 'missing · missing: format'],
  [
    'a program with neither',
    { countsAs: 'Program session', participants: '20' },
    'missing · missing: format, ageGroup',
  ],
  [
    'a program that nobody sorted or counted: asked about at once',
    { ...VISIT, format: '', ageGroup: '' },
    'missing · missing: format, ageGroup, participants',
  ],
  [
    'a program without a format that some attended online',
    { ...VISIT, format: '', online: '4' },
    'missing · missing: format',
  ],
  ['an event that nobody sorted yet', { participants: '20' }, 'missing · missing: countsAs'],

  // Not programs, not held, not dated.
  ['a meeting of the youth network', { countsAs: 'Meeting', participants: '12' }, 'not counted: meeting'],
  [
    'a knitting club that books the room',
    { countsAs: 'Another group’s event', participants: '12' },
    'not counted: anothers',
  ],
  ['the same with a straight apostrophe', { countsAs: "another group's event" }, 'not counted: anothers'],
  ['a cancelled story time', { ...SESSION, cancelled: 'Yes' }, 'not counted: cancelled'],
  ['a cancelled one that nobody sorted', { cancelled: 'x' }, 'not counted: cancelled'],
  [
    'a cancelled box that was cleared',
    { ...SESSION, cancelled: 'FALSE', participants: '8' },
    'program, 0–5: On-site 1 (8)',
  ],
  ['an event tomorrow', { ...SESSION, when: '2026-03-03' }, 'ahead'],
  [
    'an event today',
    { ...SESSION, when: '2026-03-02 09:00', participants: '8' },
    'program, 0–5: On-site 1 (8)',
  ],
  ['“sometime in spring”', { ...SESSION, when: 'sometime in spring' }, 'missing · missing: when'],
  ['no date', { ...SESSION, when: '' }, 'missing · missing: when'],
  ['a day in the year 2419', { ...SESSION, when: '2419-02-10' }, 'missing · missing: when'],
];

test.each(CASES)('%s', (_what, row, cell, profile = {}) => {
  expect(say(countEvent({ ...BLANK, ...row }, { ...GENERAL, ...profile }, TODAY))).toBe(cell);
});

test('there are more than forty cases', () => expect(CASES.length).toBeGreaterThan(40));

describe('staff hours', () => {
  const hoursOf = (hours: string, row: Partial<CountedRow> = {}) => {
    const { hours: amount, missing } = countEvent(
      { ...BLANK, ...SESSION, participants: '5', hours, ...row },
      GENERAL,
      TODAY,
    );
    return { ...amount, missing };
  };

  test('are a number, with a point or a comma', () => {
    expect([hoursOf('3'), hoursOf('1.5'), hoursOf('1,5')]).toEqual([
      { known: 3, unknown: 0, missing: [] },
      { known: 1.5, unknown: 0, missing: [] },
      { known: 1.5, unknown: 0, missing: [] },
    ]);
  });

  test('are not known where the cell is blank, and asked about where it holds other words', () => {
    expect([hoursOf(''), hoursOf('half a day')]).toEqual([
      { known: 0, unknown: 1, missing: [] },
      { known: 0, unknown: 1, missing: ['hours'] },
    ]);
  });

  test('of a meeting count, those of a cancelled event don’t', () => {
    expect(hoursOf('2', { countsAs: 'Meeting' }).known).toBe(2);
    expect(hoursOf('2', { cancelled: 'Yes' })).toEqual({ known: 0, unknown: 0, missing: [] });
  });
});
