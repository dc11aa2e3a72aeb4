// The workbooks as LibreOffice prints them, on Letter and on A4: an empty one, the example, its week once it is started, and
// a plan that is longer than a page. The pages are drawn in test-results/; the guide shows one of them.
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { officeCopy } from '../../example/office-copy';
import { addRow, openLibrary, planLine } from '../server/addon';
import {
  clearFolder,
  convertAll,
  drawPages,
  fileOf,
  pagesIn,
  paperOf,
  sizeOf,
  tabOfPage,
} from './libre-office';
import { downloadAll } from './workbooks';

const ROOT = path.resolve(__dirname, '../..');
/** In points, as Excel names them. */
const PAPERS = { Letter: [612, 792], A4: [595, 842] } as const;
const PRINTED = [
  ['empty', 'Letter'],
  ['example', 'Letter'],
  ['a4-empty', 'A4'],
  ['a4-example', 'A4'],
] as const;

/** Items of a busy week: the first has its partner beside it, the last one fills half a page. */
const LONG = Array.from(
  { length: 40 },
  (_, at) =>
    `Item${at + 1}begins ${'Ask which rooms, projectors and snacks they need. '.repeat(at === 39 ? 30 : 1 + (at % 6))}item${at + 1}ends`,
);
async function writeLong(file: string): Promise<void> {
  const runtime = openLibrary();
  for (const [at, item] of LONG.entries())
    addRow(
      runtime,
      'plan',
      { item, partner: at % 2 === 0 ? 'Alternative Learning High School' : '', who: 'Ana' },
      planLine(runtime, at % 3 === 0 ? 'Reach out to:' : 'Outreach To-Do'),
    );
  const options = officeCopy(runtime);
  writeFileSync(file, new Uint8Array(await workbookFile(runtime.engine, options)));
}

beforeAll(async () => {
  clearFolder();
  copyFileSync(path.join(ROOT, 'dist/Outreach.xlsx'), fileOf('empty'));
  await downloadAll([
    { does: 'example', locale: 'en-US', file: fileOf('example') },
    { does: 'started', locale: 'en-US', file: fileOf('started') },
    { does: 'empty', locale: 'en-GB', file: fileOf('a4-empty') },
    { does: 'example', locale: 'en-GB', file: fileOf('a4-example') },
    { does: 'started', locale: 'en-GB', file: fileOf('a4-started') },
  ]);
  await writeLong(fileOf('long'));
  convertAll([...PRINTED.map(([name]) => name), 'started', 'a4-started', 'long'], ['pdf']);
});

test.each(PRINTED)('%s prints the plan on one %s page, and Partners on at most three', (name, paper) => {
  const pages = pagesIn(name);
  drawPages(name);
  const of = (tab: string) => pages.filter((page) => tabOfPage(page) === tab);
  expect(of('Weekly Plan')).toHaveLength(1);
  expect(of('Partners').length).toBeLessThanOrEqual(3);
  expect(of('Events').length).toBeLessThanOrEqual(3);
  expect(pages.length).toBe(
    ['Weekly Plan', 'Partners', 'Events', 'Contact Log', 'Settings'].flatMap(of).length,
  );
  pages.forEach((_, at) => {
    const { width, height } = paperOf(name, at + 1);
    expect([at, [width, height].sort()]).toEqual([at, PAPERS[paper]]);
  });
  const place = pages.findIndex((page) => tabOfPage(page) === 'Weekly Plan') + 1;
  expect(pages[place - 1]).toContain('Weekly Librarian Outreach Plan and Notes');
  expect(sizeOf(name, place, 'Updates:')).toBeGreaterThanOrEqual(8);
  // Headings and names come again on every page of Partners.
  for (const page of of('Partners')) expect(page).toContain('Partner/Company');
  expect(pages.join()).not.toContain('Outreach id');
});

test('a long plan goes on to the next page, with its headings, and nothing of its items is cut', () => {
  drawPages('long');
  const all = pagesIn('long');
  const pages = all.filter((page) => tabOfPage(page) === 'Weekly Plan');
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const page of pages) {
    expect(page).toContain('Weekly Librarian Outreach Plan and Notes');
    expect(page).toMatch(/Outcome \/ notes/);
    expect(sizeOf('long', all.indexOf(page) + 1, 'Ana')).toBeGreaterThanOrEqual(8);
  }
  const words = pages.join(' ');
  const missing = LONG.flatMap((item) => [item.split(' ')[0] ?? '', item.split(' ').at(-1) ?? '']).filter(
    (word) => !new RegExp(`\\b${word}\\b`).test(words),
  );
  expect(missing).toEqual([]);
  // Each sentence is there as often as it was written, and so is each partner, whose name takes three lines.
  const count = (text: string) => text.split('projectors').length - 1;
  expect(count(words)).toBe(count(LONG.join(' ')));
  expect(words.match(/\bSchool\b/g)).toHaveLength(LONG.length / 2);
});

test('no item of the example is cut by the partner beside it', () => {
  const plan = pagesIn('example').find((page) => tabOfPage(page) === 'Weekly Plan') ?? '';
  for (const word of ['workshop?', 'weekday?', 'presentations', 'support.']) expect(plan).toContain(word);
});

test.each([
  ['started', /Plan and Notes +Week of [A-Z][a-z]+ \d/],
  ['a4-started', /Plan and Notes +Week of \d+ [A-Z]/],
])('%s has the title and the week on each page of the plan', (name, title) => {
  drawPages(name);
  const pages = pagesIn(name).filter((page) => tabOfPage(page) === 'Weekly Plan');
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const page of pages) expect(page).toMatch(title);
  expect(pages.join()).toContain('Get back in touch with Middle School');
  expect(pages.join()).toContain('Summer Teen Book Club');
});

test('the pictures that the guide takes from here are drawn', async () => {
  const { GUIDE_PICTURES } = (await import(
    pathToFileURL(path.join(ROOT, 'build/guide-pictures.mjs')).href
  )) as { GUIDE_PICTURES: Record<string, string> };
  const ours = Object.values(GUIDE_PICTURES).filter((source) => source.startsWith('office-'));
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((source) => !existsSync(path.join(ROOT, 'test-results', source)))).toEqual([]);
});
