// Edits by hand: what onEdit is told of one cell, of a paste, and of cells cleared in the grid.
import { openRuntime } from '../../local/runtime';

const code = `
  function onEdit(e) {
    SpreadsheetApp.getActive().getSheetByName('Log').appendRow([e.range.getA1Notation(), String(e.value), String(e.oldValue)]);
  }`;

function open() {
  const runtime = openRuntime({ code, now: '2026-03-06T12:00:00Z' });
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Log');
  return runtime;
}

test('one cell is told with its value and the one before', () => {
  const runtime = open();
  runtime.type('Sheet1', 'B2', 'one');
  runtime.type('Sheet1', 'B2', 'two');
  expect(runtime.values('Log')).toEqual([
    ['B2', 'one', 'undefined'],
    ['B2', 'two', 'one'],
  ]);
});

test('a paste is one edit of all its cells, told without values', () => {
  const runtime = open();
  runtime.paste('Sheet1', 'B2', [
    ['a', '1'],
    ['b', ''],
  ]);
  expect(runtime.values('Log')).toEqual([['B2:C3', 'undefined', 'undefined']]);
  expect(runtime.values('Sheet1', 'B2:C3')).toEqual([
    ['a', 1],
    ['b', ''],
  ]);
});

test('what the grid changes in one go is one edit, clearing too', async () => {
  const runtime = open();
  runtime.paste('Sheet1', 'A1', [['a'], ['b'], ['c']]);
  const sheetId = runtime.book.sheetIdOf('Sheet1') ?? '';
  runtime.engine.model.dispatch('DELETE_CONTENT', {
    sheetId,
    target: [{ top: 0, bottom: 2, left: 0, right: 0 }],
  });
  await Promise.resolve();
  expect(runtime.values('Log').map(([a1]) => a1)).toEqual(['A1:A3', 'A1:A3']);
});

test('NOW() follows the clock within a day', () => {
  const runtime = open();
  runtime.type('Sheet1', 'A1', '=HOUR(NOW())');
  expect(runtime.values('Sheet1')).toEqual([[12]]);
  runtime.advanceTo('2026-03-06T15:30:00Z');
  expect(runtime.values('Sheet1')).toEqual([[15]]);
});
