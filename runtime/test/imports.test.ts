import { openRuntime, type Runtime, type RuntimeOptions } from '../node';

const BRANCH = '1AbCdEfGhIjKlMnOpQrStUvWxYz';
const FORMULA = `=IMPORTRANGE("https://docs.google.com/spreadsheets/d/${BRANCH}/edit#gid=7","Report data!A:C")`;

const code = `
  function write(formula) { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setFormula(formula); }
  function writeAndRead(formula) { write(formula); return SpreadsheetApp.getActive().getActiveSheet().getRange('A1').getValue(); }`;

/** A branch's spreadsheet with a day, a number and a text that looks like one. */
function openBranch(how: RuntimeOptions = {}): Runtime {
  const branch = openRuntime({ viewers: ['librarian@library.example'], newSheetRows: 5, ...how });
  branch.loadValues('Report data', [
    ['day', 'people', 'id'],
    ['', 12, '007'],
  ]);
  const day = branch.globals.SpreadsheetApp.getActive().getSheetByName('Report data')?.getRange('A2');
  day?.setNumberFormat('yyyy-mm-dd').setValue(new Date('2026-03-01T00:00:00Z'));
  return branch;
}

const open = (how: RuntimeOptions = {}) =>
  openRuntime({ code, otherSpreadsheets: { [BRANCH]: openBranch() }, newSheetRows: 3, ...how });

/** The first cell and the note that Google shows at its red corner. */
function firstCell(runtime: Runtime): unknown[] {
  const { getters } = runtime.engine;
  const cell = getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), row: 0, col: 0 });
  return [cell.value, (cell as { message?: string }).message ?? ''];
}

describe('IMPORTRANGE', () => {
  test('is loading within the execution that writes it, and asks for access afterwards', () => {
    const runtime = open();
    expect(runtime.run('writeAndRead', [FORMULA])).toBe('Loading...');
    expect(firstCell(runtime)[0]).toBe('Loading...');
    runtime.loadImports();
    expect(firstCell(runtime)).toEqual(['#REF!', 'You need to connect these sheets.']);
    expect(runtime.values('Sheet1', 'A1')).toEqual([['#REF!']]);
  });
  test('brings values and days once somebody allowed access, and room for every row', () => {
    const runtime = open();
    runtime.run('write', [FORMULA]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    expect(runtime.values('Sheet1')).toEqual([
      ['day', 'people', 'id'],
      [new Date('2026-03-01T00:00:00Z'), 12, '007'],
    ]);
    expect(runtime.engine.getters.getNumberRows(runtime.engine.getters.getActiveSheetId())).toBe(5);
  });
  test('takes the id alone, a semicolon, and a quoted name of a tab', () => {
    const runtime = open();
    runtime.run('write', [`=IMPORTRANGE("${BRANCH}";"'Report data'!B2")`]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    expect(runtime.values('Sheet1')).toEqual([[12]]);
  });
  test('keeps the access when the workbook is saved, and its values when it is opened', () => {
    const runtime = open();
    runtime.run('write', [FORMULA]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    const again = open({ workbook: runtime.save() });
    expect(again.values('Sheet1', 'B2')).toEqual([[12]]);
  });
  test('follows the other spreadsheet when time passes', () => {
    const branch = openBranch();
    const runtime = open({ otherSpreadsheets: { [BRANCH]: branch }, now: '2026-03-01T10:00:00Z' });
    runtime.run('write', [FORMULA]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    branch.type('Report data', 'B2', '40');
    expect(runtime.values('Sheet1', 'B2')).toEqual([[12]]);
    runtime.advanceTo('2026-03-02T10:00:00Z');
    expect(runtime.values('Sheet1', 'B2')).toEqual([[40]]);
  });
  test.each<[string, string, RuntimeOptions, string]>([
    [
      'no spreadsheet has that id',
      FORMULA.replace(BRANCH, 'nothing'),
      {},
      'The spreadsheet at the provided URL could not be found. Make sure that you have the right URL.',
    ],
    [
      'it isn’t shared with these people',
      FORMULA,
      { user: 'ben@elsewhere.example' },
      'You don’t have permissions to access that sheet.',
    ],
    ['access isn’t allowed yet', FORMULA, {}, 'You need to connect these sheets.'],
  ])('is #REF! with Google’s words if %s', (_why, formula, how, words) => {
    const runtime = open(how);
    runtime.run('write', [formula]);
    runtime.loadImports();
    expect(firstCell(runtime)).toEqual(['#REF!', words]);
  });
  test.each(['Reports!A:C', 'Report data!', 'Report data!A0', ''])('is #REF! for the range %p', (range) => {
    const runtime = open();
    runtime.run('write', [`=IMPORTRANGE("${BRANCH}","${range}")`]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    expect(firstCell(runtime)).toEqual(['#REF!', 'Cannot find range or sheet for imported range.']);
  });
  test('offers access only where a formula asks, and to people who may see the other spreadsheet', () => {
    const runtime = open();
    expect(() => {
      runtime.allowAccess(BRANCH);
    }).toThrow(`No formula offers to allow access to ${BRANCH}`);
    runtime.run('write', [FORMULA]);
    runtime.loadImports();
    expect(() => {
      runtime.allowAccess(BRANCH, { user: 'eve@elsewhere.example' });
    }).toThrow('You don’t have permissions to access that sheet.');
  });
  test('is blocked by a value in its way', () => {
    const runtime = open();
    runtime.type('Sheet1', 'B2', 'mine');
    runtime.run('write', [FORMULA]);
    runtime.loadImports();
    runtime.allowAccess(BRANCH);
    expect(runtime.values('Sheet1', 'A1')).toEqual([['#REF!']]);
  });
});
