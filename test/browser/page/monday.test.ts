// A librarian's Monday on the try-it page, by keyboard, with the add-on as shipped: start the week, log two contacts,
// check off a line, and on the next Monday read in the archive what became of it all.
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import {
  chooseFromMenu,
  expectCell,
  fill,
  fillDay,
  goTo,
  press,
  rowsOf,
  showTab,
  sidebarOf,
  tabTo,
  travelTo,
} from 'apps-script-runtime/testing/by-keyboard';
import { servePage, type TryPage } from 'apps-script-runtime/testing/try-page';

const MONDAY = '2026-03-02';
const NEXT_MONDAY = '2026-03-09';
/** The gray of a done line, and of its strikethrough. */
const STROKE: [number, number, number] = [0x5f, 0x63, 0x68];

/** What the contact with a promise added to the plan. */
const GIVEN = [
  '  Promised to WorkSource: Send the flyer | Wed Mar 4 | Ana',
  '  WorkSource: Plan a resume workshop | Wed Mar 11 | Ben',
];
/** The text beside the follow-ups once a contact has closed them. */
const STORIES = ['Mar 2, 2026, Email, Ana: They hire in May', 'Feb 26, 2026, Phone, Ana'];

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await servePage(path.resolve(__dirname, '../../../dist/local'));
});
afterAll(() => tryPage.close());

const viewButton = (sidebar: FrameLocator, view: string) =>
  sidebar.getByRole('navigation').getByRole('button', { name: view });

/** Types texts below each other. */
async function typeDown(page: Page, tab: string, a1: string, ...texts: string[]): Promise<void> {
  await showTab(page, tab);
  await goTo(page, a1);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

async function save(page: Page, said: string): Promise<void> {
  const sidebar = sidebarOf(page);
  await press(page, sidebar.getByRole('button', { name: /^Save / }));
  await sidebar.getByRole('status').getByText(said, { exact: true }).waitFor();
}

/** Opens a partner in the view Partner by part of its name. */
async function find(page: Page, part: string, name: string): Promise<void> {
  const sidebar = sidebarOf(page);
  await press(page, viewButton(sidebar, 'Partner'));
  await fill(page, sidebar.getByLabel('Partner/Company'), part);
  // The arrow keys move through the matches; Tab would go on to the next field.
  await sidebar.getByRole('button', { name: `Open ${name}` }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: `Editing ${name}` }).waitFor();
}

/** Chooses Start the week, and expects this message at the bottom of the page. */
async function startWeek(page: Page, said: string): Promise<void> {
  await chooseFromMenu(page, 'Start the week');
  const words = await page.waitForFunction(() => {
    const text = document.querySelector('#status')?.textContent ?? '';
    return text.includes('ready') || text.includes('already') ? text : '';
  });
  expect(await words.jsonValue()).toContain(said);
}

/** A checkbox in the plan, a sign in the archive. */
const isDone = ({ Done }: Record<string, string>): boolean => Done === 'TRUE' || Done === '✓';

/** The outline as people read it: check mark, two spaces for each level, the text; then day and name. */
async function outlineOf(page: Page, tab: string): Promise<string[]> {
  const rows = await rowsOf(page, tab, tab === 'Weekly Plan' ? 2 : 1);
  return rows.map(({ When = '', Who = '', ...row }) => {
    const levels = ['Item', 'Item 2', 'Item 3', 'Item 4', 'Item 5'].map((label) => row[label] ?? '');
    const level = levels.findIndex((text) => text !== '');
    const line = `${isDone(row) ? '✓ ' : ''}${'  '.repeat(level)}${levels[level] ?? ''}`;
    return [line, When, Who].filter(Boolean).join(' | ');
  });
}

/** The lines from this one on. */
const from = (lines: string[], first: string): string[] => lines.slice(lines.indexOf(first));

