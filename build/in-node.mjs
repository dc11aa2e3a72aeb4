// Runs part of the source in Node during the build.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forNode } from './engine.mjs';
import { root } from './paths.mjs';

/** Bundles `entry` and passes its exports to `use`. Packages named in `external` aren't bundled. */
export async function inNode(entry, use, external = []) {
  const folder = await mkdtemp(path.join(root, 'node_modules/.in-node-'));
  try {
    const outfile = path.join(folder, 'entry.cjs');
    await build({ ...forNode, entryPoints: [entry], outfile, format: 'cjs', external });
    return await use(await import(pathToFileURL(outfile).href));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
