// Builds the pages of the sidebar: each an HTML file with its style and script inside, nothing loaded from outside.
import esbuild from 'esbuild';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findUnsafe, inlineScript } from './inline-script.mjs';
import { version } from './paths.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SIDEBAR = path.join(ROOT, 'sidebar');

/** By the name of the file: what it runs. */
const PAGES = { Sidebar: 'main.tsx', Import: 'import.tsx', Duplicates: 'duplicates.tsx', Help: 'help.tsx' };

/** Writes the pages into `outDir` and returns the path of Sidebar.html. */
export async function buildSidebar({ outDir = path.join(ROOT, 'dist') } = {}) {
  const [page, style] = await Promise.all([
    readFile(path.join(SIDEBAR, 'sidebar.html'), 'utf8'),
    bundle('sidebar.css'),
  ]);
  await mkdir(outDir, { recursive: true });
  const files = await Promise.all(
    Object.entries(PAGES).map(async ([name, entry]) => {
      const file = path.join(outDir, `${name}.html`);
      await writeFile(file, htmlOf(file, page, style, await bundle(entry)));
      return file;
    }),
  );
  return files[0];
}

function htmlOf(file, page, style, script) {
  const html = page
    .replace(/\n\s*/g, '\n')
    .replace(/^<!doctype/i, '<!DOCTYPE')
    // Functions, because in a replacement text '$&' and the like would mean something.
    .replace('/* sidebar.css */\n', () => style)
    .replace('/* script */\n', () => script);
  refuseUnsafe(file, script, style, html);
  return html;
}

async function bundle(entry) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: SIDEBAR,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    define: { OUTREACH_VERSION: JSON.stringify(version) },
    // Not all libraries have one in their code: their licences stand in front.
    legalComments: 'none',
    // HtmlService may misread a backtick: see inline-script.mjs.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  const libraries = Object.keys(metafile.inputs).flatMap(
    (file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  return (
    (await licencesOf([...new Set(libraries)])) +
    (entry.endsWith('.css') ? outputFiles[0].text : inlineScript(outputFiles[0].text))
  );
}

/** A line a library: its licence and whose it is, as that asks for. */
async function licencesOf(libraries) {
  const lines = libraries.map(async (library) => {
    const folder = path.join(ROOT, 'node_modules', library);
    const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const owner = /^copyright.*$/im.exec(await readFile(path.join(folder, file), 'utf8'))?.[0] ?? '';
    if (owner === '') throw new Error(`Whose is ${library}? See its licence.`);
    // Addresses would look like something that the page loads.
    return `/*! ${library} ${version}, ${license} licence. ${owner.trim().replace(/\s*[<(]?https?:\S*/g, '')} */\n`;
  });
  return (await Promise.all(lines)).join('');
}

/** What would end the script early, be run as a scriptlet, or be fetched from elsewhere stops the build. */
function refuseUnsafe(file, script, style, html) {
  const findings = [
    [/<\/script|<!--/i.test(script), 'the script holds </script or <!--'],
    [findUnsafe(script) !== undefined, `the script holds ${findUnsafe(script)}`],
    [/<\/style/i.test(style), 'the style holds </style'],
    [/<\?/.test(html), 'the page holds a scriptlet (<?)'],
    [/\s(?:src|href)=["']/i.test(html), 'the page loads something from outside'],
    [/@import|url\((?!["']?data:)/i.test(style), 'the style loads something from outside'],
    [!html.startsWith('<!DOCTYPE html>'), 'the page does not start with its doctype'],
  ];
  for (const [isSo, sentence] of findings) if (isSo) throw new Error(`${path.basename(file)}: ${sentence}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildSidebar());
