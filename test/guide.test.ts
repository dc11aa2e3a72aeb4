// The guide and the other pages for people: their pictures and links exist, and so does everything they say to press.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COLUMN_WORDS } from '../src/words/column-order';
import { FORMS } from '../src/words/forms';
import { IMPORT } from '../src/words/import';
import { MENU } from '../src/words/menu';
import { PARTNERSHIP_TOOLS } from '../src/words/partnerships';
import { ROLL_UP } from '../src/words/roll-up';
import { ROWS } from '../src/words/rows';
import { SHARE } from '../src/words/share';
import { MORE } from '../src/words/shell';
import { TODAY } from '../src/words/today';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const filesBelow = (folder: string, kind: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));

const TOP_PAGES = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
const PAGES = [...TOP_PAGES, ...filesBelow('docs', /\.md$/)];
const GUIDE = PAGES.filter((page) => page.startsWith('docs/guide/'));
/** The pages that tell librarians and IT people what to choose. */
const FOR_PEOPLE = [...GUIDE, 'README.md', 'docs/install.md', 'docs/it.md', 'docs/privacy.md'];

const PICTURES = 'docs/guide/pictures';
const LARGEST = 150 * 1024;
/** Name in the guide and name in test-results/. */
const TABLE = [...read('build/guide-pictures.mjs').matchAll(/^ {2}'([\w-]+\.png)': '([\w-]+\.png)',$/gm)].map(
  ([, name = '', source = '']) => ({ name, source }),
);

/** The part after # in a link to a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?|mailto):/.test(target));

test.each(PAGES)('every link and picture of %s leads somewhere', (page) => {
  const broken = linksOf(page).filter((link) => {
    const [target = '', anchor] = link.split('#');
    const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
    if (!existsSync(path.join(ROOT, file))) return true;
    return anchor !== undefined && !anchorsOf(file).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('the guide’s first page names every other page, and each of those has a picture or a table', () => {
  const first = 'docs/guide/README.md';
  const others = GUIDE.filter((page) => page !== first);
  const named = linksOf(first).map((link) => path.posix.join('docs/guide', link));
  expect(others.filter((page) => !named.includes(page))).toEqual([]);
  expect(others.filter((page) => !/^(?:!\[|\| )/m.test(read(page)))).toEqual([]);
});

test('the guide’s pictures match the table, each is used, and none is large', () => {
  const there = readdirSync(path.join(ROOT, PICTURES)).sort();
  expect(there).toEqual(TABLE.map(({ name }) => name).sort());
  const used = ['README.md', ...GUIDE].flatMap((page) => linksOf(page)).map((link) => path.basename(link));
  expect(there.filter((name) => !used.includes(name))).toEqual([]);
  const isPng = (name: string) =>
    readFileSync(path.join(ROOT, PICTURES, name))
      .subarray(1, 4)
      .toString() === 'PNG';
  expect(there.filter((name) => !isPng(name))).toEqual([]);
  expect(there.filter((name) => statSync(path.join(ROOT, PICTURES, name)).size >= LARGEST)).toEqual([]);
});

test('npm run pictures says which picture is missing and what makes it, and copies nothing', () => {
  const folder = path.join(ROOT, 'out', `pictures-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const [lost = '', ...others] = TABLE.map(({ source }) => source).sort(
    (one, other) => Number(other.startsWith('office-')) - Number(one.startsWith('office-')),
  );
  for (const source of others) writeFileSync(path.join(folder, source), '');
  const to = path.join(folder, 'guide');
  const { status, stderr } = spawnSync(process.execPath, ['build/pictures.mjs', folder, to], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const isCopied = existsSync(to);
  rmSync(folder, { recursive: true });
  expect(lost).toMatch(/^office-/);
  expect(stderr.trim()).toBe(
    `No picture was copied, because test-results/ has no ${lost}. Run npm run test:office first.`,
  );
  expect([status, isCopied]).toEqual([1, false]);
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.each(FOR_PEOPLE)(
  'every menu item that %s names is in the menu Outreach or Roll-up, or under More',
  (page) => {
    const text = oneLine(read(page));
    const missing = (menu: string, entries: readonly string[]) =>
      [...text.matchAll(new RegExp(`\\b${menu} > ([^*_>]+)`, 'g'))]
        .map(([, entry = '']) => entry)
        .filter((entry) => !entries.some((one) => entry.startsWith(one)));
    expect(missing('Outreach', Object.values(MENU))).toEqual([]);
    expect(missing('Roll-up', Object.values(ROLL_UP.menu))).toEqual([]);
    expect(
      missing('More', [
        ...Object.values(MORE),
        ...[COLUMN_WORDS.whoNeedsACall, MENU.help, PARTNERSHIP_TOOLS.title, SHARE.title],
      ]),
    ).toEqual([]);
  },
);

/** Google's own menus and buttons, which our code doesn't contain. */
const GOOGLES = [
  'Extensions > Apps Script',
  'File > Make a copy',
  'Copy to > New spreadsheet',
  'Make a copy',
  'File > Save as Google Sheets',
  'File > Download',
  'File > Version history',
  'Settings > Import & export > Import',
  'Tools > Create a new form',
  'Tools > Manage form > Unlink form',
  ...[
    'Advanced',
    'Advanced > Go to',
    'Go to …',
    '(unsafe)',
    'OK',
    'Allow',
    'Continue',
    'Go to',
    'Select all',
    'Share',
    'Viewer',
    'Allow access',
    'Send',
    'Save',
  ],
  'Tools > Create a new form',
  ...['Required', 'Publish', 'Form Responses 1'],
  ...['+', 'HTML', 'Script', 'Project Settings', 'Show "appsscript.json" manifest file', 'Triggers'],
  'Google Apps Script API',
  'Editors can change permissions and share',
];
/** Every text in quotes in the code of what people see, and between tags in the try-it page. */
function textsOfProduct(): Set<string> {
  const files = ['src', 'example', 'runtime/page'].flatMap((folder) => filesBelow(folder, /\.(?:ts|html)$/));
  const texts = files.flatMap((file) =>
    [...read(file).matchAll(/'([^'\n]+)'|>([^<>\n]+)</g)].map(([, quoted, tagged]) => quoted ?? tagged ?? ''),
  );
  return new Set([
    ...texts,
    ...Object.values(ROWS).map(({ one }) => FORMS.save(one)),
    IMPORT.preview.bringIn(2, 0),
    TODAY.folds.doneLines(1),
    IMPORT.columns.adoptNow(ROWS.partner.inTab),
  ]);
}

