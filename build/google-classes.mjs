// Writes runtime/gate/google-classes.json from @types/google-apps-script and google-newer.mjs: what Google's classes
// accept. After an update of the types, run `node build/google-classes.mjs`; --print only prints. A test compares.
//
// classes       by the name in Google's errors: each method's overloads, separated by |, arguments by comma. A kind is
//               number String Boolean Date Object any, an enumeration or a class; [] an array of it, ? null too, * any
//               number of them, / either. Enumerations that belong to a class are listed as "enum Name".
// enumerations  their members in Google's order.
// absent        services outside this list: their names, and what they have.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { NEWER } from './google-newer.mjs';
import { root } from './paths.mjs';

/** Namespaces in the order in which a bare class name is looked up, each with Google's prefix for its classes. */
const OWNERS = {
  Spreadsheet: 'SpreadsheetApp',
  Script: 'ScriptApp',
  HTML: 'HtmlService',
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  Lock: 'LockService',
  Utilities: 'Utilities',
  Mail: 'MailApp',
  Base: '',
  Charts: 'Charts',
};
/** Base's own names: the buttons belong to Ui; Date and MimeType aren't services. */
const SHOWN = { 'Base.Button': 'Ui.Button', 'Base.ButtonSet': 'Ui.ButtonSet', Console: 'console' };
const SKIPPED = new Set(['Base.Date', 'Base.DateConstructor', 'Base.MimeType']);
const types = path.join(root, 'node_modules/@types/google-apps-script');
const newerFile = path.join(types, 'newer.d.ts');

