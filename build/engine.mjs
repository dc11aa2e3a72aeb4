// The spreadsheet engine (o-spreadsheet and Owl, LGPL-3), which anyone may replace with their own build. The page has
// it in separate files in dist/local/engine/: plain scripts, because a page opened from a disk can't load modules. The
// runtime for Node contains it; `node build/runtime.mjs --engine <folder>` builds that with another engine.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { packagesInside } from './licenses.mjs';
import { root } from './paths.mjs';

const SPREADSHEET = '@odoo/o-spreadsheet';
const OWL = '@odoo/owl';
const TEMPLATES = `${SPREADSHEET}/dist/o_spreadsheet.xml`;
export const ENGINE_PACKAGES = [SPREADSHEET, OWL];

/** The name of each module among the page's globals. */
const GLOBALS = { [SPREADSHEET]: 'o_spreadsheet', [OWL]: 'owl', [TEMPLATES]: 'o_spreadsheet_templates' };

const inPackage = (file) => path.join(root, 'node_modules', file);

/** Writes the engine into the page's folder. */
export async function copyPageEngine(outDir) {
  const folder = path.join(outDir, 'engine');
  await mkdir(folder, { recursive: true });
  const [templates, style] = await Promise.all(
    [TEMPLATES, `${SPREADSHEET}/dist/o_spreadsheet.css`].map((file) => readFile(inPackage(file), 'utf8')),
  );
  await Promise.all([
    copyFile(inPackage(`${OWL}/dist/owl.iife.min.js`), path.join(folder, 'owl.js')),
    copyFile(
      inPackage(`${SPREADSHEET}/dist/o_spreadsheet.min.iife.js`),
      path.join(folder, 'o_spreadsheet.js'),
    ),
    // Leaves out spaces that mean nothing, in the style sheet and at the start of the templates' lines, and comments.
    writeFile(
      path.join(folder, 'o_spreadsheet.css'),
      esbuild.transformSync(style, { loader: 'css', minify: true }).code,
    ),
    // A page opened from a disk can't read an XML file either.
    writeFile(
      path.join(folder, 'templates.js'),
      `globalThis.${GLOBALS[TEMPLATES]} = ${JSON.stringify(templates.replace(/<!--[^]*?-->/g, '').replace(/\n\s+/g, '\n'))};\n`,
    ),
  ]);
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

/** esbuild options for a bundle that contains the engine and runs in Node. */
export const forNode = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'node'],
  logLevel: 'warning',
};

/** For esbuild: another build of o-spreadsheet, from its folder. Owl stays the installed one. */
export const engineFrom = (folder) => ({
  name: 'engine-from',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${SPREADSHEET}$`) }, () => ({
      path: path.join(folder, 'o_spreadsheet.esm.js'),
    }));
    build.onResolve({ filter: new RegExp(`^${OWL}$`) }, () => ({ path: inPackage(`${OWL}/dist/owl.es.js`) }));
  },
});

/** The packages in any build of the engine: the engine itself, and those inside its files. */
export const engineInside = async () => [
  ...ENGINE_PACKAGES,
  ...(await packagesInside(`${SPREADSHEET}/dist/o_spreadsheet.iife.js`)),
];
