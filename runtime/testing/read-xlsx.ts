// The .xlsx that the page offers for a workbook, read back by ExcelJS.
import { Workbook, type Worksheet } from 'exceljs';
import type { Runtime } from '../node';
import { workbookFile } from '../page/xlsx/workbook-file';

export { Workbook, type Worksheet };

/** The rows of one sheet as texts, and where its cells have drop-downs. */
export async function sheetInXlsx(
  runtime: Runtime,
  name: string,
): Promise<{ rows: string[][]; dropDowns: Record<string, readonly unknown[]> }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await workbookFile(runtime.engine));
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`No sheet ${name} in the file`);
  const rows: string[][] = [];
  const dropDowns: Record<string, readonly unknown[]> = {};
  sheet.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      texts.push(cell.text);
      if (cell.dataValidation?.type === 'list') dropDowns[cell.address] = cell.dataValidation.formulae;
    });
    rows.push(texts);
  });
  return { rows, dropDowns };
}
