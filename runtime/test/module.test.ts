// dist/local/runtime.mjs alone, in plain Node, as people would use it with their own script.
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MODULE = path.join(ROOT, 'dist/local/runtime.mjs');
const ENGINE = path.join(ROOT, 'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js');
const SCRIPT = `
  import { openRuntime } from './runtime.mjs';
  const runtime = openRuntime({
    code: 'function fill() { SpreadsheetApp.getActiveSheet().appendRow(["1/2", "007", "=1+1"]); }',
    now: '2026-03-02T12:00:00Z',
  });
  runtime.run('fill');
  const reopened = openRuntime({ workbook: JSON.parse(JSON.stringify(runtime.save())) });
  console.log(JSON.stringify(reopened.values('Sheet1')), runtime.calls.writes);
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'runtime-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const node = (args: readonly string[], cwd = folder): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
const runScript = (): string => node(['--input-type=module', '-e', SCRIPT]);

test('copied alone into an empty folder, the file runs a script, and its workbook reopens from JSON', () => {
  copyFileSync(MODULE, path.join(folder, 'runtime.mjs'));
  expect(readdirSync(folder)).toEqual(['runtime.mjs']);
  expect(runScript()).toBe('[["2026-01-02T00:00:00.000Z",7,2]] 1');
});

test('another build of the engine can replace the bundled one', () => {
  const engine = path.join(folder, 'o_spreadsheet.esm.js');
  copyFileSync(ENGINE, engine);
  appendFileSync(engine, '\nconsole.log("own engine");');
  node(['build/runtime.mjs', '--engine', folder, '--out', path.join(folder, 'runtime.mjs')], ROOT);
  rmSync(engine);
  expect(runScript()).toBe('own engine\n[["2026-01-02T00:00:00.000Z",7,2]] 1');
});

test('the file contains the licenses of the engine and of its parts', () => {
  const [, licenses = ''] = readFileSync(MODULE, 'utf8').split('// The licenses of this file\n');
  for (const words of [
    'The Outreach authors',
    '@odoo/o-spreadsheet ',
    '@odoo/owl ',
    'rbush ',
    'GNU LESSER GENERAL PUBLIC LICENSE',
    'GNU GENERAL PUBLIC LICENSE',
    'Source: https://github.com/odoo/o-spreadsheet',
  ])
    expect(licenses).toContain(words);
});
