// Names, ids and addresses of branches are somebody's text. Nothing in them becomes a part of a statement.
import fc from 'fast-check';
import { readBranchList, tableNameOf } from '../../rollup/bigquery/branch-list';
import { commandResult } from '../../rollup/bigquery/command';
import { scriptFiles } from '../../rollup/bigquery/script';
import { bigQueryIn } from '../../rollup/sql/dialect';
import { statementsIn, textsIn } from './bigquery-parser';

const SHEET = '1abcdefghijklmnopqrstuvwxyz';
const PLACE = { project: 'my-project', dataset: 'd', location: 'US', zone: 'America/New_York', hour: 12 };

/** What people type, and what somebody types to do harm. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...["'", '"', '`', '\\', '\n', '\r', '--', ';', '/*', '"""', "'''", '{sheet}', 'DROP TABLE x', ' '],
        ...['\\u0027', '\u2028', '\u0000', '$', '%s', '\ud800', '😀', '; CALL', '@@error', '?', '*/', '#'],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

test('a text is the same text for BigQuery, whatever is in it', () => {
  fc.assert(
    fc.property(words, (text) => {
      const sql = `SELECT ${bigQueryIn('p.d').text(text)} AS one`;
      expect(textsIn(sql)).toEqual([text.toWellFormed()]);
      expect(sql.split(/[\r\n\u2028\u2029]/)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

const branches = fc
  .uniqueArray(fc.tuple(words, words, fc.boolean()), { minLength: 1, maxLength: 4, selector: ([id]) => id })
  .map((rows) =>
    rows.map(([branchId, branch, sharesDirectory], at) => ({
      ...{ branchId, branch, sharesDirectory },
      spreadsheetId: `${SHEET}${at}`,
    })),
  );

test('whatever branches are called, there are as many statements, and their names are only in literals', () => {
  fc.assert(
    fc.property(branches, (list) => {
      const files = scriptFiles(list, PLACE);
      const plain = scriptFiles(
        list.map((one, at) => ({ ...one, branchId: `b${at}`, branch: `Branch ${at}` })),
        PLACE,
      );
      expect(files.map(({ text }) => statementsIn(text))).toEqual(
        plain.map(({ text }) => statementsIn(text)),
      );
      const rows = textsIn(files[1]?.text ?? '');
      for (const { branchId, branch } of list) {
        expect(rows).toContain(branchId.toWellFormed());
        expect(rows).toContain(branch.toWellFormed());
      }
      const comments = (all: typeof files) =>
        all.map(({ text }) => text.split('\n').filter((line) => line.trim().startsWith('--')));
      expect(comments(files)).toEqual(comments(plain));
    }),
    { numRuns: 5 },
  );
});

test('two branches never have the same table, and its name needs no quotation marks', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 6 }), (ids) => {
      const names = ids.map(tableNameOf);
      expect(new Set(names).size).toBe(ids.length);
      for (const name of names) expect(name).toMatch(/^\w+$/);
    }),
    { numRuns: 200 },
  );
  expect(['a b', 'a_b', 'A-b', 'a__b', 'ab', 'Ab', 'AB'].map(tableNameOf)).toHaveProperty('length', 7);
  expect(new Set(['a b', 'a_b', 'A-b', 'a__b', 'ab', 'Ab', 'AB'].map(tableNameOf)).size).toBe(7);
});

const listOf = (...rows: string[]) => ['branch_id,branch,sheet,directory', ...rows].join('\n');

test('a list is read with any order of columns, quotation marks and a byte order mark', () => {
  const link = `https://docs.google.com/spreadsheets/d/${SHEET}/edit?usp=sharing#gid=0`;
  const csv = `\ufeffsheet,Branch,branch_id,notes\n"${link}","Cedar, ""Grove""",cedar,x\n\n`;
  expect(readBranchList(csv)).toEqual({
    branches: [{ branchId: 'cedar', branch: 'Cedar, "Grove"', spreadsheetId: SHEET, sharesDirectory: false }],
    problems: [],
  });
});

test.each([
  [listOf(`,Cedar,${SHEET},`), 'Row 2: Write a branch_id.'],
  [listOf(`cedar,,${SHEET},`), 'Row 2: Write the branch’s name.'],
  [
    listOf('cedar,Cedar,https://example.org/sheet,'),
    'Row 2: “sheet” has to be the address of a Google sheet, copied from the browser.',
  ],
  [
    listOf(`cedar,Cedar,${SHEET},yes`, `cedar,Other,${SHEET}2,`),
    'Row 3: The branch_id or the sheet is in row 2, too. Each may be there once.',
  ],
  [
    listOf(`cedar,Cedar,${SHEET},yes`, `other,Other,${SHEET},`),
    'Row 3: The branch_id or the sheet is in row 2, too. Each may be there once.',
  ],
  [
    listOf(',,nowhere,'),
    'Row 2: Write a branch_id. Write the branch’s name. “sheet” has to be the address of a Google sheet, copied from the browser.',
  ],
  [
    listOf('cedar,Cedar,nowhere,', 'other,Other,nowhere,'),
    'Row 3: “sheet” has to be the address of a Google sheet, copied from the browser.',
  ],
  [listOf(), 'The list has no branches.'],
  [
    '',
    'The first line has to name the columns branch_id, branch, sheet, directory. Missing: branch_id, branch, sheet.',
  ],
  ['branch,sheet\n"open', 'The list isn’t a .csv file that can be read: Quote Not Closed'],
])('a list that can’t be used says which row, and why', (csv, problem) => {
  const { problems } = readBranchList(csv);
  expect(problems.join('\n')).toContain(problem);
});

const run = (args: string[], csv = listOf(`cedar,Cedar,${SHEET},yes`)) =>
  commandResult(args, (file) => {
    if (file !== 'branches.csv') throw new Error('ENOENT');
    return csv;
  });
const GOOD = ['branches.csv', '--project', 'my-project', '--dataset', 'outreach'];

test('the command prints each step with its permission, what it costs, and how charts are made', () => {
  const { problem, files, closing } = run(GOOD);
  expect(problem).toBe('');
  expect(files.map(({ name }) => name)).toHaveLength(7);
  for (const { text } of files) expect(text).toContain('-- Permission: ');
  // Who gets the files has read nothing else.
  expect(files[0]?.text).toContain('Nothing here has run on Google’s BigQuery yet');
  expect(files[2]?.text).toContain('all of each sheet');
  expect(files[5]?.text).toContain('attendance under 5');
  expect(closing.join('\n')).toMatch(/\$0 a month/);
  expect(closing.join('\n')).toContain('Looker Studio');
});

test.each([
  [[], 'Name one list of branches.'],
  [['branches.csv'], 'Write --project'],
  [['branches.csv', '--project', 'P`; DROP', '--dataset', 'd'], 'Write --project'],
  [['branches.csv', '--project', 'my-project', '--dataset', 'a b'], 'Write --dataset'],
  [[...GOOD, '--zone', "x'"], 'There is no time zone x'],
  [[...GOOD, '--zone', 'Chicago'], 'There is no time zone Chicago. Is it America/Chicago?'],
  [[...GOOD, '--zone', 'new york'], 'Is it America/New_York?'],
  [[...GOOD, '--location', "U'S"], '--location has to be'],
  [[...GOOD, '--hour', '24'], '--hour has to be'],
  [[...GOOD, '--rows', 'many'], '--rows has to be'],
  [[...GOOD, '--nonsense'], '--nonsense'],
  [['other.csv', ...GOOD.slice(1)], 'other.csv can’t be opened.'],
])('wrong use says what to write: %j', (args, words) => {
  const { problem, files } = run(args);
  expect(problem).toContain(words);
  expect(files).toEqual([]);
});

test('ten thousand branches are split into files that BigQuery takes, with the same statements', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ...{ branchId: `branch-${at}`, branch: `Branch ${at}`, sharesDirectory: at % 2 === 0 },
    spreadsheetId: `${SHEET}${at}`,
  }));
  const files = scriptFiles(many, PLACE);
  for (const { text } of files) expect(text.length).toBeLessThan(1_000_000);
  const tables = files.filter(({ name }) => name.startsWith('3-sheets'));
  expect(tables.length).toBeGreaterThan(5);
  const made = tables.flatMap(({ text }) => text.match(/CREATE OR REPLACE EXTERNAL TABLE/g) ?? []);
  expect(made).toHaveLength(15_000);
  expect(files[files.length - 1]?.text.match(/^CALL /gm)).toHaveLength(21);
});
