// Each page holds only the rules of the style that it needs. Those without a class of their own are needed by all.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_PAGES } from '../../server/shipped-pages';

const ROOT = path.resolve(__dirname, '../../..');

test.each(SHIPPED_PAGES)(
  '%s keeps the room around buttons, the frame of what has the focus, and the gray of what is busy',
  (name) => {
    const page = readFileSync(path.join(ROOT, 'dist', `${name}.html`), 'utf8');
    const style = page.slice(page.indexOf('<style>'), page.indexOf('</style>'));
    expect(style).toMatch(/[}>]:focus-visible\{/);
    expect(style).toMatch(/:is\(p,section,[^)]*\)\+:is\(button[^}]*\{margin-top/);
    expect(style).toMatch(/button:is\(\[aria-disabled=["']?true[^{]*\{color:var\(--soft\)/);
  },
);
