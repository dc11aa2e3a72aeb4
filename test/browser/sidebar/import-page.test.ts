// The page Import from a list to Partners and back, with the compiled add-on behind it.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { MESSY_SHEETS } from '../../fixtures/import';
import { addRow } from '../../server/addon';
import { type Library, callsOf, rowsIn } from '../../sidebar/library';
import {
  holdBlocksAfter,
  libraryWith,
  openImport,
  partnersIn,
  renameHeading,
} from '../../sidebar/open-import';
import { brokenRules, fileOf, newContext, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
const file = fileOf('Import');
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = async (library: Library): Promise<Page> => openImport(await newContext(browser), file, library);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
const LOOK = 'Preview';
/** The summaries of lists, not those of the rows inside. */
const SUMMARIES = 'details:not(.whole) > summary';
/** The cells of the row that is unfolded, by label. */
const wholeRow = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    await page.locator('details.whole[open] dl > div').evaluateAll((rows) =>
      rows.map((row) => {
        const [label, ...texts] = [...row.children].map((one) => (one as HTMLElement).innerText);
        return [label, texts.join('\n')];
      }),
    ),
  ) as Record<string, string>;
const names = (library: Library) => partnersIn(library).map((row) => row['Partner/Company']);
const picturesOf = async (page: Page, name: string) => {
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, `import-${name}`);
};
const HEAD = ['Organisation', 'Contact', 'Phone', 'Last met', 'Comments'];
/** The page writes 400 rows at a time. */
const OVER_A_BLOCK = 420;
const listOf = (count: number): string[][] => [
  HEAD,
  ...Array.from({ length: count }, (_, at) => [`Partner ${at}`, `Person ${at}`, '', '2026-03-04', '']),
];

test('a list in a tab: its headings are found, its columns proposed, its rows counted, imported and undone', async () => {
  const [titles] = MESSY_SHEETS;
  const more: Record<number, string[]> = { 3: ['Staff', 'Colour'], 4: ['Ana', 'blue'], 5: ['#REF!', ''] };
  const grid = (titles?.grid ?? []).map((row, at) => [
    ...row.map((cell) => (cell === 'Career fair in spring' ? 'Career fair\nin spring' : cell)),
    ...(more[at] ?? ['', '']),
  ]);
  const library = libraryWith({ 'Old list': grid });
  const before = library.runtime.values('Old list');
  const page = await open(library);
  await picturesOf(page, '1-source');
  await press(page, /^Old list/);
  await step(page, 'What’s in it?');
  expect(await page.getByText('“Old list”: headings in row 4, then 4 rows.').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What’s in it?');
  await picturesOf(page, '2-columns');
  expect(await page.getByText('Added to Notes: Colour.').isVisible()).toBe(true);
  await page.getByText('7 columns matched').click();
  await picturesOf(page, '2-columns-open');
  expect(await page.getByLabel('“Phone #” goes to').inputValue()).toBe('contactPhone text');
  await press(page, LOOK);
  await step(page, 'Preview');
  expect(await page.getByText('Nothing saved yet.').isVisible()).toBe(true);
  expect(await page.locator(SUMMARIES).allTextContents()).toEqual(['3 new', '1 can’t be imported']);
  expect(callsOf(library, 'startImport')).toEqual([]);
  expect(await page.getByText(/^Ana isn’t on your staff list/).isVisible()).toBe(true);
  const error = page.locator('p:not(.detail)', {
    hasText: 'Row 6: “Staff” (#REF!) stays blank.',
  });
  expect(await error.isVisible()).toBe(true);
  await page.getByText('3 new', { exact: true }).click();
  await page.locator('summary', { hasText: 'WorkSource Maple' }).focus();
  await page.keyboard.press('Enter');
  expect(await wholeRow(page)).toEqual({
    'Partner/Company': 'WorkSource Maple',
    'Contact Name': 'Jane Doe',
    'Contact Email': 'jane@work.example',
    'Contact Phone Number': '(555) 010-1234',
    'Library Staff Contact': 'Ana',
    'Last Contact Date': '25/4/2026 → Apr 25, 2026',
    Notes: 'Career fair\nin spring\nColour: blue',
  });
  await picturesOf(page, '3-preview-row');
  await page.getByText('1 can’t be imported').click();
  expect(await page.getByText('There’s nothing under “Organization”.').isVisible()).toBe(true);
  await picturesOf(page, '3-preview');
  await press(page, 'Import 3 new');
  await step(page, 'Done');
  expect(await page.getByText('3 new in Partners.').isVisible()).toBe(true);
  expect(await page.getByText(/^Ana isn’t on your staff list/).isVisible()).toBe(true);
  await page.getByText('1 row of your list wasn’t imported').click();
  await page.getByText('Row 9', { exact: true }).waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'Copy these rows');
  await page.getByText('Copied.').waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toEqual([
    expect.stringMatching(/^Organization\t.*\tWhy it wasn’t imported$/),
    expect.stringMatching(/^\t.*\tThere’s nothing under “Organization”\.$/),
  ]);
  await picturesOf(page, '5-done');
  expect(names(library)).toEqual(['WorkSource Maple', 'Teen Shelter', 'Maple Elementary']);
  expect(library.runtime.values('Old list')).toEqual(before);
  await press(page, 'Undo import');
  await page.getByText('Undone.').waitFor();
  expect(names(library)).toEqual([]);
  await press(page, 'Import another list');
  await step(page, 'Where’s your list?');
});

