// Every sentence of the product is in src/words, so that it is read, changed and translated in one place.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AGE_GROUPS, COUNTS_AS, FORMATS } from '../../src/domain/tables/count-answers';
import { ANSWERS } from '../../src/domain/tables/log';
import { FINDINGS } from '../../src/words/roll-up-report';
import { sentencesIn } from './sentences';

const ROOT = path.resolve(__dirname, '../..');

/** Texts that aren't from the catalogue, and why. A path that ends in / is a folder. */
const NOT_SAID: Readonly<Record<string, string>> = {
  'src/words/': 'the catalogue itself',
  'src/domain/tables/': 'headings, hints and lists of the tabs, word for word as in the templates',
  'src/domain/import/import-synonyms.ts': 'headings that other people give their columns: they are read',
  'src/domain/import/contact-headings.ts': 'what other people call the parts of a contact: it is read',
  'src/domain/partners/came-of-it.ts': 'answers as people write them: they are read',
  'src/domain/partners/methods.ts': 'methods of contact as people write them: they are read',
  'src/domain/partners/like-names.ts': 'words inside names of organizations: they are compared',
  'src/domain/basics/locale.ts': 'codes of languages',
  'src/domain/dates/recurrence.ts': 'rules as people write them: they are read',
  'src/domain/plan/week-plan.ts': 'sections of the Weekly Plan, word for word as in the template',
  'src/sheets/cells/day-formats.ts': 'formats of cells',
  'src/sheets/probes/': 'answers for the report that a developer gets',
  'sidebar/help/page-probes.ts': 'answers for the report that a developer gets',
  'src/sheets/migrations/': 'what each migration is called in the code',
  'src/sheets/tables/layout.ts': 'names of tabs and of the hidden column, by which they are found',
  'src/sheets/setup/scratch-tab.ts': 'the name of a tab, by which it is found',
  'src/sheets/tables/journal-tab.ts': 'the mark of the Undo Journal, by which it is found',
};

/** What looks like a sentence but is a name in the code, or Google's. */
const NAMES: ReadonlySet<string> = new Set([
  ...['start of week', 'week without undo', 'Invalid Date'],
  ...Object.keys(FINDINGS),
  ...[...ANSWERS, ...FORMATS, ...AGE_GROUPS, ...COUNTS_AS],
]);

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name));
}
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const isIn = (file: string, list: readonly string[]) =>
  list.some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));

const FILES = [...filesOf('src'), ...filesOf('sidebar')];

test('a sentence is distinguished from what only the code reads', () => {
  const found = (source: string) => sentencesIn(source, 'any.tsx').map(({ text }) => text);
  expect(found("const one = 'Please type your name.';")).toEqual(['Please type your name.']);
  expect(found('const one = `${name} is new, so it stays.`;')).toEqual(['‹› is new, so it stays.']);
  expect(found("const one = 'is not a date';")).toEqual(['is not a date']);
  expect(found('const one = <p class="two words here">Copy</p>;')).toEqual(['Copy']);
  expect(found("import { one } from './some file.'; type Two = 'Three words here';")).toEqual([]);
  expect(found("throw new Error('No such column.'); const one = ['lastContact', 'yyyy-mm-dd'];")).toEqual([]);
});

test('every sentence of the product is in src/words', () => {
  const found = FILES.filter((file) => !isIn(file, Object.keys(NOT_SAID))).flatMap((file) =>
    sentencesIn(read(file), file)
      .filter(({ text }) => !NAMES.has(text))
      .map(({ line, text }) => `${file}:${line} ${text}`),
  );
  expect(found).toEqual([]);
});

test('every entry on the list of exceptions has a sentence', () => {
  const isNeeded = (one: string) =>
    FILES.some((file) => isIn(file, [one]) && sentencesIn(read(file), file).length > 0);
  expect(Object.keys(NOT_SAID).filter((one) => !isNeeded(one))).toEqual([]);
});
