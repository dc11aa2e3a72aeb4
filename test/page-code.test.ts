// The try-it page runs Code.js without comments and with shorter names inside: the same program, node by node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { openAddon } from './server/addon';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, 'dist', file), 'utf8');

/** A node of a syntax tree, or a property of one. */
type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

interface Program {
  tree: Part;
  /** The variable of each identifier; nothing for a property or a global. */
  variables: Map<unknown, object>;
}

function programOf(code: string): Program {
  const version = { ecmaVersion: 2020, sourceType: 'script' } as const;
  const tree = parse(code, { ...version, ranges: true });
  const variables = new Map<unknown, object>();
  for (const scope of analyze(tree as Parameters<typeof analyze>[0], version).scopes) {
    for (const variable of scope.variables)
      for (const name of [
        ...variable.identifiers,
        ...variable.references.map(({ identifier }) => identifier),
      ])
        variables.set(name, variable);
  }
  return { tree: tree as unknown as Part, variables };
}

/** Keys that say where a node is and how it was written: 'a' or "a", { a } or { a: a }. */
const HOW = new Set(['start', 'end', 'range', 'raw', 'shorthand', 'directive']);

const isText = (node: unknown): node is Part =>
  isPart(node) &&
  (node['type'] === 'TemplateLiteral' || (node['type'] === 'Literal' && typeof node['value'] === 'string'));

/** The parts of a text: strings and the expressions between them. */
const piecesOf = (text: Part): unknown[] => {
  if (text['type'] === 'Literal') return [text['value']];
  const quasis = text['quasis'] as { value: { cooked: string } }[];
  const expressions = text['expressions'] as unknown[];
  return quasis.flatMap(({ value }, index) => [value.cooked, ...expressions.slice(index, index + 1)]);
};

/** Joins adjacent strings. */
const joined = (pieces: unknown[]): unknown[] =>
  pieces.reduce<unknown[]>((all, piece) => {
    const last = all.at(-1);
    if (typeof last === 'string' && typeof piece === 'string') return [...all.slice(0, -1), last + piece];
    return [...all, piece];
  }, []);

/** The terms of a sum; adjacent texts are one text: a + 'b' + `c${d}` is a + `bc${d}`. */
function termsOf(sum: Part): unknown[] {
  const left = sum['left'];
  const before = isPart(left) && left['operator'] === '+' && 'left' in left ? termsOf(left) : [asTerm(left)];
  const [last, term] = [before.at(-1), asTerm(sum['right'])];
  if (!isPart(last) || !isPart(term) || !('pieces' in last) || !('pieces' in term)) return [...before, term];
  const pieces = joined([...(last['pieces'] as unknown[]), ...(term['pieces'] as unknown[])]);
  return [...before.slice(0, -1), { pieces }];
}
const asTerm = (node: unknown): unknown => (isText(node) ? { pieces: joined(piecesOf(node)) } : node);

/** Normalizes texts that are concatenated, and `void 0`, which is short for undefined. */
function plain(node: unknown): unknown {
  if (!isPart(node)) return node;
  if (isText(node)) return { terms: [asTerm(node)] };
  if (node['type'] === 'BinaryExpression' && node['operator'] === '+') return { terms: termsOf(node) };
  const isVoid = node['operator'] === 'void' && isPart(node['argument']) && node['argument']['value'] === 0;
  return isVoid ? { type: 'Identifier', name: 'undefined' } : node;
}

