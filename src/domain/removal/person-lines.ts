// Line k of name, email and phone is one person, so the email and the number on the line of the name are theirs, even if
// only the name was typed.

import type { PersonField } from '../partners/people';
import type { Finder, Match } from './person';
import { withoutPerson } from './remove';

const isName = ({ level, detail }: Match): boolean => level === 'full' && detail === 'name';

/** The lines of names that hold nobody else. A name may take two: the first name, and the surname below it. */
export function linesOf(names: string, finder: Finder): number[] {
  const lines = names.split('\n');
  const isTheirs = (from: number, to: number): boolean => {
    const text = lines.slice(from, to + 1).join('\n');
    return (
      finder.matchesIn(text).some(isName) && withoutPerson(text, finder, ['full'], 'people').trim() === ''
    );
  };
  const lineAt = (at: number): number => names.slice(0, at).split('\n').length - 1;
  const found = finder.matchesIn(names).flatMap((match) => {
    const [from, to] = [lineAt(match.from), lineAt(match.to - 1)];
    return isTheirs(from, to) ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
  });
  return [...new Set(found)];
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
