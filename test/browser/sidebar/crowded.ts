// Buttons that touch what is above them.
import type { Page } from 'playwright-core';

/** The words of each button with hardly any room between it and the text, field or button above. */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 3.9;
    const isShown = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return width > 2 && height > 2 && one.checkVisibility({ visibilityProperty: true });
    };
    const hasFrame = (one: Element): boolean => parseFloat(getComputedStyle(one).borderTopWidth) > 0;
    const above = [
      ...document.querySelectorAll(
        'main p, main label, main textarea, main input, main select, main button, footer p',
      ),
    ].filter(
      (one) =>
        isShown(one) && (one.matches('textarea, input, select, button') || one.textContent?.trim() !== ''),
    );
    return [...document.querySelectorAll('main button, footer button')]
      .filter((button) => isShown(button) && hasFrame(button) && !button.closest('.found'))
      .filter((button) => {
        const own = button.getBoundingClientRect();
        return above.some((one) => {
          if (one === button || one.contains(button) || button.contains(one)) return false;
          // What scrolls away under the bar touches nothing.
          if (one.closest('footer') !== button.closest('footer')) return false;
          const other = one.getBoundingClientRect();
          const isBeside = other.right <= own.left || other.left >= own.right;
          const gap = own.top - other.bottom;
          return !isBeside && gap < least && gap > -own.height / 2;
        });
      })
      .map((button) => button.textContent ?? '');
  });
