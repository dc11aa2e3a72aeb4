import { openRuntime } from '../node';

describe('time-driven triggers', () => {
  const code = `
    function install(hour, zone) { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(hour).nearMinute(20).inTimezone(zone).create(); }
    function daily(e) { SpreadsheetApp.getActive().getActiveSheet().appendRow([Session.getEffectiveUser().getEmail(), new Date(), e.hour, e.triggerUid]); }
    function mine() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction() + ' ' + t.getEventType()); }
    function remove() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
    function bad() { ScriptApp.newTrigger('fails').timeBased().after(1000).create(); }
    function fails() { throw new Error('broken'); }`;
  const open = () =>
    openRuntime({
      code,
      now: '2026-03-06T12:00:00Z',
      timeZone: 'America/Los_Angeles',
      user: 'ana@library.example',
    });

  test('run once a day at the same wall-clock minute, across daylight saving time, as their creator', () => {
    const runtime = open();
    runtime.run('install', [7, 'America/Los_Angeles'], { user: 'ben@library.example' });
    runtime.advanceTo('2026-03-09T16:00:00Z');
    const rows = runtime.values('Sheet1');
    expect(rows.map((row) => (row[1] as Date).toISOString())).toEqual([
      '2026-03-06T15:20:00.000Z',
      '2026-03-07T15:20:00.000Z',
      '2026-03-08T14:20:00.000Z',
      '2026-03-09T14:20:00.000Z',
    ]);
    expect(rows.map((row) => row[0])).toEqual(Array(4).fill('ben@library.example'));
    expect(rows.map((row) => row[2])).toEqual([7, 7, 7, 7]);
  });
  test('can be seen and deleted only by their creator', () => {
    const runtime = open();
    runtime.run('install', [7, 'Etc/UTC'], { user: 'ben@library.example' });
    expect(runtime.run('mine')).toEqual([]);
    expect(runtime.run('mine', [], { user: 'ben@library.example' })).toEqual(['daily CLOCK']);
    runtime.run('remove');
    expect(runtime.triggers).toHaveLength(1);
    runtime.run('remove', [], { user: 'ben@library.example' });
    expect(runtime.triggers).toHaveLength(0);
  });
  test('that fail are reported and don’t stop later runs', () => {
    const runtime = open();
    runtime.run('bad');
    runtime.advanceTo('2026-03-06T13:00:00Z');
    expect(runtime.failures).toEqual([
      {
        handler: 'fails',
        user: 'ana@library.example',
        message: 'broken',
        at: Date.UTC(2026, 2, 6, 12, 0, 1),
      },
    ]);
    runtime.advanceTo('2026-03-07T13:00:00Z');
    expect(runtime.failures).toHaveLength(1);
  });
  test('are limited to twenty', () => {
    const runtime = open();
    for (let turn = 0; turn < 20; turn++) runtime.run('bad');
    expect(() => runtime.run('bad')).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('locks', () => {
  const code = `
    function save(text) {
      const lock = LockService.getDocumentLock();
      lock.waitLock(1000);
      const sheet = SpreadsheetApp.getActive().getActiveSheet();
      sheet.getRange(sheet.getLastRow() + 1, 1).setValue(text);
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
    function grab() { return LockService.getDocumentLock().tryLock(10); }`;
  const words = 'Lock timeout: another process was holding the lock for too long.';
  test('held by another execution can’t be acquired, and are free again afterward', () => {
    const runtime = openRuntime({ code });
    const release = runtime.holdLock('document');
    expect(() => runtime.run('save', ['a'])).toThrow(words);
    expect(runtime.run('grab')).toBe(false);
    release();
    expect(runtime.run('grab')).toBe(true);
    expect(runtime.run('grab')).toBe(true);
  });
  test('make a second person’s save during the first one time out', () => {
    const runtime = openRuntime({ code });
    const outcomes: string[] = [];
    runtime.beforeCall((name) => {
      if (name !== 'Range.setValue') return;
      try {
        runtime.run('save', ['second'], { user: 'ben@library.example' });
      } catch (error) {
        outcomes.push((error as Error).message);
      }
    });
    runtime.run('save', ['first']);
    expect(outcomes).toEqual([words]);
    expect(runtime.values('Sheet1')).toEqual([['first']]);
  });
});

test('the n-th service call of the next execution can be made to fail', () => {
  const code = `function two() { const s = SpreadsheetApp.getActive().getActiveSheet(); s.getRange('A1').setValue(1); s.getRange('A2').setValue(2); }`;
  const runtime = openRuntime({ code });
  runtime.failCall(6, 'Service Spreadsheets timed out while accessing document with id x.');
  expect(() => runtime.run('two')).toThrow(
    'Service Spreadsheets timed out while accessing document with id x.',
  );
  expect(runtime.values('Sheet1')).toEqual([[1]]);
  runtime.run('two');
  expect(runtime.values('Sheet1')).toEqual([[1], [2]]);
});

test('calls are counted by method, with reads and writes counted separately', () => {
  const code = `function work() { const s = SpreadsheetApp.getActive().getActiveSheet(); const v = s.getDataRange().getValues(); s.getRange('A1').setValues([[v.length]]); SpreadsheetApp.flush(); }`;
  const runtime = openRuntime({ code });
  runtime.calls.reset();
  runtime.run('work');
  expect(runtime.calls).toMatchObject({ total: 7, reads: 1, writes: 1 });
  expect(runtime.calls.byMethod['Range.setValues']).toBe(1);
});

describe('stores', () => {
  const code = `function put(k, v) { PropertiesService.getDocumentProperties().setProperty(k, v); PropertiesService.getUserProperties().setProperty(k, v); }
    function get(k) { return [PropertiesService.getDocumentProperties().getProperty(k), PropertiesService.getUserProperties().getProperty(k)]; }
    function cache(v) { const c = CacheService.getDocumentCache(); if (v) c.put('k', v, 60); return c.get('k'); }`;
  test('belong to the document or a user, and hold 9 KB per value', () => {
    const runtime = openRuntime({ code });
    runtime.run('put', ['k', 'v']);
    expect(runtime.run('get', ['k'])).toEqual(['v', 'v']);
    expect(runtime.run('get', ['k'], { user: 'ben@library.example' })).toEqual(['v', null]);
    expect(() => runtime.run('put', ['k', 'x'.repeat(9217)])).toThrow('Argument too large: value');
  });
  test('of the cache expire', () => {
    const runtime = openRuntime({ code, now: '2026-03-01T10:00:00Z' });
    expect(runtime.run('cache', ['v'])).toBe('v');
    runtime.advanceTo('2026-03-01T10:02:00Z');
    expect(runtime.run('cache')).toBeNull();
  });
});

test('a saved runtime reopens unchanged', () => {
  const code = `function setUp() {
      const sheet = SpreadsheetApp.getActive().insertSheet('Partners');
      sheet.getRange('A1:B2').setValues([['Name', 'When'], ["'=1+1", '2026-03-05']]);
      sheet.getRange('A1').setNote('note'); sheet.getRange('A1:B1').protect().setWarningOnly(true).setDescription('Headers');
      sheet.getRange('A1:B2').createFilter(); sheet.setFrozenRows(1); sheet.hideColumns(3); sheet.getRange('B2').activate();
      sheet.getRange('B2:B9').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setHelpText('A date').setAllowInvalid(false).build());
      SpreadsheetApp.getActive().setNamedRange('names', sheet.getRange('A2:A9'));
      PropertiesService.getDocumentProperties().setProperty('schema', '1');
      ScriptApp.newTrigger('setUp').timeBased().everyDays(1).atHour(7).create();
    }
    function look() {
      const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet();
      return [sheet.getName(), sheet.getSheetId(), sheet.getDataRange().getValues(), sheet.getRange('A1').getNote(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getDescription() + p.isWarningOnly()),
        sheet.getFilter().getRange().getA1Notation(), sheet.getFrozenRows(), sheet.isColumnHiddenByUser(3), ss.getActiveRange().getA1Notation(), sheet.getRange('B2').getDataValidation().getHelpText(),
        ss.getRangeByName('names').getA1Notation(), PropertiesService.getDocumentProperties().getProperty('schema'), ScriptApp.getProjectTriggers().length, ss.getSpreadsheetTimeZone()];
    }`;
  const first = openRuntime({ code, now: '2026-03-01T10:00:00Z', timeZone: 'America/Los_Angeles' });
  first.run('setUp');
  const saved = JSON.parse(JSON.stringify(first.save())) as ReturnType<typeof first.save>;
  const second = openRuntime({ code, workbook: saved });
  expect(second.run('look')).toEqual(first.run('look'));
  expect(JSON.parse(JSON.stringify(second.save()))).toEqual(saved);
});

test('big tables load and read back fast enough', () => {
  const runtime = openRuntime();
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 12 }, (_cell, column) => (column % 2 ? row * column : `text ${String(row)}`)),
  );
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  runtime.loadValues('Sheet1', rows);
  const start = performance.now();
  expect(sheet.getDataRange().getValues()).toEqual(rows);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(sheet.getLastRow()).toBe(10_000);
});
