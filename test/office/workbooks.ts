// Workbooks as people get them: downloaded from the try-it page by its button.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFromMenu, sidebarOf } from 'apps-script-runtime/testing/by-keyboard';
import { servePage } from 'apps-script-runtime/testing/try-page';

const LOCAL = path.resolve(__dirname, '../../dist/local');

/** What somebody does on the page before the download. */
const DOES = {
  /** Starts with their own list, which is empty. */
  empty: async (page: Page) => {
    await page.getByRole('button', { name: 'Start with my own list' }).click();
    await sidebarOf(page).getByLabel('Your first name').waitFor();
  },
  /** Looks at the example. */
  example: async (page: Page) => {
    await page.getByRole('button', { name: 'See an example' }).first().click();
    await page.getByText('This is an example').waitFor();
  },
  /** Starts the example's week. */
  started: async (page: Page) => {
    await DOES.example(page);
    await chooseFromMenu(page, 'Start the week');
    await page.locator('#status', { hasText: /ready/ }).waitFor();
  },
};

export interface Download {
  does: keyof typeof DOES;
  /** The browser's language, which decides on the paper: 'en-GB'. */
  locale: string;
  file: string;
}

export async function downloadAll(downloads: readonly Download[]): Promise<void> {
  const tryPage = await servePage(LOCAL);
  try {
    for (const { does, locale, file } of downloads) {
      const page = await tryPage.visit(locale);
      // Filling the example holds the page up, longer where the machine is busy.
      page.setDefaultTimeout(120_000);
      await DOES[does](page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download .xlsx' }).click();
      await (await download).saveAs(file);
      await page.context().close();
    }
  } finally {
    await tryPage.close();
  }
}
