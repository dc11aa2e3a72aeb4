// The entry of a page with the Roll-up sheet: four branches as on any Monday. One of them hasn't been allowed, and one has
// something to check.
import { openRuntime } from 'apps-script-runtime/browser';
import { openPage } from 'apps-script-runtime/page';
import { branchEvents, branchRows } from '../../../rollup/example/branch-events';
import type { DataRow } from '../../../rollup/example/branch-events';
import { chanceOf } from '../../../rollup/example/random';
import { DATA_COLUMNS } from '../../../src/domain/counting/data-columns';

const TODAY = new Date().toISOString().slice(0, 10);
const BRANCHES = ['Central Library', 'Northside', 'Riverside', 'Bookmobile'] as const;
const LAST = BRANCHES.length - 1;
/** As Google's ids are. */
const idOf = (branch: string): string => `1${branch.replace(/\W/g, '-')}`.padEnd(44, 'x');

function rowsOf(branch: string, at: number): DataRow[] {
  const plan = { key: branch, events: 90, shared: 2, firstMonth: 7, refreshedOn: TODAY, days: 500 };
  const rows = branchRows(branchEvents(chanceOf(at + 1), plan), plan);
  return branch === 'Northside'
    ? rows.map((row, place) => (place % 30 === 0 ? { ...row, place: 'The park' } : row))
    : rows;
}

function sheetOf(branch: string, at: number) {
  const sheet = openRuntime({
    user: 'head@branch.example',
    viewers: ['you@library.example'],
    newSheetRows: 5,
  });
  const rows = rowsOf(branch, at).map((row) => DATA_COLUMNS.map((column) => row[column]));
  sheet.loadValues('Report data', [[...DATA_COLUMNS], ...rows]);
  return sheet;
}

void openPage({
  name: 'The Roll-up sheet',
  others: Object.fromEntries(BRANCHES.map((branch, at) => [idOf(branch), sheetOf(branch, at)])),
  example: {
    label: 'Four branches',
    fill: (runtime) => {
      runtime.run('setUpRollUp');
      BRANCHES.forEach((branch, at) => {
        runtime.paste('Branches', `A${at + 2}`, [
          [branch, `https://docs.google.com/spreadsheets/d/${idOf(branch)}/edit`],
        ]);
      });
      runtime.run('updateRollUp');
      runtime.loadImports();
      BRANCHES.slice(0, LAST).forEach((branch) => runtime.allowAccess(idOf(branch)));
      runtime.run('updateRollUp');
    },
  },
});
