// The parts of a text that differ in look or link: plain data, and how changing some characters splits them.
import type { TextLook } from './text-style';

/** The characters from `start` to before `end` with one look and one link. */
export interface RichPart {
  start: number;
  end: number;
  look: TextLook | undefined;
  link: string | null;
}
/** The parts of a cell's text, as its style stores them. They apply while the cell has that text. */
export interface KeptParts {
  text: string;
  parts: RichPart[];
}

/** One part that covers the whole text. */
export const wholePart = (text: string, look?: TextLook): RichPart[] => [
  { start: 0, end: text.length, look, link: null },
];

const isAlike = (one: RichPart, other: RichPart): boolean =>
  one.link === other.link && JSON.stringify(one.look) === JSON.stringify(other.look);

/** The parts after the characters from `start` to before `end` changed. Equal neighbors become one part. */
export function changedParts(
  parts: readonly RichPart[],
  start: number,
  end: number,
  change: Partial<Pick<RichPart, 'look' | 'link'>>,
): RichPart[] {
  const split = parts.flatMap((part): RichPart[] => {
    const cuts = [part.start, start, end, part.end]
      .filter((at) => at >= part.start && at <= part.end)
      .sort((a, b) => a - b);
    return cuts.slice(1).flatMap((to, place) => {
      const from = cuts[place] ?? 0;
      if (from === to) return [];
      const isMeant = from >= start && to <= end;
      return [{ ...part, ...(isMeant && change), start: from, end: to }];
    });
  });
  const merged: RichPart[] = [];
  for (const part of split) {
    const last = merged[merged.length - 1];
    if (last && isAlike(last, part)) last.end = part.end;
    else merged.push({ ...part });
  }
  // A blank text has one part without characters.
  return merged.length > 0 ? merged : parts.map((part) => ({ ...part, ...change }));
}

/** The parts of the characters from `start` to before `end`, counted from `start`. */
export function partsBetween(parts: readonly RichPart[], start: number, end: number): RichPart[] {
  return parts
    .filter((part) => part.start < end && part.end > start)
    .map((part) => ({
      ...part,
      start: Math.max(part.start, start) - start,
      end: Math.min(part.end, end) - start,
    }));
}
