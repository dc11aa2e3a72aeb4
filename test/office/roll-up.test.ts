// dist/RollUp.xlsx, the Roll-up sheet to upload: LibreOffice opens it whole. One with branches in it keeps
// their last numbers where there is no IMPORTRANGE.
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import { ROLL_UP } from '../../src/words/roll-up';
import { SYSTEM_REPORT } from '../../src/words/system-report';
import { branchWith, event, openReporting } from '../server/roll-up-sheet';
import { clearFolder, convertAll, fileOf, shownIn, workbookIn } from './libre-office';

const TABS = ['report', 'byBranch', 'check', 'shared'] as const;
const NAMES = TABS.map((key) => SYSTEM_REPORT.tabs[key]);

beforeAll(async () => {
  clearFolder();
  copyFileSync(path.resolve(__dirname, '../../dist/RollUp.xlsx'), fileOf('upload'));
  const runtime = openReporting({ Maple: branchWith(event('a')), Oak: branchWith(event('b')) });
  writeFileSync(fileOf('linked'), new Uint8Array(await workbookFile(runtime.engine)));
  convertAll(['upload', 'linked'], ['csv', 'xlsx']);
});

test('the empty one has its tabs with their titles, names without links, and no error', async () => {
  const { worksheets } = await workbookIn('xlsx', 'upload');
  expect(worksheets.map(({ name }) => name)).toEqual([ROLL_UP.branches, ...NAMES]);
  const branches = shownIn('upload', ROLL_UP.branches);
  expect(branches.slice(1, 4).map(([name, link]) => [name, link])).toEqual(
    ROLL_UP.examples.map((name) => [name, '']),
  );
  TABS.forEach((key) => {
    expect(shownIn('upload', SYSTEM_REPORT.tabs[key])[0]?.[0]).toBe(SYSTEM_REPORT.titles[key]);
  });
  for (const tab of [ROLL_UP.branches, ...NAMES])
    expect(shownIn('upload', tab).flat().join('\n')).not.toMatch(/#[A-Z/0]+[!?]|Err:\d/);
});

test('a file of one with branches has their rows and numbers as they last were, and no formula that is none here', async () => {
  const { worksheets } = await workbookIn('xlsx', 'linked');
  const formulas = worksheets.flatMap((sheet) => {
    const found: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) found.push(cell.formula);
      });
    });
    return found;
  });
  expect(formulas).toEqual([]);
  for (const [branch, id] of [
    ['Maple', 'a'],
    ['Oak', 'b'],
  ] as const) {
    const ids = worksheets
      .filter((sheet) => sheet.getCell('A1').text === DATA_COLUMNS[0])
      .map((sheet) => sheet.getCell(2, DATA_COLUMNS.indexOf('event_id') + 1).text);
    expect(ids).toContain(id);
    const numbers = shownIn('linked', SYSTEM_REPORT.tabs.byBranch).find(([name]) => name === branch);
    expect(numbers?.slice(1, 3)).toEqual(['1', '10']);
  }
});
