// Contextual escaping, for <?= ?> and appendUntrusted: a value put into HTML is made harmless for its place there.
// Google documents that this happens, but not the exact output: text in markup follows the reference's example, other
// places follow Google's published autoescapers (Go's html/template).

/** Where in a page the next piece would be. */
type Context =
  | { at: 'text' | 'tag' | 'comment' | 'style' }
  | { at: 'attribute'; name: string; before: string; isQuoted: boolean }
  | { at: 'script'; before: string };

const RAW_ELEMENTS = ['script', 'style', 'title', 'textarea'];
const ATTRIBUTE = /\s*\/?\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)("?)|'([^']*)('?)|([^\s>"']*)))?/y;
const ADDRESSES = /^(href|src|action|formaction|cite|poster|background|data|xlink:href)$/;

function contextAt(html: string): Context {
  let place = 0;
  for (;;) {
    const open = html.indexOf('<', place);
    if (open < 0) return { at: 'text' };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) return { at: 'comment' };
      place = end + 3;
      continue;
    }
    const tag = /^<\/?([a-z][^\s/>]*)/i.exec(html.slice(open, open + 80));
    if (!tag) {
      place = open + 1;
      continue;
    }
    const end = endOfTag(html, open + tag[0].length);
    if (typeof end !== 'number') return end;
    place = end;
    const element = tag[1]?.toLowerCase() ?? '';
    if (tag[0].startsWith('</') || !RAW_ELEMENTS.includes(element)) continue;
    const close = html.toLowerCase().indexOf(`</${element}`, place);
    if (close >= 0) place = close;
    else if (element === 'script') return { at: 'script', before: html.slice(place) };
    else return { at: element === 'style' ? 'style' : 'text' };
  }
}

/** Where the tag's text ends, or the context if the page ends inside the tag. */
function endOfTag(html: string, from: number): number | Context {
  let place = from;
  for (;;) {
    const rest = /^[\s/]*/.exec(html.slice(place, place + 200))?.[0].length ?? 0;
    if (html[place + rest] === '>') return place + rest + 1;
    if (place + rest >= html.length) return { at: 'tag' };
    ATTRIBUTE.lastIndex = place;
    const match = ATTRIBUTE.exec(html);
    if (!match) {
      place += rest + 1;
      continue;
    }
    const [whole, name = '', double, doubleEnd, single, singleEnd, bare] = match;
    const before = double ?? single ?? bare;
    const isQuoted = bare === undefined;
    const isClosed = isQuoted ? doubleEnd === '"' || singleEnd === "'" : false;
    if (before !== undefined && !isClosed && place + whole.length >= html.length)
      return { at: 'attribute', name: name.toLowerCase(), before, isQuoted };
    place += whole.length;
  }
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function forMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

function unicodeEscape(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value in JavaScript: a literal; inside a text literal, its characters; in a comment, nothing. */
function forScript(before: string, value: unknown): string {
  let open = '';
  const pieces = /\/\/[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$)|(["'`])(?:\\[\s\S]|(?!\3)[^\\])*(\3|$)/g;
  for (const match of before.matchAll(pieces))
    if (match.index + match[0].length === before.length && !(match[1] || match[2] || match[4]))
      open = match[3] ?? 'comment';
  if (open === 'comment') return '';
  if (open)
    return String(value)
      .replaceAll('\\', '\\\\')
      .replace(/[\n\r\u2028\u2029<>&"'`/]/g, unicodeEscape);
  const json = JSON.stringify(value) as string | undefined;
  return (json ?? 'null').replace(/[\u2028\u2029<>&']/g, unicodeEscape);
}

function forAddress(before: string, text: string): string {
  if (/[?#]/.test(before)) return encodeURIComponent(text);
  const scheme = /^\s*([^:/?#]*):/.exec(before + text)?.[1]?.toLowerCase();
  if (before === '' && scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme))
    return '#unsafe';
  return encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

function forAttribute(context: Context & { at: 'attribute' }, value: unknown): string {
  const { name, before, isQuoted } = context;
  const text = name.startsWith('on')
    ? forScript(before, value)
    : name === 'style'
      ? forStyle(String(value))
      : ADDRESSES.test(name)
        ? forAddress(before, String(value))
        : String(value);
  const safe = forMarkup(text);
  return isQuoted ? safe : safe.replace(/[\s=`]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}

function forStyle(text: string): string {
  return /^[\w\s.,#%+-]*$/.test(text) && !/expression/i.test(text) ? text : 'unsafe';
}

/** A value escaped for the place after this HTML, so that it can do no harm there. */
export function escapedAfter(html: string, value: unknown): string {
  const context = contextAt(html);
  switch (context.at) {
    case 'text':
      return forMarkup(String(value));
    case 'attribute':
      return forAttribute(context, value);
    case 'script':
      return forScript(context.before, value);
    case 'style':
      return forStyle(String(value));
    case 'tag':
      return /^[a-z][\w-]*$/i.test(String(value)) && !/^(on|style|src|href)/i.test(String(value))
        ? String(value)
        : 'unsafe';
    case 'comment':
      return '';
  }
}
