// npm run push: checks, builds and hands dist/ to clasp. Without a login or a script id it says what to do instead.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const clasp = path.join(root, 'node_modules/.bin/clasp');
const { scriptId } = JSON.parse(readFileSync(path.join(root, '.clasp.json'), 'utf8'));
const steps = [];
if (!existsSync(path.join(homedir(), '.clasprc.json')) && !existsSync(path.join(root, '.clasprc.json'))) {
  steps.push(
    'Switch the Apps Script API on, once: https://script.google.com/home/usersettings',
    'Log in, once: npx clasp login',
  );
}
if (!/^[\w-]{50,}$/.test(scriptId)) {
  steps.push(
    'Open your spreadsheet, choose Extensions > Apps Script, then Project Settings, and copy the Script ID.',
    'Put it into .clasp.json as "scriptId".',
  );
}
if (steps.length > 0) {
  console.error('Nothing was pushed. Before that, please:');
  [...steps, 'Then run npm run push again.'].forEach((step, index) =>
    console.error(`  ${index + 1}. ${step}`),
  );
  process.exit(1);
}
for (const [command, ...args] of [
  ['npm', 'run', 'check'],
  [clasp, 'push', '--force'],
]) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
