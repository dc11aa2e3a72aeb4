import { normalizeName } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { SAVING } from '../../words/saving';
import type { Answer, RowRef } from '../run/answers';
import type { PartnershipsRead } from '../run/partnership-answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';
import { proposalsIn } from '../read/audiences';
import { NAME_LENGTH, openLibrary, refOf } from '../read/library';
import { actionsOf, partnerAnswers, projectsOf } from '../read/partnerships';

const MOST_ROWS = 500;
const MOST_NEXT = 6;
/** Projects and milestones take most of the answer. */
const SHARE = ANSWER_BYTES / 3;

/** With the name of a partner, about that partner; with '', about all of them. */
export const readPartnerships = (ask: RowRef): Answer<PartnershipsRead> =>
  answer(({ zone, today }) => {
    const library = openLibrary(zone);
    const { directory, partners, settings } = library;
    const people = library.rows.partners;
    const found = people[directory.positionOfId(ask.id) ?? directory.positionOfName(ask.name) ?? -1];
    const isAbout = ask.id !== '' || ask.name !== '';
    const person = isAbout
      ? (found ?? refuse(SAVING.rowGone(excerpt(ask.name), TAB_NAMES.partners)))
      : undefined;
    const projects = projectsOf(library, person, today);
    const ids = new Set(projects.map(({ ref }) => ref.id));
    const theirs = person ? library.rows.actions.filter(({ forId }) => forId !== '' && ids.has(forId)) : [];
    const milestones = actionsOf(library, theirs);
    const next = proposalsIn(library, today)
      .filter(({ partner }) => person === undefined || normalizeName(partner) !== normalizeName(person.name))
      .map(({ partner, why }) => ({
        partner: excerpt(partner, NAME_LENGTH),
        why: excerpt(why, NAME_LENGTH),
      }));
    return {
      ok: true,
      today,
      user: readUser(),
      lists: settings.lists,
      ...(person && {
        partner: { ref: refOf(partners, person.index, person.name), ...partnerAnswers(library, person) },
      }),
      projects: capItems(projects, MOST_ROWS, SHARE),
      milestones: capItems(milestones, MOST_ROWS, SHARE),
      next: capItems(next, MOST_NEXT, SHARE / 4),
    };
  });
