// The Roll-up sheet: Google failing at every call, two people at once, and somebody sorting the branches meanwhile.
import { failEvery, interleaveEvery, type Runtime, type SavedRuntime } from 'apps-script-runtime';
import { FEW } from '../../src/words/count-reasons';
import { BEN } from '../server/addon';
import {
  branchWith,
  event,
  idOf,
  line,
  linkTo,
  openBranch,
  openListed,
  openReporting,
  openRollUp,
  tabNames,
  tableOf,
  toDo,
} from '../server/roll-up-sheet';
import { notingTrials, rowsIn } from './note-trials';

const DIRECTORY = [
  ['version', 'partner', 'partner_type', 'staff_contact', 'last_contact', 'refreshed_on'],
  [1, 'Food Bank', 'Nonprofit', 'Ana', '2026-02-01', '2026-03-01'],
];
const OTHERS = {
  Maple: openBranch({
    'Report data': tableOf([event('a'), event('b', { place: '??' })]),
    'Partner directory': DIRECTORY,
  }),
  Oak: branchWith(event('c', { attendance_in_person: 3 })),
};

const copyOf = (runtime: Runtime): SavedRuntime => JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
const open = (workbook: SavedRuntime) => openRollUp(OTHERS, { workbook, answers: () => 'YES' });
const after = (runtime: Runtime, ...acts: ((runtime: Runtime) => unknown)[]): SavedRuntime => {
  acts.forEach((act) => act(runtime));
  return copyOf(runtime);
};

const setUp = (runtime: Runtime) => runtime.run('setUpRollUp');
const update = (runtime: Runtime) => runtime.run('updateRollUp');
const hideSmall = (runtime: Runtime) => runtime.run('hideSmallInRollUp');
const night = (runtime: Runtime) => runtime.run('rollUpDaily', [], { as: 'clock' });

/** Everything that people see: the tabs with their formulas and values, in any order. */
function seen(runtime: Runtime): Record<string, unknown> {
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  return Object.fromEntries(
    book.getSheets().map((sheet) => {
      const range = sheet.getDataRange();
      const charts = sheet.getCharts().map((chart) => chart.getRanges().map((one) => one.getA1Notation()));
      return [sheet.getName(), [range.getValues(), sheet.getRange('A1').getFormula(), charts]];
    }),
  );
}

/** A workbook that is opened has what it imports, so the wanted state is that of a second update. */
const wantedAfter = (start: SavedRuntime, act: (runtime: Runtime) => unknown) => {
  const runtime = open(start);
  act(runtime);
  const again = open(copyOf(runtime));
  act(again);
  return { tabs: seen(again), rows: rowsIn(again), triggers: again.triggers.length };
};

const BLANK = copyOf(openRollUp(OTHERS));
const SET_UP = after(openRollUp(OTHERS), setUp);
const LISTED = after(openListed(OTHERS), (runtime) => {
  runtime.paste('Branches', 'C2', [['yes']]);
});
const ALLOWED = after(
  openReporting(OTHERS),
  (runtime) => {
    runtime.paste('Branches', 'C2', [['yes']]);
  },
  update,
);
const CHANGED = after(openRollUp(OTHERS, { workbook: ALLOWED }), (runtime) => {
  runtime.paste('Branches', 'A3', [['', '']]);
});

test('what is tried below hides something', () => {
  const runtime = open(ALLOWED);
  expect(line(runtime, 'By branch', 'Oak')[2]).toBe(3);
  hideSmall(runtime);
  expect(line(runtime, 'By branch', 'Oak')[2]).toBe(FEW);
});

test.each<[string, SavedRuntime, (runtime: Runtime) => unknown]>([
  ['setting up the Roll-up sheet', BLANK, setUp],
  ['updating it with new branches', LISTED, update],
  ['updating it', ALLOWED, update],
  ['updating it when a branch was removed', CHANGED, update],
  ['its update at night', ALLOWED, night],
  ['hiding attendance under 5', ALLOWED, hideSmall],
])('%s', async (_what, start, act) => {
  const wanted = wantedAfter(start, act);
  const noting = notingTrials('failing');
  const { calls, trials } = await failEvery({
    start,
    open,
    act,
    again: (runtime) => {
      act(runtime);
      // What was asked for last has arrived by the time of the next update.
      runtime.loadImports();
      act(runtime);
    },
    check: (runtime) => {
      expect(seen(runtime)).toEqual(wanted.tabs);
      expect(runtime.triggers).toHaveLength(wanted.triggers);
      noting.count(wanted.rows, rowsIn(runtime));
    },
  });
  noting.write(calls, trials);
});

test.each<[string, SavedRuntime, (runtime: Runtime) => unknown]>([
  ['setting up the Roll-up sheet', BLANK, setUp],
  ['updating it with new branches', LISTED, update],
])('%s while Ben does the same', async (_what, start, act) => {
  const wanted = wantedAfter(start, act);
  const noting = notingTrials('meanwhile');
  const { calls, trials } = await interleaveEvery({
    start,
    open,
    act,
    other: (runtime) => runtime.run(act === setUp ? 'setUpRollUp' : 'updateRollUp', [], { user: BEN }),
    check: (runtime) => {
      runtime.loadImports();
      act(runtime);
      expect(seen(runtime)).toEqual(wanted.tabs);
      noting.count(wanted.rows, rowsIn(runtime));
    },
  });
  noting.write(calls, trials);
});

test('updating it while somebody sorts the branches and adds one', async () => {
  const noting = notingTrials('meanwhile');
  const { calls, trials } = await interleaveEvery({
    start: ALLOWED,
    open,
    act: update,
    other: (runtime) => {
      const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Branches');
      sheet?.getRange('A2:E3').sort({ column: 1, ascending: false });
      runtime.paste('Branches', 'A4', [['Elm', linkTo('Elm')]]);
    },
    check: (runtime) => {
      const names = runtime.values('Branches').map(([name]) => name);
      expect(names).toEqual(['Branch', 'Oak', 'Maple', 'Elm']);
      update(runtime);
      expect(toDo(runtime)).toMatchObject({ Oak: '', Maple: 'Look at 1 line in the tab Check.' });
      expect(line(runtime, 'By branch', 'Oak')[2]).toBe(3);
      expect(line(runtime, 'By branch', 'Maple')[2]).toBe(20);
      expect(tabNames(runtime)).toContain('3 Elm');
      noting.count(1, 1);
    },
  });
  noting.write(calls, trials);
});

test('a set-up that was cut off leaves no second tab', () => {
  expect(tabNames(open(SET_UP))).toEqual(tabNames(open(after(open(SET_UP), setUp))));
  expect(idOf('Maple')).toMatch(/^[\w-]{44}$/);
});
