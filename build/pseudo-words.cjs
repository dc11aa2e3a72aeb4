// The catalogue of sentences in an invented language: accented letters, half as long again, between ⟦ and ⟧. A page
// built with it shows at a glance which sentence isn't from src/words, and what a longer language would break. This is
// a webpack loader; build/pseudo.mjs does the same for esbuild.
const ts = require('typescript');

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçďéƒĝĥíĵķĺɱñóþǫŕšťúṽŵẋýžÁƁÇĎÉƑĜĤÍĴĶĹṀÑÓÞǪŔŠŤÚṼŴẊÝŽ'];
const accented = (text) => text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

/** Filler that makes a text half as long again, in words, so that lines break as in a sentence. */
function filler(text) {
  const missing = Math.ceil(text.trim().length / 2);
  return text.trim() === '' ? '' : '~'.repeat(missing).replace(/~{7}(?=~)/g, '~~~~~~ ');
}

/** One piece of a sentence; a blank at its edge stays there. */
function pseudo(text, isFirst = true, isLast = true) {
  if (!/[A-Za-z]/.test(text)) return `${isFirst ? '⟦' : ''}${text}${isLast ? '⟧' : ''}`;
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text);
  const inside = isLast || after !== '' ? `${accented(words)} ${filler(words)}` : accented(words);
  return `${isFirst ? '⟦' : ''}${before}${inside}${after}${isLast ? '⟧' : ''}`;
}

const quoted = (text) => text.replace(/[\\`]|\$\{/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** False for texts that nobody sees: types, names of keys, what a text is compared with. */
function isSaid(node) {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
    return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)) return false;
  if (ts.isCallExpression(parent) && /\.(join|split|replace|includes)$/.test(parent.expression.getText()))
    return false;
  return !(ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()));
}

/** The source of one file in src/words with every sentence changed. */
function pseudoWords(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const changes = [];
  const put = (node, text) => changes.push({ from: node.getStart(), to: node.getEnd(), text });
  const visit = (node) => {
    if ((ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) && isSaid(node)) {
      if (/[A-Za-z]/.test(node.text)) put(node, JSON.stringify(pseudo(node.text)));
      return;
    }
    if (ts.isTemplateExpression(node) && isSaid(node)) {
      put(node.head, `\`${quoted(pseudo(node.head.text, true, false))}\${`);
      node.templateSpans.forEach(({ literal }, at) => {
        const isLast = at === node.templateSpans.length - 1;
        put(literal, `}${quoted(pseudo(literal.text, false, isLast))}${isLast ? '`' : '${'}`);
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  // From the end, so that earlier positions stay valid.
  return changes
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: said }) => text.slice(0, from) + said + text.slice(to), source);
}

/** The names of days and months are read as well as shown. */
const isCatalogue = (file) => /src\/words\/(?!days\.ts)[\w-]+\.ts$/.test(file.replaceAll('\\', '/'));

module.exports = function (source) {
  return isCatalogue(this.resourcePath) ? pseudoWords(source, this.resourcePath) : source;
};
module.exports.pseudoWords = pseudoWords;
module.exports.isCatalogue = isCatalogue;
