// The workbooks for Excel and LibreOffice as LibreOffice shows, calculates and prints them: the empty one, the example as
// the page gives it, and one with every situation of a relationship.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbook, Worksheet } from 'apps-script-runtime/testing/read-xlsx';
import { servePage } from 'apps-script-runtime/testing/try-page';
import { officeCopy } from '../../example/office-copy';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { STATUS_COLORS } from '../../src/domain/tables/status-colors';
import { addRow, openLibrary, planLine } from '../server/addon';
import { colorOf, fillWithCases, relationshipCases, statusOf } from '../server/relationship-cases';
import {
  backgroundsIn,
  convertAll,
  drawPages,
  FOLDER,
  pagesIn,
  shownIn,
  sizeOf,
  workbookIn,
} from './libre-office';

const ROOT = path.resolve(__dirname, '../..');
const CASES = relationshipCases(250);
const OURS = ['empty', 'example'];

/** The example, downloaded by its button. */
async function downloadExample(file: string): Promise<void> {
  const tryPage = await servePage(path.join(ROOT, 'dist/local'));
  try {
    const page = await tryPage.visit();
    // Filling the example holds the page up, longer where the machine is busy.
    page.setDefaultTimeout(120_000);
    await page.getByRole('button', { name: 'See an example' }).first().click();
    await page.getByText('This is an example').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .xlsx' }).click();
    await (await download).saveAs(file);
  } finally {
    await tryPage.close();
  }
}

/** Calculated for another day, so that only a program that calculates anew shows what is right today. */
async function writeCases(file: string): Promise<void> {
  const runtime = openLibrary({ newSheetRows: 300, now: '2024-05-06T12:00:00Z' });
  fillWithCases(runtime, CASES, localToday());
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Settings');
  sheet?.getRange('A20').setFormula('=TODAY()').setNumberFormat('yyyy-mm-dd');
  const options = officeCopy(runtime);
  writeFileSync(file, new Uint8Array(await workbookFile(runtime.engine, options)));
}

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

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync(path.join(ROOT, 'dist/Outreach.xlsx'), path.join(FOLDER, 'empty.xlsx'));
  await downloadExample(path.join(FOLDER, 'example.xlsx'));
  await writeCases(path.join(FOLDER, 'cases.xlsx'));
  await writeLong(path.join(FOLDER, 'long.xlsx'));
  convertAll([...OURS, 'cases', 'long']);
});

function tabIn(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`No tab ${name}`);
  return sheet;
}

/** The column (from 1) under a heading. */
function columnOf(sheet: Worksheet, label: string, row = 1): number {
  const labels = sheet.getRow(row).values as unknown[];
  const column = labels.findIndex((one) => String(one) === label);
  if (column < 0) throw new Error(`No column ${label}`);
  return column;
}

/** The entries that a drop-down offers, blanks left out. */
function offeredBy(workbook: Workbook, source: string): string[] {
  const inline = /^"(.*)"$/.exec(source)?.[1];
  if (inline !== undefined) return inline.split(',');
  const [, tab = '', letters = '', from = '', to = ''] =
    /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(source) ?? [];
  if (tab === '') throw new Error(`Not a closed, absolute range: ${source}`);
  const sheet = tabIn(workbook, tab);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
    .map((row) => sheet.getCell(`${letters}${row}`).text)
    .filter(Boolean);
}

test('LibreOffice calculates the status of every situation as the rule does, and colors it so', () => {
  const today = shownIn('cases', 'Settings')[19]?.[0] ?? '';
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  // Its day is the one for which the cases were written, unless midnight passed.
  const rules = CASES.map((one) => statusOf(one, today));
  const rows = shownIn('cases', 'Partners');
  const status = rows[0]?.indexOf('Relationship status') ?? -1;
  expect(rows.slice(2, CASES.length + 2).map((row) => row[status])).toEqual(rules.map((rule) => rule.status));
  const colors = backgroundsIn('cases');
  expect(CASES.map((_, index) => colors.get(`Partner ${index + 1}`) ?? '')).toEqual(rules.map(colorOf));
});

test.each(OURS)('no cell of the %s workbook shows an error', (name) => {
  for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Settings']) {
    const shown = shownIn(name, tab).flat();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((text) => /^(#[A-Z/0!?]+|Err:\d+)/.test(text))).toEqual([]);
  }
});

test.each(OURS)(
  'every list of the %s workbook is offered whole, and no cell of ours breaks one',
  async (name) => {
    const workbook = await workbookIn('xlsx', name);
    const wanted: Record<string, [label: string, offers: string[], row?: number][]> = {
      Partners: [
        ['Library Staff Contact', name === 'empty' ? [] : ['Ana', 'Ben', 'Chidi']],
        ['Partner’s Preferred Method of Contact', ['Email', 'Phone', 'Meeting', 'Text message', 'Letter']],
        ['Stage', ['Active', 'Rebuilding', 'Ended']],
      ],
      'Weekly Plan': [
        ['Done', ['✓'], 2],
        ['Contact kind', ['First time', 'Continuing'], 2],
      ],
    };
    for (const [tab, columns] of Object.entries(wanted)) {
      const sheet = tabIn(workbook, tab);
      for (const [label, offers, row] of columns) {
        const column = columnOf(sheet, label, row);
        for (const place of [3, 40, 900]) {
          const rule = sheet.getCell(place, column).dataValidation;
          expect([label, place, offeredBy(workbook, String(rule?.formulae[0]))]).toEqual([
            label,
            place,
            offers,
          ]);
        }
      }
    }
    const broken: string[] = [];
    let looked = 0;
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.dataValidation?.type !== 'list' || cell.text === '') return;
          looked++;
          if (!offeredBy(workbook, String(cell.dataValidation.formulae[0])).includes(cell.text))
            broken.push(`${sheet.name}!${cell.address}: ${cell.text}`);
        }),
      );
    expect(broken).toEqual([]);
    expect(looked).toBeGreaterThanOrEqual(name === 'empty' ? 0 : 20);
  },
);

