// Names from lists and merged rows, one per line in Notes.

import { NOTES } from '../../words/notes';
import type { ValuesOf } from '../tables';

const ALSO_CALLED = NOTES.alsoCalled;

export const otherNameNote = (name: string): string => `${ALSO_CALLED}${name.trim()}`;

export const otherNamesOf = ({ notes = '' }: Readonly<ValuesOf<'partners'>>): string[] =>
  notes
    .split('\n')
    .flatMap((line) => (line.startsWith(ALSO_CALLED) ? [line.slice(ALSO_CALLED.length).trim()] : []));
