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
import { aboutPartner, knownOf, milestonesOf, partnerAnswers, projectsOf } from '../read/partnerships';

const MOST_ROWS = 500;
const MOST_NEXT = 6;
/** Projects and milestones take most of the answer. */
const SHARE = ANSWER_BYTES / 3;

/**
 * With the name of a partner, about that partner; with a row of Partnerships, about the partner of that project; with
 * '', about all of them.
 */
export const readPartnerships = (ask: RowRef): Answer<PartnershipsRead> =>
  answer(({ zone, today }) => {
    const library = openLibrary(zone);
    const { partners, settings } = library;
    const isAbout = ask.id !== '' || ask.name !== '';
    const about = isAbout
      ? (aboutPartner(library, ask) ?? refuse(SAVING.rowGone(excerpt(ask.name), TAB_NAMES[ask.table])))
      : undefined;
    const { person } = about ?? {};
    const projects = projectsOf(library, about, today);
    const milestones = about ? milestonesOf(library, about, projects) : [];
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
        partner: {
          ref: refOf(partners, person.index, person.name),
          ...partnerAnswers(library, person),
          ...knownOf(library, person),
        },
      }),
      projects: capItems(projects, MOST_ROWS, SHARE),
      milestones: capItems(milestones, MOST_ROWS, SHARE),
      next: capItems(next, MOST_NEXT, SHARE / 4),
    };
  });
