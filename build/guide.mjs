// The guide as web pages, for the release: the pages of docs/ for librarians and IT people, rendered with marked.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import { root } from './paths.mjs';

const DOCS = path.join(root, 'docs');
const SINGLE = ['install.md', 'it.md', 'privacy.md'];
const FIRST = 'guide/README.md';
/** Files of the release, by where they are from the folder of the guide. */
const BESIDE = [
  'try-it/index.html',
  'google/Outreach.gs',
  'Outreach.xlsx',
  'roll-up/RollUp.gs',
  'roll-up/RollUp.xlsx',
];

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff}
table{border-collapse:collapse}td,th{padding:.4rem .6rem;border:1px solid #c7cbd1;text-align:left;vertical-align:top}
code,pre{font-size:.95em;background:#f3f6fc}pre{padding:.75rem;overflow-x:auto}a{color:#0b57d0}
img{max-width:100%;border:1px solid #c7cbd1;border-radius:4px}nav{display:flex;justify-content:space-between;gap:1rem}
td:empty{width:45%}tr{break-inside:avoid}
@media print{body{max-width:none;margin:0;font-size:.85rem}nav{display:none}td:empty{height:2.5rem}}`;

/** The files of the guide, by their names there. */
export function guideFiles() {
  const inFolder = existsSync(path.join(DOCS, 'guide'))
    ? readdirSync(path.join(DOCS, 'guide'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    : [];
  const sources = [...SINGLE, ...inFolder];
  return Object.fromEntries(
    sources.map((file) => {
      const bytes = readFileSync(path.join(DOCS, file));
      if (!file.endsWith('.md')) return [file, bytes];
      return [htmlName(file), Buffer.from(pageOf(bytes.toString('utf8'), file, sources))];
    }),
  );
}

const htmlName = (file) => file.replace(/\.md$/, '.html');

/** What follows a heading's # in a link to it, as on GitHub. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const titleOf = (markdown) => /^# (.*)$/m.exec(markdown)?.[1];

/** The way from one file of the guide to another, or to one beside it. */
const wayFrom = (file, to) => path.posix.relative(path.posix.dirname(file), to);

function pageOf(markdown, file, sources) {
  const marked = new Marked({
    renderer: {
      // Links to another page of the guide or to the web; anything that isn't in the guide is named without a link.
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        if (/^(?:https?:|mailto:|#)/.test(href)) return `<a href="${href}">${text}</a>`;
        const [target, anchor] = href.split('#');
        const place = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
        if (!sources.includes(place)) return text;
        return `<a href="${htmlName(target)}${anchor ? `#${anchor}` : ''}">${text}</a>`;
      },
      heading({ depth, text, tokens }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // One press from the guide to the page, where both are unzipped.
      codespan({ text }) {
        const code = `<code>${text}</code>`;
        return BESIDE.includes(text) ? `<a href="${wayFrom(file, `../${text}`)}">${code}</a>` : code;
      },
    },
  });
  const isFirst = file === FIRST;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(markdown) ?? file}</title>
<style>${STYLE}</style>
<body>
${isFirst ? '' : `<nav><a href="${wayFrom(file, htmlName(FIRST))}">The Outreach guide</a></nav>\n`}${marked.parse(markdown)}${neighbors(file, sources)}</body>
</html>
`;
}

/** At the foot of a numbered page: the one before it and the one after it. */
function neighbors(file, sources) {
  const numbered = sources
    .filter((name) => /^guide\/\d+-.*\.md$/.test(name))
    .sort((one, other) => parseInt(one.slice(6), 10) - parseInt(other.slice(6), 10));
  const at = numbered.indexOf(file);
  if (at < 0) return '';
  const links = [numbered[at - 1], numbered[at + 1]].map((name) =>
    name === undefined
      ? '<span></span>'
      : `<a href="${wayFrom(file, htmlName(name))}">${titleOf(readFileSync(path.join(DOCS, name), 'utf8'))}</a>`,
  );
  return `<nav>${links.join('')}</nav>\n`;
}
