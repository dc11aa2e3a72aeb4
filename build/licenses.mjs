// The licenses of everything in dist/local/, as one page. esbuild says which packages those are: none is listed by
// hand, and one without a license text stops the build.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import spdx from 'spdx-license-list/full.js';
import { root } from './paths.mjs';

const MODULES = path.join(root, 'node_modules');

/** The packages among the inputs of a bundle, each as the path of its folder below node_modules. */
export function packagesOf({ inputs }) {
  const folders = Object.keys(inputs).flatMap(
    (file) => /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)];
}

/**
 * The packages inside a file that somebody else bundled, with their own dependencies: such a file may contain those,
 * too. Rolldown names them in comments.
 */
export async function packagesInside(file) {
  const code = await readFile(path.join(MODULES, file), 'utf8');
  const found = new Set();
  const add = async (name) => {
    if (found.has(name)) return;
    found.add(name);
    const { dependencies = {} } = await manifestOf(name);
    for (const needed of Object.keys(dependencies)) await add(needed);
  };
  for (const [, name] of code.matchAll(/^\/\/#region node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm))
    await add(name);
  return [...found];
}

async function manifestOf(folder) {
  return JSON.parse(await readFile(path.join(MODULES, folder, 'package.json'), 'utf8'));
}

/** What must be listed for a package: name, version, license, its source if given, and the license text. */
export async function licenseOf(folder) {
  const { name, version, license, author, homepage, repository } = await manifestOf(folder);
  const source = addressOf((typeof repository === 'object' ? repository.url : repository) ?? homepage ?? '');
  const text = (await licenseFile(folder)) ?? knownLicense(license, author?.name ?? author);
  if (!text) throw new Error(`${name} ${version} has no license text.`);
  return { name, version, license, source, text };
}

/** "owner/name" is npm's shorthand for a repository on GitHub. */
const addressOf = (repository) =>
  repository
    .replace(/^(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/^(?:git\+)?(?:git|ssh|https?):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');

async function licenseFile(folder) {
  const directory = path.join(MODULES, folder);
  const file = (await readdir(directory)).find((one) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(one));
  return file && (await readFile(path.join(directory, file), 'utf8')).trim();
}

/** The texts that an expression such as "(OFL-1.1 AND MIT)" names, for a package published without them. */
function knownLicense(expression, owner) {
  const ids = (expression ?? '').match(/[\w.-]+/g)?.filter((word) => !/^(?:AND|OR|WITH)$/.test(word)) ?? [];
  if (ids.length === 0 || !owner || ids.some((id) => !spdx[id])) return undefined;
  // The texts in the list name the license's author or leave a blank.
  const texts = ids.map((id) => spdx[id].licenseText.replace(/^.*copyright (?:\(c\)|<).*\n+/gim, '').trim());
  return [`Copyright (c) ${owner.replace(/\s*<.*/, '')}`, ...texts].join('\n\n');
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function sectionOf({ name, version, license, source, text }) {
  const address = escaped(source);
  const link = source ? `<a href="${address}">${address}</a>` : 'its npm package';
  return `
      <section>
        <h2>${escaped(name)} ${escaped(version)}</h2>
        <p>License: ${escaped(license)}. Source: ${link}.</p>
        <details>
          <summary>License of ${escaped(name)}</summary>
          <pre>${escaped(text)}</pre>
        </details>
      </section>`;
}

/** The licenses of packages as one plain text. */
export async function licensesAsText(folders) {
  const packages = await Promise.all(folders.map(licenseOf));
  const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
  const parts = packages.map(({ name, version, license, source, text }) =>
    [`${name} ${version} (${license})`, ...(source ? [`Source: ${source}`] : []), '', text.trim()].join('\n'),
  );
  return ['The licenses of this file', own.trim(), ...parts].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** Writes licenses.html; the packages in `first` are at the top. */
export async function writeLicenses(outDir, folders, first) {
  const packages = await Promise.all([...new Set(folders)].map(licenseOf));
  const place = ({ name }) => (first.includes(name) ? first.indexOf(name) : first.length);
  packages.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name));
  const [page, own] = await Promise.all(
    ['runtime/page/licenses.html', 'LICENSE'].map((file) => readFile(path.join(root, file), 'utf8')),
  );
  const html = page
    .replace('<!-- own license -->', () => `<pre>${escaped(own.trim())}</pre>`)
    .replace('<!-- packages -->', () => packages.map(sectionOf).join(''));
  await writeFile(path.join(outDir, 'licenses.html'), html);
}
