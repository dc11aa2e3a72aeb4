// Some places must not get out, such as a shelter's. Everything made for people outside the library checks here.

import { saysYes } from '../basics/text';

interface Marked {
  /** The cell 'Confidential location'. */
  confidential: string;
}

/** The place of an event can give away where a partner is. `partners` are all partners of the event. */
export const isPlaceHidden = (event: Marked, partners: readonly Marked[]): boolean =>
  [event, ...partners].some(({ confidential }) => saysYes(confidential));