test('Import asks what it can’t know: day or month first, and each kind of doubt all at once or one by one', async () => {
  const coloured = MESSY_SHEETS.find(({ habit }) => habit.includes('colored'));
  const library = libraryWith({ Lista: coloured?.grid ?? [] });
  const page = await open(library);
  await press(page, /^Lista/);
  await page.getByText('3/4/2026 could be either.').waitFor();
  await press(page, LOOK);
  expect(await page.getByText('Choose above which comes first, day or month.').isVisible()).toBe(true);
  await picturesOf(page, '2-order');
  await page.getByLabel('The day (31/12/2026)').check();
  await press(page, LOOK);
  await step(page, 'Preview');
  await page.getByText('Listed twice, with differences. Combine them?').waitFor();
  await page.locator('.question summary', { hasText: 'Centro Juvenil' }).click();
  expect(await wholeRow(page)).toMatchObject({ 'Contact Name': 'Teo Río' });
  await picturesOf(page, '3-questions');
  await press(page, 'Import 2 new');
  await step(page, 'Done');
  await page.getByText('1 row of your list wasn’t imported').click();
  await page.getByText('Listed twice with different details, and the question wasn’t answered.').waitFor();
  await press(page, 'Import another list');
  await press(page, /^Lista/);
  await page.getByText('The columns go where they went last time.').waitFor();
  // That time, the order of day and month was answered.
  expect(await page.getByRole('group', { name: /day or month/ }).count()).toBe(0);
  await page.getByText(/: day first, as last time$/).click();
  expect(await page.getByLabel('The day (31/12/2026)').isChecked()).toBe(true);
  await picturesOf(page, '2-order-remembered');
  await press(page, LOOK);
  await page.getByText('Left out unless answered: row 4.').waitFor();
  await press(page, 'Answer now');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Row \d+: /);
  expect(await page.getByText('Nothing left to import.').count()).toBe(0);
  expect(await page.getByLabel('For all of them').count()).toBe(0);
  await page.getByLabel(/^Row \d+: /).selectOption({ label: 'Combine them' });
  // Combining them shows that the later day differs from the one in Partners.
  const differing = page.getByRole('group', { name: 'Change what Partners says?' });
  await differing.getByLabel(/^Row \d+: /).selectOption({ label: 'Change it' });
  await page.getByRole('button', { name: 'Import 1 changed' }).waitFor();
  await page.locator(SUMMARIES, { hasText: 'changed' }).click();
  await page.locator('summary', { hasText: 'Centro' }).filter({ visible: true }).first().click();
  expect(await wholeRow(page)).toMatchObject({
    'Contact Name': 'Luz Mar\n→ Luz Mar\nTeo Río',
    'Last Contact Date': 'Apr 3, 2026 → May 5, 2026 (5/5/2026 in your list)',
  });
  await picturesOf(page, '3-changed');
  await press(page, 'Import 1 changed');
  await step(page, 'Done');
  const [centro] = partnersIn(library);
  expect(centro).toMatchObject({ 'Contact Name': 'Luz Mar\nTeo Río' });
});

