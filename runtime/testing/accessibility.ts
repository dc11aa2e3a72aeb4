// Whether everybody can use a page: WCAG 2.2 AA as far as axe can tell, and 400 % zoom, which leaves 320 by 256 pixels.
// All pages share this code: a new check applies to all of them.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ZOOMED = { width: 320, height: 256 };

interface Extent {
  /** Parts that are not ours to fix. */
  without?: string[];
  /** Whether to check the pages in its frames, too. This costs a second page for each check. */
  withFrames?: boolean;
}

/** The violated rules, each with its elements. */
export async function brokenRules(
  page: Page,
  { without = [], withFrames = false }: Extent = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Only violations are reported.
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .setLegacyMode(!withFrames);
  for (const part of without) axe.exclude(part);
  const { violations } = await axe.analyze();
  const broken = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  return [...broken, ...(await lostWhenZoomed(page, without))];
}

/** What can't be read or reached at 400 %. */
async function lostWhenZoomed(page: Page, without: string[]): Promise<string[]> {
  const before = page.viewportSize();
  if (!before) throw new Error('The page has no window.');
  await page.setViewportSize({ ...ZOOMED, width: Math.min(ZOOMED.width, before.width) });
  try {
    return await page.evaluate(findLost, without);
  } finally {
    await page.setViewportSize(before);
  }
}

/** Runs in the page. */
function findLost(without: string[]): string[] {
  const all = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) =>
        !without.some((part) => one.closest(part)) && one.checkVisibility({ visibilityProperty: true }),
    );
  const nameOf = (one: HTMLElement): string => one.outerHTML.slice(0, 120);
  const lost: string[] = [];
  const isForEarsOnly = (one: HTMLElement): boolean => one.clientWidth <= 1;
  for (const one of [document.documentElement, ...all('body *')]) {
    const isCut = one === document.documentElement || getComputedStyle(one).overflowX !== 'visible';
    // An input scrolls automatically.
    if (isCut && !isForEarsOnly(one) && !one.matches('input') && one.scrollWidth > one.clientWidth + 1)
      lost.push(`wider than 400 % leaves room for: ${nameOf(one)}`);
  }
  const scrolled = all('*').map((one) => [one, one.scrollTop] as const);
  const modal = document.querySelector('dialog:modal');
  for (const one of all('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')) {
    if (one.closest('[inert]') || (modal && !modal.contains(one))) continue;
    // It becomes visible when it gets the focus.
    if (isForEarsOnly(one)) continue;
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const hits = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) =>
        document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down),
      ),
    );
    // An open menu closes automatically.
    if (
      !hits.some(
        (hit) => hit !== null && (one.contains(hit) || hit.contains(one) || hit.closest('[role="menu"]')),
      )
    )
      lost.push(
        `covered or out of reach at 400 %: ${nameOf(one)} by ${hits[4]?.outerHTML.slice(0, 80) ?? 'the edge'}`,
      );
    if (left < -1 || right > innerWidth + 1) lost.push(`cut at 400 %: ${nameOf(one)}`);
  }
  for (const [one, top] of scrolled) one.scrollTop = top;
  return lost;
}
