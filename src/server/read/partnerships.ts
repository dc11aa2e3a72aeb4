// The partnerships of a library, or those with one partner, with their milestones.

import { isLoopOpen } from '../../domain/partnerships/closing-loop';
import { type PartnerAnswers, stepsDone } from '../../domain/partnerships/steps';
import { Day } from '../../domain/dates/day';
import { excerpt } from '../../domain/basics/text';
import { PartnerRow } from '../../sheets/tables/partners';
import { ActionRow } from '../../sheets/tables/partnership-rows';
import { textAt } from '../../sheets/tables/table';
import type { ActionFacts, ProjectFacts } from '../run/partnership-answers';
import { Library, NAME_LENGTH, refOf } from './library';

const TEXT_LENGTH = 500;

export const forPage = (text: string): string => excerpt(text, TEXT_LENGTH);

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
  const { partnerships: table, personOf, rows } = library;
  if (!table) return [];
  return rows.partnerships.flatMap((row): ProjectFacts[] => {
    const { index, partner, project, spectrumDays } = row;
    const owner = personOf(row);
    if (person && owner !== person) return [];
    return [
      {
        ref: refOf(table, index, partner),
        partner: excerpt(partner, NAME_LENGTH),
        project: excerpt(project, NAME_LENGTH),
        done: stepsDone(row, owner ? partnerAnswers(library, owner) : {}),
        isLoopOpen: isLoopOpen(row, today),
        spectrumDays: forPage(spectrumDays),
      },
    ];
  });
}

export function actionsOf(
  { actions: table }: Pick<Library, 'actions'>,
  rows: readonly ActionRow[],
): ActionFacts[] {
  if (!table) return [];
  return rows.map(({ index, forId, what, when, who, doneOn, changed }) => ({
    ref: refOf(table, index, what),
    forId,
    ...{ what: forPage(what), when, who: forPage(who), doneOn, changed: forPage(changed) },
  }));
}
