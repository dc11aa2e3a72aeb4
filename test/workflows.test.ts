// What GitHub runs: scripts that exist, actions that can't change, and no more rights than each job needs.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.resolve(__dirname, '..');
const FOLDER = path.join(ROOT, '.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  needs?: string;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
const read = (file: string): Workflow => parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Workflow;
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const WORKFLOWS = readdirSync(FOLDER);

test('there are two workflows: the required checks and the release', () => {
  expect(WORKFLOWS.sort()).toEqual(['ci.yml', 'release.yml']);
});

test.each(WORKFLOWS)(
  '%s calls scripts that exist, and only GitHub’s own actions, pinned to a commit',
  (file) => {
    const steps = stepsOf(read(file));
    expect(steps.length).toBeGreaterThan(1);
    for (const { uses, run = '' } of steps) {
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      for (const [, name = ''] of run.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
      for (const [, script = ''] of run.matchAll(/bash (\S+)/g))
        accessSync(path.join(ROOT, script), constants.X_OK);
    }
    for (const job of Object.values(read(file).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  },
);

test.each(WORKFLOWS)('%s may only read, except for the jobs that publish', (file) => {
  const { permissions, jobs } = read(file);
  expect(permissions).toEqual({ contents: 'read' });
  const more = Object.fromEntries(
    Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [[name, job.permissions]] : [])),
  );
  const publishing = {
    publish: { contents: 'write' },
    page: { pages: 'write', 'id-token': 'write' },
  };
  expect(more).toEqual(file === 'release.yml' ? publishing : {});
  // A job that may write doesn't run our code or npm's.
  for (const name of Object.keys(more))
    expect(jobs[name]?.steps.map(({ run = '' }) => run).join()).not.toMatch(/npm|node|checkout/);
});

test('the required check is .ci/run', () => {
  const ci = read('ci.yml');
  expect(Object.keys(ci.on)).toEqual(['push', 'pull_request']);
  expect(stepsOf(ci).flatMap(({ run }) => run ?? [])).toEqual(['bash .ci/run']);
});

test('a tag publishes the folders that the build makes', () => {
  const release = read('release.yml');
  expect(release.on).toEqual({ push: { tags: ['v*'] } });
  const paths = stepsOf(release).flatMap((step) =>
    /upload/.test(step.uses ?? '') ? [step.with?.['path']] : [],
  );
  expect(paths).toEqual(['release', 'dist/local']);
  expect(scripts['release']).toBe('npm run build && node build/release.mjs');
  expect(existsSync(path.join(ROOT, 'dist/local/index.html'))).toBe(true);
  expect(release.jobs['publish']?.needs).toBe('build');
  expect(release.jobs['page']?.needs).toBe('build');
});
