// The guide as web pages, for the release: the pages of docs/ for librarians and IT people, rendered by marked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import { root } from './paths.mjs';

const DOCS = path.join(root, 'docs');
const SINGLE = ['install.md', 'it.md', 'privacy.md'];

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff}
table{border-collapse:collapse}td,th{padding:.4rem .6rem;border:1px solid #c7cbd1;text-align:left;vertical-align:top}
code,pre{font-size:.95em;background:#f3f6fc}pre{padding:.75rem;overflow-x:auto}img{max-width:100%}a{color:#0b57d0}`;

/** The files of the guide, by their names in it. */
export function guideFiles() {
  const inFolder = existsSync(path.join(DOCS, 'guide'))
    ? readdirSync(path.join(DOCS, 'guide'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    : [];
  const sources = [...SINGLE, ...inFolder];
  const htmlName = (file) => file.replace(/\.md$/, '.html');
  return Object.fromEntries(
    sources.map((file) => {
      const bytes = readFileSync(path.join(DOCS, file));
      if (!file.endsWith('.md')) return [file, bytes];
      return [htmlName(file), Buffer.from(pageOf(bytes.toString('utf8'), file, sources))];
    }),
  );
}

function pageOf(markdown, file, sources) {
  const marked = new Marked({
    renderer: {
      // To another page of the guide, or to the web; what isn't in the guide is named without a link.
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        if (/^(?:https?:|mailto:|#)/.test(href)) return `<a href="${href}">${text}</a>`;
        const [target, anchor] = href.split('#');
        const place = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
        if (!sources.includes(place)) return text;
        return `<a href="${target.replace(/\.md$/, '.html')}${anchor ? `#${anchor}` : ''}">${text}</a>`;
      },
    },
  });
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? file;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<body>
${marked.parse(markdown)}</body>
</html>
`;
}
