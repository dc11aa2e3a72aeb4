// Numbers as fractions: # ?/?, # ??/??, 0/8.

interface Token {
  token: string;
  literal: string;
}

/** A non-negative number in a section with a slash between placeholders. */
export function fractionText(value: number, tokens: readonly Token[]): string {
  const isPlace = ({ token }: Token): boolean => /^[0#?]$/.test(token);
  const slash = tokens.findIndex(({ token }) => token === '/');
  let above = slash;
  while (above > 0 && isPlace(tokens[above - 1] ?? { token: '', literal: '' })) above--;
  let end = slash + 1;
  while (/^[0#?1-9]$/.test(tokens[end]?.token ?? '')) end++;
  const below = tokens
    .slice(slash + 1, end)
    .map(({ token }) => token)
    .join('');
  const hasWhole = tokens.slice(0, above).some(isPlace);
  const whole = hasWhole ? Math.floor(value) : 0;
  const fixed = /^\d+$/.test(below) && Number(below) > 0 ? Number(below) : undefined;
  const [top, bottom] = nearest(value - whole, fixed, 10 ** below.length - 1);
  const carried = hasWhole && top === bottom ? whole + 1 : whole;
  const numerator = hasWhole && top === bottom ? 0 : top;
  const blank = hasWhole && numerator === 0;
  const number = blank ? '' : `${String(numerator).padStart(slash - above, ' ')}/${String(bottom)}`;
  const before = tokens.slice(0, above).map((part, place, all) => {
    if (!isPlace(part)) return part.token + part.literal;
    if (place !== all.findLastIndex(isPlace)) return '';
    return carried === 0 && !blank && part.token !== '0' ? '' : String(carried);
  });
  const after = tokens.slice(end).map(({ token, literal }) => token + literal);
  return [...before, number, ...after].join('').trim();
}

/** The nearest fraction with that denominator, or with any up to the limit. */
function nearest(value: number, fixed: number | undefined, limit: number): [number, number] {
  if (fixed !== undefined) return [Math.round(value * fixed), fixed];
  let best: [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom <= Math.min(limit, 999); bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(value - top / bottom) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [top, bottom];
  }
  return best;
}
