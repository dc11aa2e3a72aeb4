// Writes test-results/words.md: every sentence of src/words, in order, so that a person can read them aloud in one
// sitting. A function is called with its parameters' names in ‹ ›, and with none, one and several of what it counts.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './paths.mjs';

const WORDS = path.join(root, 'src/words');
/** The most samples for one parameter, and for all parameters of a function together. */
const MOST_SAMPLES = 12;

/** Loads a file of the catalogue as a module. */
async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** Values that a parameter of that type may have, based on its name. */
function samplesOf(checker, type, name) {
  if (type.isUnion()) {
    const all = type.types.flatMap((one) => samplesOf(checker, one, name));
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  }
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.NumberLike) return [0, 1, 3];
  if (type.flags & ts.TypeFlags.StringLike) return [`‹${name}›`];
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const of = checker.getTypeArguments(type)[0];
    const [one] = of ? samplesOf(checker, of, name) : [`‹${name}›`];
    return [[], [one], [one, one, one]];
  }
  const fields = checker.getPropertiesOfType(type);
  return fields.reduce(
    (all, field) => {
      const values = samplesOf(checker, checker.getTypeOfSymbol(field), field.name);
      return all
        .flatMap((one) => values.map((value) => ({ ...one, [field.name]: value })))
        .slice(0, MOST_SAMPLES);
    },
    [{}],
  );
}

/** The texts that a function returns, each once. */
function saidBy(checker, node, run) {
  const asks = node.parameters.reduce(
    (all, parameter) => {
      const name = parameter.name.getText().replace(/^\{[^]*\}$/, 'one');
      const given = samplesOf(checker, checker.getTypeAtLocation(parameter), name);
      return all.flatMap((args) => given.map((value) => [...args, value])).slice(0, MOST_SAMPLES);
    },
    [[]],
  );
  const said = asks.map((args) => String(run(...args)));
  // Two that differ only in a number are one to read.
  return [...new Map(said.map((text) => [text.replace(/\d+/g, '0'), text])).values()];
}

/** The lines of one value of the catalogue: `name` is its name in the code. */
function linesOf(checker, node, value, name) {
  const line = (text) => `- ${name === '' ? '' : `${name}: `}${text.replace(/\n/g, ' ⏎ ')}`;
  if (typeof value === 'string') return value === '' ? [] : [line(value)];
  if (typeof value === 'function') return saidBy(checker, node, value).filter(Boolean).map(line);
  if (Array.isArray(value)) return [line(value.join(' · '))];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = node?.properties?.find((one) => nameOf(one) === key);
    return linesOf(checker, property && bare(property.initializer), inner, name ? `${name}.${key}` : key);
  });
}

const nameOf = ({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '');
/** Without `as const` and `satisfies`. */
const bare = (node) =>
  node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    ? bare(node.expression)
    : node;

/** What a file exports, in its order: constants with texts, and functions that make them. */
function exportsOf(source) {
  return source.statements.flatMap((statement) => {
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name.text, node: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.text,
      node: bare(initializer),
    }));
  });
}

/** The first comment of a file: says which part of the interface it is. */
const titleOf = (text) =>
  (/^((?:\/\/.*\n)+)/.exec(text)?.[1] ?? '')
    .replace(/^\/\/ ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The whole catalogue as one page of Markdown. */
async function wordsList() {
  const files = readdirSync(WORDS)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(WORDS, name));
  const options = { target: ts.ScriptTarget.ES2020, strict: true, types: [] };
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const parts = await Promise.all(
    files.map(async (file) => {
      const made = await load(file);
      const lines = exportsOf(program.getSourceFile(file)).flatMap(({ name, node }) =>
        linesOf(checker, node, made[name], typeof made[name] === 'object' ? '' : name),
      );
      const about = titleOf(readFileSync(file, 'utf8'));
      return [`## ${path.basename(file, '.ts')}`, '', about, '', ...lines, ''].join('\n');
    }),
  );
  return ['# Every sentence of the catalogue', '', ...parts].join('\n');
}

export async function writeWordsList() {
  const folder = path.join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'words.md'), await wordsList());
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) await writeWordsList();
