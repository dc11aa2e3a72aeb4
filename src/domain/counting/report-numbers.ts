// Counts as cells of the report: numbers, or words where something isn't known or isn't shown.

import { withCommas } from '../../words/count';
import { FEW, HIDDEN, amountWords } from '../../words/count-reasons';
import { Amount } from './count-event';
import { Shown, isFew } from './suppress';

const WORDS: Record<Exclude<Shown, 'shown'>, string> = { few: FEW, hidden: HIDDEN };

/** A plain number where all is known. */
export function amountCell({ known, unknown }: Amount, shown: Shown = 'shown'): string | number {
  if (shown !== 'shown') return amountWords(WORDS[shown], unknown, true);
  return unknown === 0 ? known : amountWords(withCommas(known), unknown, known > 0);
}

/** The people of a line that is part of no other table. */
export const peopleCell = (people: Amount, hidesSmall: boolean): string | number =>
  amountCell(people, hidesSmall && isFew(people.known) ? 'few' : 'shown');
