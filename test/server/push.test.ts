// npm run push, with a clasp that only records what it was asked to do.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const SCRIPT = 'a'.repeat(57);

/** `says`: what clasp prints before it fails. The `npm` at the front of the path does nothing, so nothing is built. */
function push(
  args: string[],
  { says = '', home = mkdtempSync(path.join(tmpdir(), 'push-')), isLoggedIn = true } = {},
) {
  const bin = path.join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  if (isLoggedIn) writeFileSync(path.join(home, '.clasprc.json'), '{}');
  const log = path.join(home, 'calls.txt');
  const clasp = path.join(bin, 'clasp');
  writeFileSync(
    clasp,
    `#!/usr/bin/env node
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(${JSON.stringify(log)}, 'clasp ' + args.join(' ') + '\\n');
if (${JSON.stringify(says)}) { console.error(${JSON.stringify(says)}); process.exit(1); }
if (args[0] === 'create-script') fs.writeFileSync('.clasp.json', JSON.stringify({ scriptId: '${SCRIPT}', rootDir: '.', parentId: args.includes('--parentId') ? undefined : ['newSheet'] }));
`,
  );
  const npm = path.join(bin, 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "npm $*" >> ${JSON.stringify(log)}\n`);
  for (const file of [clasp, npm]) chmodSync(file, 0o755);
  const env = {
    ...process.env,
    HOME: home,
    CLASP: clasp,
    CLASP_FOLDER: home,
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'build/push.mjs'), ...args],
    {
      env,
      encoding: 'utf8',
    },
  );
  const calls = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const mine = path.join(home, '.clasp.mine.json');
  return { status, stdout, stderr, calls, home, mine: existsSync(mine) ? readFileSync(mine, 'utf8') : '' };
}

test('the first push makes a sheet with a script, the next one updates it, and the clone stays clean', () => {
  const first = push([]);
  expect(first.stderr).toBe('');
  const project = path.join(first.home, '.clasp.mine.json');
  expect(first.calls).toEqual([
    'npm run check',
    'clasp create-script --title Outreach --type sheets',
    `clasp --project ${project} push --force`,
  ]);
  expect(JSON.parse(first.mine)).toEqual({ scriptId: SCRIPT, rootDir: 'dist', parentId: 'newSheet' });
  expect(first.stdout).toContain('https://docs.google.com/spreadsheets/d/newSheet/edit');
  const second = push([], { home: first.home });
  expect(second.calls.slice(3)).toEqual(['npm run check', `clasp --project ${project} push --force`]);
  const status = spawnSync('git', ['check-ignore', '.clasp.mine.json'], { cwd: root, encoding: 'utf8' });
  expect(status.stdout.trim()).toBe('.clasp.mine.json');
});

test('--parentId binds the script to an existing sheet, and --skip-tests only builds', () => {
  const { calls, mine, stdout } = push(['--parentId', 'mySheet', '--skip-tests']);
  expect(calls.slice(0, 2)).toEqual([
    'npm run build',
    'clasp create-script --title Outreach --parentId mySheet',
  ]);
  expect(JSON.parse(mine)).toMatchObject({ parentId: 'mySheet' });
  expect(stdout).toContain('/spreadsheets/d/mySheet/edit');
});

test('a second script isn’t created by mistake', () => {
  const { home } = push([]);
  const { status, stderr, calls } = push(['--parentId', 'other'], { home });
  expect(status).toBe(1);
  expect(stderr).toContain('you already have a script');
  expect(calls.length).toBe(3);
});

test('without a login, nothing is built, and two steps say what to do', () => {
  const { status, stderr, calls } = push([], { isLoggedIn: false });
  expect([status, calls]).toEqual([1, []]);
  expect(stderr).toMatch(/1\. .*Apps Script API[^]*2\. .*clasp login[^]*npm run push again/);
});

test('a file that names your script but can’t be read is said, and no second script is made', () => {
  const { home } = push([]);
  writeFileSync(path.join(home, '.clasp.mine.json'), '{ "scriptId": ');
  const { status, stderr, calls } = push([], { home });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing was pushed: .*\.clasp\.mine\.json isn’t there or can’t be read/);
  expect(stderr).not.toContain('SyntaxError');
  expect(calls.filter((call) => call.includes('create-script'))).toHaveLength(1);
});

test('an unknown option is named', () => {
  expect(push(['--force']).stderr).toContain('--force');
});

test.each([
  ['User has not enabled the Apps Script API. Enable it by visiting …', 'usersettings'],
  ['No credentials found.', 'npx clasp login'],
  ['invalid_grant', 'npx clasp login'],
  ['Requested entity was not found.', 'show-authorized-user'],
  ['The caller does not have permission', 'edit access'],
  ['request to https://script.googleapis.com failed, reason: getaddrinfo ENOTFOUND', 'network'],
  ['Quota exceeded for quota metric', 'until tomorrow'],
  ['Syntax error: Unexpected token line: 3 file: Code.gs', 'npm run build'],
  ['Something nobody has seen', 'Something nobody has seen'],
])('clasp’s “%s” is explained in plain words', (says, step) => {
  const { status, stderr, mine } = push([], { says });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing was pushed/);
  expect(stderr).toContain(step);
  expect(stderr).toContain(says);
  expect(stderr).toContain('Run npm run push again.');
  expect(mine).toBe('');
});
