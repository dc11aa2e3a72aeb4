// A headless browser for the tests. On Linux it comes from npm; elsewhere an installed Chrome or Edge is used;
// CHROME_PATH names any other. If there is no browser, the tests fail with an explanation: they are never skipped.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser; close it when done. */
export async function openBrowser(): Promise<Browser> {
  const problems: string[] = [];
  for (const find of [
    environmentBrowser,
    packagedBrowser,
    installedBrowser('chrome'),
    installedBrowser('msedge'),
  ]) {
    try {
      const found = await find();
      if (found) return await chromium.launch({ headless: true, args: ARGUMENTS, ...found });
    } catch (error) {
      problems.push(error instanceof Error ? firstLines(error.message) : String(error));
    }
  }
  throw new Error(
    'No browser could be started for the tests. Install Google Chrome (or name a Chrome or Chromium in CHROME_PATH); ' +
      'on Debian and Ubuntu also: apt-get install libnss3 libnspr4 libexpat1 fonts-dejavu-core.\n' +
      problems.join('\n'),
  );
}

interface Found {
  executablePath?: string;
  channel?: string;
}

function environmentBrowser(): Found | undefined {
  const executablePath = process.env['CHROME_PATH'];
  return executablePath ? { executablePath } : undefined;
}

function installedBrowser(channel: string): () => Found {
  return () => ({ channel });
}

/** The browser of @sparticuz/chromium, which is made for Linux on x64 and unpacks itself into the temporary folder. */
async function packagedBrowser(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return { executablePath: await unpackOnce(() => packaged.executablePath()) };
}

/** Tests run in several processes; a second one must not start a browser that the first is still unpacking. */
async function unpackOnce(unpack: () => Promise<string>): Promise<string> {
  const lock = path.join(tmpdir(), 'chromium-unpacking');
  for (;;) {
    try {
      mkdirSync(lock);
    } catch {
      // A lock older than a minute belongs to an aborted run, whose file is incomplete.
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) {
        rmSync(path.join(tmpdir(), 'chromium'), { force: true });
        rmSync(lock, { recursive: true, force: true });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      return await unpack();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 4).join('\n');
}
