// The partnerships of a library, or those with one partner, with their milestones.

import { isLoopOpen } from '../../domain/partnerships/closing-loop';
import { firstPersonLine } from '../../domain/partners/first-person';
import {
  type KnownField,
  type PartnerAnswers,
  isLoopDone,
  stepsStarted,
} from '../../domain/partnerships/steps';
import { Day } from '../../domain/dates/day';
import { normalizeName } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { PartnerRow } from '../../sheets/tables/partners';
import { ActionRow } from '../../sheets/tables/partnership-rows';
import { textAt } from '../../sheets/tables/table';
import type { RowRef } from '../run/answers';
import type { ActionFacts, KnownOfPartner, ProjectFacts } from '../run/partnership-answers';
import { reachOnPaper } from './hidden-places';
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

export function knownOf(library: Pick<Library, 'partners'>, person: PartnerRow): KnownOfPartner {
  const textOf = (key: KnownField): string => forPage(textAt(library.partners, person.index, key));
  return {
    known: {
      need: textOf('need'),
      serves: textOf('serves'),
      trustedBy: textOf('trustedBy'),
      whoKnows: textOf('whoKnows'),
      values: textOf('values'),
    },
    contact: forPage(firstPersonLine(reachOnPaper(library, person))),
  };
}

/** A partner, or the name of one that isn't in Partners any more. */
interface About {
  person: PartnerRow | undefined;
  name: string;
}

/** The partner, or the partner of a project; undefined if that row is gone. */
export function aboutPartner(
  { rows, directory, personOf }: Pick<Library, 'rows' | 'directory' | 'personOf'>,
  { table, id, row, name }: RowRef,
): About | undefined {
  if (table !== 'partnerships') {
    const person = rows.partners[directory.positionOfId(id) ?? directory.positionOfName(name) ?? -1];
    return person && { person, name: person.name };
  }
  const project = rows.partnerships.find((one) => (id === '' ? one.index === row - 1 : one.id === id));
  return project && { person: personOf(project), name: project.partner };
}

/** Of one partner, found by the link or by the name; of all without one. */
export function projectsOf(library: Library, about: About | undefined, today: Day): ProjectFacts[] {
  const { partnerships: table, personOf, rows } = library;
  if (!table) return [];
  const withMilestones = new Set(rows.actions.map(({ forId }) => forId));
  return rows.partnerships.flatMap((row): ProjectFacts[] => {
    const { index, partner, project, spectrumDays } = row;
    const owner = personOf(row);
    if (about && (owner !== about.person || (!owner && normalizeName(partner) !== normalizeName(about.name))))
      return [];
    return [
      {
        ref: refOf(table, index, partner),
        partner: excerpt(partner, NAME_LENGTH),
        project: excerpt(project, NAME_LENGTH),
        started: stepsStarted(
          row,
          owner ? partnerAnswers(library, owner) : {},
          row.id !== '' && withMilestones.has(row.id) ? 1 : 0,
        ).length,
        isFinished: isLoopDone(row),
        isLoopOpen: isLoopOpen(row, today),
        spectrumDays: forPage(spectrumDays),
      },
    ];
  });
}

/**
 * The milestones of these projects. A line that a person typed has no link: it belongs to the project of its partner that
 * it names.
 */
export function milestonesOf(
  library: Library,
  { person }: About,
  projects: readonly ProjectFacts[],
): ActionFacts[] {
  const ids = new Set(projects.map(({ ref }) => ref.id));
  const byName = new Map(
    projects.map(({ ref, partner, project }) => [normalizeName(project || partner), ref.id]),
  );
  const theirs = library.rows.actions.flatMap((action) => {
    if (action.forId !== '') return ids.has(action.forId) ? [action] : [];
    const forId = byName.get(normalizeName(excerpt(action.for, NAME_LENGTH))) ?? '';
    return forId !== '' && person !== undefined && library.personOf(action) === person
      ? [{ ...action, forId }]
      : [];
  });
  return actionsOf(library, theirs);
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
