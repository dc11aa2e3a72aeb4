// A text for one partner tells nothing about others: the same on its page and in its calendar.

import { hasName, namesToFind, normalizeName } from '../basics/names';

/** Whether a text names a partner other than `own`. */
export function namesAnother(people: readonly { name: string }[], own: string): (text: string) => boolean {
  const self = normalizeName(own);
  const others = people.map(({ name }) => name).filter((name) => normalizeName(name) !== self);
  const names = namesToFind(others);
  return (text) => hasName(text, names, own);
}
