// Builds dist/Outreach.xlsx, the empty workbook for programs without scripts, from dist/Code.js.
import { build } from 'esbuild';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forNode } from './engine.mjs';
import { dist, root } from './paths.mjs';
import { measuringText } from './text-measure.mjs';

/** Resolves once the file is written. */
export async function buildOfficeFile() {
  const folder = await mkdtemp(path.join(root, 'node_modules/.office-'));
  try {
    const outfile = path.join(folder, 'office-file.cjs');
    await build({
      ...forNode,
      entryPoints: ['example/office-file.ts'],
      outfile,
      format: 'cjs',
      external: ['exceljs', 'jszip'],
    });
    const code = await readFile(path.join(dist, 'Code.js'), 'utf8');
    const file = await measuringText(async () => {
      const { emptyWorkbook } = await import(pathToFileURL(outfile).href);
      return emptyWorkbook(code);
    });
    await writeFile(path.join(dist, 'Outreach.xlsx'), new Uint8Array(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
