// Every view of the sidebar and every page has one line of help, and the practice it is based on behind Why?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import * as words from '../../../src/words/practice';
import { REPORT } from '../../../src/words/report';
import { usualLibrary, selectRow, type Library } from '../../sidebar/library';
import { threePairs } from '../../sidebar/duplicate-rows';
import { libraryWith, withCalls } from '../../sidebar/library';
import { openReporting } from '../../server/reporting';
import { LISTED_TABLES, OTHER_TABLES, TOP_VIEWS, UNDER_MORE } from '../../../sidebar/app/views';
import { actionsOn } from './every-mode';
import { brokenRules, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const { press } = actionsOn(() => page);
const inMore = (name: string) => async () => {
  await press('More');
  await press(name);
};

interface View {
  given?: () => Library;
  opens?: string;
  arrive?: () => Promise<unknown>;
  says: words.PracticeWords;
}
const VIEWS: Record<string, View> = {
  today: { says: words.TODAY_PRACTICE },
  log: { arrive: () => press('Log'), says: words.LOG_PRACTICE },
  partners: { arrive: () => press('Partner'), says: words.PARTNER_PRACTICE },
  events: { arrive: () => press('Event'), says: words.EVENT_PRACTICE },
  plan: { arrive: () => press('Plan'), says: words.PLAN_PRACTICE },
  more: { arrive: () => press('More'), says: words.MORE_PRACTICE },
  myWeek: { arrive: inMore('My week'), says: words.MY_WEEK_PRACTICE },
  paperWeek: { arrive: inMore('Print the Weekly Plan'), says: words.PRINT_PRACTICE },
  report: { arrive: inMore('Report'), says: words.REPORT_PRACTICE },
  reportPage: {
    given: () => withCalls(openReporting()),
    arrive: async () => {
      await inMore('Report')();
      await press(REPORT.print);
    },
    says: words.REPORT_PRACTICE,
  },
  undo: { arrive: inMore('Undo'), says: words.UNDO_PRACTICE },
  history: {
    arrive: async () => {
      selectRow(library, 'Partners', 'WorkSource');
      await press('Edit selected row');
      await press('Who has been in touch');
    },
    says: words.HISTORY_PRACTICE,
  },
  Import: { opens: 'Import', says: words.IMPORT_PRACTICE },
  Duplicates: { given: () => libraryWith(threePairs), opens: 'Duplicates', says: words.DUPLICATES_PRACTICE },
  Partnerships: { opens: 'Partnerships', says: words.PARTNERSHIP_PRACTICE },
  Share: { opens: 'Share', says: words.SHARE_PRACTICE },
  Help: { opens: 'Help', says: words.HELP_PRACTICE },
};

test('no view is left out', () => {
  // The practice of these forms is on the page Plan partnerships, beside each step.
  const forms = OTHER_TABLES.filter((table) => !LISTED_TABLES.includes(table));
  const views = [...TOP_VIEWS, ...UNDER_MORE, 'history'].filter(
    (view) => !forms.some((form) => form === view),
  );
  expect(Object.keys(VIEWS)).toEqual(expect.arrayContaining(views));
});

test.each(Object.entries(VIEWS))(
  'the %s view has its line, and Why? unfolds the practice with its source',
  async (name, { given = usualLibrary, opens, arrive, says }) => {
    library = given();
    page = await window.open(library, opens);
    await arrive?.();
    const help = page.locator('.practice');
    await help.getByText(says.line).waitFor();
    expect(await help.count()).toBe(1);
    const why = help.getByText(says.why);
    expect(await why.isVisible()).toBe(false);
    await help.locator('summary').focus();
    await page.keyboard.press('Enter');
    await why.waitFor();
    await help.getByText(says.source).waitFor();
    expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
    await picture(page, `practice-${name}`);
  },
);

test('only the pages contain these words, not the script', () => {
  const code = readFileSync(path.resolve(__dirname, '../../../dist/Code.js'), 'utf8');
  for (const { says } of Object.values(VIEWS)) expect(code).not.toContain(says.why);
});
