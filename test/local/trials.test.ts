// The trials find what they are for: a script that doubles a row on a retry, one that loses a row to a colleague, one
// that relies on writes its cache had not sent.
import {
  failEvery,
  interleaveEvery,
  openRuntime,
  type Runtime,
  type SavedRuntime,
} from '../../local/runtime';

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

test('a retry that doubles a row is found, with the call it happened at', async () => {
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

test('without a lock, one of two people’s rows is lost, and found lost', async () => {
  const trying = interleaveEvery({ ...meanwhile('appendOnce'), check: hasOneOf('mine', 'theirs') });
  await expect(trying).rejects.toThrow(/^Call 5, [^]*- {3}"theirs"/);
});

test('with a lock, the second waits in vain and loses nothing by trying again', async () => {
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

test('calls of a sidebar and checks that take their time are waited for', async () => {
  const trying = failEvery({
    start,
    open,
    act: (runtime) => runtime.scriptRun('append', 'x'),
    check: (runtime) => Promise.resolve(runtime).then(hasOneOf('x')),
  });
  await expect(trying).rejects.toThrow(/^Call 4, /);
});

test('an operation that calls no service is refused: it would prove nothing', async () => {
  await expect(failEvery({ start, open, act: () => 1, check: () => 1 })).rejects.toThrow('nothing to try');
});
