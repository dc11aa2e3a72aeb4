// Round trips, alternations, and the time that all this would take on Google.
import { CALL_MS, LIMITS_MS, READ_MS, SEND_MS, SERVICE_MS, START_MS } from '../gate/latency';
import { openRuntime } from '../node';

/** Runs a function's body on the first sheet and returns what it cost. */
function costOf(body: string, options: Parameters<typeof openRuntime>[0] = {}) {
  const code = `function work() { const sheet = SpreadsheetApp.getActive().getActiveSheet(); const range = sheet.getRange('A1'); ${body} }`;
  const runtime = openRuntime({ ...options, code });
  runtime.calls.reset();
  runtime.run('work');
  const { reads, writes, roundTrips, alternations } = runtime.calls;
  return { reads, writes, roundTrips, alternations, estimate: runtime.calls.estimate() };
}
/** What every execution of costOf costs before its body: its start and three calls. */
const BEFORE = START_MS + 3 * CALL_MS;

describe('round trips', () => {
  test('include every read', () => {
    expect(costOf('range.getValue(); range.getValue(); sheet.getLastRow();')).toMatchObject({
      reads: 3,
      roundTrips: 3,
      alternations: 0,
    });
  });
  test('don’t include writes, but the end of the execution that sends them', () => {
    expect(costOf('range.setValue(1); range.setValue(2); range.setNote("x");')).toMatchObject({
      writes: 3,
      roundTrips: 1,
      alternations: 0,
    });
  });
  test('include sending writes even if the script throws', () => {
    const code = `function fail() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValue(1); throw new Error('broken'); }`;
    const runtime = openRuntime({ code });
    expect(() => runtime.run('fail')).toThrow('broken');
    expect(runtime.lastExecution?.roundTrips).toBe(1);
  });
  test('include flushes that have something to send', () => {
    expect(costOf('SpreadsheetApp.flush();')).toMatchObject({ roundTrips: 0 });
    expect(costOf('range.setValue(1); SpreadsheetApp.flush(); SpreadsheetApp.flush();')).toMatchObject({
      roundTrips: 1,
    });
  });
  test('send waiting writes with a read, which makes it an alternation', () => {
    expect(costOf('range.setValue(1); range.getValue(); range.getValue();')).toMatchObject({
      roundTrips: 2,
      alternations: 1,
    });
    expect(costOf('for (let n = 0; n < 5; n++) { range.setValue(n); range.getValue(); }')).toMatchObject({
      roundTrips: 5,
      alternations: 5,
    });
  });
  test('include calls of other remote services, which send nothing', () => {
    expect(
      costOf(`const store = PropertiesService.getScriptProperties(); store.setProperty('a', '1'); store.getProperty('a');
        CacheService.getScriptCache().get('a');
        const lock = LockService.getScriptLock(); lock.waitLock(1); lock.hasLock(); lock.releaseLock();
        ScriptApp.getProjectTriggers();`),
    ).toMatchObject({ roundTrips: 6, reads: 0, writes: 0 });
    expect(costOf(`range.setValue(1); CacheService.getScriptCache().get('a');`)).toMatchObject({
      roundTrips: 2,
      alternations: 0,
    });
  });
  test('don’t include getting a range, asking where it is, or building a rule', () => {
    expect(
      costOf(
        `range.getA1Notation(); sheet.getDataRange(); sheet.getName(); SpreadsheetApp.newDataValidation().requireDate().build();`,
      ),
    ).toMatchObject({ roundTrips: 0, reads: 0, writes: 0 });
  });
});

describe('the estimate', () => {
  test('of a hundred pairs of a write and a read matches what Google’s developers measured', () => {
    const pairs = (write: string, read: string): number =>
      costOf(`for (let n = 0; n < 100; n++) { ${write}; ${read}; }`).estimate - BEFORE;
    expect(pairs('range.setValue(n)', 'range.getValue()')).toBeCloseTo(100 * (800 + CALL_MS), 6);
    const store = 'PropertiesService.getScriptProperties()';
    expect(pairs(`${store}.setProperty('a', 'b')`, `${store}.getProperty('a')`)).toBeCloseTo(
      100 * (80 + 2 * CALL_MS),
      6,
    );
    const cache = 'CacheService.getScriptCache()';
    expect(pairs(`${cache}.put('a', 'b')`, `${cache}.get('a')`)).toBeCloseTo(100 * (63 + 2 * CALL_MS), 6);
  });
  test('shows that one read and one write cost less than many', () => {
    const many = costOf(
      'for (let n = 1; n < 10; n++) sheet.getRange(n, 1).setValue(sheet.getRange(n, 2).getValue());',
    );
    const few = costOf('sheet.getRange(1, 1, 9, 1).setValues(sheet.getRange(1, 2, 9, 1).getValues());');
    expect(many.estimate - BEFORE).toBeGreaterThan(5 * (few.estimate - BEFORE));
  });
  test('counts sleep and the wait for a lock that times out', () => {
    expect(costOf('Utilities.sleep(2500);').estimate).toBe(BEFORE + CALL_MS + 2500);
    const code = `function grab() { return LockService.getDocumentLock().tryLock(3000); }`;
    const runtime = openRuntime({ code });
    runtime.holdLock('document');
    expect(runtime.run('grab')).toBe(false);
    expect(runtime.lastExecution?.estimate).toBe(START_MS + CALL_MS + SERVICE_MS.lock + 3000);
  });
  test('is recorded for each execution and totaled until it is reset', () => {
    const code = `function look() { SpreadsheetApp.getActive().getActiveSheet().getLastRow(); }
      function note() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setNote('x'); }`;
    const runtime = openRuntime({ code, user: 'ana@library.example' });
    runtime.calls.reset();
    runtime.run('look');
    expect(runtime.lastExecution).toEqual({
      handler: 'look',
      user: 'ana@library.example',
      as: 'menu',
      calls: ['SpreadsheetApp.getActive', 'Spreadsheet.getActiveSheet', 'Sheet.getLastRow'],
      roundTrips: 1,
      alternations: 0,
      estimate: START_MS + 2 * CALL_MS + READ_MS,
    });
    runtime.run('note', [], { as: 'sidebar' });
    expect(runtime.lastExecution).toMatchObject({
      handler: 'note',
      as: 'sidebar',
      roundTrips: 1,
      estimate: START_MS + 4 * CALL_MS + SEND_MS,
    });
    expect(runtime.calls.estimate()).toBe(2 * START_MS + 6 * CALL_MS + READ_MS + SEND_MS);
    runtime.calls.reset();
    expect(runtime.calls.estimate()).toBe(0);
  });
});

