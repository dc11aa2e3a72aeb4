// npm run release: everything a library needs in one zip, the same bytes each time, no trace of the computer.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { SHEET_VERSION } from '../src/sheets/tables/sheet-version';

const ROOT = path.resolve(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const NAME = `outreach-${version}`;

const folders: string[] = [];
/** Makes the release in a time zone; returns its files. */
function release(zone: string): Map<string, Buffer> {
  const folder = path.join(ROOT, 'out', `release-${String(process.pid)}-${String(folders.length)}`);
  folders.push(folder);
  execFileSync(process.execPath, ['build/release.mjs', folder], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone },
  });
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file))]));
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let files: Map<string, Buffer>;
let zip: Record<string, Uint8Array>;
beforeAll(() => {
  files = release('America/Chicago');
  zip = unzipSync(files.get(`${NAME}.zip`) ?? new Uint8Array());
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const textOf = (name: string): string => Buffer.from(zip[`${NAME}/${name}`] ?? []).toString('utf8');
const namesBelow = (folder: string): string[] =>
  Object.keys(zip)
    .filter((name) => name.startsWith(`${NAME}/${folder}/`))
    .map((name) => name.slice(`${NAME}/${folder}/`.length));

test('the checksums match the files', () => {
  const sums = files.get('SHA256SUMS')?.toString('utf8').trimEnd().split('\n') ?? [];
  const others = [...files].filter(([name]) => name !== 'SHA256SUMS');
  expect(others.length).toBeGreaterThanOrEqual(2);
  expect([...sums].sort()).toEqual(others.map(([name, bytes]) => `${sha256(bytes)}  ${name}`).sort());
  expect(files.get('Outreach.gs')).toEqual(readFileSync(path.join(DIST, 'Outreach.gs')));
});

test('a release made on another day and in another time zone has the same bytes', () => {
  const again = release('Asia/Tokyo');
  expect([...again].map(([name, bytes]) => [name, sha256(bytes)])).toEqual(
    [...files].map(([name, bytes]) => [name, sha256(bytes)]),
  );
});

test('the zip holds the page, the files for Google, the guide and the licenses, as they were built', () => {
  expect(namesBelow('google').sort()).toEqual([
    ...[
      'Code.js',
      'Duplicates.html',
      'Help.html',
      'Import.html',
      'Outreach.gs',
      'Partnerships.html',
      'Share.html',
      'Sidebar.html',
    ],
    ...['appsscript.json', 'extras/Digest.js'],
  ]);
  const built = (readdirSync(path.join(DIST, 'local'), { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(DIST, 'local'), path.join(entry.parentPath, entry.name)));
  expect(namesBelow('try-it').sort()).toEqual(built.sort());
  for (const [folder, source] of [
    ['google', DIST],
    ['roll-up', DIST],
    ['try-it', path.join(DIST, 'local')],
  ] as const)
    for (const name of namesBelow(folder))
      expect(sha256(zip[`${NAME}/${folder}/${name}`] ?? new Uint8Array())).toBe(
        sha256(readFileSync(path.join(source, name))),
      );
  expect(textOf('LICENSE')).toContain('MIT License');
  expect(textOf('try-it/licenses.html')).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(textOf('README.txt')).toContain(`Outreach ${version}`);
  const hasWorkbook = existsSync(path.join(DIST, 'Outreach.xlsx'));
  expect([`${NAME}/Outreach.xlsx` in zip, textOf('README.txt').includes('Outreach.xlsx')]).toEqual([
    hasWorkbook,
    hasWorkbook,
  ]);
});

test('the zip holds all of these, and nothing else: page, files for Google, workbook, roll-up, guide with pictures, license, checksums beside it', () => {
  const kinds: Record<string, RegExp> = {
    'what is in it': /^README\.txt$/,
    license: /^LICENSE$/,
    'licenses of the libraries': /^try-it\/licenses\.html$/,
    workbook: /^Outreach\.xlsx$/,
    'one file to paste': /^google\/Outreach\.gs$/,
    'its parts':
      /^google\/(Code\.js|appsscript\.json|(Sidebar|Import|Duplicates|Partnerships|Share|Help)\.html)$/,
    'the sheet of the system': /^roll-up\/RollUp\.(gs|xlsx)$/,
    'the email': /^google\/extras\/Digest\.js$/,
    page: /^try-it\/index\.html$/,
    'what the page loads': /^try-it\/([\w-]+\/)?[\w.-]+\.(js|mjs|css|html|woff2|json|xml|txt|d\.mts|d\.ts)$/,
    'pages of the guide': /^guide\/(guide\/)?[\w-]+\.html$/,
    'pictures of the guide': /^guide\/guide\/pictures\/[\w-]+\.png$/,
  };
  const names = Object.keys(zip).map((name) => name.slice(NAME.length + 1));
  for (const [kind, pattern] of Object.entries(kinds))
    expect([kind, names.some((name) => pattern.test(name))]).toEqual([kind, true]);
  expect(names.filter((name) => !Object.values(kinds).some((pattern) => pattern.test(name)))).toEqual([]);
  // Every page and picture of the guide's source is there.
  const source = readdirSync(path.join(ROOT, 'docs/guide'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(ROOT, 'docs'), path.join(entry.parentPath, entry.name)))
    .map((file) => `guide/${file.replace(/\.md$/, '.html')}`);
  expect(names).toEqual(expect.arrayContaining(source));
  expect([...files.keys()].sort()).toEqual([
    ...['Outreach.gs', 'Outreach.xlsx', 'RollUp.gs', 'RollUp.xlsx', 'SHA256SUMS'],
    `${NAME}.zip`,
  ]);
});

test('without a saved workbook of this version of the tabs, there is no release', async () => {
  const { writeRelease } = (await import(pathToFileURL(path.join(ROOT, 'build/release.mjs')).href)) as {
    writeRelease: (folder: string, tabs: number) => string[];
  };
  const folder = path.join(ROOT, 'out', `no-release-${String(process.pid)}`);
  expect(() => writeRelease(folder, SHEET_VERSION + 1)).toThrow(
    `No workbook of version ${String(SHEET_VERSION + 1)} of the tabs is saved. Run npm run save-version and commit the file.`,
  );
  expect(existsSync(folder)).toBe(false);
});

test('the guide’s pages say what was written, and their links work', () => {
  const guide = namesBelow('guide');
  expect(guide).toEqual(expect.arrayContaining(['install.html', 'it.html', 'privacy.html']));
  expect(textOf('guide/install.html')).toContain('>Put Outreach into your Google Sheet</h1>');
  expect(textOf('guide/install.html')).toContain('<strong>Extensions &gt; Apps Script</strong>');
  expect(textOf('guide/install.html')).toContain('href="../try-it/index.html"');
  const broken: string[] = [];
  for (const page of guide.filter((name) => name.endsWith('.html')))
    for (const [, target = ''] of textOf(`guide/${page}`).matchAll(/(?:href|src)="([^"]+)/g)) {
      if (/^https?:|^mailto:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const place = path.posix.join(
        'guide',
        file === '' ? page : path.posix.join(path.posix.dirname(page), file),
      );
      const isThere = `${NAME}/${place}` in zip;
      if (!isThere || (anchor !== undefined && !textOf(place).includes(` id="${anchor}"`)))
        broken.push(`${page}: ${target}`);
    }
  expect(broken).toEqual([]);
});

test('each page of the guide leads to its first page, and to the pages before and after it', () => {
  const second = textOf('guide/guide/2-partners.html');
  for (const link of ['"README.html"', '"1-start.html">1. Start<', '"3-today.html">3. Today'])
    expect(second).toContain(`<a href=${link}`);
  expect(textOf('guide/install.html')).toContain('<nav><a href="guide/README.html">');
});

test('every file is in one folder, and none says where it was made', () => {
  const places = [ROOT, `${homedir()}/`, `/${userInfo().username}/`];
  for (const [name, bytes] of Object.entries(zip)) {
    expect(name).toMatch(new RegExp(`^${NAME}/[\\w./-]+$`));
    expect(name).not.toContain('..');
    const text = Buffer.from(bytes).toString('latin1');
    for (const place of places) expect([name, place, text.includes(place)]).toEqual([name, place, false]);
  }
});