/** How many strokes of a text's length are drawn in the grid. */
function strokesOf(page: Page): Promise<number> {
  return page.evaluate(([red, green, blue]) => {
    const LONG = 60;
    let strokes = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#grid canvas')) {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      for (let y = 0; y < height; y++) {
        for (let x = 0, run = 0; x < width; x++) {
          const at = (y * width + x) * 4;
          run = data[at] === red && data[at + 1] === green && data[at + 2] === blue ? run + 1 : 0;
          if (run === LONG) strokes++;
        }
      }
    }
    return strokes;
  }, STROKE);
}

/** The number of strokes once the grid is drawn. */
async function strokesDrawn(page: Page): Promise<number> {
  for (let before = -1, drawn = 0; ; before = drawn) {
    drawn = await strokesOf(page);
    if (drawn > 0 && drawn === before) return drawn;
    await page.waitForTimeout(300);
  }
}

/** Waits until the grid is drawn with this many strokes. */
async function expectStrokes(page: Page, count: number): Promise<void> {
  const until = Date.now() + 30_000;
  let drawn = await strokesOf(page);
  while (drawn !== count && Date.now() < until) drawn = await strokesOf(page);
  expect(drawn).toBe(count);
}

async function setUp(page: Page): Promise<void> {
  const sidebar = sidebarOf(page);
  await travelTo(page, MONDAY);
  await page.locator('#weekday').getByText('Mon').waitFor();
  await chooseFromMenu(page, 'Set up this sheet');
  await fill(page, sidebar.getByLabel('Your first name'), 'Ana');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Ana: change name' }).waitFor();
  await typeDown(page, 'Settings', 'E2', 'Ana', 'Ben');
  await typeDown(page, 'Partners', 'A3', 'WorkSource');
  await typeDown(page, 'Partners', 'G3', 'Ana');
  await typeDown(page, 'Partners', 'J3', '2025-11-03');
  await expectCell(page, 'Partners', 'M3', 'Lapsed since Feb 1 (goal: every 90 days)');
  // The staff names are read when the sidebar opens.
  await chooseFromMenu(page, 'Open the sidebar');
  await press(page, viewButton(sidebar, 'Partner'));
  await fill(page, sidebar.getByLabel('Partner/Company'), 'Teen Shelter');
  await fill(page, sidebar.getByLabel('Library Staff Contact'), 'Ben');
  await fillDay(page, sidebar.getByLabel('Last Contact Date'), '2025-12-12');
  await save(page, 'Saved: Teen Shelter. Status: Due Mar 12.');
  await press(page, viewButton(sidebar, 'Event'));
  await fill(page, sidebar.getByLabel('Event/Program Name'), 'Career Fair');
  await fillDay(page, sidebar.getByLabel('Date', { exact: true }), '2026-03-12');
  await fill(page, sidebar.getByLabel('Starts at'), '0845AM');
  await save(page, 'Saved: Career Fair.');
  await press(page, viewButton(sidebar, 'Plan'));
  await fill(page, sidebar.getByRole('textbox', { name: /^Item/ }), 'Order flyers');
  await save(page, 'Saved: Order flyers.');
}

async function start(page: Page): Promise<void> {
  await startWeek(page, 'This week is ready: 1 event, 2 follow-ups, 1 carried over.');
  expect(from(await outlineOf(page, 'Weekly Plan'), 'Outreach To-Do')).toEqual([
    'Outreach To-Do',
    '  Order flyers | Ana',
    '  Career Fair | Thu Mar 12, 8:45 AM | Ana',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    '  Get back in touch with WorkSource (last contact Nov 3, 2025) | Ana',
    '  Get back in touch with Teen Shelter (last contact Dec 12, 2025) | Ben',
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
  ]);
}

