// Anyone who gets dist/local gets the license of every library in it, and may replace the engine with their own.
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brokenRules } from 'apps-script-runtime/testing/accessibility';
import { isReady, picture, servePage } from 'apps-script-runtime/testing/try-page';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(ROOT, 'dist/local');
const read = (file: string): string => readFileSync(path.join(ROOT, 'dist', file), 'utf8');

interface License {
  name: string;
  text: string;
}
let build: {
  packagesOf: (metafile: { inputs: Record<string, object> }) => string[];
  licenseOf: (folder: string) => Promise<License>;
};
beforeAll(async () => {
  build = (await import(pathToFileURL(path.join(ROOT, 'build/licenses.mjs')).href)) as typeof build;
});

/** The sections of the page, by heading. */
function sections(): Map<string, string> {
  const parts = read('local/licenses.html').split('<section>').slice(1);
  return new Map(parts.map((part) => [/<h2>(.*?)<\/h2>/.exec(part)?.[1] ?? '', part]));
}
const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

test('every library of the page, its engine and the add-on is listed with its license and source', () => {
  const all = sections();
  const libraries =
    '@kurkle/color bootstrap chart.js dayjs exceljs font-awesome jszip leven pako preact quickselect rbush saxes';
  for (const name of libraries.split(' ')) {
    const section = all.get(`${name} ${versionOf(name)}`) ?? `${name} is missing`;
    expect(section).toMatch(/Source: (<a href="https:\/\/|its npm package)/);
    expect(section).toMatch(/<pre>[^]{300,}copyright[^]*<\/pre>|<pre>[^]*copyright[^]{300,}<\/pre>/i);
  }
  expect(all.get('This page and what it shows')).toContain('The Outreach authors');
});

test('the engine comes first, with LGPL-3, GPL-3 and the address of its source', () => {
  const titles = [...sections().keys()];
  const engine = ['@odoo/o-spreadsheet', '@odoo/owl'].map((name) => `${name} ${versionOf(name)}`);
  expect(titles.slice(1, 4)).toEqual(['The spreadsheet engine', ...engine]);
  for (const title of engine) {
    const section = sections().get(title) ?? '';
    expect(section).toMatch(/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(section).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(section).toContain(`https://github.com/odoo/${title.includes('owl') ? 'owl' : 'o-spreadsheet'}`);
  }
});

test('the packages are the ones the bundler lists, including scoped and nested packages', () => {
  const inputs = {
    'runtime/page/page.ts': {},
    'node_modules/@kurkle/color/dist/color.esm.js': {},
    'node_modules/jszip/lib/index.js': {},
    'node_modules/jszip/lib/utf8.js': {},
    'node_modules/jszip/node_modules/readable-stream/readable.js': {},
  };
  expect(build.packagesOf({ inputs })).toEqual([
    '@kurkle/color',
    'jszip',
    'jszip/node_modules/readable-stream',
  ]);
});

test('a library without a license text stops the build; one that only names its license gets the text', async () => {
  const folder = path.join(ROOT, 'out', `library-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const publish = (manifest: object): void =>
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'shelf', version: '1.0.0', ...manifest }),
    );
  const license = (): Promise<License> =>
    build.licenseOf(path.relative(path.join(ROOT, 'node_modules'), folder));
  try {
    for (const manifest of [{}, { license: 'MIT' }, { license: 'SEE LICENSE IN THE BOX', author: 'Ana' }]) {
      publish(manifest);
      await expect(license()).rejects.toThrow('shelf 1.0.0 has no license text.');
    }
    publish({ license: '(ISC OR MIT)', author: { name: 'Ana' } });
    const { text } = await license();
    expect(text).toMatch(/^Copyright \(c\) Ana\n[^]*ISC License[^]*MIT License/);
    expect(text).not.toContain('Internet Systems Consortium, Inc. ("ISC")\n');
    writeFileSync(path.join(folder, 'LICENSE.md'), 'As you like.\n');
    expect((await license()).text).toBe('As you like.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the pages for Google name the copyright holders of their libraries, and the terms', () => {
  for (const [page, libraries] of [
    ['Sidebar.html', ['preact']],
    ['Import.html', ['preact', 'leven']],
    ['Duplicates.html', ['preact', 'leven']],
    ['Share.html', ['preact']],
  ] as const) {
    const html = read(page);
    for (const name of libraries) expect(html).toContain(`${name} ${versionOf(name)}, MIT. Copyright`);
    expect(
      html.match(/The above copyright notice and this permission notice shall be included/g),
    ).toHaveLength(1);
  }
});

test('the engine is only in its own files, and the page uses a replacement that is put there', async () => {
  const [, hash = ''] =
    /@hash (\w+)/.exec(
      readFileSync(path.join(ROOT, 'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js'), 'utf8'),
    ) ?? [];
  const scripts = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((one) => one.endsWith('.js'));
  expect(scripts).toEqual(expect.arrayContaining(['page.js', 'engine/owl.js']));
  expect(scripts.filter((file) => read(`local/${file}`).includes(hash)).sort()).toEqual([
    'engine/o_spreadsheet.js',
  ]);

  const copy = path.join(ROOT, 'out', `own-engine-${String(process.pid)}`);
  cpSync(FOLDER, copy, { recursive: true });
  appendFileSync(
    path.join(copy, 'engine/o_spreadsheet.js'),
    ';document.documentElement.dataset.engine = "own";',
  );
  const served = await servePage(copy);
  try {
    const page = await served.visit();
    expect(await page.locator('html').getAttribute('data-engine')).toBe('own');
  } finally {
    await served.close();
    rmSync(copy, { recursive: true, force: true });
  }
});

test('a link on the page leads to the licenses, and another leads back', async () => {
  const served = await servePage(FOLDER);
  try {
    const page = await served.visit();
    await page.getByRole('link', { name: 'Licenses' }).click();
    await page.getByRole('heading', { name: 'Licenses', level: 1 }).waitFor();
    await page.getByText('License of preact').click();
    await page.getByText('Permission is hereby granted').first().waitFor();
    await picture(page, 'page-licenses');
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the spreadsheet' }).click();
    await isReady(page);
  } finally {
    await served.close();
  }
});
