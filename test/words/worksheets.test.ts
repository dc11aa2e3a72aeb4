// Every prompt of the worksheets behind Plan partnerships is in the product, word for word, and docs/worksheets.md says where.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIELDS, TABLES, findField, labelOf, type TableName } from '../../src/domain/tables';
import { fieldsOf, type StepKey } from '../../src/domain/partnerships/steps';
import { AUDIENCE_SOURCES, AUDIENCE_TOOL, COMMUNITY_MAP } from '../../src/words/audience-tools';
import { FIELD_HELP } from '../../src/words/field-help';
import { MENU } from '../../src/words/menu';
import { PARTNERSHIP_QUESTIONS } from '../../src/words/partnership-questions';
import { STEP_TITLES } from '../../src/words/partnership-steps';
import { PARTNERSHIP_TOOLS } from '../../src/words/partnerships';
import { seedFields } from '../fixtures/seed';
import {
  KEY_TERMS,
  PRACTICES,
  RESOURCES_PAGE,
  TEMPLATE_FEEDS,
  WORKSHEETS,
  type Place,
  type Prompt,
  type Worksheet,
} from '../fixtures/worksheets';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const GUIDE = 'docs/guide';
const INVENTORY = 'docs/worksheets.md';

/** Without differences that only typography makes. */
const plain = (text: string): string =>
  text.replace(/[“”]/g, '"').replaceAll('’', "'").replace(/\s+/g, ' ').trim();

const SHEETS = new Map(
  read('test/fixtures/worksheets.txt')
    .split(/^== /m)
    .filter((text) => text !== '')
    .map((text) => {
      const [title = '', ...lines] = text.split('\n');
      return [title, lines.filter((line) => line !== '').map(plain)] as const;
    }),
);
const promptsOf = ({ parts }: Worksheet): Prompt[] => parts.flatMap(({ prompts }) => prompts);
const PROMPTS = WORKSHEETS.flatMap(promptsOf);

/** What the product says at that place: one text, or several. */
function textsAt(place: Place): readonly string[] {
  if ('hint' in place) return [findField(place.of, place.hint)?.hint ?? ''];
  if ('heading' in place) return [labelOf(place.of, place.heading)];
  if ('choices' in place) return findField(place.of, place.choices)?.choices ?? [];
  if ('help' in place) return [findField(place.of, place.help)?.help ?? ''];
  if ('question' in place) return [PARTNERSHIP_QUESTIONS[place.question]];
  if ('practice' in place) return [Object.values(PRACTICES[place.practice]).join(' ')];
  return [read(path.posix.join(GUIDE, place.guide))];
}

/** Advice is said in our own words, among other things. A field says only this. */
const isAdvice = (place: Place): boolean => 'practice' in place || 'guide' in place;

test.each(WORKSHEETS)('every line of $title is accounted for', (worksheet) => {
  const lines = SHEETS.get(worksheet.title) ?? [];
  expect(lines.length).toBeGreaterThan(10);
  const texts = worksheet.parts
    .flatMap(({ heading, prompts }) => [heading, ...prompts.map(({ text }) => text)])
    .map(plain)
    .filter((text) => text !== '')
    .sort((one, other) => other.length - one.length);
  const left = lines.map((line) => texts.reduce((rest, text) => rest.replace(text, ''), line));
  expect(left.filter((rest) => /\w/.test(rest))).toEqual([]);
  expect(texts.filter((text) => !lines.some((line) => line.includes(text)))).toEqual([]);
});

test.each(PROMPTS)('“$text” is where it belongs', ({ text, at, ours }) => {
  const wanted = plain(ours ?? text);
  const texts = textsAt(at).map(plain);
  if (isAdvice(at) || 'help' in at) expect(texts.join(' ')).toContain(wanted);
  else expect(texts).toContain(wanted);
});

test.each(KEY_TERMS)('Why? beside a step says what $term is about', ({ term, practice }) => {
  expect(PRACTICES[practice].why).toContain(term);
});

test('only what has a reason is said differently', () => {
  const differ = PROMPTS.filter(({ at, ours }) => ours !== undefined && !isAdvice(at));
  expect(differ.length).toBeGreaterThan(0);
  expect(differ.filter(({ because = '' }) => because === '')).toEqual([]);
  expect(PROMPTS.filter(({ text, ours }) => ours !== undefined && plain(ours) === plain(text))).toEqual([]);
});

test('a question that belongs to no column is asked on the page', () => {
  const pages = readdirSync(path.join(ROOT, 'sidebar/partnerships'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(path.posix.join('sidebar/partnerships', name.replaceAll('\\', '/'))))
    .join('\n');
  const asked = PROMPTS.flatMap(({ at }) => ('question' in at ? [at.question] : []));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((key) => !new RegExp(`QUESTIONS\\.${key}\\b`).test(pages))).toEqual([]);
});

const OWN_HELP: readonly string[] = [
  ...Object.values(FIELD_HELP.action),
  ...Object.values(FIELD_HELP.audience),
];