/** Everything in bold or italics that isn't in the product, with its page. */
function notOurs(pages: readonly string[]): string[] {
  const texts = textsOfProduct();
  const isSentence = (words: string) => words.endsWith('.') || /^Why .*\?$/.test(words);
  return pages.flatMap((page) =>
    [...oneLine(read(page).replace(/`[^`]*`|\]\([^)]*\)/g, '')).matchAll(/\*\*([^*]+)\*\*|\b_([^_]+)_\b/g)]
      .map(([, bold, italic]) => bold ?? italic ?? '')
      .filter((words) => !isSentence(words) && !/^(?:Outreach|More|Roll-up) > /.test(words))
      .filter((words) => !GOOGLES.includes(words) && !texts.has(words))
      .map((words) => `${page}: ${words}`),
  );
}

test('every button, field and tab that the guide names is one of the product’s', () => {
  expect(notOurs(GUIDE)).toEqual([]);
});

test('every button, field and tab that README, install, it and privacy name is one of the product’s', () => {
  expect(notOurs(FOR_PEOPLE.filter((page) => !GUIDE.includes(page)))).toEqual([]);
});

/** In quotes, but said by Google, or typed by people. */
const NOT_SAID = [
  ...["Google hasn't verified this app", 'Heads up', 'Form Responses 1', 'appsscript.json'],
  ...['work source', 'Outcome', 'LVM'],
];
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** In a sentence of the catalogue, a name or a number may be any, but most of its words are its own. */
function isSaid(words: string, text: string): boolean {
  if (text.includes(words)) return true;
  if (text.replace(/‹[^›]*›/g, '').length < words.length / 2) return false;
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/‹[^›]*›/g, '.+').replace(/\d+/g, '\\d+')}$`).test(words);
}

test('every sentence in quotes is one that the product says', () => {
  const listed = [...read('test-results/words.md').matchAll(/^- (?:[\w.]+: )?(.*)$/gm)];
  const catalogue = [...textsOfProduct(), ...listed.map(([, text = '']) => text)].map(plain);
  const isUnsaid = (part: string) => part !== '' && !catalogue.some((text) => isSaid(part, text));
  const quoted = [...FOR_PEOPLE, 'CONTRIBUTING.md'].flatMap((page) =>
    [...plain(read(page).replace(/```[^]*?```|`[^`\n]*`/g, '')).matchAll(/"([^"]+)"|“([^”]+)”/g)].map(
      ([, straight, curly]) => ({ page, words: (straight ?? curly ?? '').replace(/[,.]$/, '') }),
    ),
  );
  expect(quoted.length).toBeGreaterThan(20);
  const unsaid = quoted
    .filter(({ words }) => !NOT_SAID.includes(words))
    // “The check stopped on …” is the beginning of a sentence.
    .filter(({ words }) => words.split('…').some((part) => isUnsaid(part.trim())));
  expect(unsaid).toEqual([]);
});

/** Made by a command, or stored on one computer only. */
const MADE = [
  'release/',
  'test-results/',
  'test-results/words.md',
  '.clasp.mine.json',
  '.clasp.json',
  'dist/',
  'Code.gs',
];

test.each([...FOR_PEOPLE, 'CONTRIBUTING.md', 'SECURITY.md'])('every file that %s names exists', (page) => {
  const isThere = (name: string) =>
    MADE.includes(name) ||
    // In the download, google/ and roll-up/ are what a build leaves in dist/, and try-it/ is dist/local/.
    [
      name,
      `dist/${name}`,
      name.replace(/^google\//, 'dist/'),
      name.replace(/^try-it\//, 'dist/local/'),
      name.replace(/^roll-up\//, 'dist/'),
    ].some((place) => existsSync(path.join(ROOT, place))) ||
    existsSync(path.join(ROOT, 'dist/extras', name));
  const missing = [...oneLine(read(page)).matchAll(/`([^` ]+)`/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) => /^[\w.][\w./-]*(?:\/|\.(?:gs|js|mjs|ts|md|json|html|xlsx))$/.test(name) && !isThere(name),
    );
  expect(missing).toEqual([]);
});

test('the pages name the Node that package.json asks for', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const named = ['README.md', 'CONTRIBUTING.md', 'docs/it.md'].map((page) => [
    page,
    /Node ([\d.]+) or newer/.exec(read(page))?.[1],
  ]);
  expect(named).toEqual(named.map(([page]) => [page, engines.node.replace('>=', '')]));
});

/** The cells of each row of the tables under a heading, or of all tables, without header rows. */
function rowsUnder(page: string, heading: string): string[][] {
  const [, part = ''] = read(page).split(`\n## ${heading}\n`);
  return [...(part.split('\n## ')[0] ?? '').matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first = '']) => !first.startsWith('--'))
    .slice(1);
}

/** “for each of the three: a; b” counts as six; “a; b” as two. */
function countOf(actions: string): number {
  const count = actions.split(';').filter((one) => one.trim() !== '').length;
  return count * (actions.startsWith('for each of the three: ') ? 3 : 1);
}

describe('the ways to get Outreach into a sheet', () => {
  const ways = rowsUnder('docs/install.md', 'Every way, counted');
  const numbersOf = (way: string) =>
    (ways.find(([name = '']) => name.includes(way)) ?? []).slice(1, 4).map(Number);
  const summed = (rows: readonly string[][]) => rows.reduce((sum, row) => sum + Number(row[2]), 0);
  const steps = oneLine(read('docs/install.md'));

  test('take as long as the rule says: five seconds an action, ten a wait, rounded up to the half minute', () => {
    expect(ways.length).toBeGreaterThanOrEqual(5);
    for (const [name = '', actions, waits, minutes] of ways)
      expect([name, Number(minutes)]).toEqual([
        name,
        Math.ceil((Number(actions) * 5 + Number(waits) * 10) / 30) / 2,
      ]);
  });

  test('have as many actions as their steps name', () => {
    const paste = [
      ...read('docs/install.md').matchAll(/^\| (?:on the try-it page|\d) +\| (.*?) +\| (\d+) +\|$/gm),
    ].map(([, actions = '', count = '']) => ['', actions, count]);
    const colleague = rowsUnder('docs/install.md', "From a colleague's sheet");
    const phone = rowsUnder('docs/install.md', 'From the phone');
    const clasp = rowsUnder('docs/install.md', 'If your IT department installs it');
    for (const rows of [paste, phone, colleague, clasp]) {
      expect(rows.length).toBeGreaterThan(3);
      for (const [, actions = '', count] of rows)
        expect([actions, Number(count)]).toEqual([actions, countOf(actions)]);
    }
    expect(numbersOf('one paste')[0]).toBe(summed(paste));
    expect(steps).toContain(`it takes ${summed(paste)} actions`);
    expect(numbersOf('phone')[0]).toBe(summed(phone));
    expect(steps).toContain(`in ${summed(phone)} actions`);
    expect(steps).toContain(`after one paste (${summed(paste) + summed(phone)} in all)`);
    expect(numbersOf('clasp')[0]).toBe(summed(clasp));
    expect(steps).toContain(`It takes ${summed(clasp)} actions`);
    expect(numbersOf('colleague')[0]).toBe(summed(colleague));
    expect(steps).toContain(`It takes ${summed(colleague)} actions`);
  });
});
