// The runtime as a package: what it imports, what imports it, and how.
import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const RUNTIME = path.resolve(__dirname, '..');
const ROOT = path.dirname(RUNTIME);
const NAME = 'apps-script-runtime';
const manifest = JSON.parse(readFileSync(path.join(RUNTIME, 'package.json'), 'utf8')) as {
  exports: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The source files of a folder, by their paths in the repository. */
function filesIn(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true }) as string[];
  return names
    .filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`);
}

/** What a file imports, including types; a relative path as a path in the repository. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? path.join(path.dirname(file), fileName) : fileName,
  );
}
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

const own = filesIn('runtime').filter((file) => !file.startsWith('runtime/test/'));

test('the runtime imports only its own files and packages that it lists', () => {
  const isForTests = (file: string): boolean => file.startsWith('runtime/testing/');
  const others = own.flatMap((file) =>
    importsOf(file)
      .filter(
        (name) =>
          !name.startsWith('runtime/') &&
          !name.startsWith('node:') &&
          !(packageOf(name) in manifest.dependencies) &&
          !(isForTests(file) && packageOf(name) in manifest.devDependencies),
      )
      .map((name) => `${file} imports ${name}`),
  );
  const elsewhere = /^(src|sidebar|test|bench|build|example|dist)\//;
  const fromOutside = filesIn('runtime/test').flatMap((file) =>
    importsOf(file).filter((name) => elsewhere.test(name)),
  );
  expect(fromOutside).toEqual([]);
  // The repository decides how its tests are started.
  expect(others).toEqual(['runtime/jest.config.cjs imports build/jest-base.cjs']);
});

test('nothing outside reaches into the runtime past its exports', () => {
  const outside = ['src', 'sidebar', 'test', 'bench', 'build', 'example'].flatMap(filesIn);
  const isExported = (name: string): boolean =>
    Object.entries(manifest.exports).some(([key, target]) => {
      const wanted = `.${name.slice(NAME.length)}`;
      const [before = '', after] = key.split('*');
      const part = wanted.slice(before.length);
      const isMeant = after === undefined ? wanted === key : wanted.startsWith(before);
      return isMeant && existsSync(path.join(RUNTIME, target.replace('*', part)));
    });
  const seen: string[] = [];
  const reaching = outside.flatMap((file) =>
    importsOf(file).filter((name) => {
      if (name.startsWith(NAME)) seen.push(name);
      return name.startsWith('runtime/') || (name.startsWith(NAME) && !isExported(name));
    }),
  );
  expect(reaching).toEqual([]);
  expect(seen.length).toBeGreaterThan(50);
});

test('another package imports the runtime by its name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(RUNTIME, path.join(folder, 'node_modules', NAME), 'dir');
    const bundle = (code: string, platform: 'node' | 'browser' = 'node'): void => {
      writeFileSync(path.join(folder, 'script.ts'), code);
      buildSync({
        ...{ absWorkingDir: folder, entryPoints: ['script.ts'], outfile: 'script.mjs' },
        ...{ bundle: true, platform, format: 'esm', mainFields: ['module', 'main'], logLevel: 'silent' },
      });
    };
    bundle(`import { openRuntime } from '${NAME}';
      import { START_MS } from '${NAME}/latency';
      const code = 'function name() { return SpreadsheetApp.getActiveSheet().getName(); }';
      console.log(openRuntime({ code }).run('name'), START_MS > 0);`);
    const printed = execFileSync(process.execPath, [path.join(folder, 'script.mjs')], { encoding: 'utf8' });
    expect(printed.trim()).toBe('Sheet1 true');
    bundle(`import { openRuntime } from '${NAME}/browser'; openRuntime();`, 'browser');
    for (const inner of ['run/state', 'google/range/range', 'node.ts'])
      expect(() => bundle(`import '${NAME}/${inner}';`)).toThrow(`Could not resolve "${NAME}/${inner}"`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Which files import which at run time, without imports of types. */
function valueImports(): Map<string, string[]> {
  const { metafile } = buildSync({
    ...{ absWorkingDir: ROOT, entryPoints: own.filter((file) => /(?<!\.d)\.ts$/.test(file)), outdir: 'out' },
    ...{
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
      format: 'esm',
      logLevel: 'silent',
    },
    loader: { '.css': 'empty', '.xml': 'text' },
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external }) => !external).map((one) => one.path),
    ]),
  );
}

/** Files that import each other in a circle, one line for each circle. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

test('import cycles are found if there are any', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesIn(graph)).toEqual(['a → b → c → a']);
});

test('the runtime’s files have no import cycles', () => {
  const graph = valueImports();
  expect(graph.size).toBeGreaterThan(150);
  expect(circlesIn(graph)).toEqual([]);
});