test('every hint of the tables for partnerships is a worksheet’s, or our own help', () => {
  const tables = Object.entries(TABLES).filter(([, { isOfPartnerships }]) => isOfPartnerships === true);
  expect(tables.length).toBe(4);
  const hints = tables.flatMap(([table]) =>
    FIELDS[table as TableName]
      .filter(({ hint }) => hint !== '' && !OWN_HELP.includes(hint))
      .map(({ key }) => `${table}.${key}`),
  );
  const listed = PROMPTS.flatMap(({ at }) => ('hint' in at ? [`${at.of}.${at.hint}`] : []));
  expect(hints.filter((one) => !listed.includes(one))).toEqual([]);
});

test('the guide names every book and page that the worksheets recommend', () => {
  const resources = SHEETS.get('Resources') ?? [];
  expect(resources).toHaveLength(19);
  const page = plain(read(path.posix.join(GUIDE, RESOURCES_PAGE)));
  expect(resources.filter((one) => !page.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
});

const PRACTICE_PLACES: Record<keyof typeof PRACTICES, string> = {
  ...STEP_TITLES,
  ...{ page: PARTNERSHIP_TOOLS.title, help: MENU.help },
  ...{ audiences: AUDIENCE_TOOL.title, goals: 'Goals', map: COMMUNITY_MAP.title },
};
const STEPS = Object.entries(STEP_TITLES) as [StepKey, string][];

/** The step of a partnership that asks it, then the tab. */
const columnName = (table: TableName, key: string): string => {
  const step = STEPS.find(([name]) => table === 'partnerships' && (fieldsOf(name) as string[]).includes(key));
  return `${step === undefined ? '' : `${step[1]}; `}_${labelOf(table, key)}_ in ${TABLES[table].tab}`;
};

test('the guide has the same links as the page', () => {
  const page = read(path.posix.join(GUIDE, RESOURCES_PAGE));
  const links = Object.values(AUDIENCE_SOURCES).flatMap((list) => list.map(([, address]) => address));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !page.includes(`(${link})`))).toEqual([]);
});

/** For librarians: the place, with the name that it has on the screen. */
function nameOf(place: Place): string {
  if ('hint' in place) return columnName(place.of, place.hint);
  if ('heading' in place) return columnName(place.of, place.heading);
  if ('choices' in place) return `${columnName(place.of, place.choices)}, a choice`;
  if ('help' in place) return `${columnName(place.of, place.help)}, the help below it`;
  if ('question' in place) return place.step;
  if ('practice' in place) return `${PRACTICE_PLACES[place.practice]}, behind _Why?_`;
  return `[the guide](guide/${place.guide})`;
}

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const tableOf = (headings: string[], rows: string[][]): string =>
  [row(...headings), row(...headings.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

function tableOfWorksheet({ title, source, parts }: Worksheet): string {
  const rows = parts.flatMap(({ heading, prompts }) =>
    prompts.map(({ text, at, feeds, ours, because }, index) => [
      index === 0 ? heading : '',
      text,
      nameOf(at) + (ours === undefined ? '' : `: “${ours}”`) + (because === undefined ? '' : ` (${because})`),
      feeds,
    ]),
  );
  return `## ${title}\n\n${source}\n\n${tableOf(['Part', 'Prompt', 'Where it is', 'What it feeds'], rows)}\n`;
}

function tableOfTemplate(table: 'partners' | 'events', title: string): string {
  const feeds: Record<string, string> = TEMPLATE_FEEDS[table];
  const rows = TABLES[table].template.map(({ key, label, hint }) => [label, hint, feeds[key] ?? '']);
  return `## ${title}\n\nThe first columns of ${TABLES[table].tab}.\n\n${tableOf(['Field', 'Prompt', 'What it feeds'], rows)}\n`;
}

test('each field of the tracking templates says what it feeds', () => {
  const templates = [
    ['partners', 'Outreach Contact Tracking Template', 'Outreach Event Tracking'],
    ['events', 'Outreach Event Tracking', 'Weekly Librarian Outreach Plan and Notes'],
  ] as const;
  for (const [table, title, next] of templates) {
    const named = Object.keys(TEMPLATE_FEEDS[table]).map((key) => labelOf(table, key));
    expect(named).toEqual(seedFields(title, next).map(({ label }) => label));
  }
});

test('docs/worksheets.md is this inventory', () => {
  const inventory = [
    read(INVENTORY).split('\n## ')[0] ?? '',
    ...WORKSHEETS.map(tableOfWorksheet),
    tableOfTemplate('partners', 'Outreach Contact Tracking Template'),
    tableOfTemplate('events', 'Outreach Event Tracking'),
  ].join('\n');
  const last = read(INVENTORY);
  // So that the new one only has to be committed.
  if (last !== inventory) writeFileSync(path.join(ROOT, INVENTORY), inventory);
  expect(last).toBe(inventory);
});
