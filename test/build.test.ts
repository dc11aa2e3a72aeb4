// npm run build skips what it has already built, and never leaves anything that the sources wouldn't make.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(__dirname, '..');

interface Step {
  name: string;
  from: string[];
  to: string[];
  make: () => unknown;
}
interface OnlyChanged {
  onlyChanged: (given: { base: string; record: string; all?: boolean }) => (step: Step) => Promise<unknown>;
}
const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(ROOT, 'build', file)).href);

let built: OnlyChanged;
let steps: Step[];
beforeAll(async () => {
  built = (await load('only-changed.mjs')) as OnlyChanged;
  steps = ((await load('steps.mjs')) as { STEPS: Step[] }).STEPS;
});

let base: string;
let runs: number;
const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
  writeFileSync(path.join(base, file), text);
};
const get = (file: string) => readFileSync(path.join(base, file), 'utf8');
/** Joins the files in src/ into dist/all.txt; returns how often it has run so far, as the steps of npm run build do. */
async function build(all = false): Promise<unknown> {
  const run = built.onlyChanged({ base, record: path.join(base, 'cache/built.json'), all });
  return run({
    name: 'all',
    from: ['src', 'package.json'],
    to: ['dist/all.txt'],
    make: () => {
      put(
        'dist/all.txt',
        readdirSync(path.join(base, 'src'))
          .map((name) => get(`src/${name}`))
          .join(),
      );
      return { runs: ++runs };
    },
  });
}

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'build-'));
  runs = 0;
  put('src/one.txt', 'one');
  put('src/two.txt', 'two');
});
afterEach(() => rmSync(base, { recursive: true }));

test('what’s already built isn’t built again, and the step still reports what it found', async () => {
  expect(await build()).toEqual({ runs: 1 });
  expect(await build()).toEqual({ runs: 1 });
  expect(get('dist/all.txt')).toBe('one,two');
});

test.each<[string, () => void]>([
  ['a source was edited', () => put('src/two.txt', 'TWO')],
  ['a source was added', () => put('src/three.txt', 'three')],
  ['a source was deleted', () => rmSync(path.join(base, 'src/two.txt'))],
  [
    'a source was renamed',
    () => {
      rmSync(path.join(base, 'src/two.txt'));
      put('src/other.txt', 'two');
    },
  ],
  ['a missing source was added', () => put('package.json', '{}')],
  ['the built file was deleted', () => rmSync(path.join(base, 'dist/all.txt'))],
  ['somebody edited the built file', () => put('dist/all.txt', 'one,two and more')],
  ['the record of the last build is gone', () => rmSync(path.join(base, 'cache'), { recursive: true })],
])('it is built again when %s', async (_, change) => {
  await build();
  change();
  expect(await build()).toEqual({ runs: 2 });
  expect(get('dist/all.txt')).toBe(
    readdirSync(path.join(base, 'src'))
      .map((name) => get(`src/${name}`))
      .join(),
  );
  expect(await build()).toEqual({ runs: 2 });
});

test('--all builds everything', async () => {
  await build();
  expect(await build(true)).toEqual({ runs: 2 });
});

test('a step that failed runs again', async () => {
  await build();
  put('src/two.txt', 'TWO');
  const run = built.onlyChanged({ base, record: path.join(base, 'cache/built.json') });
  const fails = { name: 'all', from: ['src', 'package.json'], to: ['dist/all.txt'] };
  const failing = { ...fails, make: () => Promise.reject(new Error('no room on the disk')) };
  await expect(run(failing)).rejects.toThrow('no room on the disk');
  expect(await build()).toEqual({ runs: 2 });
});

/** The folders that a file of these folders imports from, if they are ours. */
function importedBy(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|css)$/.test(name) && !/(?:^|\/)test(?:ing)?\//.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );
  const imported = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].flatMap(
      ([, from = '']) => {
        if (from.startsWith('apps-script-runtime')) return ['runtime'];
        if (!from.startsWith('.')) return [];
        return [path.posix.join(path.posix.dirname(file), from).split('/')[0] ?? ''];
      },
    ),
  );
  return [...new Set(imported)].sort();
}

test('each step reads every folder that its sources import from', () => {
  const named = steps.map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(['script', 'sidebar', 'page', 'office']));
  const missed = steps.flatMap(({ name, from }) => {
    const folders = from.filter((place) => ['src', 'sidebar', 'runtime', 'example'].includes(place));
    return importedBy(folders)
      .filter((folder) => !from.includes(folder))
      .map((folder) => `${name}: ${folder}`);
  });
  expect(missed).toEqual([]);
});

test('every step reads the build code and the list of packages, and another step writes what it reads from dist/', () => {
  for (const { name, from } of steps)
    expect([name, from]).toEqual([name, expect.arrayContaining(['build', 'package-lock.json'])]);
  const written = steps.flatMap(({ to }) => to);
  const readFromDist = steps.flatMap(({ from }) => from).filter((place) => place.startsWith('dist/'));
  expect(readFromDist.filter((place) => !written.includes(place))).toEqual([]);
});

test('everything in dist/ is written by a step', () => {
  const places = new Set(steps.flatMap(({ to }) => to));
  const there = readdirSync(path.join(ROOT, 'dist')).map((name) => `dist/${name}`);
  expect(there.filter((place) => !places.has(place))).toEqual([]);
});
