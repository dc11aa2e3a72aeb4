// Every call of an imitated method is checked against the argument lists of Google's own types.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openRuntime } from '../node';

const root = path.resolve(__dirname, '../..');

/** What an expression throws in a script that has a sheet, a range of two by two and a Ui; '' if it throws nothing. */
const code = `function outcome(expression) {
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  const range = sheet.getRange('A1:B2');
  const ui = SpreadsheetApp.getUi();
  try { eval(expression); return ''; } catch (error) { return error.message; }
}`;
const runtime = openRuntime({ code, answers: () => 'OK' });
const outcome = (expression: string): unknown => runtime.run('outcome', [expression]);
const words = (kinds: string, method: string): string =>
  `The parameters (${kinds}) don't match the method signature for ${method}.`;

test('the table of Google’s classes matches Google’s types', () => {
  const printed = execFileSync(process.execPath, ['build/google-classes.mjs', '--print'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e7,
  });
  expect(readFileSync(path.join(root, 'runtime/gate/google-classes.json'), 'utf8')).toBe(printed);
});

test.each([
  ['range.setValue()', '', 'SpreadsheetApp.Range.setValue'],
  ['range.setValue(1, 2)', 'number,number', 'SpreadsheetApp.Range.setValue'],
  ['range.getValues(1)', 'number', 'SpreadsheetApp.Range.getValues'],
  ['range.setNumberFormat(0)', 'number', 'SpreadsheetApp.Range.setNumberFormat'],
  ['range.setNumberFormat(undefined)', 'null', 'SpreadsheetApp.Range.setNumberFormat'],
  ['range.setFontSize("12")', 'String', 'SpreadsheetApp.Range.setFontSize'],
  ['range.getCell(1, "1")', 'number,String', 'SpreadsheetApp.Range.getCell'],
  ['sheet.getRange("A1", "B2")', 'String,String', 'SpreadsheetApp.Sheet.getRange'],
  ['sheet.getRange(1, 1, 1, 1, 1)', 'number,number,number,number,number', 'SpreadsheetApp.Sheet.getRange'],
  ['sheet.hideColumn(1)', 'number', 'SpreadsheetApp.Sheet.hideColumn'],
  ['sheet.hideColumn(sheet)', 'SpreadsheetApp.Sheet', 'SpreadsheetApp.Sheet.hideColumn'],
  [
    'sheet.getProtections(SpreadsheetApp.SheetType.GRID)',
    'SpreadsheetApp.SheetType',
    'SpreadsheetApp.Sheet.getProtections',
  ],
  [
    'SpreadsheetApp.newDataValidation().requireDate("today")',
    'String',
    'SpreadsheetApp.DataValidationBuilder.requireDate',
  ],
  [
    'SpreadsheetApp.newDataValidation().requireDateAfter(1)',
    'number',
    'SpreadsheetApp.DataValidationBuilder.requireDateAfter',
  ],
  [
    'range.setDataValidation(SpreadsheetApp.newDataValidation())',
    'SpreadsheetApp.DataValidationBuilder',
    'SpreadsheetApp.Range.setDataValidation',
  ],
  [
    'ScriptApp.newTrigger("f").timeBased().onWeekDay("MONDAY")',
    'String',
    'ScriptApp.ClockTriggerBuilder.onWeekDay',
  ],
  ['ui.alert("Sure?", "YES_NO")', 'String,String', 'Ui.alert'],
  ['ui.showSidebar("<p>")', 'String', 'Ui.showSidebar'],
  ['HtmlService.createHtmlOutput("").setTitle(1)', 'number', 'HtmlService.HtmlOutput.setTitle'],
  [
    'PropertiesService.getScriptProperties().getProperty(1)',
    'number',
    'PropertiesService.Properties.getProperty',
  ],
  [
    'PropertiesService.getScriptProperties().setProperty("a", null)',
    'String,null',
    'PropertiesService.Properties.setProperty',
  ],
  ['CacheService.getScriptCache().put("a", {})', 'String,Object', 'CacheService.Cache.put'],
  ['LockService.getScriptLock().waitLock("1")', 'String', 'LockService.Lock.waitLock'],
  ['Utilities.formatDate("2026-01-01", "UTC", "y")', 'String,String,String', 'Utilities.formatDate'],
])('%s is refused', (expression, kinds, method) => {
  expect(outcome(expression)).toBe(words(kinds, method));
});

