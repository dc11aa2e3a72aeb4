// Adds to the finished XML what ExcelJS can't write: names that Excel and LibreOffice look for, a default font other
// than Calibri, and heights of rows that still grow.
import JSZip from 'jszip';
import { FONT, FONT_SIZE } from './cells';

/** A name that belongs to one sheet. */
export interface SheetName {
  name: '_xlnm.Print_Area' | '_xlnm._FilterDatabase';
  /** The sheet's place in the file, from 0. */
  sheet: number;
  /** A range, or a formula that returns one. */
  formula: string;
}

/** What is added. */
export interface Finishing {
  names: readonly SheetName[];
  /** For each sheet, the rows (from 1) with a height that isn't set by hand. */
  growing: readonly ReadonlySet<number>[];
}

const USUAL_FONT = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>.*?<\/font>/;

/** Returns the file with these additions. */
export async function finish(file: ArrayBuffer, { names, growing }: Finishing): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  await change(zip, 'xl/styles.xml', (xml) =>
    xml.replace(
      USUAL_FONT,
      `<font><sz val="${String(FONT_SIZE)}"/><name val="${FONT}"/><family val="2"/></font>`,
    ),
  );
  await change(zip, 'xl/workbook.xml', (xml) => withNames(xml, names));
  for (const [index, rows] of growing.entries())
    await change(zip, `xl/worksheets/sheet${String(index + 1)}.xml`, (xml) =>
      withoutFixedHeights(xml, rows)
        // Columns that can be collapsed are expanded.
        .replace(/ collapsed="1"/g, ''),
    );
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

async function change(zip: JSZip, path: string, edit: (xml: string) => string): Promise<void> {
  const file = zip.file(path);
  if (!file) throw new Error(`The file has no ${path}.`);
  zip.file(path, edit(await file.async('string')));
}

function withNames(xml: string, names: readonly SheetName[]): string {
  const added = names.map(
    ({ name, sheet, formula }) =>
      `<definedName name="${name}" localSheetId="${String(sheet)}"${name.endsWith('Database') ? ' hidden="1"' : ''}>${escaped(formula)}</definedName>`,
  );
  const others = /<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? '';
  const whole = `<definedNames>${others}${added.join('')}</definedNames>`;
  const plain = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '');
  return added.length === 0 ? xml : plain.replace('<calcPr', () => `${whole}<calcPr`);
}

function withoutFixedHeights(xml: string, rows: ReadonlySet<number>): string {
  const plain = xml.replace(/(<sheetFormatPr [^>]*?) customHeight="1"/, '$1');
  return plain.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, before: string, row: string) =>
    rows.has(Number(row)) ? before : whole,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
