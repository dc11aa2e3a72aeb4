// Builds dist/local/runtime.mjs: the local spreadsheet runtime for Node as one self-contained file, with the engine
// (LGPL-3) inside. For your own engine, name the folder that holds its o_spreadsheet.esm.js:
//   node build/runtime.mjs --engine <folder> [--out <file>]
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { engineFrom, engineInside, forNode } from './engine.mjs';
import { licensesAsText, packagesOf } from './licenses.mjs';
import { root } from './paths.mjs';

const NOTICE = `// The local spreadsheet runtime, one file for Node 20 and later. It is free software (MIT), and so is the spreadsheet
// engine inside, o-spreadsheet with Owl by Odoo (GNU LGPL, version 3). You may change the engine: from the source of this
// file, \`node build/runtime.mjs --engine <folder>\` builds it with yours. The licenses are at the end.
`;

/** Bundles runtime/node.ts; resolves once the file is written. `engine` is the folder of another engine build. */
export async function buildRuntime({ engine, outfile = 'dist/local/runtime.mjs' } = {}) {
  const { metafile } = await build({
    ...forNode,
    entryPoints: ['runtime/node.ts'],
    outfile,
    metafile: true,
    format: 'esm',
    plugins: engine === undefined ? [] : [engineFrom(engine)],
    legalComments: 'inline',
    banner: { js: NOTICE },
  });
  const file = path.resolve(root, outfile);
  const packages = new Set([...(await engineInside()), ...packagesOf(metafile)]);
  const licenses = (await licensesAsText([...packages])).replace(/^/gm, '// ').replace(/ +$/gm, '');
  await writeFile(file, `${await readFile(file, 'utf8')}\n${licenses}\n`);
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  const { values } = parseArgs({ options: { engine: { type: 'string' }, out: { type: 'string' } } });
  const given = { engine: values.engine, outfile: values.out };
  const absolute = Object.entries(given).filter(([, place]) => place !== undefined);
  await buildRuntime(Object.fromEntries(absolute.map(([name, place]) => [name, path.resolve(place)])));
}
