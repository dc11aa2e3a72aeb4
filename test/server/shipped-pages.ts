// The pages that are shipped, by name: whatever the build made, so that a new one is tested without being named.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../dist');

export const SHIPPED_PAGES = readdirSync(DIST)
  .filter((file) => file.endsWith('.html'))
  .map((file) => path.basename(file, '.html'));

/** What is in each, by name. */
export const shippedHtml = (): Record<string, string> =>
  Object.fromEntries(
    SHIPPED_PAGES.map((name) => [name, readFileSync(path.join(DIST, `${name}.html`), 'utf8')]),
  );
