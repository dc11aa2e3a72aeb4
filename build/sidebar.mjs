// Builds the pages of the sidebar: each an HTML file with its style and script inside, nothing loaded from outside.
import esbuild from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SIDEBAR = path.join(ROOT, 'sidebar');

/** By the name of the file: what it runs. */
const PAGES = { Sidebar: 'main.tsx', Import: 'import.tsx', Duplicates: 'duplicates.tsx' };
export const PAGE_FILES = Object.keys(PAGES).map((name) => `${name}.html`);

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
  const { outputFiles } = await esbuild.build({
    absWorkingDir: SIDEBAR,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    // Google's HtmlService has been seen to take '//' in a template literal for a comment.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** What would end the script early, be run as a scriptlet, or be fetched from elsewhere stops the build. */
function refuseUnsafe(file, script, style, html) {
  const findings = [
    [/<\/script|<!--/i.test(script), 'the script holds </script or <!--'],
    [/<\/style/i.test(style), 'the style holds </style'],
    [/<\?/.test(html), 'the page holds a scriptlet (<?)'],
    [/\s(?:src|href)=["']/i.test(html), 'the page loads something from outside'],
    [/@import|url\((?!["']?data:)/i.test(style), 'the style loads something from outside'],
    [!html.startsWith('<!DOCTYPE html>'), 'the page does not start with its doctype'],
  ];
  for (const [isSo, sentence] of findings) if (isSo) throw new Error(`${path.basename(file)}: ${sentence}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildSidebar());
