// The trials find what they are for: a script that duplicates a row on a retry, one that loses a row to a colleague,
// one that relies on writes its cache had not sent.
import {
  failEvery,
  interleaveEvery,
  openRuntime,
  type Runtime,
  type SavedRuntime,
  type Trial,
} from '../node';

const CODE = `
  const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  function append(id) {
    sheet().appendRow([id, 'a']);
    sheet().getRange('D1').setValue('last: ' + id);
  }
  function appendOnce(id) {
    const ids = sheet().getRange('A1:A20').getValues().map((row) => row[0]);
    const row = ids.includes(id) ? ids.indexOf(id) : ids.findIndex((one) => one === '');
    sheet().getRange(row + 1, 1, 1, 2).setValues([[id, 'a']]);
    sheet().getRange('D1').setValue('last: ' + id);
  }
  function appendOnceLocked(id) {
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    appendOnce(id);
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
  function inTwoPlaces() {
    sheet().getRange('A1').setValue('written');
    PropertiesService.getDocumentProperties().setProperty('isWritten', 'yes');
    sheet().getRange('B1').getValue();
  }
  function inTwoPlacesAgain() {
    if (!PropertiesService.getDocumentProperties().getProperty('isWritten')) inTwoPlaces();
  }
`;
const open = (workbook: SavedRuntime): Runtime => openRuntime({ code: CODE, workbook });
const start = openRuntime({ code: CODE }).save();
const ids = (runtime: Runtime) => runtime.values('Sheet1', 'A1:A20').flat().filter(Boolean);
const hasOneOf =
  (...wanted: string[]) =>
  (runtime: Runtime) => {
    expect(ids(runtime).sort()).toEqual(wanted);
  };

test('a retry that duplicates a row is found, with the call at which it happened', async () => {
  const trying = failEvery({
    start,
    open,
    act: (runtime) => runtime.run('append', ['x']),
    check: hasOneOf('x'),
  });
  await expect(trying).rejects.toThrow(/^Call 4, SpreadsheetApp\.getActiveSpreadsheet: /);
});

test('a script that looks for its row before it writes passes at every call', async () => {
  const { calls, trials } = await failEvery({
    start,
    open,
    act: (runtime) => runtime.run('appendOnce', ['x']),
    check: hasOneOf('x'),
  });
  expect(calls).toBe(12);
  expect(trials).toBeGreaterThan(calls);
});

test('writes that were still in the cache are lost with the failing call', async () => {
  const trying = failEvery({
    start,
    open,
    act: (runtime) => runtime.run('inTwoPlaces'),
    again: (runtime) => runtime.run('inTwoPlacesAgain'),
    check: (runtime) => {
      expect(runtime.values('Sheet1', 'A1:A1')).toEqual([['written']]);
    },
  });
  await expect(trying).rejects.toThrow(/unsent writes lost/);
});

const meanwhile = (name: string) => ({
  start,
  open,
  act: (runtime: Runtime) => runtime.run(name, ['mine']),
  other: (runtime: Runtime) => runtime.run(name, ['theirs'], { user: 'ben@library.example' }),
});

test('without a lock, one of two people’s rows is lost, and the loss is found', async () => {
  const trying = interleaveEvery({ ...meanwhile('appendOnce'), check: hasOneOf('mine', 'theirs') });
  await expect(trying).rejects.toThrow(/^Call 5, [^]*- {3}"theirs"/);
});

test('with a lock, the second person times out and loses nothing by trying again', async () => {
  const { trials } = await interleaveEvery({
    ...meanwhile('appendOnceLocked'),
    check: (runtime, _trial, { isDone, otherError }) => {
      expect(isDone).toBe(true);
      if (!ids(runtime).includes('theirs')) {
        expect(String(otherError)).toContain('Lock timeout: another process was holding the lock');
        runtime.run('appendOnceLocked', ['theirs']);
      }
      hasOneOf('mine', 'theirs')(runtime);
    },
  });
  expect(trials).toBe(16);
});

test('sidebar calls and async checks are awaited', async () => {
  const trying = failEvery({
    start,
    open,
    act: (runtime) => runtime.scriptRun('append', 'x'),
    check: (runtime) => Promise.resolve(runtime).then(hasOneOf('x')),
  });
  await expect(trying).rejects.toThrow(/^Call 4, /);
});

test('an operation without service calls is refused: it would prove nothing', async () => {
  await expect(failEvery({ start, open, act: () => 1, check: () => 1 })).rejects.toThrow('nothing to try');
});

describe('trials that end in the same state', () => {
  const failing = (checked: Trial[], given: Partial<Parameters<typeof failEvery>[0]> = {}) =>
    failEvery({
      ...{ start, open, act: (runtime: Runtime) => runtime.run('appendOnce', ['x']) },
      check: (_runtime, trial) => checked.push(trial),
      ...given,
    });
  afterEach(() => {
    delete process.env['TRIALS'];
  });

  test('are checked once, and both numbers are reported', async () => {
    const checked: Trial[] = [];
    const { trials, states } = await failing(checked);
    expect(states).toBeLessThan(trials);
    expect(checked).toHaveLength(states);
    expect(new Set(checked.map(({ state }) => state)).size).toBe(states);
  });

  test('are all checked on demand', async () => {
    process.env['TRIALS'] = 'all';
    const checked: Trial[] = [];
    const { trials, states } = await failing(checked);
    expect(checked).toHaveLength(trials);
    expect(new Set(checked.map(({ state }) => state)).size).toBe(states);
  });

  test('aren’t the same if the test remembers something else', async () => {
    const checked: Trial[] = [];
    const { trials } = await failing(checked, {
      remembers: (_runtime, { call, isCacheLost }) => [call, isCacheLost],
    });
    expect(checked).toHaveLength(trials);
  });

  test('are the same though ids were drawn at random, but not where one id replaces another', async () => {
    const code = `
      function draw() {
        const properties = PropertiesService.getDocumentProperties();
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        const id = Utilities.getUuid();
        sheet.getRange('A1:B1').setValues([[id, properties.getProperty('isOther') ? Utilities.getUuid() : id]]);
        sheet.getRange('A1').getValue();
        sheet.getRange('A1').getValue();
      }`;
    const drawing = openRuntime({ code }).save();
    const checked: Trial[] = [];
    const { trials } = await interleaveEvery({
      ...{ start: drawing, open: (workbook) => openRuntime({ code, workbook }) },
      act: (runtime) => runtime.run('draw'),
      other: (runtime, { call }) =>
        call === 3 && runtime.globals.PropertiesService.getDocumentProperties().setProperty('isOther', 'yes'),
      remembers: (runtime) =>
        void runtime.globals.PropertiesService.getDocumentProperties().deleteAllProperties(),
      check: (_runtime, trial) => checked.push(trial),
    });
    expect(trials).toBeGreaterThan(8);
    expect(checked.map(({ call }) => call)).toEqual([1, 3]);
  });
});
