// A colleague is leaving, tested without the page: who is chosen, a lost answer, the pages, Undo.
import { handoffSession, type HandoffSession } from '../../../sidebar/handoff/handoff-session';
import { leavingLibrary } from '../../server/leaving';
import { type Library, TIMED_OUT, callsOf, fail, libraryWith, rowsIn } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: HandoffSession;
beforeEach(async () => {
  library = libraryWith(leavingLibrary);
  callsGoTo(library);
  session = handoffSession();
  await session.read();
});
afterEach(() => quiet(library));

const staff = (): Record<string, string> =>
  Object.fromEntries(
    rowsIn(library, 'Partners').map((row) => [
      String(row['Partner/Company']),
      String(row['Library Staff Contact']),
    ]),
  );
const idOf = (name: string) =>
  session.state.view?.leaving?.partners.items.find((one) => one.name === name)?.id ?? '';

test('choosing who leaves shows what they have; choosing another starts over', async () => {
  await session.choose('Ana');
  session.giveTo('Ben');
  expect(session.state.view?.leaving).toMatchObject({ name: 'Ana', events: 1, toDos: 4 });
  await session.choose('Ben');
  expect(session.state).toMatchObject({ leaving: 'Ben', to: '', byPartner: {} });
});

test('without a name, the page says so and nothing changes', async () => {
  await session.choose('Ana');
  const before = staff();
  await session.handOver();
  expect(session.state.problem).toBe('Choose who takes over.');
  expect(staff()).toEqual(before);
});

test('one partner goes to somebody else, until the choice is the same as above again', async () => {
  await session.choose('Ana');
  session.giveTo('Ben');
  session.givePartner(idOf('Teen Hub'), 'Cy');
  session.givePartner(idOf('WorkSource'), 'Cy');
  session.givePartner(idOf('WorkSource'), '');
  await session.handOver();
  expect(staff()).toEqual({ WorkSource: 'Ben', 'Teen Hub': 'Ben, Cy', Zoo: 'Ben' });
  // The statuses in Partners name the new people.
  expect(callsOf(library, 'updateRelationships')).toHaveLength(1);
});

test('if the answer is lost, pressing again finishes the same hand-over, and its pages are there', async () => {
  await session.choose('Ana');
  session.giveTo('Ben');
  library.faults['handOff'] = [{ ...{ message: TIMED_OUT }, isAnswered: true }];
  await session.handOver();
  expect(session.state.problem).toContain('Google didn’t answer.');
  await session.handOver();
  const ids = callsOf(library, 'handOff').map((given) => (given as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
  await session.showPages(session.state.done?.id ?? '');
  expect(session.state.pages?.partners.map(({ name }) => name)).toEqual(['WorkSource', 'Teen Hub']);
});

test('Undo reverses the hand-over, and the choices are there again', async () => {
  const before = staff();
  await session.choose('Ana');
  session.giveTo('Ben');
  await session.handOver();
  await session.undo();
  expect(staff()).toEqual(before);
  expect(session.state).toMatchObject({ done: null, words: 'Undone.', to: 'Ben', leaving: 'Ana' });
  await session.handOver();
  expect(staff()).toEqual({ WorkSource: 'Ben', 'Teen Hub': 'Ben', Zoo: 'Ben' });
});

test('a failed read says so, and the next one works', async () => {
  session = handoffSession();
  fail(library, 'readHandoff', TIMED_OUT);
  await session.read();
  expect(session.state.view).toBeNull();
  expect(session.state.problem).toContain('Google didn’t answer.');
  await session.read();
  expect(session.state).toMatchObject({ problem: '', busy: '' });
  expect(session.state.view).not.toBeNull();
});
