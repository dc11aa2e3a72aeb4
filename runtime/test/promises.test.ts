// Async functions: an execution lasts until the promise that its function returned has settled.
import { openRuntime, type RuntimeOptions } from '../node';

const code = `
  const sheet = () => SpreadsheetApp.getActive().getActiveSheet();
  async function add(text) {
    sheet().appendRow([text + ' begun']);
    await null;
    await Promise.all([1, 2].map(async (n) => { await n; sheet().appendRow([text + ' ' + n]); }));
    return { rows: sheet().getLastRow(), at: new Date() };
  }
  async function fails() { await null; sheet().getRange(0, 1); }
  async function recovers() { try { await fails(); } catch (error) { return [error instanceof Error, error.name]; } }
  function loose() { Promise.resolve().then(() => sheet().appendRow(['loose'])); return 'done'; }
  function handed() { sheet().appendRow(['x']); Promise.resolve('A1').then(sheet().getRange).then((cell) => cell.setValue('handed')); Promise.reject('oh').catch(console.error); }
  function never() { sheet().appendRow(['waits']); return new Promise(() => undefined); }
  async function slow() { for (let n = 0; n < 2; n++) { await null; Utilities.sleep(200000); } }
  async function locked() { const lock = LockService.getScriptLock(); lock.waitLock(10); await null; throw new Error('left'); }
  async function onEdit(e) { await null; e.range.offset(0, 1).setValue('edited'); }
  async function daily() { await null; sheet().appendRow(['daily']); }
  async function broken() { await null; throw new Error('No luck today'); }
  function install(name) { ScriptApp.newTrigger(name).timeBased().after(60000).create(); }
`;
const open = (options: RuntimeOptions = {}) => openRuntime({ code, now: '2026-03-02T12:00:00Z', ...options });
const column = (runtime: ReturnType<typeof open>): unknown[] =>
  runtime.values('Sheet1').map(([first]) => first);

test('an async function finishes before the execution ends, and its value is the result', () => {
  const runtime = open();
  expect(runtime.run('add', ['a'])).toEqual({ rows: 3, at: new Date('2026-03-02T12:00:00Z') });
  expect(column(runtime)).toEqual(['a begun', 'a 1', 'a 2']);
  expect(runtime.lastExecution?.calls.filter((name) => name === 'Sheet.appendRow')).toHaveLength(3);
});

test('a rejected promise is the execution’s error', async () => {
  const words = 'The coordinates of the range are outside the dimensions of the sheet.';
  expect(() => open().run('fails')).toThrow(words);
  await expect(open().scriptRun('fails')).rejects.toMatchObject({ name: 'ScriptError', message: words });
  expect(open().run('recovers')).toEqual([true, 'Exception']);
});

test('a sidebar gets the promise’s value as plain data', async () => {
  const code = `async function answer() { await null; return [1, undefined, { day: null }]; }
    async function date() { return new Date(); }`;
  expect(await open({ code }).scriptRun('answer')).toEqual([1, null, { day: null }]);
  expect(await open({ code }).scriptRun('date')).toBeNull();
  expect(open({ code }).run('answer', [], { as: 'sidebar' })).toEqual([1, null, { day: null }]);
});

test('triggers are awaited, and one that rejects is reported to its owner', () => {
  const runtime = open();
  runtime.type('Sheet1', 'A1', 'x');
  expect(runtime.values('Sheet1')).toEqual([['x', 'edited']]);
  runtime.run('install', ['daily']);
  runtime.run('install', ['broken']);
  runtime.advanceTo('2026-03-02T13:59:00Z');
  expect(column(runtime)).toEqual(['x', 'daily']);
  expect(runtime.failures.map(({ handler, message }) => [handler, message])).toEqual([
    ['broken', 'No luck today'],
  ]);
});

test('a promise that wasn’t returned also continues within the execution', () => {
  const runtime = open();
  expect(runtime.run('loose')).toBe('done');
  expect(column(runtime)).toEqual(['loose']);
  expect(runtime.lastExecution?.calls).toContain('Sheet.appendRow');
});

test('a service’s method can be passed to then and catch', () => {
  const runtime = open();
  runtime.run('handed');
  expect(column(runtime)).toEqual(['handed']);
  expect(runtime.log.join()).toContain('oh');
});

test('a promise that never settles ends the execution without a value', () => {
  const runtime = open();
  expect(runtime.run('never')).toBeUndefined();
  expect(column(runtime)).toEqual(['waits']);
});

test('limits, locks and faults apply after an await', () => {
  expect(() => open().run('slow')).toThrow('Exceeded maximum execution time');
  const runtime = open();
  expect(() => runtime.run('locked')).toThrow('left');
  expect(() => runtime.run('locked')).toThrow('left');
  const plain = runtime.lastExecution?.calls.length;
  runtime.run('add', ['a']);
  const last = runtime.lastExecution?.calls.length ?? 0;
  expect(last).toBeGreaterThan(plain ?? 0);
  runtime.failCall(last, 'Service error');
  expect(() => runtime.run('add', ['b'])).toThrow('Service error');
});

test('somebody else’s execution inside a call after an await keeps its own promises', () => {
  const runtime = open();
  const answers: unknown[] = [];
  runtime.beforeCall((_name, call) => {
    if (call === 8) answers.push(runtime.run('add', ['other'], { user: 'ben@library.example' }));
  });
  runtime.run('add', ['mine']);
  expect(answers).toMatchObject([{ rows: expect.any(Number) as number }]);
  expect(column(runtime)).toHaveLength(6);
});
