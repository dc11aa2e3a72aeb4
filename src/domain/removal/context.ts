// How a match is shown: the sentence around it, with the match marked.

import type { Match } from './person';

export interface Piece {
  text: string;
  isMatch: boolean;
}

const [BEFORE, AFTER] = [50, 90];

/** In one line, around the first match. */
export function contextOf(text: string, matches: readonly Match[]): Piece[] {
  const [first] = matches;
  if (!first) return [];
  const start = first.from > BEFORE ? wordStart(text, first.from - BEFORE, first.from) : 0;
  const end = Math.max(first.to, Math.min(text.length, first.from + AFTER));
  const pieces: Piece[] = [];
  const put = (from: number, to: number, isMatch: boolean) => {
    const piece = text.slice(from, to).replace(/\s+/g, ' ');
    if (piece !== '') pieces.push({ text: piece, isMatch });
  };
  let at = start;
  for (const { from, to } of matches.filter((match) => match.to <= end)) {
    put(at, from, false);
    put(from, to, true);
    at = to;
  }
  put(at, end, false);
  if (start > 0) pieces.unshift({ text: '…', isMatch: false });
  if (end < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

/** Never cuts a word, unless the word alone is too long. */
function wordStart(text: string, from: number, before: number): number {
  const blank = text.slice(from, before).search(/\s/);
  return blank < 0 ? before : from + blank + 1;
}
