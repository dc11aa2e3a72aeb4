// webpack's loader for src/server/main.ts: one statement for each call in PAGE_CALLS, because gas-webpack-plugin only
// looks for `global.name = …`. So a new call is added only in src/server/page-calls.ts.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const ALL = 'Object.assign(global, PAGE_CALLS);';

/** Each call of the list, with the comment above it. */
function pageCalls(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declarations = source.statements.filter(ts.isVariableStatement);
  const list = declarations
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === 'PAGE_CALLS')?.initializer;
  if (!list || !ts.isObjectLiteralExpression(list)) throw new Error(`No list PAGE_CALLS in ${file}`);
  return list.properties.map((property) => {
    const comments = ts.getLeadingCommentRanges(text, property.getFullStart()) ?? [];
    return { name: property.name.getText(), comments: comments.map(({ pos, end }) => text.slice(pos, end)) };
  });
}

module.exports = function (source) {
  const file = path.join(path.dirname(this.resourcePath), 'page-calls.ts');
  if (!source.includes(ALL)) return source;
  this.addDependency(file);
  const lines = pageCalls(file).flatMap(({ name, comments }) => [
    ...comments,
    `global.${name} = PAGE_CALLS.${name};`,
  ]);
  return source.replace(ALL, () => lines.join('\n'));
};
