// How formulas are written: which sign separates arguments, and how a column is called. The locale decides the sign, so no
// text in a formula may hold a comma.

export type Grammar = (formula: string) => string;

export const GRAMMARS = {
  commas: (formula: string) => formula,
  semicolons: (formula: string) => formula.replace(/,/g, ';'),
} as const satisfies Record<string, Grammar>;

export const grammarOf = (formula: string): Grammar =>
  formula.includes(';') ? GRAMMARS.semicolons : GRAMMARS.commas;

export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}

/** Sheets changes spaces, quotes, capitals and separators. */
export function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').replace(/;/g, ',').toLowerCase();
  return plain(one) === plain(other);
}
