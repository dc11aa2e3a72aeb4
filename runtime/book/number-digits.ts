// The decimal digits of a number in a spreadsheet: fifteen significant digits, halves rounded away from zero.

/** The digits before and after the point. */
export interface Digits {
  whole: string;
  fraction: string;
}

const SIGNIFICANT = 15;

/** The digits of a non-negative number, rounded to this many decimals. */
export function digitsOf(value: number, decimals: number): Digits {
  const [mantissa = '0', exponentText = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  const exponent = Number(exponentText);
  const all = mantissa.replace('.', '');
  // The position of the point within the digits. Zeros are added on either side until it fits.
  const lead = Math.max(0, -exponent);
  const digits = '0'.repeat(lead) + all;
  const point = exponent + 1 + lead;
  const padded = digits.padEnd(point + decimals + 1, '0');
  const kept = BigInt(padded.slice(0, point + decimals)) + (Number(padded[point + decimals]) >= 5 ? 1n : 0n);
  const text = kept.toString().padStart(decimals + 1, '0');
  return { whole: text.slice(0, text.length - decimals), fraction: text.slice(text.length - decimals) };
}
