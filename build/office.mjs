// Builds the empty workbooks from the compiled scripts: dist/Outreach.xlsx for programs without scripts, from Code.js, and
// dist/RollUp.xlsx, from RollUp.gs.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inNode } from './in-node.mjs';
import { dist } from './paths.mjs';
import { measuringText } from './text-measure.mjs';

const write = async (script, workbook, make) => {
  const code = await readFile(path.join(dist, script), 'utf8');
  const file = await measuringText(() =>
    inNode('example/office-file.ts', (made) => made[make](code), ['exceljs', 'jszip']),
  );
  await writeFile(path.join(dist, workbook), new Uint8Array(file));
};

/** Resolves once the file is written. */
export const buildOfficeFile = () => write('Code.js', 'Outreach.xlsx', 'emptyWorkbook');
export const buildRollUpFile = () => write('RollUp.gs', 'RollUp.xlsx', 'rollUpWorkbook');
