// What BigQuery is told is in its language, and is what the code says today.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { exampleFiles, readmeWith } from '../../rollup/bigquery/example';
import { bigQueryIn } from '../../rollup/sql/dialect';
import { tablesIn } from '../../rollup/sql/tables';
import { viewsIn } from '../../rollup/sql/views';
import { parseBigQuery, statementsIn, textsIn } from './bigquery-parser';

const ROLLUP = path.resolve(__dirname, '../../rollup');
const LIST = readFileSync(path.join(ROLLUP, 'branches.example.csv'), 'utf8');
const FILES = exampleFiles(LIST);
const RENEW = 'Renew them with: npm run rollup:bigquery -- --renew';

test(`the example’s files are what the code writes today. ${RENEW}`, () => {
  const folder = path.join(ROLLUP, 'bigquery/example');
  const kept = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
  expect(kept).toEqual(FILES);
  const readme = readFileSync(path.join(ROLLUP, 'bigquery/README.md'), 'utf8');
  expect(readmeWith(readme)).toBe(readme);
  expect(readme).toContain('|   10,000 |');
});

const KINDS: Record<string, Record<string, number>> = {
  '1-tables.sql': { create_schema_stmt: 2, create_table_stmt: 6 },
  '2-list.sql': { delete_stmt: 1, insert_stmt: 1, block_stmt: 1 },
  // Two of the three branches share their directory.
  '3-sheets.sql': { create_table_stmt: 5 },
  '4-loading.sql': { create_procedure_stmt: 1 },
  '5-views.sql': { create_view_stmt: 11 },
  '6-report.sql': { create_procedure_stmt: 1 },
  '7-schedule.sql': { call_stmt: 2 },
};

test.each(FILES.map(({ name, text }) => [name, text] as const))(
  'BigQuery’s parser reads %s',
  (name, text) => {
    const counts: Record<string, number> = {};
    for (const type of statementsIn(text)) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual(KINDS[name]);
  },
);

/** The statements that the procedure puts together when it runs. */
const dynamic = (): string[] =>
  FILES.flatMap(({ text }) => textsIn(text)).filter((text) => text.includes('{sheet}'));

test('BigQuery’s parser reads the statements that the procedure puts together', () => {
  const found = dynamic().filter((text) => text.trim() !== '{sheet}');
  expect(found.map((text) => statementsIn(text))).toEqual([['insert_stmt'], ['insert_stmt']]);
  for (const text of found) expect(text).toContain('@branch_id');
});

/** Each place outside of literals, names in backquotes and comments. */
function placesOf(sql: string, pattern: RegExp): { from: number; to: number }[] {
  const bare = sql.replace(/r"""[^]*?"""|r'[^']*'|r"[^"]*"|'(?:[^'\\]|\\.)*'|`[^`]*`|--[^\n]*/g, (text) =>
    '~'.repeat(text.length),
  );
  return [...bare.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const MISTAKES: readonly (readonly [name: string, pattern: RegExp, instead: string])[] = [
  ['an opening parenthesis left out', /\(/g, ''],
  ['a closing parenthesis left out', /\)/g, ''],
  ['two commas', /,/g, ',,'],
  ['no comma', /,(?=\s*\w+ (?:STRING|INT64)\b)/g, ''],
  ['THEN left out', /\bTHEN\b/g, ''],
  ['END left out', /\bEND\b/g, ''],
  ['BY left out', /\bBY\b/g, ''],
  ['SELECT misspelled', /\bSELECT\b/g, 'SELCT'],
  ['FROM twice', /\bFROM\b/g, 'FROM FROM'],
  ['WHERE without a condition', /\bWHERE\b(?=[^;]*?\b(?:GROUP|UNION)\b)/g, 'WHERE GROUP'],
  ['CREATE misspelled', /\bCREATE\b/g, 'CRAETE'],
  ['OPTIONS without its parenthesis', /\bOPTIONS \(/g, 'OPTIONS '],
  ['DO left out', /\bDO\b/g, ''],
  ['EXCEPTION misspelled', /\bEXCEPTION\b/g, 'EXCEPT'],
  ['IMMEDIATE left out', /\bIMMEDIATE\b/g, ''],
];

const STATEMENTS = [
  ...FILES.filter(({ name }) => !name.startsWith('5')),
  ...viewsIn(bigQueryIn('my-project.outreach')).map(({ name, sql }) => ({ name, text: sql })),
  ...tablesIn(bigQueryIn('my-project.outreach')).map(({ name, sql }) => ({ name, text: sql })),
];

test.each(MISTAKES)('BigQuery’s parser refuses %s, wherever it is', (_, pattern, instead) => {
  const places = STATEMENTS.flatMap(({ text }) =>
    placesOf(text, pattern).map(({ from, to }) => ({ text, from, to })),
  );
  expect(places.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.nat(places.length - 1), (at) => {
      const { text, from, to } = places[at] ?? { text: '', from: 0, to: 0 };
      expect(() => parseBigQuery(text.slice(0, from) + instead + text.slice(to))).toThrow();
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('what names people is in a dataset of its own, and nothing else is', () => {
  const all = FILES.map(({ text }) => text).join('\n');
  const names = [...all.matchAll(/`my-project[.](\w+)[.]([\w{}]+)`/g)].map(([, dataset = '', name = '']) => ({
    dataset,
    name,
  }));
  const apart = names.filter(({ dataset }) => dataset === 'outreach_directory').map(({ name }) => name);
  expect([...new Set(apart)].sort()).toEqual(
    [
      'directory',
      'latest_directory',
      'raw_directory',
      'sheet_central_directory',
      'sheet_harbor_directory',
      '{sheet}',
    ].sort(),
  );
  const others = names.filter(({ dataset }) => dataset === 'outreach').map(({ name }) => name);
  expect(others.filter((name) => name.endsWith('directory'))).toEqual([]);
  // A branch may be called that, too.
  const [, , sheets] = exampleFiles(LIST.replace('central,', 'directory,'));
  expect(sheets?.text).toContain('`my-project.outreach.sheet_directory`');
  expect(sheets?.text).toContain('`my-project.outreach_directory.sheet_directory_directory`');
});

test('the file says what to replace if BigQuery doesn’t take the marks around a tab’s name', () => {
  const sheets = FILES.find(({ name }) => name === '3-sheets.sql')?.text ?? '';
  const pairs = [...sheets.matchAll(/^-- {3}(.*) {2}by {2}(.*)$/gm)];
  expect(pairs).toHaveLength(2);
  const [about = '', ...statements] = sheets.split('\n\n');
  const replaced = pairs.reduce(
    (text, [, printed = '', instead = '']) => text.replaceAll(printed, instead),
    statements.join('\n\n'),
  );
  expect(about).toContain('Unable to parse range');
  const ranges = (text: string) => textsIn(text).filter((one) => /!A:/.test(one));
  expect([...new Set(ranges(sheets))]).toEqual(["'Report data'!A:S", "'Partner directory'!A:F"]);
  expect([...new Set(ranges(replaced))]).toEqual(['Report data!A:S', 'Partner directory!A:F']);
});
