// When a refusal is reported, and calls that fail because the service has a bad day.
import { BAD_DAYS } from '../gate/google-failures';
import { openRuntime, type RuntimeOptions } from '../node';

const words = 'The data you entered in cell A1 violates the data validation rules set on this cell.';
const code = `
  function setUp() {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Phone', 'Post']).setAllowInvalid(false).build();
    SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setDataValidation(rule).setValue('Post');
  }
  function write(...steps) {
    const sheet = SpreadsheetApp.getActive().getActiveSheet();
    const told = [];
    const attempt = (name, step) => { try { step(); } catch (error) { told.push(name + ': ' + error.message); } };
    attempt('write', () => sheet.getRange('A1').setValue('Pigeon').setNote('chained'));
    attempt('other write', () => sheet.getRange('B1').setValue('beside'));
    for (const step of steps) attempt(step, () => step === 'flush' ? SpreadsheetApp.flush() : sheet.getRange('B1').getValue());
    return told;
  }`;
const open = (options: RuntimeOptions = {}) => {
  const runtime = openRuntime({ ...options, code });
  runtime.run('setUp');
  return runtime;
};

describe('a script’s value against a rejecting rule', () => {
  test('is refused by the write itself by default', () => {
    const runtime = open();
    expect(runtime.run('write', ['flush', 'read'])).toEqual([`write: ${words}`]);
    expect(runtime.values('Sheet1', 'A1:B1')).toEqual([['Post', 'beside']]);
  });
  test.each([
    [['flush', 'read'], 'flush'],
    [['read', 'flush'], 'read'],
  ])('is refused late, by the first of %j', (steps, first) => {
    const runtime = open({ refusals: 'at flush' });
    expect(runtime.run('write', steps)).toEqual([`${first}: ${words}`]);
    expect(runtime.values('Sheet1', 'A1:B1')).toEqual([['Post', 'beside']]);
  });
  test('is refused late, at the end of the execution, if nothing was read or flushed before', () => {
    const runtime = open({ refusals: 'at flush' });
    expect(() => runtime.run('write')).toThrow(words);
    expect(runtime.values('Sheet1', 'A1:B1')).toEqual([['Post', 'beside']]);
    expect(runtime.run('write', ['flush'])).toHaveLength(1);
  });
  test('is refused at once when a person types it', () => {
    const runtime = open({ refusals: 'at flush' });
    expect(() => {
      runtime.type('Sheet1', 'A1', 'Pigeon');
    }).toThrow(words);
  });
  test('doesn’t delay other refusals', () => {
    const runtime = open({ refusals: 'at flush' });
    const far = `function far() { try { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValues([[1, 2]]); return ''; } catch (e) { return e.message; } }`;
    expect(openRuntime({ code: far, refusals: 'at flush' }).run('far')).toMatch('The number of columns');
    expect(runtime.failures).toEqual([]);
  });
});

describe('a call that fails on a bad day', () => {
  const trouble = `
    function sheet() { SpreadsheetApp.getActive().getActiveSheet(); }
    function store() { PropertiesService.getScriptProperties().getProperty('a'); }
    function cache() { CacheService.getScriptCache().get('a'); }
    function lock() { LockService.getScriptLock().waitLock(10); }
    function triggers() { ScriptApp.getProjectTriggers(); }`;
  const failing = (name: string, call: number, message?: string): string => {
    const runtime = openRuntime({ code: trouble });
    runtime.failCall(call, message);
    try {
      runtime.run(name);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  test('throws its service’s message', () => {
    expect(failing('sheet', 2)).toBe(
      'Service Spreadsheets failed while accessing document with id local-spreadsheet.',
    );
    expect(failing('store', 2)).toBe('Service unavailable: Properties');
    expect(failing('cache', 2)).toBe('Service unavailable: Cache');
    expect(failing('lock', 2)).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(failing('triggers', 1)).toBe(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  });
  test('says what was asked for, in one call of one execution only', () => {
    for (const message of BAD_DAYS) expect(failing('sheet', 1, message)).toBe(message);
    const runtime = openRuntime({ code: trouble });
    runtime.failCall(1);
    expect(() => runtime.run('sheet')).toThrow('Service Spreadsheets failed');
    expect(() => runtime.run('sheet')).not.toThrow();
  });
  test('has the number that lastExecution counts', () => {
    const runtime = openRuntime({ code: trouble });
    runtime.run('lock');
    const calls = runtime.lastExecution?.calls ?? [];
    expect(calls).toEqual(['LockService.getScriptLock', 'Lock.waitLock']);
    runtime.failCall(calls.length);
    expect(() => runtime.run('lock')).toThrow('Lock timeout');
    expect(runtime.lastExecution?.calls).toEqual(calls);
  });
});
