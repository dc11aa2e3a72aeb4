// Lines that come from somewhere else follow it, except where a person has written something else.

import { WeekLine } from './week-plan';

/** What a source says of its line. */
export interface Said {
  text: string;
  when: string;
  partner: string;
  who: string;
}

/** Kept in a hidden cell: what was given last, and whether it was asked what came of the line. */
type Given = Partial<Said> & { asked?: true };

const FOLLOWED = ['text', 'when', 'partner', 'who'] as const;

export function readGiven({ given }: Pick<WeekLine, 'given'>): Given {
  try {
    const read: unknown = JSON.parse(given || '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

/** For a line as its source gives it. */
export const givenFor = ({ text, when, partner, who }: Said): string =>
  JSON.stringify({ text, when, partner, who });

export const withGiven = (line: WeekLine, more: Given): WeekLine => ({
  ...line,
  given: JSON.stringify({ ...readGiven(line), ...more }),
});

/** The line as its source has it now. What is done is history. */
export function followed(line: WeekLine, said: Said): WeekLine {
  if (line.isDone) return line;
  const given = readGiven(line);
  const news: Partial<Said> = {};
  for (const key of FOLLOWED) if (line[key] === given[key] || line[key] === said[key]) news[key] = said[key];
  if (
    FOLLOWED.every(
      (key) => (news[key] ?? line[key]) === line[key] && (news[key] ?? given[key]) === given[key],
    )
  )
    return line;
  return withGiven({ ...line, ...news }, news);
}
