// npm run bench, third table: the search for duplicates, which runs in the page, so the script only reads; and one
// merge of a partner that is named all over the sheet.
import esbuild from 'esbuild';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openAddon } from './addon.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SIZES = [100, 1000, 10_000];
/** One in this many partners is listed twice. */
const ONE_IN = 20;

/** The rules as the page runs them, and names like those in a county. */
async function loadRules() {
  const outfile = path.join(ROOT, 'out/bench/duplicates.mjs');
  await esbuild.build({
    stdin: {
      contents: `export { findDuplicates } from './src/domain/duplicates/duplicates';
        export { partnerName } from './test/domain/partners/partner-names';`,
      resolveDir: ROOT,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

const { findDuplicates, partnerName } = await loadRules();

function library(partners) {
  const runtime = openAddon();
  runtime.run('setUpThisSheet');
  const fill = (tab, head, count, row) => {
    const top = runtime.values(tab).slice(0, head);
    const rows = Array.from({ length: count }, (_, at) => {
      const values = row(at);
      return top[0].map((label) => values[label] ?? '');
    });
    const plain = top.map((line) => line.map((cell) => (cell instanceof Date ? '' : cell)));
    runtime.loadValues(tab, [...plain, ...rows]);
  };
  fill('Partners', 2, partners, (at) => {
    const isTwice = at % ONE_IN === 1;
    const name = partnerName(isTwice ? at - 1 : at);
    return {
      'Partner/Company': isTwice ? `The ${name}, Inc.` : name,
      'Outreach id': `p-${at}`,
      'Main Company Contact Information': `${at} Main Street, Everett`,
      'Contact Name': 'Kim Lee',
      'Contact Email': `kim${at}@partner${at % 7000}.example`,
      'Contact Phone Number': `425-${String(1000000 + at * 7).slice(-7)}`,
    };
  });
  const named = (at) => partnerName((at * 7) % 40);
  fill('Events', 2, Math.min(partners * 5, 50_000), (at) => ({
    'Event/Program Name': `Event ${at}`,
    'Outreach id': `e-${at}`,
    'Partner Organization': at % 50 === 0 ? `${partnerName(20)} (host)` : named(at),
  }));
  return runtime;
}

function measure(runtime, work) {
  runtime.calls.reset();
  const started = performance.now();
  const result = work();
  const all = performance.now() - started;
  const { reads, writes, milliseconds } = runtime.calls;
  return [
    result,
    {
      reads,
      writes,
      'Google s': (runtime.calls.estimate() / 1000).toFixed(1),
      'own ms': Math.round(all - milliseconds),
    },
  ];
}

const rows = [];
for (const size of SIZES) {
  const runtime = library(size);
  const sidebar = (name, given) => {
    const answer = runtime.run(name, [given], { as: 'sidebar' });
    if (!answer.ok) throw new Error(`${name}: ${answer.problem}`);
    return answer;
  };
  const note = (operation, cost, more = '') => rows.push({ partners: size, operation, ...cost, more });
  // The state after a daily check.
  runtime.run('dailyCheck', [], { as: 'clock' });
  const partners = [];
  for (let more = 1; more > 0;) {
    const [part, cost] = measure(runtime, () => sidebar('readForDuplicates', { from: partners.length }));
    partners.push(...part.partners);
    more = part.more;
    note('read what is compared', cost, `${Math.round(JSON.stringify(part).length / 1000)} KB`);
  }
  const blank = { mainContact: '', contactEmail: '', contactPhone: '', stage: '', story: '' };
  const started = performance.now();
  const { pairs } = findDuplicates(partners.map((one) => ({ ...blank, ...one })));
  const searched = Math.round(performance.now() - started);
  note(
    'find duplicates (in the page)',
    { reads: 0, writes: 0, 'Google s': '0.0', 'own ms': searched },
    `${pairs.length} pairs`,
  );
  // The partner that most events name is listed twice.
  const [one, other] = ['p-20', 'p-21'];
  const [pair, look] = measure(runtime, () => sidebar('readPair', { one, other }));
  note('look at a pair', look);
  const [survivor, gone] = pair.sides;
  const ask = {
    id: 'm',
    survivor: other,
    other: one,
    choices: {},
    seen: { survivor: gone.values, other: survivor.values },
  };
  const [, cost] = measure(runtime, () => sidebar('mergePartners', ask));
  note('merge it', cost, `${survivor.follows.events} events follow`);
  const [, apart] = measure(runtime, () => sidebar('markDistinct', { one: 'p-2', other: 'p-3' }));
  note('not the same', apart);
}
console.table(rows);