test('a row can be left out and included again, and the button counts what is in the lists', async () => {
  const library = libraryWith({
    'Old list': [HEAD, ['YMCA', 'Ann', '', '', ''], ['YMCA', 'Bob', '', '', ''], ['Zoo', 'Cem', '', '', '']],
  });
  const context = await newContext(browser);
  let page = await openImport(context, file, library);
  await press(page, /^Old list/);
  await press(page, LOOK);
  await page.getByLabel(/^Row \d+: /).selectOption({ label: 'Combine them' });
  await page.getByText('1 combined with another row', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Import 2 new' }).isVisible()).toBe(true);
  expect(await page.locator(SUMMARIES).allTextContents()).toEqual(['2 new', '1 combined with another row']);
  await page.getByText('2 new', { exact: true }).click();
  await press(page, 'Leave out Zoo');
  await page.getByRole('button', { name: 'Import 1 new' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 40))).toBe('1 new');
  await page.getByText('1 left out').click();
  await press(page, 'Include Zoo');
  await page.getByRole('button', { name: 'Import 2 new' }).waitFor();
  await press(page, 'Leave out Zoo');
  await page.getByRole('button', { name: 'Import 1 new' }).waitFor();
  await picturesOf(page, '3-left-out');
  // The row stays left out when the page is closed and reopened.
  await page.close();
  page = await openImport(context, file, library);
  await press(page, LOOK);
  await press(page, 'Import 1 new');
  await step(page, 'Done');
  expect(names(library)).toEqual(['YMCA']);
});

test('next steps in the list are counted at the end, and the focus starts on the page’s heading', async () => {
  const library = libraryWith({
    'Old list': [
      ['Organisation', 'Contact', 'Next step'],
      ['YMCA', 'Ann', 'Send the flyer'],
      ['Zoo', 'Cem', 'Ask about the tour'],
      ['Park', 'Dot', ''],
    ],
  });
  const page = await open(library);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await press(page, /^Old list/);
  await press(page, LOOK);
  await press(page, 'Import 3 new');
  await step(page, 'Done');
  expect(await page.getByText('3 new in Partners. 2 next steps in the Weekly Plan.').isVisible()).toBe(true);
  await picturesOf(page, '5-next-steps');
});

test('columns can be matched to other fields, and a list without a name column can’t go on', async () => {
  const library = libraryWith({
    Liste: [
      ['Wer', 'Was', 'Mail'],
      ['YMCA', 'Sport', 'a@y.example'],
      ['Zoo', 'Animals', ''],
    ],
  });
  const page = await open(library);
  await press(page, /^Liste/);
  await step(page, 'What’s in it?');
  await page.getByText('Change the heading row').click();
  await page.getByLabel('Row with the headings (0 if none)').fill('1');
  await page.getByLabel('Row with the headings (0 if none)').blur();
  await page.getByText('“Liste”: headings in row 1, then 2 rows.').waitFor();
  await press(page, LOOK);
  expect(await page.getByText('Choose which column goes to Partner/Company.').isVisible()).toBe(true);
  await page.getByLabel('“Wer” goes to').selectOption({ label: 'Partner/Company' });
  await page
    .getByLabel('“Was” goes to')
    .selectOption({ label: 'Area of Partner’s Interest/Goals and Target Audience' });
  // The preview promises nothing for a missing column.
  renameHeading(library, 'Contact Email', 'Mail');
  renameHeading(library, 'Notes', 'Remarks');
  await press(page, LOOK);
  const question = page.getByRole('group', { name: /^Partners has no column “Contact Email”/ });
  await question.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('answer this first');
  expect(await page.getByText('Nothing saved yet.').count()).toBe(0);
  await picturesOf(page, '2-headings');
  await press(page, /^Back$/);
  await step(page, 'What’s in it?');
  await press(page, LOOK);
  await question.getByRole('button').first().click();
  await page
    .getByRole('group', { name: /^Partners has no column “Notes”/ })
    .getByRole('button')
    .first()
    .click();
  await step(page, 'Preview');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Preview');
  expect(
    library.calls.flatMap(({ name }) => (/readKnown|repair/.test(name) ? [name] : [])).slice(-4),
  ).toEqual(['repairHeading', 'readKnown', 'repairHeading', 'readKnown']);
  await press(page, 'Import 2 new');
  await step(page, 'Done');
  expect(partnersIn(library)[0]).toMatchObject({ 'Partner/Company': 'YMCA', 'Contact Email': 'a@y.example' });
});

