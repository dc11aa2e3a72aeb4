// Views of the sidebar that no other test checks in every mode: notices, questions, errors, history, Undo, My week.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { BEN, addRow, ask, newRow, ok, settingPlace } from '../../server/addon';
import { busyRows } from '../../sidebar/busy-rows';
import {
  type Library,
  TIMED_OUT,
  addLine,
  fail,
  headingOf,
  libraryWith,
  renameHeading,
  selectRow,
  typeCell,
  usualLibrary,
  usualRows,
  withCalls,
} from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const { press, see, unfold } = actionsOn(() => page);
const inMore = async (name: string) => {
  await press('More');
  await press(name);
};

function lateCheck(runtime: Runtime): void {
  usualRows(runtime);
  const type = (label: string, text: string) =>
    runtime.type('Settings', settingPlace(runtime, label), text, { user: BEN });
  type('Daily check set up', '2026-02-20 06:00');
  type('Daily check last ran', '2026-03-01 06:13');
}
function withHistory(runtime: Runtime): void {
  usualRows(runtime);
  const log = (values: Record<string, string>) =>
    ok(ask(runtime, 'saveContact', newRow('log', { partner: 'WorkSource', staff: 'Ben', ...values }), BEN));
  log({ when: '2026-02-20', how: 'Phone', heard: 'They hire in May' });
  log({ when: '2026-03-03', how: 'Email', promised: 'Send flyers', promisedBy: '2026-03-06' });
}
function doneLines(runtime: Runtime): void {
  usualRows(runtime);
  const visit = { item: 'Teen Shelter visit', when: 'Tue 2026-03-03, 14:45-15:45', partner: 'Teen Shelter' };
  addLine(runtime, visit);
  typeCell(withCalls(runtime), 'Weekly Plan', visit.item, { Done: 'TRUE' });
  const ideas = headingOf('ideas', 'Steering Thoughts / Program Ideas');
  addRow(runtime, 'plan', { item: 'Summer Teen Book Club', who: 'Ana' }, ideas);
}
function oldWeek(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Teen Shelter', lastContact: '2025-10-01' });
  addRow(runtime, 'events', { name: 'Career Fair', when: '2026-03-05', staff: 'Ana' });
  ok(ask(runtime, 'rememberUser', 'Ana'));
  ok(ask(runtime, 'updateRelationships'));
}
function questions(): Library {
  const given = usualLibrary();
  renameHeading(given, 'Partners', 'Contact Phone Number', 'Phone');
  renameHeading(given, 'Partners', 'Follow-up noted for', 'Notes');
  return given;
}
const failing = (name: string, given = usualLibrary()): Library => {
  fail(given, name, TIMED_OUT);
  return given;
};
interface View {
  name: string;
  given: () => Library;
  arrive?: () => Promise<unknown>;
}
const VIEWS: View[] = [
  { name: 'who', given: () => libraryWith((runtime) => void addRow(runtime, 'partners', { name: 'Zoo' })) },
  { name: 'opening-failed', given: () => failing('openSidebar'), arrive: () => see('Google didn’t answer.') },
  {
    name: 'save-failed',
    given: () => failing('saveRow'),
    arrive: async () => {
      await press('Partner');
      await page.getByLabel('Partner/Company').fill('Zoo');
      await press('Save partner');
      await see('Google didn’t answer.');
    },
  },
  { name: 'question-headings', given: questions, arrive: () => see('has no column “Contact Phone Number”') },
  {
    name: 'question-field',
    given: questions,
    arrive: async () => {
      await press('Partner');
      await see('this field can’t be saved');
    },
  },
  { name: 'check-stopped', given: () => libraryWith(lateCheck, BEN) },
  {
    name: 'check-take-over',
    given: () => libraryWith(lateCheck, BEN),
    arrive: () => press('Take over the daily check'),
  },
  { name: 'week-not-started', given: () => libraryWith(oldWeek) },
  {
    name: 'week-started',
    given: () => libraryWith(oldWeek),
    arrive: async () => {
      await press('Start this week');
      await see('This week is ready');
    },
  },
  { name: 'done-to-record', given: () => libraryWith(doneLines), arrive: () => unfold('Record ') },
  {
    name: 'all-unfolded',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      for (const fold of await page.locator('.folds summary').all()) await fold.click();
    },
  },
  {
    name: 'later',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      await press('Later: WorkSource');
      await press('Pause…');
    },
  },
  {
    name: 'idea',
    given: () => libraryWith(doneLines),
    arrive: async () => {
      selectRow(library, 'Weekly Plan', 'Summer Teen Book Club');
      await press('Edit selected row');
      await page.getByRole('heading', { name: 'Editing Summer Teen Book Club' }).waitFor();
    },
  },
  {
    name: 'contact-with-history',
    given: () => libraryWith(withHistory),
    arrive: async () => {
      await press('Log');
      await page.getByLabel('Partner (required)').fill('WorkSource');
      await see('Ben sent an email yesterday.');
    },
  },
  {
    name: 'history',
    given: () => libraryWith(withHistory),
    arrive: async () => {
      selectRow(library, 'Partners', 'WorkSource');
      await press('Edit selected row');
      await page.getByRole('heading', { name: 'Editing WorkSource' }).waitFor();
      await press('Who has been in touch');
      await see('1 promise is open.');
    },
  },
  {
    name: 'undo',
    given: () => libraryWith(withHistory),
    arrive: async () => {
      await inMore('Undo');
      await see('Started the week of Mar 1');
    },
  },
  {
    name: 'undo-nothing',
    given: () => libraryWith((runtime) => void ok(ask(runtime, 'rememberUser', 'Ana'))),
    arrive: async () => {
      await inMore('Undo');
      await see('There’s nothing to undo.');
    },
  },
  {
    name: 'my-week-everyone',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      await inMore('My week');
      await page.getByLabel('Everyone’s').check();
    },
  },
  {
    name: 'my-week-failed',
    given: () => failing('readMyWeek'),
    arrive: async () => {
      await inMore('My week');
      await see('Google didn’t answer.');
    },
  },
  {
    name: 'paper-week',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      await inMore('My week');
      await press('Print the Weekly Plan');
      await see('Week of March 1');
    },
  },
];

test.each(VIEWS)('$name is easy to read and use in every mode', async ({ name, given, arrive }) => {
  library = given();
  page = await window.open(library);
  await arrive?.();
  await lookInEveryMode(window, name);
});
