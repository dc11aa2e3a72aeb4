// node bench/opening.mjs [checkout ...]: Code.js's own time, without the services, for opening the sidebar of a library
// with 10,000 partners, 50,000 events and 50,000 contacts. Each checkout (this one, if none is named) must be built. Several
// are measured in turn, so that a busy machine slows down all of them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fill, logFirstContact } from './filled.mjs';

const ROUNDS = 9;
const named = process.argv.slice(2);
const checkouts = named.length > 0 ? named : [path.resolve(import.meta.dirname, '..')];

const libraries = [];
for (const checkout of checkouts) {
  const { openAddon } = await import(pathToFileURL(path.resolve(checkout, 'bench/addon.mjs')).href);
  const fresh = openAddon();
  fresh.run('setUpThisSheet');
  logFirstContact(fresh);
  const runtime = openAddon(JSON.parse(JSON.stringify(fresh.save())));
  fill(runtime, { partners: 10_000, events: 50_000, contacts: 50_000 });
  libraries.push({ checkout, runtime, times: [] });
}
for (let round = 0; round < ROUNDS; round++)
  for (const { runtime, times } of libraries) {
    runtime.calls.reset();
    const started = performance.now();
    runtime.run('openSidebar', [], { as: 'sidebar' });
    times.push(performance.now() - started - runtime.calls.milliseconds);
  }
const best = ({ times }) => Math.min(...times);
console.table(
  libraries.map((library) => ({
    checkout: library.checkout,
    'own ms, best': Math.round(best(library)),
    'of the first': (best(library) / best(libraries[0])).toFixed(2),
  })),
);
