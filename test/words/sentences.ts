// Finds the sentences in a source file: what a person would read, recognized by its form.
import ts from 'typescript';

export interface Sentence {
  line: number;
  text: string;
}

/** '‹…›' stands for a value in the text. */
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `‹›${literal.text}`).join('');
  return ts.isJsxText(node) ? node.text.trim() : undefined;
};

/** Two words, the first of which is capitalized, three words in a row, or a word that ends like a sentence. */
const looksSaid = (text: string): boolean =>
  /[A-Za-z]{2}/.test(text.replace(/‹›/g, '')) && looksLikeSentence(text);

const looksLikeSentence = (text: string): boolean =>
  /^[“(]?(?:[A-Z][a-z’']+|‹›”?),? (?:[a-zA-Z]|“?‹)/.test(text) ||
  /[a-z]{2,},? (?:[a-z]+,? )?[a-z]+ [a-z]/.test(text) ||
  /[a-z]{2,}[.?!…](?:\s|$)/.test(text);

/** What nobody reads in the interface: types, names of modules, and programming errors. */
function isUnread(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true;
  if (ts.isNewExpression(parent)) return /^(?:\w*Error|RegExp)$/.test(parent.expression.getText());
  const attribute = ts.findAncestor(node, ts.isJsxAttribute);
  return attribute !== undefined && /^(?:class|id|type|role|rel)$/.test(attribute.name.getText());
}

export function sentencesIn(source: string, file: string): Sentence[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const isJsx = ts.isJsxText(node);
    if (text !== undefined && !isUnread(node) && (isJsx ? /[A-Za-z]{2}/.test(text) : looksSaid(text)))
      found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
