// Finding duplicates without the page: what is read, decided and undone.
import type { Pair } from '../../../sidebar/duplicates/duplicate-search';
import { type DuplicatesSession, duplicatesSession } from '../../../sidebar/duplicates/duplicates-session';
import { type PairSession, pairSession } from '../../../sidebar/duplicates/pair-session';
import { addRow } from '../../server/addon';
import { type Library, TIMED_OUT, callsOf, fail, hold, libraryWith, rowsIn, typeCell } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: DuplicatesSession;
beforeEach(() => {
  library = libraryWith((runtime) => {
    addRow(runtime, 'partners', { name: 'WorkSource', contactEmail: 'ana@ws.org', cadence: '30' });
    addRow(runtime, 'partners', { name: 'Work Source Everett', contactEmail: 'ana@ws.org', cadence: '60' });
    addRow(runtime, 'partners', { name: 'Zoo' });
  });
  callsGoTo(library);
  session = duplicatesSession();
});
afterEach(() => quiet(library));

const names = () => rowsIn(library, 'Partners').map((row) => row['Partner/Company']);
const firstPair = (): Pair => {
  const [pair] = session.pairs;
  if (!pair) throw new Error('No pair was found');
  return pair;
};
/** Opens the first pair, with both rows loaded. */
const compare = async (): Promise<PairSession> => {
  const pair = firstPair();
  session.openPair(pair);
  const comparison = pairSession(pair, {
    onMerged: (undoId, text, merged) => void session.merged(undoId, text, merged),
    onDistinct: () => session.markedDistinct(pair),
  });
  await comparison.load();
  return comparison;
};
const until = async (isSo: () => boolean): Promise<void> => {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 6000) throw new Error('Never came true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

test('two reads at the same time read once, and find the pair', async () => {
  await Promise.all([session.read(), session.read()]);
  expect(callsOf(library, 'readForDuplicates')).toHaveLength(1);
  expect(session.pairs).toHaveLength(1);
  expect(session.state).toMatchObject({ waiting: '', problem: '' });
});

test('a failed read says so, and the next one finds the pair', async () => {
  fail(library, 'readForDuplicates', TIMED_OUT);
  await session.read();
  expect(session.state.problem).toContain('Google didn’t answer.');
  expect(session.state.found).toBeNull();
  await session.read();
  expect(session.state.problem).toBe('');
  expect(session.pairs).toHaveLength(1);
});

test('a pair marked as distinct leaves the list, and Undo brings it back', async () => {
  await session.read();
  const comparison = await compare();
  comparison.markDistinct();
  await until(() => session.state.open === null);
  expect([session.pairs.length, session.distinct.length]).toEqual([0, 1]);
  await session.undo();
  expect([session.pairs.length, session.distinct.length]).toEqual([1, 0]);
  expect(session.state.news?.undo).toBeUndefined();
});

test('after “Not the same” or a merge, the next pair on the list opens, and after the last pair, the list', async () => {
  const two = libraryWith((runtime) => {
    for (const name of ['WorkSource', 'Zoo', 'Harbor House'])
      for (const copy of [name, `${name} Everett`])
        addRow(runtime, 'partners', { name: copy, contactEmail: `${name.replace(' ', '')}@x.org` });
  });
  callsGoTo(two);
  await session.read();
  const order = session.pairs.map(({ one }) => one.name);
  expect(order).toHaveLength(3);
  const [, second] = session.pairs;
  if (!second) throw new Error('No second pair');
  session.openPair(second);
  session.markedDistinct(second);
  expect(session.state.open?.one.name).toBe(order[2]);
  expect(session.state.news?.text).toContain('stay separate');
  const open = session.state.open;
  if (!open) throw new Error('No pair is open');
  const comparison = pairSession(open, {
    onMerged: (undoId, text, merged) => void session.merged(undoId, text, merged),
    onDistinct: () => undefined,
  });
  await comparison.load();
  const [name] = comparison.proposals;
  if (name) comparison.choose(name.key, 'survivor');
  void comparison.merge();
  await until(() => session.state.open?.one.name === order[0]);
  expect(session.state.news?.undo?.label).toBe('Undo this merge');
  await session.undo();
  expect(session.state.open).toBeNull();
  expect(session.pairs.map(({ one }) => one.name)).toContain(order[2]);
  await quiet(two);
});

test('“Compare again” opens the pair', async () => {
  await session.read();
  const pair = firstPair();
  session.openPair(pair);
  session.markedDistinct(pair);
  expect(session.state.open).toBeNull();
  await session.askAgain(pair);
  expect(session.state.open?.one.name).toBe(pair.one.name);
});

test('differences must be decided before a merge, and nothing is written until then', async () => {
  await session.read();
  const comparison = await compare();
  const open = comparison.merge();
  expect(open).not.toBe('');
  expect(comparison.state.problem).toMatch(/^Choose first: /);
  expect(callsOf(library, 'mergePartners')).toHaveLength(0);
});

test('a choice follows its text when the other row becomes the survivor', async () => {
  await session.read();
  const comparison = await compare();
  comparison.choose('name', 'survivor');
  const { other } = comparison.rows ?? {};
  comparison.chooseSurvivor(other?.ref.id ?? '');
  expect(comparison.state.choices['name']).toBe('other');
});

/** Chooses the survivor's text wherever there is a choice. */
const chooseAll = ({ proposals, choose }: PairSession): void =>
  proposals.forEach(({ key, isAsked }) => isAsked && choose(key, 'survivor'));

test('a merged pair leaves the list, and Undo brings it back from the sheet', async () => {
  await session.read();
  const before = names();
  const comparison = await compare();
  chooseAll(comparison);
  expect(comparison.merge()).toBe('');
  await until(() => session.state.open === null && session.state.waiting === '');
  expect(session.pairs).toHaveLength(0);
  expect(session.state.news?.text).toContain('is merged into');
  await session.undo();
  expect(names()).toEqual(before);
  expect(session.pairs).toHaveLength(1);
});

test('a row that somebody edited in the meantime is loaded again, and the merge isn’t done', async () => {
  await session.read();
  const comparison = await compare();
  typeCell(library, 'Partners', 'WorkSource', { Notes: 'Moved to Main Street' });
  chooseAll(comparison);
  comparison.merge();
  await until(() => comparison.state.busy === '' && comparison.state.problem !== '');
  await quiet(library);
  expect(session.state.open).not.toBeNull();
  const notes = comparison.state.sides?.map(({ values }) => values['notes']);
  expect(notes).toContain('Moved to Main Street');
});

test('an answer that arrives after the comparison was closed changes nothing', async () => {
  await session.read();
  const letGo = hold(library, 'readPair');
  const comparison = pairSession(firstPair(), { onMerged: jest.fn(), onDistinct: jest.fn() });
  const loading = comparison.load();
  comparison.close();
  letGo();
  await loading;
  expect(comparison.state.sides).toBeNull();
});