test('a lapsed partner of the example is red, one that is due is yellow, and one that is fine has no color', () => {
  const colors = backgroundsIn('example');
  expect(colors.get('WorkSource')).toBe(STATUS_COLORS.lapsed.tint);
  expect(colors.get('Middle School')).toBe(STATUS_COLORS.dueSoon.tint);
  expect(colors.has('Teen Drop-In Shelter')).toBe(false);
});

test('the example says ✓ for what is done, and nothing says TRUE or FALSE', () => {
  const plan = shownIn('example', 'Weekly Plan');
  expect(plan.filter(([done]) => done === '✓')).toHaveLength(4);
  for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Settings'])
    expect(
      shownIn('example', tab)
        .flat()
        .filter((text) => /^(TRUE|FALSE)$/i.test(text)),
    ).toEqual([]);
});

test.each(OURS)('the %s workbook keeps its widths, heights, notes, frozen rows and filter', async (name) => {
  const ours = await workbookIn('', name);
  const theirs = await workbookIn('xlsx', name);
  expect(theirs.worksheets.map((sheet) => sheet.name)).not.toContain('Undo Journal');
  for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Settings']) {
    const [made, read] = [tabIn(ours, tab), tabIn(theirs, tab)];
    for (let column = 1; column <= made.actualColumnCount; column++) {
      const [own, other] = [made.getColumn(column), read.getColumn(column)];
      expect([tab, column, other.hidden]).toEqual([tab, column, own.hidden]);
      if (!own.hidden && own.width !== undefined)
        expect(Math.abs((other.width ?? 0) - own.width)).toBeLessThan(1);
    }
    for (let row = 1; row <= made.actualRowCount; row++) {
      const [own, other] = [made.getRow(row).height, read.getRow(row).height];
      if (own !== undefined) expect([tab, row, Math.abs(own - other) < 1]).toEqual([tab, row, true]);
    }
    // Without a window, LibreOffice keeps no views: these are what it was given.
    expect(made.views[0]).toMatchObject({ state: 'frozen', ySplit: tab === 'Settings' ? 1 : 2 });
  }
  expect(tabIn(ours, 'Partners').views[0]).toMatchObject({ xSplit: 1 });
  const partners = tabIn(theirs, 'Partners');
  // The heading over two lines and the hints are shown whole.
  expect(partners.getRow(1).height).toBeGreaterThan(25);
  expect(partners.getRow(2).height).toBeCloseTo(43.5, 0);
  expect(partners.autoFilter).toBe('A2:AC1000');
  expect(JSON.stringify(tabIn(theirs, 'Events').getCell('A1').note)).toContain('Tracking outreach efforts');
});

test('a row of the example is as tall as its text, as on the page', async () => {
  const partners = tabIn(await workbookIn('xlsx', 'example'), 'Partners');
  // Two people, two lines.
  const shelter = [3, 4, 5, 6].find((row) => partners.getCell(row, 1).text === 'Teen Drop-In Shelter') ?? 0;
  expect(partners.getRow(shelter).height).toBeGreaterThan(25);
});

test.each(OURS)('the %s workbook prints the plan on one page, and Partners on at most three', (name) => {
  const pages = pagesIn(name);
  drawPages(name);
  const of = (tab: string) => pages.filter((page) => page.trimStart().startsWith(tab));
  expect(of('Weekly Plan')).toHaveLength(1);
  expect(of('Partners').length).toBeLessThanOrEqual(3);
  expect(of('Events').length).toBeLessThanOrEqual(3);
  expect(pages.length).toBe(
    ['Weekly Plan', 'Partners', 'Events', 'Contact Log', 'Settings'].flatMap(of).length,
  );
  const place = pages.findIndex((page) => page.trimStart().startsWith('Weekly Plan')) + 1;
  expect(pages[place - 1]).toContain('Weekly Librarian Outreach Plan and Notes');
  expect(sizeOf(name, place, 'Updates:')).toBeGreaterThanOrEqual(8);
  // Headings and names come again on every page of Partners.
  for (const page of of('Partners')) expect(page).toContain('Partner/Company');
  expect(pages.join()).not.toContain('Outreach id');
});

test('a long plan goes on to the next page, with its headings, and nothing of its items is cut', () => {
  drawPages('long');
  const all = pagesIn('long');
  const pages = all.filter((page) => page.trimStart().startsWith('Weekly Plan'));
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
  const plan = pagesIn('example').find((page) => page.trimStart().startsWith('Weekly Plan')) ?? '';
  for (const word of ['workshop?', 'weekday?', 'presentations', 'support.']) expect(plan).toContain(word);
});

test.each(OURS)(
  'the %s workbook says what it is and who made it, and names its font everywhere',
  async (name) => {
    const workbook = await workbookIn('', name);
    expect(workbook.title).toContain('Outreach');
    expect(workbook.creator).toBe('Outreach');
    const fonts = new Set<string>();
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => fonts.add(`${cell.font.name ?? ''} ${cell.font.size ?? ''}`)),
      );
    expect([...fonts].sort()).toEqual(['Arial 10', 'Arial 14', 'Arial 8']);
  },
);
