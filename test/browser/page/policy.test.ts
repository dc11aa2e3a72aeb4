// What the try-it page may do in the browser: nothing is loaded from elsewhere and nothing is sent out, from a server
// or from a disk.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { chooseFromMenu, sidebarOf } from 'apps-script-runtime/testing/by-keyboard';
import { isReady, servePage, type TryPage } from 'apps-script-runtime/testing/try-page';

const FOLDER = path.resolve(__dirname, '../../../dist/local');
const ELSEWHERE = 'https://elsewhere.example/';

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await servePage(FOLDER);
});
afterAll(() => tryPage.close());

/** Opens the page and records everything that its policy blocks, including in its frames. */
async function open(where: string): Promise<{ page: Page; refused: string[] }> {
  const first = await tryPage.visit();
  const page = await first.context().newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(where === 'a disk' ? pathToFileURL(path.join(FOLDER, 'index.html')).href : first.url());
  await isReady(page);
  return { page, refused };
}

/** The ways to send text out of a page without a press. */
const send = (address: string): Promise<string[]> => {
  // It returns true before the policy applies: what matters is that nothing arrives.
  navigator.sendBeacon(address);
  return Promise.all([
    fetch(address).then(
      () => 'fetched',
      () => 'refused',
    ),
    new Promise<string>((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve('loaded');
      picture.onerror = () => resolve('refused');
      picture.src = address;
    }),
    new Promise<string>((resolve) => {
      const script = document.createElement('script');
      script.onload = () => resolve('run');
      script.onerror = () => resolve('refused');
      script.src = address;
      document.head.append(script);
    }),
  ]);
};

test.each(['a server', 'a disk'])(
  'from %s, everything works and the policy blocks none of it',
  async (where) => {
    const { page, refused } = await open(where);
    await chooseFromMenu(page, 'Set up this sheet');
    const sidebar = sidebarOf(page);
    await sidebar.getByLabel('Your first name').fill('Ana');
    await page.keyboard.press('Enter');
    await sidebar.getByRole('button', { name: 'Ana: change name' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .xlsx' }).click();
    expect(await (await download).failure()).toBeNull();
    expect(refused).toEqual([]);
  },
);

test.each(['a server', 'a disk'])(
  'from %s, neither the page nor a sidebar can send or load anything',
  async (where) => {
    const { page, refused } = await open(where);
    const asked: string[] = [];
    await page.context().route(`${ELSEWHERE}**`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    await chooseFromMenu(page, 'Set up this sheet');
    await sidebarOf(page).getByLabel('Your first name').waitFor();
    const tried: (string | null)[] = [];
    for (const frame of [page.mainFrame(), ...page.mainFrame().childFrames()]) {
      const name = frame.parentFrame() ? await (await frame.frameElement()).getAttribute('title') : 'page';
      // The frame that runs scripts has none of the browser's functions for sending.
      if (name === 'Script') continue;
      tried.push(name, ...(await frame.evaluate(send, ELSEWHERE)));
    }
    const no = ['refused', 'refused', 'refused'];
    expect(tried).toEqual(['page', ...no, 'Outreach', ...no]);
    expect(asked).toEqual([]);
    expect(refused.length).toBeGreaterThanOrEqual(8);
  },
);
