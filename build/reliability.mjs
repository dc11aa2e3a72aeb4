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
    'Each operation is run once for each of its service calls, that call throwing one of Google’s own errors, and once more with the writes lost that were waiting to be sent; then the person does it again. The long ones are also ended by Google’s limit of time, at one moment after the other. Calls that only ask for the day, one after the other, are tried once.',
    ['Operation', 'Service calls', 'Failures tried'],
  ],
  [
    'meanwhile',
    'Somebody else, meanwhile',
    'Inside the service calls of the one operation somebody else does a whole one of their own, or changes cells by hand; whoever is refused tries again. The workbook must be as if they had taken turns. What a hand does between the last look and the write no script can see: those calls are left out, and named below.',
    ['Operation, and what happens meanwhile', 'Service calls', 'Tried inside'],
  ],
  [
    'typed',
    'Texts that may do harm',
    'Formulas, markup, numbers that are none, apostrophes, emoji, other scripts and 50,000 characters, in every text field of the form, under both ways in which Google may treat a leading apostrophe. Each comes back exactly as typed, and no cell holds a formula.',
    ['Form', 'Fields', 'Texts tried'],
  ],
  [
    'forged',
    'Calls that no page of ours makes',
    'Every function that a page may call, with its arguments spoiled at random: other kinds, unknown keys, missing ones, texts too long. Each is refused in a plain sentence and writes nothing, or is an ordinary call after all.',
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
    'No lock stops a hand in the cells. Before it writes, each operation reads the cells that it is about to change once more, with the headings and the ids; what somebody does in the calls from there to the last write is what it cannot see. Before these calls were counted, a save of one row made six to eight of them. The journal of Undo is left out: nobody works there.',
    table.map((line) => `| ${line} |`).join('\n'),
  ];
}

export function reliabilityPage(notes) {
  const text = [
    '# Reliability',
    'Written by `npm run test:faults` from what its tests counted: nothing here is typed by hand. Every trial is run; many of them leave the same state behind (workbook, properties, triggers, cache, mail, answers), and what follows is done once for each state. `TRIALS=all npm run test:faults` does it for each trial. Rows are those with something in them, in all tabs, over all states of a line; beside their number every cell is compared.',
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
