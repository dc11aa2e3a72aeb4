// Parses number formats: up to four sections, for positive numbers, negative numbers, zero and text, or sections with
// conditions of their own.

export interface FormatSection {
  text: string;
  kind: 'number' | 'date' | 'text';
  /** The section's own condition, such as [>100]. */
  condition: ((value: number) => boolean) | undefined;
}

const QUIET = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
const ELAPSED = /\[(h+|m+|s+)\]/i;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;
const PARTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|;|[^;"\\_*[]+|./g;

export function sectionsOf(format: string): FormatSection[] {
  const texts = [''];
  for (const part of format.match(PARTS) ?? [])
    if (part === ';') texts.push('');
    else texts[texts.length - 1] += part;
  return texts.map((text) => ({ text, kind: kindOf(text), condition: conditionOf(text) }));
}

function kindOf(section: string): FormatSection['kind'] {
  // The digits of a fraction of a second belong to the time.
  const bare = section
    .replace(ELAPSED, 'h')
    .replace(QUIET, '')
    .replace(/(s+)\.0+/gi, '$1');
  if (bare.includes('@')) return 'text';
  return /[ymdhs]/i.test(bare.replace(/General/gi, '')) && !/[0#?]/.test(bare) ? 'date' : 'number';
}

function conditionOf(section: string): FormatSection['condition'] {
  const [, operator, limit] = CONDITION.exec(section) ?? [];
  if (operator === undefined) return undefined;
  const at = Number(limit);
  switch (operator) {
    case '<':
      return (value) => value < at;
    case '>':
      return (value) => value > at;
    case '<=':
      return (value) => value <= at;
    case '>=':
      return (value) => value >= at;
    case '<>':
      return (value) => value !== at;
    default:
      return (value) => value === at;
  }
}

/** The section for a number, and whether the section itself says that the number is negative. */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection | undefined; isSigned: boolean } {
  const numeric =
    sections.length === 4 ? sections.slice(0, 3) : sections.filter(({ kind }) => kind !== 'text');
  const [positive, negative, zero] = numeric;
  if (numeric.some(({ condition }) => condition)) {
    const section = numeric.find(
      ({ condition }, place) => condition?.(value) ?? place === numeric.length - 1,
    );
    return { section, isSigned: false };
  }
  if (value < 0 && negative) return { section: negative, isSigned: true };
  return { section: value === 0 && zero ? zero : (positive ?? sections[0]), isSigned: false };
}

/** The section for text: the fourth, or one with @. */
export function textSection(sections: readonly FormatSection[]): FormatSection | undefined {
  return sections[3] ?? sections.find(({ kind }) => kind === 'text');
}
