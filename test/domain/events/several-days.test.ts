// Events and plan lines that last several days: one row, listed on each day, over after the last one.
import { historyOfEvent, historyOfCell, latestOfColleague } from '../../../src/domain/partners/history';
import { directoryOf } from '../../../src/domain/basics/names';
import { questionsAboutEvents } from '../../../src/domain/upkeep/row-questions';
import { touchesOf } from '../../../src/domain/partners/last-contact';
import { linesToArchive, mergeSources } from '../../../src/domain/plan/week';
import { type PlannedEvent, datesOfWeek } from '../../../src/domain/plan/week-dates';
import { eventSources, questionsAboutLines } from '../../../src/domain/plan/week-sources';
import { spanOfLine } from '../../../src/domain/plan/week-plan';
import { lineOf, planOf, written } from '../plan/plan-lines';

const PARTNERS = [{ id: 'w', name: 'WorkSource' }];
const DIRECTORY = directoryOf(PARTNERS);
const MONDAY = '2026-03-09';
/** From Friday, March 6 to Tuesday, March 10. */
const camp = (given: Partial<PlannedEvent> = {}): PlannedEvent => ({
  ...{ index: 2, id: 'camp', name: 'Camp', when: '2026-03-06 10:00', endsAt: '2026-03-10 16:00' },
  ...{ location: '', staff: 'Ana', partners: 'WorkSource', partnerIds: '', cancelled: '' },
  ...given,
});
const told = (events: readonly PlannedEvent[], lines: ReturnType<typeof lineOf>[], today: string) =>
  datesOfWeek(events, lines, [], DIRECTORY, today).map(({ day, time, isDone, isOverdue }) =>
    [day.slice(8), time, isDone ? 'done' : '', isOverdue ? 'overdue' : ''].filter(Boolean).join(' '),
  );

describe('an event', () => {
  test.each([
    ['2026-03-05', { latest: '', ahead: '2026-03-06' }],
    ['2026-03-06', { latest: '2026-03-06', ahead: '' }],
    ['2026-03-08', { latest: '2026-03-08', ahead: '' }],
    ['2026-03-10', { latest: '2026-03-10', ahead: '' }],
    ['2026-04-20', { latest: '2026-03-10', ahead: '' }],
  ])('counts as contact with its last day once it is over: on %s', (today, touch) => {
    expect(touchesOf(PARTNERS, [camp()], [], today)).toEqual([touch]);
  });

  test('appears on each of its days in the week', () => {
    expect(told([camp()], [], '2026-03-04')).toEqual(['06 10:00', '07']);
    expect(told([camp()], [], '2026-03-11')).toEqual(['08', '09', '10 until 16:00']);
    expect(told([camp()], [], '2026-03-16')).toEqual([]);
  });

  test('is done on all its days once its line is checked off', () => {
    const line = lineOf({ id: 'event-camp', text: 'Camp', when: '2026-03-06', isDone: true });
    expect(told([camp()], [line], '2026-03-04')).toEqual(['06 10:00 done', '07 done']);
  });

  test('is one plan line, which gives both days and can be read again', () => {
    const [source] = eventSources([camp()], () => false, MONDAY);
    expect(source).toMatchObject({ comes: true, when: 'Fri 2026-03-06, 10:00 - Tue 2026-03-10, 16:00' });
    expect(spanOfLine(source?.when ?? '', MONDAY)).toMatchObject({
      ...{ first: '2026-03-06', last: '2026-03-10', from: '10:00', to: '16:00' },
    });
    expect(eventSources([camp()], () => false, '2026-03-16')).toEqual([]);
    expect(eventSources([camp()], () => false, '2026-02-23')).toHaveLength(1);
    expect(eventSources([camp()], () => false, '2026-02-16')).toEqual([]);
  });

  test('leaves the plan when its last day is over', () => {
    const plan = planOf(`
      Outreach To-Do
        Camp`);
    const lines = plan.map((line) =>
      line.text === 'Camp'
        ? { ...line, id: 'event-camp', when: 'Fri 2026-03-06, 10:00 - Tue 2026-03-10, 16:00' }
        : line,
    );
    expect(linesToArchive(lines, '2026-03-09').size).toBe(0);
    expect(linesToArchive(lines, '2026-03-16').size).toBe(1);
  });

  test('is one history entry with both days, and accounts for its last day', () => {
    const entry = historyOfEvent(camp(), '2026-03-08');
    expect(entry).toMatchObject({ day: '2026-03-06', until: '2026-03-10', state: '' });
    expect(historyOfEvent(camp(), '2026-03-05').state).toBe('ahead');
    expect(latestOfColleague([entry], 'Ben', '2026-03-11')?.words).toContain('yesterday');
    expect(latestOfColleague([entry], 'Ben', '2026-03-08')?.words).toContain('today');
    expect(historyOfCell('2026-03-10', [entry])).toEqual([]);
    expect(historyOfCell('2026-03-11', [entry])).toHaveLength(1);
  });

  test('may give its days as text in Date and Time alone', () => {
    const typed = camp({ when: 'March 6-10, 2026', endsAt: '' });
    expect(told([typed], [], '2026-03-11')).toEqual(['08', '09', '10']);
    expect(touchesOf(PARTNERS, [typed], [], '2026-04-20')[0]?.latest).toBe('2026-03-10');
  });

  test('counts for one day if it ends before it starts, and raises a question', () => {
    const wrong = camp({ endsAt: '2026-03-01' });
    expect(touchesOf(PARTNERS, [wrong], [], '2026-04-20')[0]?.latest).toBe('2026-03-06');
    expect(questionsAboutEvents([wrong], DIRECTORY).map(({ words }) => words)).toEqual([
      'it ends (“2026-03-01”) before it starts, so it counts as one day. What’s its last day?',
    ]);
    expect(questionsAboutEvents([camp(), camp({ endsAt: '16:00' })], DIRECTORY)).toEqual([]);
  });
});

