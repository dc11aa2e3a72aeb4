// The compiled script for the try-it page, in three files: opening.js is all that an empty sheet needs, addon.js loads at
// the first press, and paste.js when somebody copies the code.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import ts from 'typescript';
import { oneFile } from './one-file.mjs';
import { inNode } from './in-node.mjs';

/** The files of a folder: `code`, `html` by page, `manifest`. */
export async function readAddon(directory) {
  const read = (name) => readFile(path.join(directory, name), 'utf8').catch(() => undefined);
  const code = await read('Code.js');
  if (code === undefined)
    console.warn(`There is no Code.js in ${directory}: the page opens without a script.`);
  const files = await readdir(directory).catch(() => []);
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  const html = await Promise.all(pages.map(async (file) => [path.basename(file, '.html'), await read(file)]));
  const manifest = await read('appsscript.json');
  return {
    code: code ?? '',
    html: Object.fromEntries(html),
    ...(manifest && { manifest: JSON.parse(manifest) }),
  };
}

/** Writes the three scripts into the page's folder. */
export async function writeAddon(outDir, { code, html, manifest }) {
  const menus = await menusOf({ code, html, manifest });
  const scripts = {
    'opening.js': ['addonOpening', { menus, manifest }],
    'addon.js': ['addonFiles', { code: compact(code), html, functions: callableNames(code) }],
    'paste.js': ['addonText', oneFile(code, html)],
  };
  await Promise.all(
    Object.entries(scripts).map(([name, [global, value]]) =>
      writeFile(path.join(outDir, name), `globalThis.${global} = ${JSON.stringify(value)};\n`),
    ),
  );
}

/** The menus that the script's onOpen makes in an empty workbook. */
const menusOf = (addon) =>
  inNode('runtime/node.ts', ({ openRuntime }) => {
    const { failures, menus } = openRuntime(addon);
    if (failures.length > 0) throw new Error(`onOpen failed: ${failures[0].message}`);
    return menus();
  });

/**
 * The same program at half the size: without comments and with short names inside its functions. Its behavior and the
 * functions that Google may call stay the same; a test compares the two.
 */
const compact = (code) =>
  esbuild.transformSync(code, {
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    charset: 'utf8',
  }).code;

/** Names of the functions that a sidebar may call: those at the top level whose names don't end with "_". */
function callableNames(code) {
  const { statements } = ts.createSourceFile('Code.js', code, ts.ScriptTarget.Latest);
  const names = statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return [statement.name];
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : [];
  });
  return names.filter(ts.isIdentifier).flatMap(({ text }) => (text.endsWith('_') ? [] : [text]));
}
