// The partnerships of a library, or those with one partner, with their milestones.

import { isLoopOpen } from '../../domain/partnerships/closing-loop';
import { type PartnerAnswers, stepsDone } from '../../domain/partnerships/steps';
import { Day } from '../../domain/dates/day';
import { excerpt } from '../../domain/basics/text';
import { PartnerRow } from '../../sheets/tables/partners';
import { Table, editableAt, filledRows, textAt, textOfKey } from '../../sheets/tables/table';
import type { MilestoneFacts, ProjectFacts } from '../run/partnership-answers';
import { Library, NAME_LENGTH, refOf } from './library';

const TEXT_LENGTH = 500;

const forPage = (text: string): string => excerpt(text, TEXT_LENGTH);

export const partnerAnswers = (
  { partners }: Pick<Library, 'partners'>,
  { index }: PartnerRow,
): Required<PartnerAnswers> => ({
  stage: textAt(partners, index, 'stage'),
  story: forPage(textAt(partners, index, 'story')),
  caller: forPage(textAt(partners, index, 'caller')),
  firstStep: forPage(textAt(partners, index, 'firstStep')),
});

/** Of one partner, found by the link or by the name; of all without one. */
export function projectsOf(library: Library, person: PartnerRow | undefined, today: Day): ProjectFacts[] {
  const { partnerships: table, personOf } = library;
  if (!table) return [];
  return filledRows(table).flatMap((index): ProjectFacts[] => {
    const partner = textAt(table, index, 'partner');
    const named = { partner, partnerId: textAt(table, index, 'partnerId') };
    const owner = personOf(named);
    if (person && owner !== person) return [];
    const answers = editableAt(table, index);
    const known = owner ? partnerAnswers(library, owner) : {};
    const ref = refOf(table, index, partner);
    return [
      {
        ref,
        partner: excerpt(partner, NAME_LENGTH),
        project: excerpt(answers.project, NAME_LENGTH),
        done: stepsDone(answers, known),
        isLoopOpen: isLoopOpen(answers, today),
        spectrumDays: forPage(textAt(table, index, 'spectrumDays')),
      },
    ];
  });
}

/** Every line of the Action Plan that belongs to something. */
export function milestonesOf({ actions: table }: Pick<Library, 'actions'>): MilestoneFacts[] {
  if (!table) return [];
  return filledRows(table).flatMap((index): MilestoneFacts[] => {
    const forId = textAt(table, index, 'forId');
    return forId === '' ? [] : [{ ...milestoneAt(table, index), forId }];
  });
}

const milestoneAt = (table: Table<'actions'>, index: number): Omit<MilestoneFacts, 'forId'> => ({
  ref: refOf(table, index, textOfKey(table, index, 'what')),
  what: forPage(textAt(table, index, 'what')),
  when: textAt(table, index, 'when'),
  who: forPage(textAt(table, index, 'who')),
  doneOn: textAt(table, index, 'doneOn'),
  changed: forPage(textAt(table, index, 'changed')),
});