test.each([
  ['range.setValues("x")', 'String'],
  ['range.setValues([1, 2])', 'number[]'],
  ['range.setValues(["a", "b"])', 'String[]'],
  ['range.setValues([[1, 2], 3])', 'number[][]'],
  ['range.setValues({})', 'Object'],
])('%s isn’t rows of values', (expression, kinds) => {
  expect(outcome(expression)).toBe(words(kinds, 'SpreadsheetApp.Range.setValues'));
});

test('an array’s items are checked, too, and may be null', () => {
  expect(outcome('range.setFontWeights([["bold", 1], [null, null]])')).toBe(
    words('String[][]', 'SpreadsheetApp.Range.setFontWeights'),
  );
  expect(outcome('range.setFontWeights([["bold", null], [undefined, "normal"]])')).toBe('');
  expect(outcome('sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()])')).toBe(
    words('SpreadsheetApp.ConditionalFormatRuleBuilder[]', 'SpreadsheetApp.Sheet.setConditionalFormatRules'),
  );
});

test('rows of the wrong size are refused with a message about sizes', () => {
  const rows = 'The number of rows in the data does not match the number of rows in the range.';
  const columns = 'The number of columns in the data does not match the number of columns in the range.';
  expect(outcome('range.setValues([])')).toBe(`${rows} The data has 0 but the range has 2.`);
  expect(outcome('range.setValues([[1, 2]])')).toBe(`${rows} The data has 1 but the range has 2.`);
  expect(outcome('range.setValues([[1, 2], [3]])')).toBe(`${columns} The data has 1 but the range has 2.`);
});

test.each([
  'range.setValue(undefined)',
  'range.setBackground(null)',
  'range.setBackground("no colour")',
  'range.setHorizontalAlignment("nowhere")',
  'range.setFontSize(10.5)',
  'sheet.getRange(1.0, 1.9)',
  'range.sort([{ column: 1, ascending: true }])',
  'SpreadsheetApp.getActive().toast("a", null, null)',
  'SpreadsheetApp.newDataValidation().requireValueInList([1, new Date(), "a"], true)',
  'SpreadsheetApp.newDataValidation().setHelpText(null)',
  'HtmlService.createHtmlOutput("").setWidth(null)',
  'PropertiesService.getScriptProperties().setProperty("a", 1)',
  'console.log("%s and %s", range, 1, 2, 3)',
  'Utilities.formatString("%s", range)',
])('%s is accepted, as at Google', (expression) => {
  expect(outcome(expression)).toBe('');
});

test('enumerations have Google’s members in Google’s order', () => {
  const members = `function members(name) {
    const [service, enumeration] = name.split('.');
    return Object.values(globalThis[service][enumeration]).map((member) => [String(member), member.ordinal()]);
  }`;
  const of = (name: string): unknown => openRuntime({ code: members }).run('members', [name]);
  expect(of('SpreadsheetApp.ProtectionType')).toEqual([
    ['RANGE', 0],
    ['SHEET', 1],
  ]);
  expect(of('SpreadsheetApp.SheetType')).toEqual([
    ['GRID', 0],
    ['OBJECT', 1],
    ['DATASOURCE', 2],
  ]);
  expect(of('ScriptApp.WeekDay')).toContainEqual(['SATURDAY', 6]);
  expect(of('Charts.CurveStyle')).toHaveLength(2);
});
