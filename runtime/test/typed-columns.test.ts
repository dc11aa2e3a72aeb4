// A tab that somebody turned into a table with typed columns: what it refuses, in which words, and when.
import { openRuntime } from '../node';

const code = `
  const cells = () => SpreadsheetApp.getActive().getActiveSheet().getRange('A1:B2');
  const box = () => SpreadsheetApp.newDataValidation().requireCheckbox().build();
  const ACTS = {
    setNumberFormat: () => cells().setNumberFormat('@'),
    setNumberFormats: () => cells().setNumberFormats([['@', '@'], ['0', '0']]),
    list: () => SpreadsheetApp.getActive().getActiveSheet().getRangeList(['A1', 'B2']).setNumberFormat('@'),
    setDataValidation: () => cells().setDataValidation(box()),
    setDataValidations: () => cells().setDataValidations([[box(), null], [null, null]]),
    clearDataValidations: () => cells().clearDataValidations(),
    insertCheckboxes: () => cells().insertCheckboxes(),
    createFilter: () => cells().createFilter(),
  };
  function act(name) {
    const told = [];
    try { ACTS[name](); } catch (error) { told.push('at once: ' + error.message); }
    cells().setValues([[true, false], ['', true]]);
    try { SpreadsheetApp.flush(); } catch (error) { told.push('flush: ' + error.message); }
    return told;
  }
  function look() {
    return [cells().getValues(), cells().getNumberFormats().flat().join(''), cells().getDataValidations().flat().some(Boolean), cells().getFilter() !== null];
  }
  function end(name) { ACTS[name](); }`;
const FORMAT = "You can't set the number format of cells in a typed column.";
const RULE = 'This operation is not allowed on cells in typed columns.';
const FILTER = 'You cannot create a filter that intersects a table.';
const CALLS: [string, string][] = [
  ['setNumberFormat', FORMAT],
  ['setNumberFormats', FORMAT],
  ['list', FORMAT],
  ['setDataValidation', RULE],
  ['setDataValidations', RULE],
  ['clearDataValidations', RULE],
  ['insertCheckboxes', RULE],
  ['createFilter', FILTER],
];
const open = (typed: string[]) => openRuntime({ code, typed });

test.each(CALLS)('%s in a table is refused at the flush; everything else is written', (name, words) => {
  const runtime = open(['Sheet1']);
  const untouched = (runtime.run('look') as unknown[]).slice(1);
  expect(runtime.run('act', [name])).toEqual([`flush: ${words}`]);
  const [values, ...looks] = runtime.run('look') as unknown[];
  expect(values).toEqual([
    [true, false],
    ['', true],
  ]);
  expect(looks).toEqual(untouched);
});

test.each(CALLS)('%s is reported by the end of the execution, if nothing asked before', (name, words) => {
  expect(() => open(['Sheet1']).run('end', [name])).toThrow(words);
});

test.each(CALLS)('%s works in any other tab', (name) => {
  expect(open(['Events']).run('act', [name])).toEqual([]);
});