function programOf() {
  const files = readdirSync(types)
    .filter((name) => name.endsWith('.d.ts') && name !== 'index.d.ts')
    .map((name) => path.join(types, name));
  const options = { types: [], lib: ['lib.es2020.d.ts'], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === newerFile || fileExists(name);
  host.readFile = (name) => (name === newerFile ? NEWER : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === newerFile
      ? ts.createSourceFile(name, NEWER, ts.ScriptTarget.Latest, true)
      : getSourceFile(name, ...rest);
  return ts.createProgram([...files, newerFile], options, host);
}

const program = programOf();
const checker = program.getTypeChecker();
const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(types));

/** Interfaces and enumerations by 'Namespace.Name', each with its declarations in file order. */
const declared = new Map();
const globals = [];
function collect(node, namespace) {
  if (ts.isModuleDeclaration(node)) {
    const inner = node.name.text === 'GoogleAppsScript' ? '' : node.name.text;
    for (const statement of node.body?.statements ?? []) collect(statement, inner);
  } else if (ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) {
    const name = namespace ? `${namespace}.${node.name.text}` : node.name.text;
    if (SKIPPED.has(name)) return;
    declared.set(name, [...(declared.get(name) ?? []), node]);
  } else if (ts.isVariableStatement(node)) {
    for (const { name, type } of node.declarationList.declarations)
      globals.push([name.getText(), type?.getText().replace('GoogleAppsScript.', '')]);
  }
}
for (const source of sources) for (const statement of source.statements) collect(statement, '');

const isOurs = (name) => name.split('.')[0] in OWNERS || name === 'Console';

/** The name of a class or enumeration in Google's errors. */
function shownName(name) {
  const [namespace, bare] = name.split('.');
  const owner = OWNERS[namespace];
  return SHOWN[name] ?? (owner && owner !== bare ? `${owner}.${bare}` : bare);
}

/** 'Namespace.Name' of a type's declaration. */
function nameOf(symbol) {
  const declaration = symbol?.declarations?.[0];
  const parent = declaration?.parent?.parent;
  const namespace = parent && ts.isModuleDeclaration(parent) ? parent.name.text : '';
  return namespace && namespace !== 'GoogleAppsScript' ? `${namespace}.${symbol.name}` : symbol?.name;
}

function kindOf(node) {
  if (!node) return 'any';
  if (ts.isParenthesizedTypeNode(node)) return kindOf(node.type);
  if (ts.isUnionTypeNode(node)) {
    const isEmpty = (part) => /^(null|undefined)$/.test(part.getText());
    const kinds = [...new Set(node.types.filter((part) => !isEmpty(part)).map(kindOf))];
    return kinds.join('/') + (node.types.some(isEmpty) ? '?' : '');
  }
  if (ts.isArrayTypeNode(node)) return `${kindOf(node.elementType)}[]`;
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Array')
    return `${kindOf(node.typeArguments?.[0])}[]`;
  const type = checker.getTypeFromTypeNode(node);
  if (type.flags & ts.TypeFlags.Any) return 'any';
  const symbol = type.symbol ?? type.aliasSymbol;
  if (symbol && /^(Date|Base\.Date)$/.test(nameOf(symbol))) return 'Date';
  const name = nameOf(type.symbol);
  if (type.symbol && declared.has(name) && isClass(name)) return shownName(name);
  const flags = type.isUnion() ? (type.types[0]?.flags ?? 0) : type.flags;
  if (flags & ts.TypeFlags.BooleanLike) return 'Boolean';
  if (flags & ts.TypeFlags.NumberLike) return 'number';
  if (flags & ts.TypeFlags.StringLike) return 'String';
  return 'Object';
}

/** Members of an interface, including inherited ones. */
function membersOf(name) {
  return (declared.get(name) ?? []).flatMap((node) =>
    ts.isInterfaceDeclaration(node)
      ? [
          ...node.members,
          ...(node.heritageClauses ?? []).flatMap((clause) =>
            clause.types.flatMap((parent) => membersOf(nameOf(checker.getTypeAtLocation(parent).symbol))),
          ),
        ]
      : [],
  );
}

/** Enumerations and everything with a method; a type that has only data (MailAdvancedParameters) is a plain object. */
function isClass(name) {
  return declared.get(name)?.some(ts.isEnumDeclaration) || membersOf(name).some(ts.isMethodSignature);
}

/** The argument lists of one declaration: more than one if its last arguments are optional. */
function overloadsOf({ parameters }) {
  const lists = [[]];
  for (const { type, dotDotDotToken, questionToken } of parameters) {
    const kind = dotDotDotToken ? kindOf(type).replace(/\[\]$/, '*') : kindOf(type);
    const longest = lists[lists.length - 1];
    if (questionToken) lists.push([...longest, kind]);
    else longest.push(kind);
  }
  return lists.map((list) => list.join(','));
}

function classOf(name) {
  const entries = {};
  for (const member of membersOf(name)) {
    const key = member.name?.getText();
    if (key === undefined) continue;
    if (ts.isMethodSignature(member))
      entries[key] = new Set([...(entries[key] ?? []), ...overloadsOf(member)]);
    if (ts.isPropertySignature(member) && member.type && ts.isTypeQueryNode(member.type))
      entries[key] = new Set([`enum ${shownName(nameOf(checker.getTypeAtLocation(member.type).symbol))}`]);
  }
  const byLength = (one, other) =>
    one.split(',').length - other.split(',').length || one.length - other.length || (one < other ? -1 : 1);
  return Object.fromEntries(
    Object.keys(entries)
      .sort()
      .map((key) => [key, [...entries[key]].sort(byLength).join('|')]),
  );
}

const names = [...declared.keys()].filter((name) => isOurs(name) && isClass(name));
const place = (name) => Object.keys(OWNERS).indexOf(name.split('.')[0]);
names.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
const isEnumeration = (name) => declared.get(name).some(ts.isEnumDeclaration);
const absent = globals.filter(([, type]) => type?.includes('.') && !isOurs(type) && declared.has(type));

const googleClasses = {
  classes: Object.fromEntries(
    names.filter((name) => !isEnumeration(name)).map((name) => [shownName(name), classOf(name)]),
  ),
  enumerations: Object.fromEntries(
    names.filter(isEnumeration).map((name) => [
      shownName(name),
      declared
        .get(name)
        .at(-1)
        .members.map((member) => member.name.getText()),
    ]),
  ),
  absent: Object.fromEntries(
    absent.map(([name, type]) => [
      name,
      [...new Set(membersOf(type).map((member) => member.name?.getText()))].filter(Boolean).sort().join(' '),
    ]),
  ),
};

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  // One line for each member: an update of the types gives a readable diff.
  const text = `${JSON.stringify(googleClasses, null, 1).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, (_all, list) => `[${list.replace(/\s*\n\s*/g, ' ')}]`)}\n`;
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(path.join(root, 'runtime/gate/google-classes.json'), text);
}
