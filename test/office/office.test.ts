// The workbooks for Excel and LibreOffice as LibreOffice shows and calculates them: the empty one, the example as the page
// gives it, and one with every situation of a relationship. How they print is in printed.test.ts.
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbook, Worksheet } from 'apps-script-runtime/testing/read-xlsx';
import { officeCopy } from '../../example/office-copy';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { STATUS_COLORS } from '../../src/domain/tables/status-colors';
import { openLibrary } from '../server/addon';
import { colorOf, fillWithCases, relationshipCases, statusOf } from '../server/relationship-cases';
import { backgroundsIn, clearFolder, convertAll, fileOf, shownIn, workbookIn } from './libre-office';
import { downloadAll } from './workbooks';

const ROOT = path.resolve(__dirname, '../..');
const CASES = relationshipCases(250);
const OURS = ['empty', 'example'];

/** Calculated for another day, so that only a program that recalculates shows what is right today. */
async function writeCases(file: string): Promise<void> {
  const runtime = openLibrary({ newSheetRows: 300, now: '2024-05-06T12:00:00Z' });
  fillWithCases(runtime, CASES, localToday());
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Settings');
  sheet?.getRange('A20').setFormula('=TODAY()').setNumberFormat('yyyy-mm-dd');
  const options = officeCopy(runtime);
  writeFileSync(file, new Uint8Array(await workbookFile(runtime.engine, options)));
}

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

beforeAll(async () => {
  clearFolder();
  copyFileSync(path.join(ROOT, 'dist/Outreach.xlsx'), fileOf('empty'));
  await downloadAll([{ does: 'example', locale: 'en-US', file: fileOf('example') }]);
  await writeCases(fileOf('cases'));
  convertAll([...OURS, 'cases'], ['csv', 'html', 'xlsx']);
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

/** The entries of a drop-down, without blanks. */
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

test('LibreOffice calculates and colors every status as the rule does', () => {
  const today = shownIn('cases', 'Settings')[19]?.[0] ?? '';
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  // Its day is the one the cases were written for, unless midnight has passed.
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
  'every drop-down in the %s workbook offers its whole list, and none of our cells violates one',
  async (name) => {
    const workbook = await workbookIn('xlsx', name);
    const wanted: Record<string, [label: string, offers: string[], row?: number][]> = {
      Partners: [
        ['Library Staff Contact', name === 'empty' ? [] : ['Ana', 'Ben', 'Chidi']],
        ['Partner’s Preferred Method of Contact', ['Email', 'Phone', 'Meeting', 'Text message', 'Letter']],
        ['Stage', ['Potential', 'Active', 'Rebuilding', 'Ended']],
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

test('in the example, a lapsed partner is red, one that is due soon is yellow, and one in touch has no color', () => {
  const colors = backgroundsIn('example');
  expect(colors.get('WorkSource')).toBe(STATUS_COLORS.lapsed.tint);
  expect(colors.get('Middle School')).toBe(STATUS_COLORS.dueSoon.tint);
  expect(colors.has('Teen Drop-In Shelter')).toBe(false);
});

test('the example shows ✓ for done lines, and nothing shows TRUE or FALSE', () => {
  const plan = shownIn('example', 'Weekly Plan');
  expect(plan.filter(([done]) => done === '✓')).toHaveLength(4);
  for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Settings'])
    expect(
      shownIn('example', tab)
        .flat()
        .filter((text) => /^(TRUE|FALSE)$/i.test(text)),
    ).toEqual([]);
});

test('every When of the plan begins at the left edge, whether it is a day or words', async () => {
  const plan = tabIn(await workbookIn('xlsx', 'example'), 'Weekly Plan');
  const column = columnOf(plan, 'When', 2);
  const filled = Array.from({ length: 60 }, (_, at) => plan.getCell(at + 3, column)).filter(
    ({ text }) => text,
  );
  expect(new Set(filled.map(({ value }) => typeof value)).size).toBe(2);
  expect(filled.map(({ alignment }) => alignment.horizontal)).toEqual(filled.map(() => 'left'));
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
    // LibreOffice stores no views without a window, so this checks the ones it was given.
    expect(made.views[0]).toMatchObject({ state: 'frozen', ySplit: tab === 'Settings' ? 1 : 2 });
  }
  expect(tabIn(ours, 'Partners').views[0]).toMatchObject({ xSplit: 1 });
  const partners = tabIn(theirs, 'Partners');
  // The two-line heading and the hints are shown in full.
  expect(partners.getRow(1).height).toBeGreaterThan(25);
  expect(partners.getRow(2).height).toBeCloseTo(43.5, 0);
  expect(partners.autoFilter).toBe('A2:AI1000');
  expect(JSON.stringify(tabIn(theirs, 'Events').getCell('A1').note)).toContain('Tracking outreach efforts');
});

test('a row in the example is as tall as its text, as on the page', async () => {
  const partners = tabIn(await workbookIn('xlsx', 'example'), 'Partners');
  // Two people, two lines.
  const shelter = [3, 4, 5, 6].find((row) => partners.getCell(row, 1).text === 'Teen Drop-In Shelter') ?? 0;
  expect(partners.getRow(shelter).height).toBeGreaterThan(25);
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
