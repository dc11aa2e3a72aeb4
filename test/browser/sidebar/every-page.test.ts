// The pages Help & about, Duplicates and Import in every mode, step by step.
import type { Page } from 'playwright-core';
import { MESSY_SHEETS } from '../../fixtures/import';
import { PARTNERS_BEFORE, TWENTY_ROWS } from '../../fixtures/import/twenty-rows';
import { BEN, addRow } from '../../server/addon';
import { threePairs } from '../../sidebar/duplicate-rows';
import {
  type Library,
  TIMED_OUT,
  emptySheet,
  fail,
  hold,
  libraryWith,
  usualLibrary,
  usualRows,
} from '../../sidebar/library';
import { libraryWith as libraryWithLists } from '../../sidebar/open-import';
import { actionsOn, lookInEveryMode } from './every-mode';
import { windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const { press, see, unfold } = actionsOn(() => page);

function messyList(): Library {
  const given = libraryWithLists({ 'Old list': TWENTY_ROWS });
  for (const values of PARTNERS_BEFORE) addRow(given.runtime, 'partners', values);
  return given;
}
const failing = (name: string, given = usualLibrary()): Library => {
  fail(given, name, TIMED_OUT);
  return given;
};
const doubtful = (): Library =>
  libraryWithLists({ Lista: MESSY_SHEETS.find(({ habit }) => habit.includes('colored'))?.grid ?? [] });
const long = (): Library =>
  libraryWithLists({
    'Old list': [
      ['Organization', 'Contact'],
      ...Array.from({ length: 420 }, (_, at) => [`Partner ${at}`, '']),
    ],
  });
const step = (title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();
const toColumns = async () => {
  await press(/^(?:Old list|Lista)/);
  await step('What’s in it?');
};
const toPreview = async () => {
  await toColumns();
  await press('Preview');
  await step('Preview');
};

interface View {
  name: string;
  given: () => Library;
  opens: 'Import' | 'Duplicates' | 'Partnerships' | 'Share' | 'Help';
  arrive?: () => Promise<unknown>;
}
const VIEWS: View[] = [
  { name: 'help', given: usualLibrary, opens: 'Help', arrive: () => see('Runs every day') },
  { name: 'help-colleague', given: () => libraryWith(usualRows, BEN), opens: 'Help' },
  { name: 'help-before-set-up', given: emptySheet, opens: 'Help' },
  { name: 'help-failed', given: () => failing('openHelp'), opens: 'Help' },
  {
    name: 'help-checked',
    given: () => failing('checkInstallation'),
    opens: 'Help',
    arrive: async () => {
      await press('Check this installation');
      await page.getByRole('button', { name: 'Copy the report' }).waitFor();
      await unfold(/^Fine/);
    },
  },
  {
    name: 'duplicates',
    given: () => libraryWith(threePairs),
    opens: 'Duplicates',
    arrive: () => see('3 pairs'),
  },
  {
    name: 'duplicates-pair',
    given: () => libraryWith(threePairs),
    opens: 'Duplicates',
    arrive: async () => {
      await press(/^Compare the first pair/);
      await see('Which row stays?');
    },
  },
  {
    name: 'duplicates-merged',
    given: () => libraryWith(threePairs),
    opens: 'Duplicates',
    arrive: async () => {
      await press(/^Compare the first pair/);
      await press(/^Merge/);
      await see('is merged into');
    },
  },
  { name: 'duplicates-none', given: usualLibrary, opens: 'Duplicates', arrive: () => see('No duplicates') },
  { name: 'import-source', given: messyList, opens: 'Import' },
  { name: 'import-no-list', given: () => libraryWithLists({}), opens: 'Import', arrive: () => press('Next') },
  { name: 'import-columns', given: messyList, opens: 'Import', arrive: toColumns },
  {
    name: 'import-columns-open',
    given: doubtful,
    opens: 'Import',
    arrive: async () => {
      await toColumns();
      await unfold('matched');
      await press('Preview');
    },
  },
  { name: 'import-preview', given: messyList, opens: 'Import', arrive: toPreview },
  {
    name: 'import-questions',
    given: doubtful,
    opens: 'Import',
    arrive: async () => {
      await toColumns();
      await page.getByLabel('The day (31/12/2026)').check();
      await press('Preview');
      await see('Combine them?');
    },
  },
  {
    name: 'import-writing',
    given: () => {
      const given = long();
      hold(given, 'writeImportBlock');
      return given;
    },
    opens: 'Import',
    arrive: async () => {
      await toPreview();
      await press(/^Import 420/);
      await see('0 of 420 rows imported.');
    },
  },
  {
    name: 'import-interrupted',
    given: long,
    opens: 'Import',
    arrive: async () => {
      hold(library, 'writeImportBlock');
      await toPreview();
      await press(/^Import 420/);
      await see('0 of 420 rows imported.');
      await window.reopen();
      await see('An import was interrupted');
    },
  },
  {
    name: 'import-stopped',
    given: long,
    opens: 'Import',
    arrive: async () => {
      const letGo = hold(library, 'writeImportBlock');
      await toPreview();
      await press(/^Import 420/);
      await press('Stop');
      letGo();
      await step('Stopped');
    },
  },
  {
    name: 'import-done',
    given: messyList,
    opens: 'Import',
    arrive: async () => {
      await toPreview();
      await press(/^Import \d+ new/);
      await step('Done');
    },
  },
];

test.each(VIEWS)('$name is easy to read and use in every mode', async ({ name, given, opens, arrive }) => {
  library = given();
  page = await window.open(library, opens);
  await arrive?.();
  await lookInEveryMode(window, name);
});
