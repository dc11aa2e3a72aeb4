// Other names of a partner, each in a line of its Notes: what it is called in a list, or was called in a row that was merged.

import { Values } from '../basics/fields';

const ALSO_CALLED = 'Also called: ';

/** The line that keeps such a name. */
export const wordOtherName = (name: string): string => `${ALSO_CALLED}${name.trim()}`;

export const otherNamesOf = ({ notes = '' }: Readonly<Values>): string[] =>
  notes
    .split('\n')
    .flatMap((line) => (line.startsWith(ALSO_CALLED) ? [line.slice(ALSO_CALLED.length).trim()] : []));
