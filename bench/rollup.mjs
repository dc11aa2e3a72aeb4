// npm run bench:rollup: the report of 30 branches with 20,000 events each, from their .xlsx files: time and memory.
// --branches 5 --events 1000 makes it another size.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inNode } from '../build/in-node.mjs';
import { root } from '../build/paths.mjs';

const { values } = parseArgs({
  options: {
    branches: { type: 'string', default: '30' },
    events: { type: 'string', default: '20000' },
    // The folder for the branches' files: they are only made.
    make: { type: 'string' },
  },
});
const [BRANCHES, EVENTS] = [Number(values.branches), Number(values.events)];
const TODAY = '2026-12-01';
const EXTERNAL = ['@duckdb/node-api', 'exceljs', 'echarts'];
const MB = 1024 * 1024;

const withParts = (use) => inNode(path.join(root, 'rollup/entry.ts'), use, EXTERNAL);

/** In a process of its own, so that its memory doesn't count. */
const make = (folder) =>
  withParts(async ({ chanceOf, branchEvents, branchRows, branchWorkbook }) => {
    mkdirSync(folder, { recursive: true });
    for (let at = 0; at < BRANCHES; at++) {
      const plan = {
        key: `b${at}`,
        events: EVENTS,
        shared: at % 4,
        firstMonth: 7,
        refreshedOn: TODAY,
        days: 1800,
      };
      const rows = branchRows(branchEvents(chanceOf(at), plan), plan);
      writeFileSync(path.join(folder, `branch-${at + 1}.xlsx`), await branchWorkbook(rows));
    }
  });

const measure = (folder) =>
  withParts(async ({ filesOf, rollUpFiles }) => {
    const steps = {};
    const timed = async (name, work) => {
      const started = performance.now();
      const result = await work();
      steps[name] = (steps[name] ?? 0) + performance.now() - started;
      return result;
    };
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const asked = { files, today: TODAY, hidesSmall: false };
    const { system, notRead } = await rollUpFiles(asked, [], () => {}, timed);
    const report = await timed('write the report', () => filesOf(system));
    const all = Object.values(steps).reduce((sum, one) => sum + one, 0);
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const seconds = (time) => Number((time / 1000).toFixed(1));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(
      `${files.length - notRead.length} of ${files.length} branches, ${BRANCHES * EVENTS} events, ${Math.round(size / MB)} MB of .xlsx`,
    );
    console.table(
      Object.entries({ ...steps, all }).map(([step, time]) => ({ step, seconds: seconds(time) })),
    );
    console.log(
      `Processor time: ${seconds((userCPUTime + systemCPUTime) / 1000)} seconds. Memory at most: ${Math.round(maxRSS / 1024)} MB. Findings: ${system.totals.findings.length}. Files: ${report.size}.`,
    );
  });

if (values.make !== undefined) await make(values.make);
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollup-bench-'));
  try {
    const itself = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    spawnSync(process.execPath, [...itself, '--make', folder], { stdio: 'inherit' });
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
