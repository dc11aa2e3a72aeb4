// The two grammars of formulas in Sheets: with commas or, in locales with decimal commas, with semicolons and decimal commas.
// Formulas are stored with commas. Quoted texts and names of sheets do not change.
import type { EngineLocale } from '../engine/locale';

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A formula as it is stored. */
export function formulaContent(formula: string, locale: EngineLocale): string {
  const bare = formula.replace(QUOTED, '');
  const isLocal = locale.decimalSeparator === ',' && usesDecimalCommas(bare);
  if (!isLocal && !bare.includes(';')) return formula;
  let braces = 0;
  let end = 0;
  let result = '';
  const change = (part: string): string => {
    let changed = '';
    for (let place = 0; place < part.length; place++) {
      const character = part[place] ?? '';
      if (character === '{') braces++;
      else if (character === '}') braces--;
      changed += commaFor(character, part[place - 1] ?? '', part[place + 1] ?? '');
    }
    return changed;
  };
  const commaFor = (character: string, before: string, after: string): string => {
    if (character === ';') return braces > 0 ? ';' : ',';
    if (!isLocal) return character;
    if (character === '\\' && braces > 0) return ',';
    return character === ',' && /\d/.test(before) && /\d/.test(after) ? '.' : character;
  };
  for (const quoted of formula.matchAll(QUOTED)) {
    result += change(formula.slice(end, quoted.index)) + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return result + change(formula.slice(end));
}

/** Whether a formula uses decimal commas: it has semicolons or backslashes, or a comma outside all parentheses. */
function usesDecimalCommas(bare: string): boolean {
  if (/[;\\]/.test(bare)) return true;
  let depth = 0;
  for (const character of bare) {
    if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') depth--;
    else if (character === ',' && depth === 0) return true;
  }
  return false;
}
