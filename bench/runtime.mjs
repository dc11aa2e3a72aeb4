// npm run bench, fourth table: what the local runtime itself costs, in milliseconds of this computer. Each line is the
// median of several runs after a warm-up run; the limits are the ones that the tests' timeouts assume.
import { performance } from 'node:perf_hooks';
import { openRuntime } from '../dist/local/runtime.mjs';
import { openAddon } from './addon.mjs';

const ROWS = 10_000;
const COLUMNS = 12;
const RUNS = 7;

/** The median time of `run`, which gets what `prepare` made; the preparation doesn't count. */
function median(prepare, run) {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const given = prepare();
    const started = performance.now();
    run(given);
    return performance.now() - started;
  }).slice(1);
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)];
}

const none = () => undefined;
const values = Array.from({ length: ROWS }, (_, row) =>
  Array.from({ length: COLUMNS }, (__, column) => (column % 3 ? `text ${row} ${column}` : row * column)),
);
function bigSheet() {
  const runtime = openRuntime({ now: 0 });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.insertRowsAfter(1000, ROWS - 1000);
  return sheet;
}

const ready = openAddon();
ready.run('setUpThisSheet');
const saved = JSON.stringify(ready.save());
const filled = bigSheet();
const whole = filled.getRange(1, 1, ROWS, COLUMNS).setValues(values);
const small = openRuntime({ code: 'function nothing() {}', now: 0 });
let row = 0;

console.table(
  [
    ['set up the add-on', 400, () => openAddon(), (runtime) => runtime.run('setUpThisSheet')],
    ['save it', 40, none, () => ready.save()],
    ['open it again', 80, none, () => openAddon(JSON.parse(saved))],
    ['a fresh execution', 30, none, () => small.run('nothing')],
    [
      `write ${ROWS} x ${COLUMNS} values`,
      2000,
      bigSheet,
      (sheet) => sheet.getRange(1, 1, ROWS, COLUMNS).setValues(values),
    ],
    ['read them', 50, none, () => whole.getValues()],
    ['change one of them', 10, none, () => filled.getRange(++row, 2).setValue(row)],
  ].map(([operation, limit, prepare, run]) => ({
    operation,
    ms: Math.round(median(prepare, run) * 10) / 10,
    'at most': limit,
  })),
);