describe('an execution that would take too long', () => {
  const words = 'Exceeded maximum execution time';
  const code = `
    function sleepMinutes(minutes) { for (let n = 0; n < minutes; n++) Utilities.sleep(60000); return 'done'; }
    function alternate(times) {
      const range = SpreadsheetApp.getActive().getActiveSheet().getRange('A1');
      for (let n = 1; n <= times; n++) { range.setValue(n); range.getValue(); }
      return 'done';
    }
    function stubborn() {
      const thrown = [];
      for (let n = 0; n < 10; n++) try { Utilities.sleep(60000); } catch (e) { thrown.push(e.message); }
      console.log(thrown.length);
      return thrown;
    }
    function swallow() { try { Utilities.sleep(200000); Utilities.sleep(200000); } catch (e) {} return 'done'; }
    function complain() { try { stubborn(); Utilities.sleep(1); } catch (e) { throw new Error('My own words'); } }
    function later() { ScriptApp.newTrigger('stubborn').timeBased().after(1000).create(); }
    function onEdit() { Utilities.sleep(31000); }`;
  test('is stopped after six minutes of sleep and calls, and its writes stay', () => {
    const runtime = openRuntime({ code });
    expect(runtime.run('sleepMinutes', [5])).toBe('done');
    expect(() => runtime.run('sleepMinutes', [7])).toThrow(words);
    expect(runtime.run('alternate', [400])).toBe('done');
    expect(() => runtime.run('alternate', [1000])).toThrow(words);
    const written = Number(runtime.values('Sheet1', 'A1')[0]?.[0]);
    expect(written).toBe(Math.ceil(LIMITS_MS.execution / (800 + CALL_MS)));
  });
  test('cannot catch its way out', () => {
    const runtime = openRuntime({ code });
    expect(() => runtime.run('stubborn')).toThrow(words);
    expect(runtime.log).toEqual([]);
    expect(() => runtime.run('swallow')).toThrow(words);
    expect(() => runtime.run('complain')).toThrow(words);
  });
  test('is a failure of the trigger that started it', () => {
    const runtime = openRuntime({ code, now: '2026-03-02T09:00:00Z' });
    runtime.run('later');
    runtime.advanceTo('2026-03-02T10:00:00Z');
    expect(runtime.failures).toMatchObject([{ handler: 'stubborn', message: words }]);
  });
  test('has thirty seconds if a simple trigger started it', () => {
    const runtime = openRuntime({ code });
    runtime.type('Sheet1', 'A1', 'x');
    expect(runtime.failures).toMatchObject([{ handler: 'onEdit', message: words }]);
  });
  test('may have other limits', () => {
    const runtime = openRuntime({ code, limits: { execution: 90_000, simpleTrigger: 40_000 } });
    expect(() => runtime.run('sleepMinutes', [2])).toThrow(words);
    runtime.type('Sheet1', 'A1', 'x');
    expect(runtime.failures).toEqual([]);
  });
  test('is judged only by the model, not by this machine’s clock', () => {
    const busy =
      'function busy() { const end = 3e6; for (let n = 0; n < end; n++); return new Date().getTime(); }';
    expect(() => openRuntime({ code: busy, limits: { execution: 1 } }).run('busy')).not.toThrow();
  });
});

test('a fresh execution starts in a few milliseconds', () => {
  const runtime = openRuntime({ code: 'function nothing() {}' });
  const started = performance.now();
  for (let turn = 0; turn < 20; turn++) runtime.run('nothing');
  expect((performance.now() - started) / 20).toBeLessThan(30);
});
