// The view Calendar, tested without its page: whose calendar is read, and what goes into the file.
import {
  type CalendarSession,
  calendarSession,
  countOf,
  entriesIn,
  textsIn,
} from '../../../sidebar/calendar/calendar-session';
import { CALENDAR_ANSWERS } from '../../../src/words/calendar-answers';
import { addRow, ask, newRow, ok } from '../../server/addon';
import { type Library, TIMED_OUT, callsOf, fail, hold, libraryWith, refOf } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: CalendarSession;
beforeEach(() => {
  library = libraryWith((runtime) => {
    addRow(runtime, 'partners', { name: 'WorkSource', staff: 'Ana', reviewOn: '2026-04-01' });
    addRow(runtime, 'partners', { name: 'Zoo' });
    addRow(runtime, 'events', {
      name: 'Fair',
      when: '2026-03-10 10:00',
      staff: 'Ben',
      partners: 'WorkSource',
    });
    addRow(runtime, 'events', { name: 'Visit', when: '2026-03-11', staff: 'Ana' });
  });
  callsGoTo(library);
  session = calendarSession();
});
afterEach(() => quiet(library));

const titles = () => entriesIn(session.state).map(({ title }) => title);
const isAna = () => ok(ask(library.runtime, 'rememberUser', 'Ana'));

test('it opens with my calendar; a choice reads everyone’s or one partner’s', async () => {
  isAna();
  await session.read();
  expect(titles()).toEqual(['Visit', 'Review the partnership with WorkSource']);
  expect(session.state.calendar?.name).toBe('Ana');
  await session.choose('everyone');
  expect(titles()).toEqual(['Fair', 'Visit', 'Review the partnership with WorkSource']);
  // No partner is chosen yet, so nothing is asked.
  await session.choose('partner');
  expect([session.state.calendar, callsOf(library, 'readCalendar').length]).toEqual([null, 2]);
  await session.choosePartner(refOf(library, 'partners', 'Partners', 'WorkSource'));
  expect([session.state.calendar?.name, titles()]).toEqual(['WorkSource', ['Fair']]);
  await session.choosePartner(refOf(library, 'partners', 'Partners', 'Zoo'));
  expect([session.state.calendar?.name, titles()]).toEqual(['Zoo', []]);
});

test('a kind that is unchecked is left out of the file, and of the next calendar, too', async () => {
  isAna();
  await session.choose('everyone');
  session.include('reviews', false);
  expect(titles()).toEqual(['Fair', 'Visit']);
  expect(session.state.calendar && countOf(session.state.calendar, 'reviews')).toBe(1);
  await session.choose('me');
  expect(titles()).toEqual(['Visit']);
  session.include('reviews', true);
  expect(titles()).toEqual(['Visit', 'Review the partnership with WorkSource']);
});

test('for a partner, a promise says what it is about once it is checked, and not in the next calendar', async () => {
  const promised = { promised: 'flyers', promisedBy: '2026-03-12' };
  const contact = newRow('log', { partner: 'WorkSource', when: '2026-03-03', ...promised });
  ok(ask(library.runtime, 'saveContact', { ...contact, seen: [] }));
  await session.choose('partner');
  const workSource = refOf(library, 'partners', 'Partners', 'WorkSource');
  await session.choosePartner(workSource);
  expect(titles()).toEqual(['Fair', 'Promised by the library']);
  const [text] = textsIn(session.state);
  expect(text).toMatchObject({ label: 'Promised: flyers', detail: 'Thu Mar 12, 2026' });
  session.tick([text?.key ?? '']);
  expect(titles()).toEqual(['Fair', 'Promised: flyers']);
  session.include('promises', false);
  expect([titles(), textsIn(session.state)]).toEqual([['Fair'], []]);
  session.include('promises', true);
  await session.choosePartner(workSource);
  expect(titles()).toEqual(['Fair', 'Promised by the library']);
  await session.choose('everyone');
  expect([titles().includes('Promised to WorkSource: flyers'), textsIn(session.state)]).toEqual([true, []]);
});

test('without a name, a sentence says what to do; a failure can be tried again', async () => {
  await session.read();
  expect(session.state).toMatchObject({ problem: CALENDAR_ANSWERS.noName, calendar: null, isReading: false });
  isAna();
  fail(library, 'readCalendar', TIMED_OUT);
  await session.read();
  expect(session.state.problem).toContain('Google didn’t answer.');
  await session.read();
  expect([session.state.problem, titles().length]).toEqual(['', 2]);
});

test('an answer that comes after another choice isn’t shown', async () => {
  isAna();
  const letGo = hold(library, 'readCalendar');
  const first = session.read();
  const second = session.choose('everyone');
  expect(session.state.isReading).toBe(true);
  await session.choose('partner');
  letGo();
  await Promise.all([first, second]);
  expect(session.state).toMatchObject({ calendar: null, isReading: false, problem: '' });
});
