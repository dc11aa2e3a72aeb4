// What the try-it page loads, in gzipped bytes: before anything is pressed, and later. And how large the files
// are that people take singly.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './paths.mjs';

/** Before the first press, in bytes. A test checks it. */
export const FIRST_BUDGET = 750_000;

/** Files that a browser never loads on its own: the runtime for Node, and the page of licenses with its style. */
const BESIDES = ['runtime.mjs', 'licenses.html', 'licenses.css'];

/** The size of a file as a web server sends it, gzipped. */
export const gzipSize = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The files that index.html names, and index.html. */
function firstFiles(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^":]+)"/g)].map(
    ([, file]) => file,
  );
  return ['index.html', ...named];
}

/** Prints both lists. */
export function printPageSizes(folder = path.join(dist, 'local')) {
  const first = firstFiles(folder);
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const later = all.filter((file) => !first.includes(file) && !BESIDES.includes(file)).sort();
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
  const sizes = (files) => files.map((file) => [file, gzipSize(path.join(folder, file))]);
  const list = (title, lines) => {
    console.log(title);
    for (const [file, bytes] of lines) console.log(`${file.padEnd(34)}${kilobytes(bytes)}`);
  };
  const before = sizes(first);
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const bytesOf = (file) => statSync(path.join(folder, file)).size;
  const total = sum(before.map(([, bytes]) => bytes));
  list('The try-it page, gzipped            KB', before);
  const over = total > FIRST_BUDGET ? '  over its budget' : '';
  console.log(`${'before the first press'.padEnd(34)}${kilobytes(total)} of ${FIRST_BUDGET / 1000}${over}`);
  // Opening it runs onOpen.
  const [addon] = sizes(['addon.js']);
  console.log(`${'with a saved workbook, at once'.padEnd(34)}${kilobytes(total + addon[1])}`);
  console.log(`${'the same, unpacked'.padEnd(34)}${kilobytes(sum(first.map(bytesOf)))}`);
  list('when asked for', sizes(later));
  list(
    'To take along, as it is',
    ['Outreach.gs', 'Outreach.xlsx', 'RollUp.xlsx'].map((file) => [file, bytesOf(`../${file}`)]),
  );
}
