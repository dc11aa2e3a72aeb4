// The check that all pages go through finds what it is meant to find.
import type { Page } from 'playwright-core';
import { brokenRules } from '../../testing/accessibility';
import { openBrowser } from '../../testing/browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => browser.close());

async function findings(body: string): Promise<string[]> {
  await page.setContent(
    `<!doctype html><html lang="en"><title>Shelf</title><body style="margin:0"><main><h1>Shelf</h1>${body}</main>`,
  );
  const found = await brokenRules(page);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 800 });
  return found.map((one) => one.replace(/:.*/s, ''));
}
const TALL = '<div style="height:2000px"></div>';

test('a page that fits and has room for fingers passes, however long it is', async () => {
  expect(await findings(`${TALL}<button style="padding:1rem">Lend</button>${TALL}`)).toEqual([]);
});

test('targets smaller than 24 pixels that touch are found', async () => {
  const small = '<button style="width:16px;height:16px;padding:0;border:0">x</button>';
  expect(await findings(`<div style="font-size:0">${small}${small}</div>`)).toEqual(['target-size']);
});

test('anything wider than 320 pixels is found, in the page and in a part that clips it', async () => {
  expect(await findings('<p style="width:400px">Wide</p>')).toEqual(['wider than 400 % leaves room for']);
  expect(await findings('<div style="overflow:hidden"><p style="width:400px">Cut</p></div>')).toEqual([
    'wider than 400 % leaves room for',
  ]);
});

test('a control that the narrow page clips, hides under a bar or leaves unreachable is found', async () => {
  const button = '<button style="padding:1rem">Lend</button>';
  expect(await findings(`<div style="margin-left:-3rem">${button}</div>`)).toEqual(['cut at 400 %']);
  const bar = '<p style="position:fixed;inset:0;margin:0;background:#fff">A bar</p>';
  expect(
    await findings(`${button}<style>p{display:none}@media (max-width:400px){p{display:block}}</style>${bar}`),
  ).toEqual(['covered or out of reach at 400 %']);
  expect(await findings(`<div style="position:fixed;top:300px">${button}</div>`)).toEqual([
    'covered or out of reach at 400 %',
  ]);
});
