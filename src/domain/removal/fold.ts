// Text without case and accents, each letter with its position in the original, so that matches can be cut out of the original.

export interface Folded {
  text: string;
  /** Where the letter at this position begins in the original. */
  startOf: (position: number) => number;
  /** Where it ends there, with the accents that follow it. */
  endOf: (position: number) => number;
}

const ASCII = /^[ -~\t\n\r]*$/;
// In Latin, Greek and Cyrillic. In other scripts such marks are letters.
const ACCENTS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Letters that Unicode doesn't decompose. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", '‐': '-', '‑': '-', '–': '-', '—': '-' },
};

export function fold(original: string): Folded {
  if (ASCII.test(original))
    return { text: original.toLowerCase(), startOf: (at) => at, endOf: (at) => at + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const end = at + letter.length;
    const plain = plainLetter(letter);
    // A separate accent belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let part = 0; part < plain.length; part++) {
      starts.push(at);
      ends.push(end);
    }
    text += plain;
    at = end;
  }
  return { text, startOf: (position) => starts[position] ?? at, endOf: (position) => ends[position] ?? at };
}

function plainLetter(letter: string): string {
  const known = PLAIN[letter.toLowerCase()];
  if (known !== undefined) return known;
  const bare = letter.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').replace(INVISIBLE, '');
  return bare.toLowerCase();
}
