// Builds dist/local/runtime.mjs: the local spreadsheet runtime for Node, the engine included.
import { build } from 'esbuild';

/** Bundles local/runtime.ts for Node ≥ 20; resolves when the file is written. */
export async function buildRuntime() {
  await build({
    entryPoints: ['local/runtime.ts'],
    outfile: 'dist/local/runtime.mjs',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['import', 'node'],
    // The engine's grid component expects these in a page; the runtime in Node never draws.
    external: ['@odoo/owl'],
    logLevel: 'warning',
  });
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) await buildRuntime();
