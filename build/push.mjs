// npm run push: hands dist/ to clasp. If there is no script yet, it first creates one: a new sheet with a bound script,
// or a script for the sheet that --parentId names. .clasp.mine.json says which script is yours; git ignores it.
//   --parentId <id>   the sheet to bind a new script to: the long part of its address
//   --skip-tests      only build; for a computer without a browser
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { LOG_IN, UNREADABLE, describeFailure } from './push-words.mjs';

/** By node, because Windows starts no program of node_modules/.bin by itself. */
const CLASP = process.env.CLASP
  ? [process.env.CLASP]
  : [process.execPath, path.join(root, 'node_modules/@google/clasp/build/src/index.js')];
const folder = process.env.CLASP_FOLDER ?? root;
const mine = path.join(folder, '.clasp.mine.json');
const shared = path.join(root, '.clasp.json');

const stop = (problem, steps) => {
  console.error(`${problem}\n`);
  [...steps, 'Run npm run push again.'].forEach((step, at) => console.error(`  ${at + 1}. ${step}`));
  process.exit(1);
};

const { values: given } = readOptions();

function readOptions() {
  try {
    return parseArgs({ options: { parentId: { type: 'string' }, 'skip-tests': { type: 'boolean' } } });
  } catch (error) {
    return stop(`Nothing was pushed. ${error.message}`, [
      'Use --parentId <id of your sheet>, --skip-tests, or neither. Put -- in front: npm run push -- --skip-tests',
    ]);
  }
}

function callClasp(args, options) {
  const [program, ...first] = CLASP;
  return spawnSync(program, [...first, ...args], { encoding: 'utf8', ...options });
}

/** Runs clasp and returns its output; explains its failures. */
function runClasp(args, cwd) {
  const { status, stdout, stderr, error } = callClasp(args, { cwd });
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
  if (status !== 0) {
    const { problem, steps } = describeFailure(said);
    stop(problem, steps);
  }
  return said;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return stop(`Nothing was pushed: ${path.basename(file)} isn’t there or can’t be read.`, UNREADABLE);
  }
}
const isId = (id) => /^[\w-]{50,}$/.test(id ?? '');

/** The file that names your script: .clasp.mine.json, or .clasp.json if it has an id. Undefined if none. */
function projectFile() {
  if (existsSync(mine) && isId(read(mine).scriptId)) return mine;
  return isId(read(shared).scriptId) ? shared : undefined;
}

/** In a separate folder, because clasp downloads the new script's empty files over existing ones. */
function createScript() {
  const empty = mkdtempSync(path.join(tmpdir(), 'outreach-'));
  try {
    const target = given.parentId ? ['--parentId', given.parentId] : ['--type', 'sheets'];
    console.log(runClasp(['create-script', '--title', 'Outreach', ...target], empty).trim());
    const { scriptId, parentId } = read(path.join(empty, '.clasp.json'));
    const sheet = given.parentId ?? [parentId].flat()[0];
    writeFileSync(
      mine,
      `${JSON.stringify({ scriptId, rootDir: 'dist', ...(sheet && { parentId: sheet }) }, null, 2)}\n`,
    );
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
  return mine;
}

const home = process.env.HOME ?? homedir();
if (![home, root].some((place) => existsSync(path.join(place, '.clasprc.json'))))
  stop('Nothing was pushed: clasp isn’t logged in.', LOG_IN);
if (given.parentId && projectFile())
  stop('Nothing was pushed: you already have a script, so --parentId has no use.', [
    `To bind another script, delete ${path.basename(projectFile())} first; otherwise leave out --parentId.`,
  ]);

const { status } = spawnSync('npm', ['run', given['skip-tests'] ? 'build' : 'check'], {
  cwd: root,
  stdio: 'inherit',
  // There npm is a file for the shell.
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error('\nNothing was pushed: fix what is listed above first.');
  if (!given['skip-tests'])
    console.error('If only the tests in a browser fail for want of one: npm run push -- --skip-tests');
  process.exit(status ?? 1);
}

const project = projectFile() ?? createScript();
console.log(runClasp(['--project', project, 'push', '--force'], root).trim());
const { scriptId, parentId } = read(project);
if (parentId)
  console.log(`\nYour sheet: https://docs.google.com/spreadsheets/d/${[parentId].flat()[0]}/edit`);
console.log(`Its script: https://script.google.com/d/${scriptId}/edit`);
console.log('Reload the sheet, then choose Outreach > Set up this sheet.');
// If no browser opens, the addresses above lead there.
if (process.stdout.isTTY && parentId) callClasp(['--project', project, 'open-container'], { cwd: root });
