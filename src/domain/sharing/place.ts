// Some places must not get out, such as a shelter's. Everything made for people outside the library checks here.

import { hasName, namesToFind, normalizeName } from '../basics/names';
import { saysYes } from '../basics/text';

interface Marked {
  /** The cell 'Confidential location'. */
  confidential: string;
}
export interface MarkedPartner extends Marked {
  name: string;
  otherNames: readonly string[];
  /** May have its address. */
  mainContact: string;
}

/** The place of an event can give away where a partner is. `partners` are all partners of the event. */
export const isPlaceHidden = (event: Marked, partners: readonly Marked[]): boolean =>
  [event, ...partners].some(({ confidential }) => saysYes(confidential));

/** '12 Harbor Street', among other lines. */
const addressesIn = (mainContact: string): string[] =>
  mainContact.split(/[,;\n]/).filter((part) => /^\s*\d+\p{L}?\s+\p{L}{2}/u.test(part));

/** Whether a text names a partner whose place is hidden, or has its address. `own` is the name of the partner that reads it. */
export function givesAway(partners: readonly MarkedPartner[]): (text: string, own?: string) => boolean {
  const hidden = partners.filter(({ confidential }) => saysYes(confidential));
  const ofEach = hidden.map(({ name, otherNames, mainContact }) => ({
    own: normalizeName(name),
    words: namesToFind([name, ...otherNames, ...addressesIn(mainContact)]),
  }));
  return (text, own = '') =>
    ofEach.some((one) => (own === '' || one.own !== normalizeName(own)) && hasName(text, one.words, own));
}
