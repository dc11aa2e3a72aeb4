// Makes a script safe inside a page that HtmlService serves. HtmlService strips comments from such a script, and has
// been seen to treat "//" in a string, or what follows a backtick, as one, which leaves nothing of the page. So the
// script contains none of them: strings and regular expressions use escapes, and anywhere else they stop the build.
import ts from 'typescript';

/** Non-ASCII characters, and control characters, which a page may not preserve. */
const UNSAFE_LETTER = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f`\u0080-\uffff]/;
const UNSAFE = new RegExp(`//|/\\*|${UNSAFE_LETTER.source}`);

/** The script with every `//`, `/*`, backtick and non-ASCII character in strings and regular expressions escaped. */
export function inlineScript(code) {
  const escaped = rewrite(code);
  const finding = findUnsafe(escaped);
  if (finding !== undefined) throw new Error(`The script of a page holds ${finding}.`);
  const [before, after] = [stringsOf(code), stringsOf(escaped)];
  if (before.length !== after.length || before.some((text, at) => text !== after[at]))
    throw new Error('The script of a page says something else once it is escaped.');
  return escaped;
}

/** What HtmlService may misread, in words; undefined if nothing. The licenses at the top are ignored. */
export function findUnsafe(script) {
  const code = script.replace(/^(?:\/\*![^*]*\*\/\s*)+/, '');
  const unsafe = UNSAFE.exec(code);
  if (unsafe === null) return undefined;
  const around = code.slice(Math.max(0, unsafe.index - 20), unsafe.index + 20);
  return `${JSON.stringify(unsafe[0])} in ${around}`;
}

function rewrite(code) {
  let text = '';
  let end = 0;
  for (const literal of literalsOf(code)) {
    const from = literal.getStart();
    const escape = ts.isRegularExpressionLiteral(literal) ? escapeExpression : escapeString;
    text += code.slice(end, from) + escape(code.slice(from, literal.end));
    end = literal.end;
  }
  return text + code.slice(end);
}

const escapeString = (text) => escapeLetters(text.replace(/\/(?=[/*])/g, '/\\'));

function escapeExpression(text) {
  const end = text.lastIndexOf('/');
  const body = text.slice(1, end).replace(/\\?\/|\\[^]/g, (one) => (one.endsWith('/') ? '\\x2f' : one));
  return `/${escapeLetters(body)}${text.slice(end)}`;
}

/** Also drops a backslash in front of such a letter, where it means nothing. */
const escapeLetters = (text) =>
  text.replace(/(\\?)([^])/g, (all, backslash, letter) =>
    UNSAFE_LETTER.test(letter) ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : all,
  );

const stringsOf = (code) => literalsOf(code).map(meaningOf);

/** What a literal means, regardless of how it is escaped. */
function meaningOf(literal) {
  const { text } = literal;
  if (!ts.isRegularExpressionLiteral(literal)) return text;
  const end = text.lastIndexOf('/');
  const { source, flags } = new RegExp(text.slice(1, end), text.slice(end + 1));
  const plain = source.replace(/\\(?:u([0-9a-f]{4})|x(2f)|([^]))/g, (all, unit, slash, other) => {
    const code = unit ?? slash;
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return UNSAFE_LETTER.test(other) || other === '/' ? other : all;
  });
  return `/${plain}/${flags}`;
}

function literalsOf(code) {
  const file = ts.createSourceFile('page.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  if (file.parseDiagnostics.length > 0)
    throw new Error(`The script of a page does not parse: ${file.parseDiagnostics[0].messageText}`);
  const literals = [];
  const visit = (node) => {
    if (ts.isStringLiteral(node) || ts.isRegularExpressionLiteral(node)) literals.push(node);
    else node.forEachChild(visit);
  };
  visit(file);
  return literals;
}
