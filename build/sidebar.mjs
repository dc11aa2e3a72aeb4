// Builds the sidebar: one HTML file with its style and script inside, nothing loaded from outside.
import esbuild from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SIDEBAR = path.join(ROOT, 'sidebar');

/** Writes Sidebar.html into `outDir` and returns its path. */
export async function buildSidebar({ outDir = path.join(ROOT, 'dist') } = {}) {
  const [page, script, style] = await Promise.all([
    readFile(path.join(SIDEBAR, 'sidebar.html'), 'utf8'),
    bundle('main.tsx'),
    bundle('sidebar.css'),
  ]);
  const html = page
    .replace(/\n\s*/g, '\n')
    .replace(/^<!doctype/i, '<!DOCTYPE')
    // Functions, because in a replacement text '$&' and the like would mean something.
    .replace('/* sidebar.css */\n', () => style)
    .replace('/* main.tsx */\n', () => script);
  refuseUnsafe(script, style, html);
  const file = path.join(outDir, 'Sidebar.html');
  await mkdir(outDir, { recursive: true });
  await writeFile(file, html);
  return file;
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
function refuseUnsafe(script, style, html) {
  const findings = [
    [/<\/script|<!--/i.test(script), 'the script holds </script or <!--'],
    [/<\/style/i.test(style), 'the style holds </style'],
    [/<\?/.test(html), 'the page holds a scriptlet (<?)'],
    [/\s(?:src|href)=["']|@import|url\((?!["']?data:)/i.test(html), 'the page loads something from outside'],
    [!html.startsWith('<!DOCTYPE html>'), 'the page does not start with its doctype'],
  ];
  for (const [isSo, sentence] of findings) if (isSo) throw new Error(`Sidebar.html: ${sentence}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildSidebar());
