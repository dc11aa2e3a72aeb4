// Writes docs/local-runtime.md from the code of runtime/: which of Google's methods are imitated, which throw an error
// with their name, and the known differences. `npm run build` runs it; to run only this: node build/runtime-docs.mjs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { root } from './paths.mjs';

/** Where Google's classes are imitated. */
const ROOMS = ['book', 'gate', 'google', 'services', 'run'];

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/**
 * Google's name for a class. A class that gets its name in the constructor stands for several: the names in its file.
 */
function googleNamesOf(node, initializer) {
  if (initializer && ts.isStringLiteral(initializer)) return [initializer.text];
  const isGiven = node.members
    .filter((member) => ts.isConstructorDeclaration(member))
    .some(({ parameters }) => parameters.some(({ name }) => name.getText() === 'googleName'));
  return isGiven
    ? [...node.getSourceFile().text.matchAll(/'(Embedded\w+Builder)'/g)].map(([, name]) => name)
    : [];
}

/** Every class declared in runtime/, by name, with its parent, its googleNames and its own public methods. */
function localClasses() {
  const classes = new Map();
  const visit = (node) => {
    if (ts.isClassDeclaration(node) && node.name) {
      const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
        ?.types[0];
      const named = node.members.find(
        (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'googleName',
      );
      const isPublic = ({ name, modifiers }) =>
        !ts.isPrivateIdentifier(name) &&
        !modifiers?.some(
          ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
        );
      classes.set(node.name.text, {
        parent: parent?.expression.getText(),
        googleNames: googleNamesOf(node, named?.initializer),
        methods: node.members
          .filter((member) => ts.isMethodDeclaration(member) && isPublic(member))
          .map(({ name }) => name.getText()),
      });
    }
    ts.forEachChild(node, visit);
  };
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(root, 'runtime', room), { recursive: true }).map((name) => path.join(room, name)),
  );
  for (const file of files.filter((name) => name.endsWith('.ts')).sort())
    visit(ts.createSourceFile(file, read(`runtime/${file}`), ts.ScriptTarget.Latest, true));
  return classes;
}

/** Methods by googleName, including inherited ones. */
function imitatedMethods() {
  const classes = localClasses();
  const lineage = (name) => {
    const one = classes.get(name);
    return one ? [one, ...lineage(one.parent)] : [];
  };
  const imitated = new Map();
  for (const name of classes.keys()) {
    const line = lineage(name);
    const googleNames = line.find((one) => one.googleNames.length > 0)?.googleNames ?? [];
    for (const googleName of googleNames) {
      const known = imitated.get(googleName) ?? new Set();
      imitated.set(googleName, new Set([...known, ...line.flatMap(({ methods }) => methods)]));
    }
  }
  return imitated;
}

async function knownDifferences() {
  const { code } = transformSync(read('runtime/test/known-differences.ts'), { loader: 'ts', format: 'esm' });
  const { KNOWN_DIFFERENCES } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  return KNOWN_DIFFERENCES.map(({ where, google }) => `- **${where}**: ${google}`);
}

const names = (list) => list.map((name) => `\`${name}\``).join(', ');

/** The text of docs/local-runtime.md. */
async function runtimeDocs() {
  const google = JSON.parse(read('runtime/gate/google-classes.json'));
  const imitated = imitatedMethods();
  const bare = (shown) => shown.slice(shown.lastIndexOf('.') + 1);
  const sections = [];
  const untouched = [];
  let [count, all] = [0, 0];
  for (const [shown, entries] of Object.entries(google.classes)) {
    const methods = Object.keys(entries).filter((name) => !entries[name].startsWith('enum '));
    // If two services share a name (TextStyle), it means the spreadsheet's.
    const isOther =
      shown.startsWith('Charts.') &&
      Object.keys(google.classes).some((other) => other !== shown && bare(other) === bare(shown));
    const own = isOther ? undefined : (imitated.get(bare(shown)) ?? imitated.get(shown));
    const here = methods.filter((name) => own?.has(name));
    if (here.length === 0) {
      if (methods.length > 0) untouched.push(shown);
      continue;
    }
    const missing = methods.filter((name) => !own.has(name));
    [count, all] = [count + here.length, all + methods.length];
    sections.push(
      `### ${shown}\n\n${here.length} of ${methods.length} methods: ${names(here)}.\n` +
        (missing.length > 0 ? `\nThrow by name: ${names(missing)}.\n` : ''),
    );
  }
  const text = `<!-- Written by build/runtime-docs.mjs from the code; do not edit. -->

# What the local runtime imitates

${count} of the ${all} methods of ${sections.length} classes. What Google has and this has not is there as a function that throws by its name when it is called (\`Range.foo is not emulated\`); a name that Google has not is undefined, as there. Arguments of every method are checked against the argument lists of Google's own types. All of Google's enumerations are there, members in Google's order.

## Known differences from Google

Each is a case in runtime/test/known-differences.ts that is known to fail; when one passes, its test says so.

${(await knownDifferences()).join('\n')}

## Classes

${sections.join('\n')}
## Classes that are not imitated

${names(untouched)}.

## Services that are not imitated

They are there, and each method throws by its name: ${names(Object.keys(google.absent))}.

Advanced services (\`Sheets\`, \`Drive\`, \`Calendar\` …): the names that the manifest enables are there, and what is called on them throws by its name (\`Sheets.Spreadsheets.get is not emulated\`). Others are not defined, as at Google.
`;
  const file = path.join(root, 'docs/local-runtime.md');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}

/** Writes docs/local-runtime.md. */
export async function writeRuntimeDocs() {
  writeFileSync(path.join(root, 'docs/local-runtime.md'), await runtimeDocs());
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href)
  await writeRuntimeDocs();
