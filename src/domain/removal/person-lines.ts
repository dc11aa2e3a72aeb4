// Line k of name, email and phone is one person, so the email and the number on the line of the name are theirs, even if
// only the name was typed.

import type { PersonField } from '../partners/people';
import type { Finder, Match } from './person';
import { withoutPerson } from './remove';

/** The lines of names that hold nobody else. */
export function linesOf(names: string, finder: Finder): number[] {
  if (finder.matchesIn(names).length === 0) return [];
  const isTheirs = (line: string): boolean =>
    finder.matchesIn(line).some(({ level, detail }) => level === 'full' && detail === 'name') &&
    withoutPerson(line, finder, ['full'], 'people') === '';
  return names.split('\n').flatMap((line, at) => (isTheirs(line) ? [at] : []));
}

/** For the cell of emails or of numbers beside those names. */
export function withLines(finder: Finder, lines: readonly number[], field: PersonField): Finder {
  if (lines.length === 0 || field === 'contactName') return finder;
  const detail = field === 'contactEmail' ? 'email' : 'phone';
  // 'ask the office' isn't theirs.
  const sign = field === 'contactEmail' ? '@' : /\d/;
  return {
    matchesIn: (text) => {
      const theirs: Match[] = [];
      let start = 0;
      text.split('\n').forEach((line, at) => {
        const own = line.trim();
        const from = start + line.indexOf(own);
        if (lines.includes(at) && own.search(sign) >= 0)
          theirs.push({ from, to: from + own.length, level: 'full', detail });
        start += line.length + 1;
      });
      const others = finder
        .matchesIn(text)
        .filter((match) => !theirs.some(({ from, to }) => match.from < to && from < match.to));
      return [...others, ...theirs].sort((one, other) => one.from - other.from);
    },
  };
}
