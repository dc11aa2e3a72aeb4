// Some places must not get out: a shelter's, for example. Everything made for people outside the library asks here.

import { saysYes } from '../basics/text';

interface Marked {
  /** The cell 'Confidential location'. */
  confidential: string;
}

/** Where an event is gives away where its partners are. `partners` are all that work on it. */
export const isPlaceHidden = (event: Marked, partners: readonly Marked[]): boolean =>
  [event, ...partners].some(({ confidential }) => saysYes(confidential));
