// A view in every mode that people may use: plain, dark, in their own colors, and with double-size text.
import type { Page } from 'playwright-core';
import { type Window, brokenRules, overflow, picture } from './open-sidebar';
import { crowded } from './crowded';

/** The suffix of each mode's pictures, and how to switch to it. */
const MODES: Record<string, (window: Window) => Promise<unknown>> = {
  '': async (window) => {
    await window.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await window.setTextSize(100);
  },
  '-dark': ({ page }) => page.emulateMedia({ colorScheme: 'dark' }),
  '-forced': ({ page }) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
  '-200': async (window) => {
    await window.page.emulateMedia({ forcedColors: 'none' });
    await window.setTextSize(200);
  },
};

/** Takes a picture of the open view in each mode, and expects that it fits, breaks no rule of accessibility, and crowds no button. */
export async function lookInEveryMode(window: Window, name: string): Promise<void> {
  const found: Record<string, unknown> = {};
  const fine: Record<string, unknown> = {};
  for (const [mode, choose] of Object.entries(MODES)) {
    await choose(window);
    await picture(window.page, `${name}${mode}`, true);
    const { page } = window;
    found[`${name}${mode}`] = [await brokenRules(page), await overflow(page), await crowded(page)];
    fine[`${name}${mode}`] = [[], 0, []];
  }
  expect(found).toEqual(fine);
}

/** The actions that lead to a view. `page` returns the page that is open at that moment. */
export const actionsOn = (page: () => Page) => ({
  press: (name: string | RegExp) =>
    page()
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  see: (words: string | RegExp) => page().getByText(words).first().waitFor(),
  unfold: (words: string | RegExp) => page().locator('summary', { hasText: words }).first().click(),
});
