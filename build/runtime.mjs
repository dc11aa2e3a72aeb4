// Builds dist/local/runtime.mjs: the local spreadsheet runtime for Node, its engine beside it.
import { build } from 'esbuild';
import { copyNodeEngine, engineBeside } from './engine.mjs';

/** Bundles runtime/node.ts for Node ≥ 20; resolves when the file is written. */
export async function buildRuntime() {
  await build({
    entryPoints: ['runtime/node.ts'],
    outfile: 'dist/local/runtime.mjs',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['import', 'node'],
    plugins: [engineBeside],
    logLevel: 'warning',
  });
  await copyNodeEngine('dist/local');
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) await buildRuntime();
