// The compiled add-on in a local spreadsheet, as the benchmarks open it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRuntime } from '../dist/local/runtime.mjs';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist');
const read = (name) => readFileSync(path.join(dist, name), 'utf8');

/** How the state report counts until a library chooses otherwise. */
export const PROFILE = {
  firstMonth: 7,
  hidesSmall: false,
  countsEmpty: true,
  oneOnOne: 'own line',
  selfDirected: 'own line',
};

/** A new spreadsheet, or a saved one. A set-up with nothing to do isn't asked to restore looks. */
export const openAddon = (workbook) =>
  openRuntime({
    code: read('Code.js'),
    html: { Sidebar: '<!DOCTYPE html>' },
    manifest: JSON.parse(read('appsscript.json')),
    now: '2026-03-02T17:00:00Z',
    timeZone: 'America/New_York',
    answers: () => 'NO',
    ...(workbook && { workbook }),
  });
