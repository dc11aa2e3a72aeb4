// Builds the try-it page: a static folder (dist/local/) that any web server can host, under any path. One plain script
// and the add-on's compiled files beside it, so that it even opens from a disk by double-click.
import esbuild from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Builds the page into `outDir`. `entry` is the script that calls openPage, `addonDir` holds Code.js, Sidebar.html
 * (every .html is taken) and appsscript.json. Returns the folder.
 */
export async function buildPage({
  entry = path.join(ROOT, 'example/page-entry.ts'),
  addonDir = path.join(ROOT, 'dist'),
  outDir = path.join(ROOT, 'dist/local'),
} = {}) {
  await mkdir(outDir, { recursive: true });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { page: entry },
    outdir: outDir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    // The engine's "browser" file is a script that wants globals; its "module" file is the one that bundles.
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    loader: { '.xml': 'text' },
    // The one of ExcelJS's files that is made for browsers.
    alias: { exceljs: 'exceljs/dist/exceljs.bare.min.js' },
    external: ['node:*'],
    logLevel: 'warning',
  });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: { page: path.join(ROOT, 'local/page/page.css') },
    outdir: outDir,
    bundle: true,
    minify: true,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    logLevel: 'warning',
  });
  await copyFile(path.join(ROOT, 'local/page/index.html'), path.join(outDir, 'index.html'));
  await writeFile(
    path.join(outDir, 'addon.js'),
    `globalThis.addonFiles = ${JSON.stringify(await readAddon(addonDir))};\n`,
  );
  return outDir;
}

async function readAddon(directory) {
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