test('pasted cells and a file can be read, and a workbook can’t', async () => {
  const library = libraryWith({});
  const page = await open(library);
  expect(await page.getByText('No other tab has a list.').isVisible()).toBe(true);
  const upload = (name: string, buffer: Buffer) =>
    page.getByLabel('Or choose a CSV or TSV file').setInputFiles({ name, mimeType: '', buffer });
  await upload('list.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  await page.getByText('This is a workbook').waitFor();
  await picturesOf(page, '1-workbook');
  await press(page, 'Next');
  expect(await page.getByText('There’s nothing here yet.').isVisible()).toBe(true);
  await page
    .getByLabel('Paste its cells')
    .fill('Organisation\tContact\tComments\nYMCA\tAnn\t"two\nlines"\nZoo\t12" TV\t\n');
  await press(page, 'Next');
  await page.getByText('Your list: headings in row 1, then 2 rows.').waitFor();
  await press(page, 'Use another list');
  await upload('list.csv', Buffer.from('Organisation;Contact\nCaf\xe9;"Ann; Bob"\n', 'latin1'));
  // The encoding is an old one, so people choose the letters that look right; nothing has been read yet.
  const question = page.getByRole('group', { name: /^Which of these from “list.csv” looks right/ });
  await question.waitFor();
  expect(await question.getByRole('button').allTextContents()).toEqual(['Café', 'CafÈ']);
  await picturesOf(page, '1-encoding');
  await question.getByRole('button', { name: 'Café' }).click();
  await page.getByText('“list.csv”: headings in row 1, then 1 row.').waitFor();
  await press(page, LOOK);
  await press(page, 'Import 1 new');
  await step(page, 'Done');
  expect(partnersIn(library)[0]).toMatchObject({ 'Partner/Company': 'Café', 'Contact Name': 'Ann\nBob' });
});

test('choices and answers are still there after closing and reopening', async () => {
  const library = libraryWith({
    'Old list': [HEAD, ['YMCA', 'Ann', '', '3/4/2026', 'x'], ['YMCA', 'Bob', '', '', 'y']],
  });
  const context = await newContext(browser);
  let page = await openImport(context, file, library);
  await page.getByLabel('Paste its cells').fill('half a list');
  await page.close();
  page = await openImport(context, file, library);
  expect(await page.getByLabel('Paste its cells').inputValue()).toBe('half a list');
  await press(page, /^Old list/);
  await page.getByLabel('The month (12/31/2026)').check();
  await page.getByText(/columns? matched/).click();
  await page.getByLabel('“Comments” goes to').selectOption({ label: 'Leave out' });
  await page.getByText('Left out: Comments.').waitFor();
  await press(page, LOOK);
  await page.getByLabel(/^Row \d+: /).selectOption({ label: 'Combine them' });
  await page.getByRole('button', { name: 'Import 1 new' }).waitFor();
  await page.close();
  page = await openImport(context, file, library);
  await step(page, 'What’s in it?');
  await page
    .getByText('You started this import before. Nothing is saved yet, and your choices are still here.')
    .waitFor();
  expect(await page.getByRole('button', { name: 'Use another list' }).isVisible()).toBe(true);
  await picturesOf(page, '2-resumed');
  await page.getByText(/columns? matched/).click();
  expect(await page.getByLabel('“Comments” goes to').inputValue()).toBe('');
  expect(await page.getByLabel('The month (12/31/2026)').isChecked()).toBe(true);
  await press(page, LOOK);
  await press(page, 'Import 1 new');
  await step(page, 'Done');
  expect(partnersIn(library)).toEqual([
    expect.objectContaining({ 'Partner/Company': 'YMCA', 'Contact Name': 'Ann\nBob' }),
  ]);
  expect(partnersIn(library)[0]).not.toHaveProperty('Notes');
});

test('an import closed halfway says how far it got and continues', async () => {
  const library = libraryWith({ 'Old list': listOf(20) });
  holdBlocksAfter(library, 0);
  const context = await newContext(browser);
  let page = await openImport(context, file, library);
  await press(page, /^Old list/);
  await press(page, LOOK);
  await press(page, 'Import 20 new');
  await page.getByText('0 of 20 rows imported.').waitFor();
  await picturesOf(page, '4-writing');
  await page.close();
  // The call from the closed page never arrives.
  library.held = {};
  page = await openImport(context, file, library);
  await step(page, 'An import was interrupted');
  await page.getByText('“Old list”: 0 of 20 rows imported.').waitFor();
  expect(await page.getByRole('button', { name: 'Stop here' }).isVisible()).toBe(true);
  await picturesOf(page, '4-cut-off');
  await press(page, 'Continue');
  await step(page, 'Done');
  expect(names(library)).toHaveLength(20);
  await press(page, 'Undo import');
  await page.getByText('Undone.').waitFor();
  expect(names(library)).toEqual([]);
});

test('a stopped import can be left there, and the next preview has only the remaining rows', async () => {
  const library = libraryWith({ 'Old list': listOf(OVER_A_BLOCK) });
  const letGo = holdBlocksAfter(library, 0);
  const page = await open(library);
  await press(page, /^Old list/);
  await press(page, LOOK);
  await page.getByText('420 new', { exact: true }).click();
  await press(page, 'Show more');
  expect(await page.locator('.cards > li').count()).toBe(60);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Partner 30');
  await press(page, 'Import 420 new');
  await press(page, 'Stop');
  await page.getByText('Stopping…').waitFor();
  letGo();
  await step(page, 'Stopped');
  await picturesOf(page, '4-stopped');
  expect(names(library)).toHaveLength(400);
  await press(page, 'Stop here');
  await press(page, /^Old list/);
  await press(page, LOOK);
  await page.getByRole('button', { name: 'Import 20 new' }).waitFor();
});

test('if the browser stores nothing, Import says so and still works', async () => {
  const library = libraryWith({ 'Old list': listOf(3) });
  const context = await newContext(browser);
  await context.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('denied');
      },
    }),
  );
  const page = await openImport(context, file, library);
  await press(page, /^Old list/);
  await page.getByText('Your browser can’t save your place.').waitFor();
  await press(page, LOOK);
  await press(page, 'Import 3 new');
  await step(page, 'Done');
  expect(names(library)).toHaveLength(3);
});

