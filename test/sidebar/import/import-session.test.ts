// An import in progress, without its page: what fails is retried, what was interrupted continues, the rest waits.
import { importStore } from '../../../sidebar/import/saved-import';
import { type ImportSession, importSession } from '../../../sidebar/import/import-session';
import type { Step } from '../../../sidebar/import/import-state';
import { ask, ok } from '../../server/addon';
import { callsOf, fail, hold, loseAnswer, TIMED_OUT, type Library } from '../library';
import { libraryWith, partnersIn } from '../open-import';
import { browserTexts, callsGoTo, quiet } from '../open-workspace';

const HEAD = ['Organisation', 'Contact', 'Phone', 'Last met', 'Comments'];
/** 400 rows are written at a time. */
const OVER_A_BLOCK = 420;
const listOf = (count: number): string[][] => [
  HEAD,
  ...Array.from({ length: count }, (_, at) => [`Partner ${at}`, `Person ${at}`, '', '2026-03-04', '']),
];

let library: Library;
let texts = browserTexts();
let session: ImportSession;

const until = async (isSo: () => boolean): Promise<void> => {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 6000)
      throw new Error(`Not reached: ${session.state.step}, ${session.state.busy}, ${session.state.problem}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const atStep = (step: Step) => until(() => session.state.step === step && session.state.busy === '');
const open = async (given: Library) => {
  library = given;
  callsGoTo(library);
  session = importSession(importStore(() => texts));
  session.open();
  await until(() => session.state.opening !== undefined && session.state.busy === '');
};
const preview = async () => {
  session.choose({ tab: 'Old list' });
  await atStep('columns');
  session.toPreview();
  await atStep('preview');
};
/** Lets seconds pass until the import has ended, a minute at most. */
const passSeconds = async (): Promise<void> => {
  for (let second = 0; session.state.step !== 'ended' && second < 60; second++)
    await jest.advanceTimersByTimeAsync(1000);
};
const names = () => partnersIn(library).map((row) => row['Partner/Company']);

beforeEach(() => {
  texts = browserTexts();
});
afterEach(async () => {
  jest.useRealTimers();
  await quiet(library);
});

test('a failed call is retried automatically, even if only its answer was lost', async () => {
  await open(libraryWith({ 'Old list': listOf(20) }));
  await preview();
  fail(library, 'startImport', TIMED_OUT);
  loseAnswer(library, 'writeImportBlock');
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  session.startImport();
  await passSeconds();
  expect(session.state.run).toMatchObject({ end: 'done', done: 20 });
  expect(names()).toHaveLength(20);
  expect(new Set(names()).size).toBe(20);
  expect(callsOf(library, 'writeImportBlock')).toHaveLength(2);
  expect(session.canUndo).toBe(true);
});

test('if Google keeps failing, a sentence says so, and continuing does the rest', async () => {
  await open(libraryWith({ 'Old list': listOf(20) }));
  await preview();
  fail(library, 'writeImportBlock', ...Array<string>(5).fill(TIMED_OUT));
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  session.startImport();
  await passSeconds();
  jest.useRealTimers();
  expect(session.state.run).toMatchObject({ end: 'failed', done: 0, total: 20 });
  expect(session.state.run?.words).toContain('Google didn’t answer.');
  expect(names()).toEqual([]);
  session.resume();
  await until(() => session.state.run?.end === 'done');
  expect(names()).toHaveLength(20);
});

test('an import closed in the middle says how far it got, and continuing imports the rest once', async () => {
  await open(libraryWith({ 'Old list': listOf(OVER_A_BLOCK) }));
  await preview();
  const letGo = hold(library, 'writeImportBlock', 1);
  session.startImport();
  await until(() => session.state.run?.done === 400);
  // The page is closed; its call never arrives.
  const again = libraryWith({});
  await open({ ...again, runtime: library.runtime });
  expect(session.state.step).toBe('cutOff');
  expect(session.state.run).toMatchObject({ done: 400, total: OVER_A_BLOCK });
  session.resume();
  await until(() => session.state.run?.end === 'done');
  expect(names()).toHaveLength(OVER_A_BLOCK);
  expect(new Set(names()).size).toBe(OVER_A_BLOCK);
  session.undo();
  await until(() => session.state.run?.end === 'undone');
  expect(names()).toEqual([]);
  letGo();
});

test('an import cut off after its last rows arrived can be undone once it continues', async () => {
  await open(libraryWith({ 'Old list': listOf(20) }));
  await preview();
  hold(library, 'writeImportBlock');
  session.startImport();
  await until(() => callsOf(library, 'writeImportBlock').length === 1);
  // The page is closed; its call arrives, but nobody waits for the answer.
  ok(ask(library.runtime, 'writeImportBlock', callsOf(library, 'writeImportBlock')[0]));
  const again = libraryWith({});
  await open({ ...again, runtime: library.runtime });
  expect(session.state.run).toMatchObject({ done: 0, total: 20 });
  expect(session.canUndo).toBe(true);
  session.resume();
  await until(() => session.state.run?.end === 'done');
  expect(session.state.run?.outcome).toMatchObject({ added: 0, changed: 0 });
  expect(session.canUndo).toBe(true);
  session.undo();
  await until(() => session.state.run?.end === 'undone');
  expect(names()).toEqual([]);
});

test('a stopped import ends after the rows in progress, and the next preview has only the rest', async () => {
  await open(libraryWith({ 'Old list': listOf(OVER_A_BLOCK) }));
  await preview();
  const letGo = hold(library, 'writeImportBlock');
  session.startImport();
  await until(() => callsOf(library, 'writeImportBlock').length === 1);
  session.stop();
  expect(session.state.run?.isStopping).toBe(true);
  letGo();
  await atStep('ended');
  expect(session.state.run).toMatchObject({ end: 'stopped', done: 400 });
  expect(names()).toHaveLength(400);
  session.startOver();
  expect(session.state.step).toBe('source');
  await preview();
  expect(session.state.preview?.writes).toHaveLength(20);
});

test('a stopped import that was continued can be stopped again', async () => {
  await open(libraryWith({ 'Old list': listOf(2 * OVER_A_BLOCK) }));
  await preview();
  const finishFirst = hold(library, 'writeImportBlock');
  session.startImport();
  await until(() => callsOf(library, 'writeImportBlock').length === 1);
  session.stop();
  finishFirst();
  await atStep('ended');
  const finishSecond = hold(library, 'writeImportBlock');
  session.resume();
  await until(() => callsOf(library, 'writeImportBlock').length === 2);
  expect(session.state.run?.isStopping).toBe(false);
  session.stop();
  expect(session.state.run?.isStopping).toBe(true);
  finishSecond();
  await atStep('ended');
  expect(session.state.run).toMatchObject({ end: 'stopped', done: 800 });
});

test('a column is asked about once, and its answer is still there when the page is opened again', async () => {
  const grid = [
    HEAD,
    ['YMCA', 'Ann', '', 'some day', ''],
    ['Zoo', 'Bob', '', 'last spring', ''],
    ['Club', 'Cem', '', '2026-03-04', ''],
  ];
  await open(libraryWith({ 'Old list': grid }));
  await preview();
  // What can't be read goes to Notes, unless the librarian says otherwise.
  expect(session.state.preview?.plan.counts).toMatchObject({ new: 3, doubtful: 0 });
  session.answerColumn('Last met', 'skip');
  await until(() => session.state.busy === '' && session.state.preview?.plan.counts.leftOut === 2);
  await open({ ...library, calls: [] });
  session.toPreview();
  await atStep('preview');
  expect(session.state.preview?.plan.counts).toMatchObject({ new: 1, leftOut: 2 });
  session.answerColumn('Last met', undefined);
  await until(() => session.state.busy === '' && session.state.preview?.plan.counts.new === 3);
});

test('what was chosen and answered is still there when the page is opened again', async () => {
  const grid = [HEAD, ['YMCA', 'Ann', '', '3/4/2026', 'x'], ['YMCA', 'Bob', '', '', 'y']];
  await open(libraryWith({ 'Old list': grid }));
  session.choose({ tab: 'Old list' });
  await atStep('columns');
  session.setUse(4, { field: '' });
  session.setUse(3, { order: 'mdy' });
  session.toPreview();
  await atStep('preview');
  session.answerKind('twice', 'go');
  await until(() => session.state.busy === '' && session.state.preview?.writes.length === 1);
  await open({ ...library, calls: [] });
  expect(session.state).toMatchObject({ step: 'columns', isResumed: true });
  session.toPreview();
  await atStep('preview');
  expect(session.state.preview?.writes).toHaveLength(1);
  session.startImport();
  await until(() => session.state.run?.end === 'done');
  expect(partnersIn(library)).toMatchObject([{ 'Partner/Company': 'YMCA', 'Contact Name': 'Ann\nBob' }]);
  expect(partnersIn(library)[0]).not.toHaveProperty('Notes');
});

test.each([
  ['whether day or month comes first', '3/4/2026', '5/4/2026', { order: 'dmy' as const }],
  ['whether they were switched', '25/03/2026', '2026-03-04', { turned: 'yes' as const, turnedFor: '' }],
])('a list that is imported again raises no question about its dates: %s', async (_, one, other, answer) => {
  await open(
    libraryWith({ 'Old list': [HEAD, ['Zoo', 'Ann', '', one, ''], ['Club', 'Bob', '', other, '']] }),
  );
  session.choose({ tab: 'Old list' });
  await atStep('columns');
  expect(session.reading?.questions).toHaveLength(1);
  session.setUse(3, answer);
  session.toPreview();
  await atStep('preview');
  session.startImport();
  await until(() => session.state.run?.end === 'done');
  session.startOver();
  await until(() => Object.keys(session.state.opening?.mappings ?? {}).length > 0);
  session.choose({ tab: 'Old list' });
  await atStep('columns');
  expect(session.reading?.questions).toEqual([]);
  expect(session.reading?.answered).toHaveLength(1);
  expect(session.reading?.source.mapping.columns[3]?.isRecalled).toBe(true);
  session.toPreview();
  await atStep('preview');
  expect(session.state.preview?.plan.counts).toMatchObject({ same: 2, new: 0, changed: 0, doubtful: 0 });
});

test('initials that fit one person on the staff list are written as that name, and can be answered otherwise', async () => {
  const log = [
    ['Date', 'Organization', 'Staff', 'Notes'],
    ['2026-03-04', 'Alt. Zoo', 'BG', 'Flyers'],
    ['2026-03-05', 'Alt. Zoo', 'BG', 'Tour'],
  ];
  await open(libraryWith({ 'Old list': log }));
  ok(ask(library.runtime, 'addToList', { list: 'staff', names: ['Ben Gray', 'Dora'] }));
  session.open();
  await until(() => session.state.opening?.staff?.includes('Dora') === true && session.state.busy === '');
  await preview();
  const staff = () => session.state.preview?.plan.rows.map(({ values }) => values.staff);
  expect(staff()).toEqual(['Ben Gray', 'Ben Gray']);
  session.answerName({ field: 'staff', typed: 'BG', means: 'BG' });
  await until(() => staff()?.[0] === 'BG' && session.state.busy === '');
  expect(session.state.preview?.strangers).toEqual(['BG']);
  session.answerName({ field: 'staff', typed: 'BG', means: 'Dora' });
  await until(() => staff()?.[0] === 'Dora' && session.state.busy === '');
  expect(session.state.preview?.strangers).toEqual([]);
  const saved = importStore(() => texts).restore();
  expect(saved?.answers.names).toEqual([{ field: 'staff', typed: 'BG', means: 'Dora' }]);
});
