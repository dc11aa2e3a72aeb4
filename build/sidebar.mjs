// Builds the pages of the sidebar: each is one HTML file with its style and script, and loads nothing from outside.
import esbuild from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findUnsafe, inlineScript } from './inline-script.mjs';
import { licenseOf, packagesOf } from './licenses.mjs';
import { PAGE_SCRIPTS } from './page-scripts.mjs';
import { version } from './paths.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SIDEBAR = path.join(ROOT, 'sidebar');

/**
 * Writes the pages into `outDir`, built with the given esbuild plugins; returns the path of Sidebar.html and the
 * packages in the pages.
 */
export async function buildSidebar({ outDir = path.join(ROOT, 'dist'), plugins = [] } = {}) {
  const [page, style] = await Promise.all([
    readFile(path.join(SIDEBAR, 'sidebar.html'), 'utf8'),
    bundle('sidebar.css'),
  ]);
  await mkdir(outDir, { recursive: true });
  const packages = await Promise.all(
    Object.entries(PAGE_SCRIPTS).map(async ([name, entry]) => {
      const file = path.join(outDir, `${name}.html`);
      const script = await bundle(entry, plugins);
      await writeFile(file, htmlOf(file, page, await usedStyle(style.text, page, script.text), script.text));
      return script.packages;
    }),
  );
  return { file: path.join(outDir, 'Sidebar.html'), packages: [...new Set(packages.flat())] };
}

/**
 * The rules whose classes appear in the page: any word in its script counts as one, and so does "level-" for level-2. The
 * "true" of aria-disabled is no word there. Of what begins with :focus-visible or :not(, PurgeCSS would keep nothing.
 */
async function usedStyle(style, page, script) {
  const content = [{ raw: `${page.replace('/* script */', () => script)} true`, extension: 'html' }];
  const composed = script.match(/\b[a-z]+-(?=["'])/g) ?? [];
  const [{ css }] = await new PurgeCSS().purge({
    ...{ content, css: [{ raw: style }], variables: true },
    safelist: {
      standard: composed.map((start) => new RegExp(`^${start}`)),
      greedy: [/^:(?:focus-visible|not)/],
    },
  });
  return css;
}

function htmlOf(file, page, style, script) {
  const html = page
    .replace(/\n\s*/g, '\n')
    .replace(/^<!doctype/i, '<!DOCTYPE')
    // Functions, because '$&' and the like have a meaning in a replacement text.
    .replace('/* sidebar.css */\n', () => style)
    .replace('/* script */\n', () => script);
  refuseUnsafe(file, script, style, html);
  return html;
}

async function bundle(entry, plugins = []) {
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
    plugins,
    define: { OUTREACH_VERSION: JSON.stringify(version) },
    // Not all libraries have their license in their code, so the licenses are at the top.
    legalComments: 'none',
    // HtmlService may misread a backtick: see inline-script.mjs.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  const packages = packagesOf(metafile);
  const [{ text }] = outputFiles;
  const code = entry.endsWith('.css') ? text : inlineScript(text);
  return { packages, text: (await licenseComment(packages)) + code };
}

/** The owner of each library, and the license text once for all libraries that share it, as the licenses require. */
async function licenseComment(packages) {
  const byText = new Map();
  for (const { name, version, license, text } of await Promise.all(packages.map(licenseOf))) {
    const owner = /^copyright.*$/im.exec(text)?.[0];
    if (!owner) throw new Error(`Whose is ${name}? See its license.`);
    const terms = text
      .slice(text.indexOf(owner) + owner.length)
      .replace(/\s+/g, ' ')
      .trim();
    // Addresses would look like something the page loads.
    const line = `${name} ${version}, ${license}. ${owner.trim().replace(/\s*[<(]?https?:\S*/g, '')}`;
    byText.set(terms, [...(byText.get(terms) ?? []), line]);
  }
  return [...byText]
    .map(([terms, lines]) => `/*! ${[...lines, terms].join('\n')} */\n`.replace(/[\u2018\u2019]/g, "'"))
    .join('');
}

/** Stops the build if something would end the script early, run as a scriptlet, or be fetched from elsewhere. */
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { file } = await buildSidebar();
  console.log(file);
}
