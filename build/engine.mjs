// The spreadsheet engine (o-spreadsheet and Owl, LGPL-3) is shipped in files of its own, dist/local/engine/: anyone may put
// their own build of it there, and the page and the runtime use that one. Plain scripts for the page, because a page opened
// from a disk loads no modules; modules for Node.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

const SPREADSHEET = '@odoo/o-spreadsheet';
const OWL = '@odoo/owl';
const TEMPLATES = `${SPREADSHEET}/dist/o_spreadsheet.xml`;
export const ENGINE_PACKAGES = [SPREADSHEET, OWL];

/** What each module is called among the globals of the page. */
const GLOBALS = { [SPREADSHEET]: 'o_spreadsheet', [OWL]: 'owl', [TEMPLATES]: 'o_spreadsheet_templates' };

const inPackage = (file) => path.join(root, 'node_modules', file);

/** Writes the engine for a page into the page's folder. */
export async function copyPageEngine(outDir) {
  const folder = path.join(outDir, 'engine');
  await mkdir(folder, { recursive: true });
  const templates = await readFile(inPackage(TEMPLATES), 'utf8');
  await Promise.all([
    copyFile(inPackage(`${OWL}/dist/owl.iife.min.js`), path.join(folder, 'owl.js')),
    copyFile(
      inPackage(`${SPREADSHEET}/dist/o_spreadsheet.min.iife.js`),
      path.join(folder, 'o_spreadsheet.js'),
    ),
    copyFile(inPackage(`${SPREADSHEET}/dist/o_spreadsheet.css`), path.join(folder, 'o_spreadsheet.css')),
    // A page opened from a disk cannot read an XML file either.
    writeFile(
      path.join(folder, 'templates.js'),
      `globalThis.${GLOBALS[TEMPLATES]} = ${JSON.stringify(templates)};\n`,
    ),
  ]);
}

/** Writes the engine for Node beside the runtime. */
export async function copyNodeEngine(outDir) {
  const folder = path.join(outDir, 'engine');
  await mkdir(folder, { recursive: true });
  const code = await readFile(inPackage(`${SPREADSHEET}/dist/o_spreadsheet.esm.js`), 'utf8');
  const besideOwl = code.replace(`from "${OWL}"`, 'from "./owl.mjs"');
  if (besideOwl === code) throw new Error('o-spreadsheet imports Owl in a new way: see build/engine.mjs.');
  await writeFile(path.join(folder, 'o_spreadsheet.mjs'), besideOwl);
  await copyFile(inPackage(`${OWL}/dist/owl.es.js`), path.join(folder, 'owl.mjs'));
}

/** For esbuild: in a page the engine is a global. */
export const engineAsGlobal = {
  name: 'engine-as-global',
  setup(build) {
    build.onResolve({ filter: /^@odoo\// }, ({ path: module }) => ({ path: module, namespace: 'engine' }));
    build.onLoad({ filter: /./, namespace: 'engine' }, ({ path: module }) => {
      if (!(module in GLOBALS)) throw new Error(`No file of the engine has ${module}.`);
      return { contents: `module.exports = globalThis.${GLOBALS[module]};` };
    });
  },
};

/** For esbuild: in Node it is the module beside the runtime. */
export const engineBeside = {
  name: 'engine-beside',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${SPREADSHEET}$`) }, () => ({
      path: './engine/o_spreadsheet.mjs',
      external: true,
    }));
  },
};
