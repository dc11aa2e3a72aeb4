// A page for a partner fits on one sheet of paper, Letter or A4. What doesn't fit is only counted.

import { linesTaken } from '../basics/text';

export interface PageSection {
  title: string;
  /** Empty if it needs none. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** How many more there are that aren't shown. */
  more: number;
  /** What is over makes room for what is ahead. */
  isOver?: true;
  /** Never shortened. */
  stays?: true;
}

export interface PartnerPage {
  title: string;
  /** Below the title. */
  about: string;
  /** At the end, or ''. */
  note: string;
  /** Of the columns, in pixels. */
  widths: readonly number[];
  sections: readonly PageSection[];
}

/** On Letter, the shorter one, with Google's margins. */
const MOST_LINES = 45;
/** A letter of 10 points, on average. */
const LETTER = 6;
const PADDING = 8;

const linesOfCell = (text: string, pixels: number): number => linesTaken(text, (pixels - PADDING) / LETTER);

const linesOfRow = (cells: readonly string[], widths: readonly number[]): number =>
  Math.max(...cells.map((cell, at) => linesOfCell(cell, widths[at] ?? 100)));

/** With the blank line before it. */
const linesOf = ({ heads, rows, more }: PageSection, widths: readonly number[]): number =>
  [...(heads.length > 0 ? [heads] : []), ...rows].reduce(
    (lines, cells) => lines + linesOfRow(cells, widths),
    2,
  ) + (more > 0 ? 1 : 0);

/** Title, day, and the note with the blank line before it. */
const FRAME_LINES = 5;

export const linesOfPage = ({ sections, widths }: PartnerPage): number =>
  sections.reduce((lines, section) => lines + linesOf(section, widths), FRAME_LINES);

/** Removes a row of what is over, from the last such section, or, if there is none left, of the section with the most lines. The contacts, which come first, stay. */
export function fitOnPaper(page: PartnerPage): PartnerPage {
  const { sections, widths } = page;
  if (linesOfPage(page) <= MOST_LINES) return page;
  const lines = sections.map((section, at) =>
    at > 0 && !section.stays && section.rows.length > 1 ? linesOf(section, widths) : 0,
  );
  const over = sections.map(({ isOver }) => isOver).lastIndexOf(true);
  const shorter = over >= 0 ? over : lines.lastIndexOf(Math.max(...lines));
  if (over < 0 && (lines[shorter] ?? 0) === 0) return page;
  return fitOnPaper({
    ...page,
    sections: sections
      .map((section, at) =>
        at === shorter ? { ...section, rows: section.rows.slice(0, -1), more: section.more + 1 } : section,
      )
      .filter(({ rows }) => rows.length > 0),
  });
}