test('a tab that looks like the template can be used as it is', async () => {
  const labels = [
    'Partner/Company',
    'Contact Name',
    'Contact Email',
    'Contact Phone Number',
    'Last Contact Date',
    'Notes',
  ];
  const more = ['Main Company Contact Information', 'Library Staff Contact'];
  const library = libraryWith({
    'Contacts 2024': [
      [...labels, ...more],
      ['YMCA', 'Ann', '', '', '', 'x', '', ''],
    ],
  });
  const page = await open(library);
  await press(page, /^Contacts 2024/);
  await page.getByText('This tab looks like Partners').waitFor();
  await picturesOf(page, '2-adopt');
  await press(page, 'Use this tab as Partners');
  await page.getByText('“Contacts 2024” is now Partners.').waitFor();
  expect(partnersIn(library)[0]).toMatchObject({
    'Partner/Company': 'YMCA',
    'Relationship status': 'No contact yet',
  });
});

test('Import works by keyboard alone, with large text and in high contrast', async () => {
  const library = libraryWith({ 'Old list': listOf(2) });
  const context = await newContext(browser);
  const page = await openImport(context, file, library);
  await setTextSize(page, 200);
  await page.emulateMedia({ forcedColors: 'active' });
  const tabTo = async (name: string | RegExp, wanted = page.getByRole('button', { name })) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await wanted.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  await tabTo(/^Old list/);
  await step(page, 'What’s in it?');
  expect(await overflow(page)).toBe(0);
  await tabTo(LOOK);
  await step(page, 'Preview');
  await tabTo('2 new', page.locator('summary', { hasText: '2 new' }));
  await tabTo('Partner 1', page.locator('summary', { hasText: 'Partner 1' }));
  expect(await wholeRow(page)).toMatchObject({ 'Last Contact Date': 'Mar 4, 2026' });
  expect(await overflow(page)).toBe(0);
  await picture(page, 'import-large');
  await tabTo('Import 2 new');
  await step(page, 'Done');
  expect(names(library)).toHaveLength(2);
});

