// npm run bench, last table: how long the try-it page takes, in a browser of its own, until it shows something and
// until the grid can be used. The median of five visits, each with an empty cache.
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../build/paths.mjs';
import { serveFolder } from '../build/serve.mjs';

const RUNS = 5;

/** The same browser as in the tests. */
async function openBrowser() {
  const outfile = path.join(root, 'out/bench-browser.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['runtime/testing/browser.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).openBrowser();
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
  const times = await page.evaluate(() => ({
    'something shows': performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    'the grid can be used': performance.getEntriesByName('ready')[0].startTime,
  }));
  await context.close();
  return times;
}

const browser = await openBrowser();
const { address, close } = await serveFolder();
try {
  await visit(browser, address);
  const visits = [];
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, address));
  console.log(`\nThe try-it page                          ms (median of ${RUNS})`);
  for (const name of Object.keys(visits[0])) {
    const times = visits.map((times) => times[name]).sort((one, other) => one - other);
    console.log(
      `${name.padEnd(36)}${Math.round(times[Math.floor(RUNS / 2)])
        .toString()
        .padStart(7)}`,
    );
  }
} finally {
  await browser.close();
  await close();
}
