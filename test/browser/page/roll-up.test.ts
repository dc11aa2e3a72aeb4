// The Roll-up sheet in a real browser: dist/RollUp.gs with branches' sheets beside it, as the guide shows it.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectCell, goTo, showTab } from 'apps-script-runtime/testing/by-keyboard';
import { openTryPage, picture, type TryPage } from 'apps-script-runtime/testing/try-page';
import { ROLL_UP } from '../../../src/words/roll-up';
import { SYSTEM_REPORT } from '../../../src/words/system-report';
import { SCOPES } from '../../server/roll-up-sheet';

const ROOT = path.resolve(__dirname, '../../..');
const SCRIPT = path.join(ROOT, 'out/roll-up-script');

/** As much as a tab has in it. */
const LOW = { width: 1366, height: 480 };
const HIGH = { width: 1366, height: 900 };

let tryPage: TryPage;
beforeAll(async () => {
  mkdirSync(SCRIPT, { recursive: true });
  copyFileSync(path.join(ROOT, 'dist/RollUp.gs'), path.join(SCRIPT, 'Code.js'));
  writeFileSync(path.join(SCRIPT, 'appsscript.json'), JSON.stringify({ oauthScopes: SCOPES }));
  tryPage = await openTryPage(path.join(__dirname, 'roll-up-entry.ts'), SCRIPT);
}, 60_000);
afterAll(async () => {
  await tryPage.close();
  rmSync(SCRIPT, { recursive: true, force: true });
});

test('three branches of four are in the report; the rows say what to do about the fourth', async () => {
  const page = await tryPage.visit();
  await page.getByRole('button', { name: 'Four branches' }).click();
  await expectCell(page, ROLL_UP.branches, 'E5', ROLL_UP.toDo.blocked('4 Bookmobile'));
  await expectCell(page, ROLL_UP.branches, 'E3', ROLL_UP.toDo.toCheck(1));
  await page.getByText('This is an example.').waitFor({ state: 'hidden' });
  await page.setViewportSize(LOW);
  await goTo(page, 'A2');
  await picture(page, 'roll-up-branches');
  for (const [tab, size] of [
    ['report', HIGH],
    ['byBranch', LOW],
    ['check', LOW],
  ] as const) {
    await page.setViewportSize(size);
    await showTab(page, SYSTEM_REPORT.tabs[tab]);
    await expectCell(page, SYSTEM_REPORT.tabs[tab], 'A1', SYSTEM_REPORT.titles[tab]);
    await picture(page, `roll-up-${tab}`);
  }
});