test('the page loads nothing from outside', () => {
  const html = readFileSync(file, 'utf8');
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/i);
});

test('an old contact log is recognized by its headings, imported with its dates, and undone', async () => {
  const rows = [
    ['2019-03-14', 'Zoo', 'Ana', 'call', 'Kim Lee', 'They need flyers', 'spoke'],
    ['2021-05-20; 2021-06-03', 'Zoo', 'Ana', 'email', '', 'Sent the fall calendar', ''],
    ['2024-10-02', 'Lincoln Elem.', 'Ana', 'met', 'Mr. Roe', 'Planned a tour', ''],
    ['2024-11-05', 'Lincoln Elem.', 'Ana', 'call', '', '', 'LVM'],
    ['2020-02-02', 'Book Barn', 'Ana', 'call', '', 'Closed for the winter', ''],
    ['March 2018', 'Zoo', 'Ana', 'call', '', 'First call', ''],
  ];
  const library = libraryWith({
    'Old log': [['Date', 'Organization', 'Staff', 'Method', 'Spoke with', 'Notes', 'Result'], ...rows],
  });
  addRow(library.runtime, 'partners', { name: 'Zoo', lastContact: '2020-01-01' });
  addRow(library.runtime, 'partners', { name: 'Lincoln Elementary School' });
  const page = await open(library);
  await press(page, /^Old log/);
  await step(page, 'What’s in it?');
  expect(await page.getByLabel('a call, visit, or email').isChecked()).toBe(true);
  await page.getByText('Added to What we heard: Spoke with.').waitFor();
  await picturesOf(page, 'log-1-columns');
  await press(page, LOOK);
  await step(page, 'Preview');
  await page.getByText('4 new', { exact: true }).waitFor();
  await page.getByText('Book Barn isn’t in Partners.').waitFor();
  await page.getByText('Last Contact Date moves forward for 1 partner.').waitFor();
  await page.getByText('Already in Partners. Same organization?').waitFor();
  await page.getByLabel('Row 4: Lincoln Elem., ').selectOption({ label: 'It’s the same' });
  await page.getByText('6 new', { exact: true }).waitFor();
  await page.getByText('Last Contact Date moves forward for 2 partners.').waitFor();
  await picturesOf(page, 'log-2-preview');
  await press(page, 'Import 6 new');
  await step(page, 'Done');
  await page.getByText('6 new in the Contact Log.').waitFor();
  await page.getByText('1 row of your list wasn’t imported').click();
  await page.getByText('“March 2018”').waitFor();
  await picturesOf(page, 'log-3-done');
  expect(rowsIn(library, 'Contact Log').map((row) => row['Partner'])).toEqual([
    'Zoo',
    'Zoo',
    'Zoo',
    'Lincoln Elementary School',
    'Lincoln Elementary School',
    'Book Barn',
  ]);
  await press(page, 'Undo import');
  await page.getByText('Undone').waitFor();
  expect(rowsIn(library, 'Contact Log')).toEqual([]);
});
