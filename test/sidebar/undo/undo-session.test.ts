// The view Undo without the page: what it offers, undoes and clears.
import { CLEARING, type UndoSession, undoSession } from '../../../sidebar/undo/undo-session';
import { addRow } from '../../server/addon';
import { type Library, TIMED_OUT, callsOf, fail, hold, libraryWith, rowsIn } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: UndoSession;
const onUndone = jest.fn();
beforeEach(() => {
  jest.clearAllMocks();
  library = libraryWith((runtime) => {
    addRow(runtime, 'partners', { name: 'Zoo' });
    addRow(runtime, 'partners', { name: 'Park' });
  });
  callsGoTo(library);
  session = undoSession(onUndone);
});
afterEach(() => quiet(library));

const names = () => rowsIn(library, 'Partners').map((row) => row['Partner/Company']);

test('what was done last is undone, and the list is read again', async () => {
  await session.read();
  const [last] = session.operations;
  expect(last?.words).toContain('Park');
  await session.undo(last?.id ?? '');
  expect(names()).toEqual(['Zoo']);
  expect(onUndone).toHaveBeenCalledWith(false);
  expect(session.operations.map(({ id }) => id)).not.toContain(last?.id);
  expect(session.state).toMatchObject({ busyWith: '', turn: 1 });
});

test('while one thing is being undone, another press does nothing', async () => {
  await session.read();
  const letGo = hold(library, 'undo');
  const [last, first] = session.operations;
  const undoing = session.undo(last?.id ?? '');
  await session.undo(first?.id ?? '');
  await session.clear();
  expect(session.state.busyWith).toBe(last?.id);
  letGo();
  await undoing;
  expect(callsOf(library, 'undo')).toEqual([last?.id]);
  expect(callsOf(library, 'clearUndo')).toEqual([]);
});

test('if Google fails, a sentence says so and nothing else happens', async () => {
  await session.read();
  fail(library, 'undo', TIMED_OUT);
  await session.undo(session.operations[0]?.id ?? '');
  expect(session.state.outcome?.words).toContain('Google didn’t answer.');
  expect(onUndone).not.toHaveBeenCalled();
  expect(names()).toEqual(['Zoo', 'Park']);
});

test('clearing leaves nothing to undo', async () => {
  await session.read();
  const letGo = hold(library, 'clearUndo');
  const clearing = session.clear();
  expect(session.state.busyWith).toBe(CLEARING);
  letGo();
  await clearing;
  expect(session.operations).toEqual([]);
});
