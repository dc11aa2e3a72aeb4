// Google's HtmlService strips comments from a page's script and may mistake part of a string for one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHIPPED_PAGES } from '../../server/shipped-pages';

const ROOT = path.resolve(__dirname, '../../..');
let build: {
  inlineScript: (code: string) => string;
  findUnsafe: (code: string) => string | undefined;
};
beforeAll(async () => {
  build = (await import(pathToFileURL(path.join(ROOT, 'build/inline-script.mjs')).href)) as typeof build;
});

const UNSAFE = /\/\/|\/\*|`|[^\x20-\x7e\s]/;

/** The worst possible stripper: it knows nothing of strings, regular expressions or templates. */
function stripped(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
}

test.each(SHIPPED_PAGES)('the script of %s loses nothing to a comment stripper', (name) => {
  const page = readFileSync(path.join(ROOT, 'dist', `${name}.html`), 'utf8');
  const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'));
  const code = script.slice(script.indexOf('"use strict"'));
  expect(code.length).toBeGreaterThan(30_000);
  expect(UNSAFE.exec(code)).toBeNull();
  expect(stripped(code)).toBe(code);
});

test('strings and regular expressions mean the same once they are escaped', () => {
  const code = String.raw`
    [ "http://a///b", '\//', "/* x */", "it\u2019s ’ é 😀", "a ${'`'} b", "\\’", "\é",
      "x//y".split("//").length,
      /^https?:\/\//.test("https://"), /\//.test("/"), /[/*]/.test("*"), /a\/*b/.exec("a//b")[0],
      /[’‘${'`'}]/g[Symbol.replace]("a${'`'}b’", "-"), /^\’$/.test("’"), /^😀$/u.test("😀"), /\\’/.test("\\’"), 8/2/2 ]`;
  const escaped = build.inlineScript(code);
  expect(UNSAFE.exec(escaped)).toBeNull();
  const results = (0, eval)(escaped) as unknown[];
  expect(results).toEqual((0, eval)(code));
  expect(results.slice(0, 3)).toEqual(['http://a///b', '//', '/* x */']);
  expect(results[7]).toBe(2);
});

test('what can’t be escaped stops the build: a comment, a template, a name with non-ASCII letters', () => {
  for (const code of ['f(); // why', 'f(/* why */)', 'f(`x`)', 'const é = 1', 'f`x`'])
    expect(() => build.inlineScript(code)).toThrow('The script of a page holds');
  expect(() => build.inlineScript('f(')).toThrow('does not parse');
  expect(build.findUnsafe('/*! a library, its licence */\nf("/\\/")')).toBeUndefined();
});
