// The tab Report on the try-it page: turned on, three events sorted in the grid, and the tab with its charts.
import path from 'node:path';
import { copyOf, goTo, press, showTab, sidebarOf, contentOf } from 'apps-script-runtime/testing/by-keyboard';
import { picture, servePage, type TryPage } from 'apps-script-runtime/testing/try-page';
import { columnLetters } from '../../../src/sheets/tables/formula-grammar';

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await servePage(path.resolve(__dirname, '../../../dist/local'));
});
afterAll(() => tryPage.close());

test('events sorted in the grid are counted in the tab, with charts above the numbers', async () => {
  const page = await tryPage.visit();
  await page.getByRole('button', { name: 'See an example' }).click();
  const sidebar = sidebarOf(page);
  const nav = sidebar.getByRole('navigation');
  await press(page, nav.getByRole('button', { name: 'More' }));
  await press(page, sidebar.getByRole('button', { name: 'Report' }));
  await press(page, sidebar.getByRole('button', { name: 'Turn on state report' }));
  await sidebar.getByText('The state report is on.').waitFor();
  const [labels = []] = await copyOf(page, 'Events');
  const column = columnLetters(labels.indexOf('Counts as'));
  await showTab(page, 'Events');
  for (const row of [3, 4, 5]) {
    await goTo(page, `${column}${row}`);
    for (const answer of [
      'Program session',
      row === 3 ? 'On-site' : 'Off-site',
      row === 5 ? '19+' : '12–18',
    ]) {
      await page.keyboard.type(answer);
      await page.keyboard.press('Tab');
    }
  }
  await press(page, sidebar.getByRole('button', { name: 'Make the Report tab' }));
  await sidebar.getByText('Report is up to date.').waitFor();
  await showTab(page, 'Report');
  expect(await contentOf(page, 'Report', 'A1')).toBe('Outreach report');
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 1);
  await page.waitForTimeout(1500);
  await picture(page, 'outreach-report');
  await goTo(page, 'A77');
  await page.waitForTimeout(500);
  await picture(page, 'outreach-report-state');
  const state = await copyOf(page, 'Report', 'A1:K200');
  expect(state.some(([name, , , , , , , sessions]) => name === 'Total' && Number(sessions) > 0)).toBe(true);
});
