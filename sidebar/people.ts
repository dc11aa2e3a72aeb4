// The people at one partner: three cells whose lines belong together, line k of name, e-mail and phone being one
// person. Text in, text out; a column that nobody touched stays as it was to the last character.

import type { Values } from '../src/domain/fields';

/** The three fields, in the template's order. */
export const PEOPLE_KEYS = ['contactName', 'contactEmail', 'contactPhone'] as const;
export type PersonKey = (typeof PEOPLE_KEYS)[number];
export type Person = Record<PersonKey, string>;

/** A person of whom nothing is known yet. */
export function blankPerson(): Person {
  return { contactName: '', contactEmail: '', contactPhone: '' };
}

/** The people in the three cells, at least one. Columns of uneven length leave blanks. */
export function readPeople(values: Values): Person[] {
  const columns = PEOPLE_KEYS.map((key) => (values[key] ?? '').split('\n'));
  const count = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: count }, (_, line) => {
    const person = blankPerson();
    PEOPLE_KEYS.forEach((key, column) => (person[key] = columns[column]?.[line] ?? ''));
    return person;
  });
}

/** The three cells with these people in them. */
export function writePeople(people: readonly Person[], before: Values): Values {
  const after = { ...before };
  for (const key of PEOPLE_KEYS) {
    const column = withoutBlankEnd(people.map((person) => person[key]).join('\n'));
    const untouched = column === withoutBlankEnd(before[key] ?? '');
    if (!untouched) after[key] = column;
  }
  return after;
}

/** Blank lines at the end belong to nobody: only those between people keep the columns in step. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
