// A partner's other names, one per line in its Notes: what a list calls it, or the name of a row merged into it.

import { NOTES } from '../../words/notes';
import type { ValuesOf } from '../tables';

const ALSO_CALLED = NOTES.alsoCalled;

export const otherNameNote = (name: string): string => `${ALSO_CALLED}${name.trim()}`;

export const otherNamesOf = ({ notes = '' }: Readonly<ValuesOf<'partners'>>): string[] =>
  notes
    .split('\n')
    .flatMap((line) => (line.startsWith(ALSO_CALLED) ? [line.slice(ALSO_CALLED.length).trim()] : []));
