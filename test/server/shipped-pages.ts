// The shipped pages by name: whatever the build made, so that a new page is tested without being listed.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../dist');

export const SHIPPED_PAGES = readdirSync(DIST)
  .filter((file) => file.endsWith('.html'))
  .map((file) => path.basename(file, '.html'));

/** The HTML of each page, by name. */
export const shippedHtml = (): Record<string, string> =>
  Object.fromEntries(
    SHIPPED_PAGES.map((name) => [name, readFileSync(path.join(DIST, `${name}.html`), 'utf8')]),
  );
