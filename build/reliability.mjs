// A reporter for the trials (npm run test:faults): writes docs/reliability.md once all of them have passed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './paths.mjs';

const FOLDER = path.join(root, 'out/trials');
const FILE = path.join(root, 'docs/reliability.md');

const PARTS = [
  [
    'failing',
    'Google fails',
    'Each operation is run once for each of its service calls. That call throws one of Google’s own errors. Then it is run once more, and the writes that were waiting to be sent are lost, too. After each failure, the person tries again. Google’s time limit also ends the long operations, at one moment after another. Consecutive calls that only ask for the day are tried once.',
    ['Operation', 'Service calls', 'Failures tried'],
  ],
  [
    'meanwhile',
    'Somebody else, meanwhile',
    'Inside each service call of one operation, somebody else carries out another, or edits cells by hand. A person who is refused tries again. The workbook must be as if the two had taken turns. No script can see an edit between its last look and its write: those calls are left out, and listed below.',
    ['Operation, and what happens meanwhile', 'Service calls', 'Tried inside'],
  ],
  [
    'typed',
    'Texts that may do harm',
    'Formulas, markup, text that looks like a number, apostrophes, emoji, other scripts, and 50,000 characters, in every text field of the form, under both ways in which Google may treat a leading apostrophe. Each text reads back exactly as typed, and no cell holds a formula.',
    ['Form', 'Fields', 'Texts tried'],
  ],
  [
    'forged',
    'Calls that no page of ours makes',
    'Every function that a page may call, with arguments spoiled at random: wrong types, unknown keys, missing keys, texts that are too long. Each call is refused in a plain sentence and writes nothing, or turns out to be valid.',
    ['Function', 'Arguments', 'Calls tried'],
  ],
];

const number = (count) => count.toLocaleString('en-US');
const sum = (list, key) => list.reduce((all, one) => all + one[key], 0);

/** Joins the parts of an operation that was tried in parts into one line. */
function joined(notes) {
  const lines = new Map();
  for (const note of notes) {
    const line = lines.get(note.operation);
    const counts = ['trials', 'states', 'rowsExpected', 'rowsFound'].map((key) => [
      key,
      (line?.[key] ?? 0) + note[key],
    ]);
    lines.set(note.operation, { ...note, ...Object.fromEntries(counts) });
  }
  return [...lines.values()].sort((one, other) => one.operation.localeCompare(other.operation, 'en'));
}

const lossOf = ({ rowsExpected, rowsFound }) => Math.abs(rowsExpected - rowsFound);

/** 'Range.setValues (3)' for three in a row. */
function wordCalls(calls) {
  const words = [];
  for (const name of calls) {
    const last = words[words.length - 1];
    if (last?.name === name) last.count++;
    else words.push({ name, count: 1 });
  }
  return words.map(({ name, count }) => (count > 1 ? `${name} (${count})` : name)).join(', ');
}

/** Each operation once, with the most calls in which an edit can go unseen. */
function afterLastLook(notes) {
  const longest = new Map();
  for (const { operation, afterLook } of notes) {
    if (!afterLook) continue;
    const [name] = operation.split(' while ');
    if (afterLook.length >= (longest.get(name)?.length ?? 0)) longest.set(name, afterLook);
  }
  const lines = [...longest].sort(([one], [other]) => one.localeCompare(other, 'en'));
  const table = [
    'Operation | Calls after the last look | Which',
    '--- | ---: | ---',
    ...lines.map(([name, calls]) => `${name} | ${number(calls.length)} | ${wordCalls(calls)}`),
  ];
  return [
    '## After the last look',
    'No lock stops people from editing cells. Before it writes, each operation reads the cells that it is about to change once more, with the headings and the ids. It can’t see what somebody does from there to its last write. Before these calls were counted, saving a row made six to eight of them. The journal of Undo is left out: nobody edits it.',
    table.map((line) => `| ${line} |`).join('\n'),
  ];
}

export function reliabilityPage(notes) {
  const text = [
    '# Reliability',
    'Written by `npm run test:faults` from what its tests counted; nothing here is typed by hand. Every trial is run. Many leave the same state behind (workbook, properties, triggers, cache, mail, answers), so the retry and the check run once for each state. `TRIALS=all npm run test:faults` runs them for each trial. Rows are those that aren’t blank, in all tabs, added up over the states of an operation. Besides their number, every cell is compared.',
    `**${number(sum(notes, 'trials'))} trials, ${number(sum(notes, 'states'))} different states checked, ${number(sum(notes, 'rowsExpected'))} rows expected, ${number(sum(notes, 'rowsFound'))} found; rows lost or doubled: ${number(notes.reduce((all, note) => all + lossOf(note), 0))}.**`,
  ];
  for (const [kind, title, words, heads] of PARTS) {
    const lines = joined(notes.filter((note) => note.kind === kind));
    const all = { operation: '**Together**', calls: sum(lines, 'calls'), trials: sum(lines, 'trials') };
    const states = sum(lines, 'states');
    const rows = { rowsExpected: sum(lines, 'rowsExpected'), rowsFound: sum(lines, 'rowsFound') };
    const cells = [...lines, { ...all, states, ...rows }].map((line) =>
      [
        line.operation,
        ...[line.calls, line.trials, line.states, line.rowsExpected, line.rowsFound].map(number),
        number(lossOf(line)),
      ].join(' | '),
    );
    const table = [
      [...heads, 'States checked', 'Rows expected', 'Rows found', 'Lost or doubled'].join(' | '),
      ['---', ...Array(6).fill('---:')].join(' | '),
      ...cells,
    ];
    text.push(`## ${title}`, words, table.map((line) => `| ${line} |`).join('\n'));
    if (kind === 'meanwhile') text.push(...afterLastLook(notes));
  }
  return `${text.join('\n\n')}\n`;
}

export default class Reliability {
  constructor(config) {
    this.isWhole = config.testPathPatterns.patterns.length === 0;
  }

  onRunStart() {
    if (this.isWhole) rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  // Only then does jest say whether the run succeeded.
  async onRunComplete(_contexts, { numFailedTestSuites, numRuntimeErrorTestSuites, wasInterrupted }) {
    if (!this.isWhole || wasInterrupted || numFailedTestSuites + numRuntimeErrorTestSuites > 0) return;
    const notes = readdirSync(FOLDER).map((file) =>
      JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')),
    );
    const options = { ...(await resolveConfig(FILE)), parser: 'markdown' };
    writeFileSync(FILE, await format(reliabilityPage(notes), options));
  }
}
