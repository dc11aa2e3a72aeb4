// Builds the try-it page: a static folder (dist/local/) that any web server can host, under any path. Plain scripts, the
// engine's and the add-on's compiled files among them, so that it even opens from a disk by double-click.
import esbuild from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyPageEngine, ENGINE_PACKAGES, engineAsGlobal, engineInside } from './engine.mjs';
import { excelInBrowser } from './excel.mjs';
import { packagesOf, writeLicenses } from './licenses.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Builds the page into `outDir`. `entry` is the script that calls openPage, `addonDir` holds Code.js, Sidebar.html
 * (every .html is taken) and appsscript.json, `addonPackages` names the libraries inside those. Returns the folder.
 */
export async function buildPage({
  entry = path.join(ROOT, 'example/page-entry.ts'),
  addonDir = path.join(ROOT, 'dist'),
  addonPackages = [],
  outDir = path.join(ROOT, 'dist/local'),
} = {}) {
  await mkdir(outDir, { recursive: true });
  const script = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { page: entry },
    outdir: outDir,
    bundle: true,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    // They are in licenses.html, whole.
    legalComments: 'none',
    ...excelInBrowser,
    plugins: [engineAsGlobal, ...excelInBrowser.plugins],
    external: ['node:*'],
    logLevel: 'warning',
  });
  const style = await esbuild.build({
    absWorkingDir: ROOT,
    // The engine's own style sheet stands between the two.
    entryPoints: {
      base: path.join(ROOT, 'runtime/page/base.css'),
      page: path.join(ROOT, 'runtime/page/page.css'),
      licenses: path.join(ROOT, 'runtime/page/licenses.css'),
    },
    outdir: outDir,
    bundle: true,
    metafile: true,
    minify: true,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    logLevel: 'warning',
  });
  await copyPageEngine(outDir);
  await writeLicenses(
    outDir,
    [
      ...(await engineInside()),
      ...packagesOf(script.metafile),
      ...packagesOf(style.metafile),
      ...addonPackages,
    ],
    ENGINE_PACKAGES,
  );
  await copyFile(path.join(ROOT, 'runtime/page/index.html'), path.join(outDir, 'index.html'));
  await writeFile(
    path.join(outDir, 'addon.js'),
    `globalThis.addonFiles = ${JSON.stringify(await readAddon(addonDir))};\n`,
  );
  return outDir;
}

/** The compiled script, as the page and Outreach.gs take it: `code`, `html` by page, `manifest`. */
export async function readAddon(directory) {
  const read = (name) => readFile(path.join(directory, name), 'utf8').catch(() => undefined);
  const code = await read('Code.js');
  if (code === undefined)
    console.warn(`There is no Code.js in ${directory}: the page opens without a script.`);
  const files = await readdir(directory).catch(() => []);
  const pages = files.filter((file) => file.endsWith('.html'));
  const html = await Promise.all(pages.map(async (file) => [path.basename(file, '.html'), await read(file)]));
  const manifest = await read('appsscript.json');
  return {
    code: code ?? '',
    html: Object.fromEntries(html),
    ...(manifest && { manifest: JSON.parse(manifest) }),
  };
}

// `node build/page.mjs` builds the add-on's page; with three arguments (entry, addonDir, outDir) any other.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [entry, addonDir, outDir] = process.argv.slice(2).map((given) => path.resolve(given));
  await buildPage({ entry, addonDir, outDir });
}
