// Lines from another source follow its changes, except where a person wrote something else.

import { WeekLine } from './week-plan';

/** What a source provides for its line. */
export interface Said {
  text: string;
  when: string;
  partner: string;
  who: string;
}

/** Stored in a hidden cell: what the source last gave, and whether somebody was asked what came of the line. */
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

/** The hidden cell of a line just as its source gives it. */
export const givenFor = ({ text, when, partner, who }: Said): string =>
  JSON.stringify({ text, when, partner, who });

export const withGiven = (line: WeekLine, more: Given): WeekLine => ({
  ...line,
  given: JSON.stringify({ ...readGiven(line), ...more }),
});

/** The line updated from its source. A done line is history and stays as it is. */
export function followed(line: WeekLine, source: Said): WeekLine {
  if (line.isDone) return line;
  const given = readGiven(line);
  const updates: Partial<Said> = {};
  for (const key of FOLLOWED)
    if (line[key] === given[key] || line[key] === source[key]) updates[key] = source[key];
  if (
    FOLLOWED.every(
      (key) => (updates[key] ?? line[key]) === line[key] && (updates[key] ?? given[key]) === given[key],
    )
  )
    return line;
  return withGiven({ ...line, ...updates }, updates);
}