/** Logs one contact by the button beside a name, and one, last Thursday's, by searching for the partner. */
async function logTwo(page: Page): Promise<void> {
  const sidebar = sidebarOf(page);
  await press(page, viewButton(sidebar, 'Today'));
  await press(page, sidebar.getByRole('button', { name: 'Log contact with WorkSource' }));
  await fill(page, sidebar.getByLabel('How'), 'Email');
  await fill(page, sidebar.getByLabel('What we heard'), 'They hire in May');
  await fill(page, sidebar.getByLabel('What we promised'), 'Send the flyer');
  await fillDay(page, sidebar.getByLabel('Promised for'), '2026-03-04');
  await fill(page, sidebar.getByLabel('Next step', { exact: true }), 'Plan a resume workshop');
  await fillDay(page, sidebar.getByLabel('Next step on'), '2026-03-11');
  await fill(page, sidebar.getByLabel('Next step by'), 'Ben');
  await save(page, 'Contact with WorkSource saved.');

  await find(page, 'shel', 'Teen Shelter');
  await press(page, sidebar.getByRole('button', { name: 'Log contact' }));
  await fill(page, sidebar.getByLabel('How'), 'Phone');
  await fillDay(page, sidebar.getByLabel('Day of contact'), '2026-02-26');
  await save(page, 'Saved: Teen Shelter. Status: In touch.');
}

async function expectLogged(page: Page): Promise<void> {
  expect(await rowsOf(page, 'Contact Log')).toMatchObject([
    {
      ...{ 'Day of contact': '3/2/2026', 'Library staff': 'Ana', How: 'Email', Partner: 'WorkSource' },
      ...{ 'What we heard': 'They hire in May', 'What we promised': 'Send the flyer' },
      ...{ 'Promised for': '3/4/2026', 'Next step': 'Plan a resume workshop' },
      ...{ 'Next step on': '3/11/2026', 'Next step by': 'Ben' },
    },
    { 'Day of contact': '2/26/2026', 'Library staff': 'Ana', How: 'Phone', Partner: 'Teen Shelter' },
  ]);
  const [, ...partners] = await rowsOf(page, 'Partners');
  expect(partners).toMatchObject([
    { 'Partner/Company': 'WorkSource', 'Last Contact Date': '3/2/2026', 'Relationship status': 'In touch' },
    {
      'Partner/Company': 'Teen Shelter',
      'Last Contact Date': '2/26/2026',
      'Relationship status': 'In touch',
    },
  ]);
  const plan = await rowsOf(page, 'Weekly Plan', 2);
  expect(plan.filter(({ Done }) => Done === 'TRUE').map((row) => row['Outcome / notes'])).toEqual(STORIES);
  expect(from(await outlineOf(page, 'Weekly Plan'), 'Outreach Follow-Ups to do').slice(1, 5)).toEqual([
    '✓   Get back in touch with WorkSource (last contact Nov 3, 2025) | Ana',
    '✓   Get back in touch with Teen Shelter (last contact Dec 12, 2025) | Ben',
    ...GIVEN,
  ]);
}

/** Ben is about to log what Ana has already logged. */
async function expectColleague(page: Page): Promise<void> {
  const sidebar = sidebarOf(page);
  await press(page, viewButton(sidebar, 'Today'));
  await press(page, sidebar.getByRole('button', { name: 'Ana: change name' }));
  await fill(page, sidebar.getByLabel('Your first name'), 'Ben');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Ben: change name' }).waitFor();
  await press(page, viewButton(sidebar, 'Log'));
  await fill(page, sidebar.getByLabel(/^Partner/), 'Teen Shelter');
  await sidebar.getByRole('status').getByText('Ana phoned on Thursday.', { exact: true }).waitFor();
  expect(await rowsOf(page, 'Contact Log')).toHaveLength(2);
}

/** The sheet's own rule draws the stroke at once; lines that a contact closed already have theirs. */
async function tick(page: Page): Promise<void> {
  await expectCell(page, 'Weekly Plan', 'D12', 'Order flyers');
  await goTo(page, 'A12');
  const drawn = await strokesDrawn(page);
  // The text, the partner and the kind of each of the two lines.
  expect(drawn).toBeGreaterThanOrEqual(6);
  await page.keyboard.press('Space');
  await expectStrokes(page, drawn + 1);
}

