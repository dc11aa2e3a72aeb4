// A size budget for each part of the files for Google. Every build prints it. A part over its budget is the next one to
// simplify, never a reason to stop a build.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist } from './paths.mjs';

/**
 * KiB. Code.js is read by people; the pages are loaded at each opening. Of Code.js, words may grow with what the product
 * says, and rules with what it knows. Cells and steps have one body for each idea: new tables and calls should add little.
 * Of the Sidebar's, 16 are Preact, 11 the style, 14 the reading of days and times, 6 the look for the same names, 12 its
 * sentences, 9 what the tables are; the rest draws twelve views and saves their forms. Of Import's, 10 are its sentences, 11
 * headings in four languages, 30 the rules of a list. The state report takes 32 of the rules, 8 of the cells, 7 of the steps
 * and 12 of the Sidebar's. Import grew by 16 with lists of contacts and with names for initials. Of Share's, 37 are the
 * library that writes calendar files; the rest is Preact, the style and five tools. Partnerships, actions, goals and
 * audiences take 33 of the rules, 12 of the steps, and about 10 of every page that knows the tables: most of it is the
 * worksheets' questions, which are the hints of their fields. In each page, half of one is the room
 * around buttons, the frame of what has the focus, and the gray of what is busy: rules without a class of their own, which
 * were once lost on the way here. Of RollUp.gs, half is what it shares with Code.js: words, days, totals, tabs.
 */
const BUDGETS = {
  'Code.js, words (src/words)': 61,
  'Code.js, rules (src/domain)': 380,
  'Code.js, cells (src/sheets)': 231,
  'Code.js, steps (src/server)': 215,
  'Sidebar.html': 239,
  'Import.html': 205,
  'Duplicates.html': 77,
  'Partnerships.html': 181,
  'Share.html': 178,
  'Help.html': 90,
  'extras/Digest.js': 44,
  'RollUp.gs': 148,
};

/** Bytes by part. */
function weights() {
  const code = readFileSync(path.join(dist, 'Code.js'), 'utf8').split(/^\/\/ ---- src\/(?=\w+\/)/m);
  const sourceOf = (room) => code.filter((file) => file.startsWith(`${room}/`)).join('');
  return Object.keys(BUDGETS).map((name) => {
    const [, room] = /\(src\/(\w+)\)/.exec(name) ?? [];
    const bytes = room ? Buffer.byteLength(sourceOf(room)) : statSync(path.join(dist, name)).size;
    return { name, bytes };
  });
}

export function printBudget() {
  console.log('Room                          KiB  budget');
  for (const { name, bytes } of weights()) {
    const size = (bytes / 1024).toFixed(1).padStart(6);
    const over = bytes > BUDGETS[name] * 1024 ? '  over its budget' : '';
    console.log(`${name.padEnd(27)}${size}${String(BUDGETS[name]).padStart(8)}${over}`);
  }
}