/** The first place where two programs differ in more than the names of their variables; '' if none. */
function difference(one: Program, other: Program): string {
  const there = new Map<object, object>();
  const back = new Map<object, object>();
  const isSameVariable = (a: object, b: object): boolean => {
    if (!there.has(a) && !back.has(b)) {
      there.set(a, b);
      back.set(b, a);
    }
    return there.get(a) === b && back.get(b) === a;
  };
  const compare = (first: unknown, second: unknown, at: string): string => {
    const [a, b] = [plain(first), plain(second)];
    if (!isPart(a) || !isPart(b)) return Object.is(a, b) ? '' : `${at}: ${String(a)}, ${String(b)}`;
    const variables = [one.variables.get(a), other.variables.get(b)];
    if (a['type'] === 'Identifier' && b['type'] === 'Identifier' && variables.some(Boolean)) {
      const [left, right] = variables;
      if (left && right && isSameVariable(left, right)) return '';
      return `${at}: ${String(a['name'])} and ${String(b['name'])} are not the same variable`;
    }
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !HOW.has(key));
    for (const key of keys) {
      // A key is the same with or without quotes.
      const isKey = key === 'key' && a['computed'] === false && b['computed'] === false;
      const found = isKey
        ? compare(keyOf(a[key]), keyOf(b[key]), at)
        : compare(a[key], b[key], `${at}.${key}`);
      if (found) return found;
    }
    return '';
  };
  return compare(one.tree, other.tree, '');
}

const keyOf = (key: unknown): unknown => (isPart(key) ? (key['name'] ?? String(key['value'])) : key);

const same = (one: string, other: string): string => difference(programOf(one), programOf(other));

test('two programs are compared by what they do', () => {
  expect(same("const a = { 'b': 1 }; f(a); // one", 'const c={b:1};f(c)')).toBe('');
  expect(same('(a, b) => ({ a, b })', '(c,d)=>({a:c,b:d})')).toBe('');
  expect(same('(a, b) => a - b', '(c,d)=>d-c')).toContain('not the same variable');
  expect(same('(a, b) => a - b', '(c,d)=>c*d')).toContain('operator');
  expect(same("a + 'b' + `c${d}`", 'a+`bc${d}`')).toBe('');
  expect(same("a + 'b' + `c${d}`", 'a+`b c${d}`')).not.toBe('');
  expect(same('f(1)', 'g(1)')).toContain('name: f, g');
  expect(same('a.b', 'a.c')).toContain('name: b, c');
  expect(same('if (a) b();', 'if(!a)b()')).not.toBe('');
});

/** What a script of the page stores in a global. */
const valueOf = (file: string, name: string): unknown => {
  const [, json = ''] = new RegExp(`^globalThis\\.${name} = (.*);\n$`).exec(read(file)) ?? [];
  return JSON.parse(json);
};
const addon = () =>
  valueOf('local/addon.js', 'addonFiles') as {
    code: string;
    functions: string[];
    html: Record<string, string>;
  };

test('the page’s script is Code.js with shorter names', () => {
  const { code } = addon();
  expect(code.length).toBeLessThan(read('Code.js').length / 1.8);
  expect(same(read('Code.js'), code)).toBe('');
  // Nothing in it reads the name of a function or class, because names did change.
  expect(read('Code.js')).not.toMatch(
    /constructor\.name|new\.target|arguments\.callee|\.toString\(\)\.(?:match|split)/,
  );
});

test('before the first press, the page knows the menu that onOpen makes and the permissions', () => {
  expect(valueOf('local/opening.js', 'addonOpening')).toEqual({
    menus: openAddon().menus(),
    manifest: JSON.parse(read('appsscript.json')) as unknown,
  });
});

test('the page knows every function that a sidebar may call', () => {
  const { functions } = addon();
  // Outside the one closure that contains everything else.
  const [front = ''] = read('Code.js').split('(global => {');
  const stubs = [...front.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
  expect(functions).toEqual(stubs);
  expect(functions).toEqual(expect.arrayContaining(['onOpen', 'openSidebar', 'saveRow']));
});

test('the pages and the file to paste are the built ones', () => {
  const { html } = addon();
  const pages = Object.keys(html).map((name) => [name, read(`${name}.html`)]);
  expect(html).toEqual(Object.fromEntries(pages));
  expect(Object.keys(html).sort()).toEqual([
    'Duplicates',
    'Help',
    'Import',
    'Partnerships',
    'Share',
    'Sidebar',
  ]);
  expect(valueOf('local/paste.js', 'addonText')).toBe(read('Outreach.gs'));
});
