// dist/Outreach.gs: the whole script as one file to paste. Code.js comes first, unchanged; the pages follow as strings.
/** Editors cope badly with longer lines. */
const LINE = 2000;

const FRONT = `// ---- The pages of the sidebar
// What Sidebar.html, Import.html, Duplicates.html, Partnerships.html, Share.html and Help.html hold where each is a file of its own: src/server/menu.ts shows
// them. They're compiled from sidebar/ in the source, so they're hard to read; their code runs in the browser and reaches the
// spreadsheet through the functions at the top only.
`;

/**
 * One script file from the code and its pages. `pages` has the HTML by name, without ".html". The pages come back
 * exactly; nothing in a string can end the script.
 *
 * @param {string} code
 * @param {Readonly<Record<string, string>>} pages
 * @returns {string}
 */
export function oneFile(code, pages) {
  const entries = Object.entries(pages).map(([name, html]) => `  ${name}: [\n${lines(html)}\n  ].join('')`);
  return `${code.trimEnd()}\n\n${FRONT}var OUTREACH_PAGES = {\n${entries.join(',\n')}\n};\n`;
}

const lines = (text) =>
  (text.match(new RegExp(`[^]{1,${LINE}}`, 'gu')) ?? []).map((part) => `    ${literal(part)}`).join(',\n');

/** Pages contain more double quotes than single ones. */
const literal = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
