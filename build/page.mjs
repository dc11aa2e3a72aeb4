// Builds the try-it page: a static folder (dist/local/) that any web server can host, under any path. It has only plain
// scripts, including the engine's and the add-on's compiled files, so that it even opens from a disk by double-click.
import esbuild from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readAddon, writeAddon } from './addon-files.mjs';
import { copyPageEngine, ENGINE_PACKAGES, engineAsGlobal, engineInside } from './engine.mjs';
import { excelInBrowser } from './excel.mjs';
import { packagesOf, writeLicenses } from './licenses.mjs';
import { buildStyles } from './page-styles.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OURS = path.join(ROOT, 'example/page-entry.ts');

/**
 * Builds the page into `outDir` and returns the folder. `entry` is the script that calls openPage, `addonDir` holds
 * Code.js, Sidebar.html (every .html is included) and appsscript.json, and `addonPackages` names the libraries inside
 * those. `later` has more scripts, by name, that `entry` loads when they're needed.
 */
export async function buildPage({
  entry = OURS,
  later = entry === OURS ? { example: 'example/later.ts' } : {},
  addonDir = path.join(ROOT, 'dist'),
  addonPackages = [],
  outDir = path.join(ROOT, 'dist/local'),
} = {}) {
  await mkdir(outDir, { recursive: true });
  const scripts = await Promise.all([
    bundle(outDir, { page: entry }),
    // runtime/page/load-script.ts loads them when they're needed.
    bundle(outDir, { charts: 'runtime/page/later/charts.ts' }),
    bundle(outDir, { excel: 'runtime/page/later/excel.ts' }, excelInBrowser),
    bundle(outDir, later),
  ]);
  await Promise.all([
    copyPageEngine(outDir),
    copyFile(path.join(ROOT, 'runtime/page/index.html'), path.join(outDir, 'index.html')),
    readAddon(addonDir).then((addon) => writeAddon(outDir, addon)),
  ]);
  const styles = await buildStyles(outDir);
  await writeLicenses(
    outDir,
    [...(await engineInside()), ...scripts.flatMap(packagesOf), ...packagesOf(styles), ...addonPackages],
    ENGINE_PACKAGES,
  );
  return outDir;
}

/** Bundles one script of the page; returns esbuild's list of inputs. */
async function bundle(outDir, entryPoints, { plugins = [], ...options } = {}) {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: outDir,
    bundle: true,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    // Their full texts are in licenses.html.
    legalComments: 'none',
    ...options,
    plugins: [engineAsGlobal, ...plugins],
    external: ['node:*'],
    logLevel: 'warning',
  });
  return metafile;
}

// `node build/page.mjs` builds the add-on's page; with three arguments (entry, addonDir, outDir), any other.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [entry, addonDir, outDir] = process.argv.slice(2).map((given) => path.resolve(given));
  await buildPage({ entry, addonDir, outDir });
}
