// Builds dist/Outreach.xlsx, the empty workbook for programs without scripts, from dist/Code.js.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inNode } from './in-node.mjs';
import { dist } from './paths.mjs';
import { measuringText } from './text-measure.mjs';

/** Resolves once the file is written. */
export async function buildOfficeFile() {
  const code = await readFile(path.join(dist, 'Code.js'), 'utf8');
  const file = await measuringText(() =>
    inNode('example/office-file.ts', ({ emptyWorkbook }) => emptyWorkbook(code), ['exceljs', 'jszip']),
  );
  await writeFile(path.join(dist, 'Outreach.xlsx'), new Uint8Array(file));
}
