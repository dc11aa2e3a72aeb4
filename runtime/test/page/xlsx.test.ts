// The page's .xlsx file, read back by ExcelJS.
import { type CellFormulaValue, Workbook, type Worksheet } from 'exceljs';
import { Engine } from '../../engine/engine';
import { engineLocale } from '../../engine/locale';
import { workbookFile } from '../../page/xlsx/workbook-file';

const SHEET = 'sheet-0';

async function readBack(engine: Engine): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await workbookFile(engine));
  return workbook;
}

function first(workbook: Workbook): Worksheet {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet.');
  return sheet;
}

function newEngine(): Engine {
  const clock = { serialNow: () => 46_000.5, numberText: String, importRange: () => ({ value: '#REF!' }) };
  return new Engine(undefined, clock, engineLocale('en_US'));
}

function put(engine: Engine, row: number, col: number, patch: object): void {
  engine.dispatch('UPDATE_CELL', { sheetId: SHEET, row, col, ...patch });
}

const zone = (top: number, bottom: number, left: number, right: number): object => ({
  top,
  bottom,
  left,
  right,
});

test('text stays text, whatever it looks like', async () => {
  const engine = newEngine();
  const texts = ['=IMPORTXML("x")', '+1 555', '007', '1/2', 'TRUE', '-', '@home', "'quoted", 'שלום 🙂'];
  texts.forEach((text, row) => put(engine, row, 0, { content: `'${text}`, format: '@' }));
  const sheet = first(await readBack(engine));
  texts.forEach((text, row) => expect(sheet.getCell(row + 1, 1).value).toBe(text));
  expect(sheet.getCell('A3').numFmt).toBe('@');
});

test('numbers, dates, formulas and checkboxes keep their kind', async () => {
  const engine = newEngine();
  put(engine, 0, 0, { content: '12.5', format: '0.00' });
  put(engine, 0, 1, { content: '45323', format: 'yyyy-mm-dd' });
  put(engine, 0, 2, { content: '=A1*2' });
  put(engine, 0, 3, { content: 'TRUE' });
  const sheet = first(await readBack(engine));
  expect(sheet.getCell('A1').value).toBe(12.5);
  expect(sheet.getCell('A1').numFmt).toBe('0.00');
  expect(sheet.getCell('B1').value).toEqual(new Date('2024-02-01T00:00:00Z'));
  expect(sheet.getCell('C1').value as CellFormulaValue).toMatchObject({ formula: 'A1*2', result: 25 });
  expect(sheet.getCell('D1').value).toBe(true);
});

test('looks, notes, widths, hidden columns, merged cells and frozen rows are included', async () => {
  const engine = newEngine();
  put(engine, 0, 0, { content: 'Partner', style: { bold: true, fillColor: '#d9ead3', wrapping: 'wrap' } });
  engine.dispatch('SET_NOTES', { sheetId: SHEET, notes: [[0, 0, 'Name of Group']] });
  engine.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: SHEET, dimension: 'COL', elements: [0], size: 200 });
  engine.dispatch('HIDE_COLUMNS_ROWS', { sheetId: SHEET, dimension: 'COL', elements: [1] });
  engine.dispatch('FREEZE_ROWS', { sheetId: SHEET, quantity: 2 });
  engine.dispatch('ADD_MERGE', { sheetId: SHEET, target: [zone(4, 5, 2, 3)] });
  const sheet = first(await readBack(engine));
  const cell = sheet.getCell('A1');
  expect(cell.font).toMatchObject({ bold: true });
  expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFD9EAD3' } });
  expect(cell.alignment).toMatchObject({ wrapText: true });
  expect(cell.note).toBe('Name of Group');
  expect(sheet.getColumn(1).width).toBeCloseTo(27.86, 1);
  expect(sheet.getColumn(2).hidden).toBe(true);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  expect(sheet.getCell('D6').master.address).toBe('C5');
});

test('drop-downs, date rules and conditional colors are included', async () => {
  const engine = newEngine();
  const rule = (id: string, criterion: object, area: object, isBlocking: boolean): void =>
    engine.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId: SHEET,
      ranges: [engine.rangeData(SHEET, area as never)],
      rule: { id, criterion, isBlocking },
    });
  rule(
    'list',
    { type: 'isValueInList', values: ['Email', 'Phone'], displayStyle: 'arrow' },
    zone(2, 999, 0, 0),
    false,
  );
  rule(
    'long',
    { type: 'isValueInList', values: ['Ana, Ben', 'x'.repeat(300)], displayStyle: 'arrow' },
    zone(2, 4, 1, 1),
    false,
  );
  rule('date', { type: 'dateIsValid', values: [] }, zone(2, 999, 2, 2), true);
  engine.dispatch('ADD_CONDITIONAL_FORMAT', {
    sheetId: SHEET,
    cf: {
      id: 'lapsed',
      rule: {
        type: 'CellIsRule',
        operator: 'customFormula',
        values: ['=AND($C3<TODAY(),$A3<>"")'],
        style: { fillColor: '#fce8e6' },
      },
    },
    ranges: [engine.rangeData(SHEET, zone(2, 999, 0, 5) as never)],
  });
  const workbook = await readBack(engine);
  const sheet = first(workbook);
  expect(sheet.getCell('A3').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"Email,Phone"'],
    errorStyle: 'warning',
  });
  expect(sheet.getCell('A1000').dataValidation).toMatchObject({ type: 'list' });
  expect(sheet.getCell('B3').dataValidation).toMatchObject({ formulae: ["'Lists'!$A$1:$A$2"] });
  expect(workbook.getWorksheet('Lists')?.getCell('A1').value).toBe('Ana, Ben');
  expect(sheet.getCell('C3').dataValidation).toMatchObject({ type: 'date', errorStyle: 'stop' });
  const formats = (sheet as Worksheet & { conditionalFormattings: unknown }).conditionalFormattings;
  expect(formats).toMatchObject([
    { ref: 'A3:F1000', rules: [{ type: 'expression', formulae: ['AND($C3<TODAY(),$A3<>"")'] }] },
  ]);
});

test('open ranges get an end, and a checked box becomes a check mark', async () => {
  const engine = newEngine();
  put(engine, 0, 0, { content: '=COUNTA(B2:B)&"B2:B"' });
  put(engine, 1, 1, { content: 'Ana' });
  put(engine, 2, 2, { content: 'TRUE' });
  put(engine, 3, 2, { content: 'FALSE' });
  const rule = (id: string, criterion: object, area: object): void =>
    engine.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId: SHEET,
      ranges: [engine.rangeData(SHEET, area as never)],
      rule: { id, criterion, isBlocking: true },
    });
  rule('box', { type: 'isBoolean', values: [] }, zone(2, 9, 2, 2));
  rule('names', { type: 'isValueInRange', values: ['Sheet1!B2:B'], displayStyle: 'arrow' }, zone(2, 9, 3, 3));
  const sheet = first(await readBack(engine));
  expect((sheet.getCell('A1').value as CellFormulaValue).formula).toBe('COUNTA(B2:B1000)&"B2:B"');
  expect(sheet.getCell('C3').value).toBe('✓');
  expect(sheet.getCell('C4').value).toBeNull();
  expect(sheet.getCell('C3').dataValidation).toMatchObject({ formulae: ['"✓"'], errorStyle: 'warning' });
  // Thirty blank cells below the last row with content (a checkbox counts), for more names.
  expect(sheet.getCell('D3').dataValidation).toMatchObject({ formulae: ["'Sheet1'!$B$2:$B$40"] });
});
