// Formulas as Sheets writes them: a quotation mark inside a text is doubled, a backslash is an ordinary character, and spaces
// stay. In the engine, a text ends at the first quotation mark that has no backslash before it.
import { CompiledFormula } from '@odoo/o-spreadsheet';

/** Private-use characters that replace what the engine would misread. */
const QUOTE = '\ue022';
const BACKSLASH = '\ue05c';

interface Formula {
  isBadExpression: boolean;
  normalizedFormula: string;
  literalValues: { strings: { value: string }[] };
}
interface Token {
  type: string;
  value: string;
}
interface Formulas {
  Compile(formula: string, sheetId: string, getters: object): Formula;
  prototype: {
    getTokens(getters: object, option?: object): Token[];
    toFormulaString(getters: object, option?: object): string;
  };
}
type Readable = Formula & Formulas['prototype'];

function marked(formula: string): string {
  if (!formula.includes('""') && !formula.includes('\\')) return formula;
  // Names of sheets in single quotes may contain quotation marks. Nothing in them is replaced.
  return formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (part) =>
    part.startsWith("'")
      ? part
      : `"${part.slice(1, -1).replaceAll('""', QUOTE).replaceAll('\\', BACKSLASH)}"`,
  );
}

/** Extends the engine. Called once; it applies to every workbook. */
export function keepFormulaText(): void {
  const formulas = CompiledFormula as unknown as Formulas;
  const compile = formulas.Compile.bind(formulas);
  const { prototype } = formulas;
  const getTokens = Reflect.get(prototype, 'getTokens') as (this: Readable, ...args: unknown[]) => Token[];
  formulas.Compile = (formula, sheetId, getters) => {
    const compiled = compile(marked(formula), sheetId, getters);
    for (const text of compiled.literalValues.strings)
      text.value = text.value.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, '\\');
    compiled.normalizedFormula = compiled.normalizedFormula
      .replaceAll(QUOTE, '""')
      .replaceAll(BACKSLASH, '\\');
    return compiled;
  };
  formulas.prototype.getTokens = function (this: Readable, getters, option) {
    const tokens = getTokens.call(this, getters, option);
    if (this.isBadExpression) return tokens;
    for (const token of tokens)
      if (token.type === 'STRING') token.value = `"${token.value.slice(1, -1).replaceAll('"', '""')}"`;
    return tokens;
  };
  formulas.prototype.toFormulaString = function (this: Readable, getters, option) {
    if (this.isBadExpression) return this.normalizedFormula;
    return this.getTokens(getters, option)
      .map((token) => token.value)
      .join('');
  };
}