describe('a line of the plan', () => {
  const line = (when: string, given = {}) => lineOf({ id: 'x', text: 'Set up', when, ...given });

  test.each([
    ['March 9-11', ['09', '10', '11']],
    ['3/14-3/16', ['14']],
    ['Mon-Fri 9-5', ['09', '10', '11', '12', '13'].map((day) => `${day} 9:00-17:00`)],
    ['Thursday 3pm', ['12 15:00']],
    ['March 10th, 8:45-10:51', ['10 8:45-10:51']],
    ['second Tuesday of the month', []],
  ])('with “%s” is on its days, with its times', (when, days) => {
    expect(told([], [line(when)], MONDAY)).toEqual(days);
  });

  test('is overdue after its last day, and listed once', () => {
    expect(told([], [line('March 6-10')], '2026-03-10')).toEqual(['08', '09', '10']);
    expect(told([], [line('March 6-10')], '2026-03-11')).toEqual(['10 overdue']);
    expect(told([], [line('March 6-10', { isDone: true })], '2026-03-11')).toEqual([
      '08 done',
      '09 done',
      '10 done',
    ]);
  });

  test('that gives an event’s day without a year is that event', () => {
    const plan = written(planOf('Outreach To-Do\n  Camp').map((one) => ({ ...one, when: 'March 6-10' })));
    const sources = eventSources([camp()], () => false, MONDAY);
    expect(mergeSources(plan, sources, () => false, MONDAY)).toHaveLength(plan.length);
  });
});

describe('a When without a day or repeating days', () => {
  const asked = (...whens: string[]) =>
    questionsAboutLines(
      [lineOf({ level: 0, text: 'Outreach To-Do' }), ...whens.map((when) => lineOf({ text: 'Call', when }))],
      MONDAY,
    ).map(({ words }) => words);

  test('raises a question, whatever it says', () => {
    for (const when of ['soon', 'next Tuesday', 'tomorrow', 'bimonthly', 'quarterly', '13/14', 'Oct 3 & 5'])
      expect([when, asked(when).length]).toEqual([when, 1]);
    expect(asked('soon')).toEqual([
      '“soon” isn’t a date, so nobody will be reminded of this line. Type a day under When, like Mar 9, or move the words to Item.',
    ]);
  });

  test('raises no question if it is a day, several days, a rule, or blank', () => {
    const clear = [
      ...['', 'Thursday 3pm', '14–16 May', '5/14-5/16', 'Mon-Fri 9-5', '2026-03-10', 'March 10'],
      ...['First and Third Sunday’s of the Month', 'Tuesday’s and Thursday’s', 'every Monday'],
    ];
    expect(asked(...clear)).toEqual([]);
  });

  test('raises one question for the same words, and none if done', () => {
    expect(asked('soon', 'soon', 'soon')).toEqual([
      expect.stringContaining('move the words to Item. (2 more lines say the same.)'),
    ]);
    const done = planOf('Outreach Done\n  Call').map((line) => ({ ...line, when: 'soon' }));
    expect(questionsAboutLines(done, MONDAY)).toEqual([]);
    expect(questionsAboutLines([lineOf({ text: 'Call', when: 'soon', isDone: true })], MONDAY)).toEqual([]);
  });
});
