// Who uses the sidebar, without the page: asked once, remembered, and changed.
import { type UserSession, userSession } from '../../../sidebar/today/user-session';
import { type Library, TIMED_OUT, callsOf, fail, hold, usualLibrary } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: UserSession;
const onUser = jest.fn();
const onSkip = jest.fn();
const done = jest.fn();
beforeEach(() => {
  jest.clearAllMocks();
  library = usualLibrary();
  callsGoTo(library);
  session = userSession('', false, { onUser, onSkip });
});
afterEach(() => quiet(library));

test('a name is remembered without spaces around it, and the question goes away', async () => {
  session.type(' Ben ');
  await session.remember(done);
  expect(callsOf(library, 'rememberUser')).toEqual(['Ben']);
  expect(onUser).toHaveBeenCalledWith('Ben');
  expect(session.state.isAsking).toBe(false);
  expect(done).toHaveBeenCalledTimes(1);
});

test('without a name nothing is sent, and a sentence says what is missing', async () => {
  session.type('  ');
  await session.remember(done);
  expect(callsOf(library, 'rememberUser')).toEqual([]);
  expect(session.state.problem).not.toBe('');
  expect(done).not.toHaveBeenCalled();
});

test('if Google fails, what was typed stays, and the next press sends it again', async () => {
  fail(library, 'rememberUser', TIMED_OUT);
  session.type('Ben');
  await session.remember(done);
  expect(session.state).toMatchObject({ isAsking: true, name: 'Ben', isBusy: false });
  expect(session.state.problem).toContain('Google didn’t answer.');
  await session.remember(done);
  expect(session.state).toMatchObject({ isAsking: false, problem: '' });
});

test('pressing twice sends the name once', async () => {
  const letGo = hold(library, 'rememberUser');
  session.type('Ben');
  const first = session.remember(done);
  await session.remember(done);
  letGo();
  await first;
  expect(callsOf(library, 'rememberUser')).toHaveLength(1);
});

test('skipping ends the question, and a person who skipped it isn’t asked again', () => {
  session.skip();
  expect(session.state.isAsking).toBe(false);
  expect(onSkip).toHaveBeenCalledTimes(1);
  expect(userSession('', true, { onUser, onSkip }).state.isAsking).toBe(false);
  expect(callsOf(library, 'rememberUser')).toEqual([]);
});