async function readHistory(page: Page): Promise<void> {
  const sidebar = sidebarOf(page);
  await find(page, 'work', 'WorkSource');
  await press(page, sidebar.getByRole('button', { name: 'Who has been in touch' }));
  await sidebar.getByRole('status').getByText('1 promise is open.', { exact: true }).waitFor();
  const entries = await sidebar.locator('main').getByRole('listitem').allInnerTexts();
  expect(entries.map((text) => text.split(/\s*\n\s*/).join(' / '))).toEqual([
    'Mar 2, 2026 / Email / Ana / They hire in May',
    'Promised: Send the flyer Open / for Mar 4, 2026, Ana',
    'Next step: Plan a resume workshop Open / for Mar 11, 2026, Ben',
    'Nov 3, 2025 / Earlier Last Contact Date',
  ]);
}

async function copyWeek(page: Page): Promise<void> {
  const sidebar = sidebarOf(page);
  await press(page, viewButton(sidebar, 'More'));
  await press(page, sidebar.getByRole('button', { name: 'My week' }));
  await sidebar.getByRole('heading', { name: 'Ben’s week' }).waitFor();
  await tabTo(page, sidebar.getByLabel('Ben’s week'));
  await page.keyboard.press('ArrowDown');
  await sidebar.getByRole('heading', { name: 'Everyone’s week' }).waitFor();
  await press(page, sidebar.getByRole('button', { name: 'Copy' }));
  await sidebar.getByRole('status').getByText('Copied.', { exact: true }).waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n')).toEqual([
    'Everyone’s week',
    'Sun Mar 1 to Sat Mar 7',
    '',
    'PROMISES AND NEXT STEPS (1)',
    '- WorkSource, by Wed Mar 4',
    '  Promised: Send the flyer',
  ]);
}

async function readArchive(page: Page): Promise<void> {
  const archive = await outlineOf(page, 'Plan Archive');
  expect(archive[0]).toBe('Week of March 1, 2026');
  expect(from(archive, 'Outreach To-Do')).toEqual([
    'Outreach To-Do',
    '  Career Fair | Thu Mar 12, 2026, 8:45 AM | Ana',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    '  Promised to WorkSource: Send the flyer | Wed Mar 4, 2026 | Ana',
    '  WorkSource: Plan a resume workshop | Wed Mar 11, 2026 | Ben',
    'Outreach Done',
    '✓   Order flyers | Ana',
    '✓   Get back in touch with WorkSource (last contact Nov 3, 2025) | Ana',
    '✓   Get back in touch with Teen Shelter (last contact Dec 12, 2025) | Ben',
    'Steering Thoughts / Program Ideas',
  ]);
  const done = (await rowsOf(page, 'Plan Archive')).filter(isDone);
  expect(done.map((row) => row['Outcome / notes'])).toEqual(['', ...STORIES]);
}

test('a Monday: start the week, log two contacts, check off a line; the next Monday shows what came of it', async () => {
  const page = await tryPage.visit();
  const sidebar = sidebarOf(page);
  await setUp(page);
  await start(page);
  await logTwo(page);
  await expectLogged(page);
  await expectColleague(page);
  await tick(page);
  await readHistory(page);
  await copyWeek(page);

  await travelTo(page, NEXT_MONDAY);
  await startWeek(page, 'This week is ready: 3 carried over. Last week is in Plan Archive.');
  await readArchive(page);
  const plan = await rowsOf(page, 'Weekly Plan', 2);
  expect(from(await outlineOf(page, 'Weekly Plan'), 'Outreach To-Do')).toEqual([
    'Outreach To-Do',
    '  Career Fair | Thu Mar 12, 8:45 AM | Ana',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    ...GIVEN,
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
  ]);
  const archive = await rowsOf(page, 'Plan Archive');
  await startWeek(page, 'This week was already started, so nothing changed.');
  expect(await rowsOf(page, 'Weekly Plan', 2)).toEqual(plan);
  expect(await rowsOf(page, 'Plan Archive')).toEqual(archive);

  await press(page, viewButton(sidebar, 'Today'));
  await sidebar.getByRole('checkbox', { name: 'Done: WorkSource' }).waitFor();
  await sidebar.getByText('Next step: Plan a resume workshop').waitFor();
}, 180_000);
