// The words that a person sees on a page.
import type { Page } from 'playwright-core';

/** Leaves out text for screen readers only, folded text, and the choices of a closed list except the chosen one. */
export const visibleWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('.spoken, .skip') || /^(?:SCRIPT|STYLE)$/.test(parent.tagName)) continue;
      const option = parent.closest('option');
      if (option ? !option.selected : !parent.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('details:not([open])') && !parent.closest('summary')) continue;
      words.push(...(node.textContent?.match(/[\p{L}\p{N}][^\s]*/gu) ?? []));
    }
    return words;
  });
