import { latestFirst, latestOfColleague } from '../../domain/partners/history';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import type { Answer, History, RowRef } from '../run/answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';
import { owedIn } from '../read/owed-in';
import { openLibrary, refOf } from '../read/library';
import { projectsOf } from '../read/partnerships';
import { historyWith } from '../read/partner-history';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { SAVING } from '../../words/saving';

const MOST_ITEMS = 500;
const MOST_PROJECTS = 20;
const PROJECT_BYTES = 8000;

export function readHistory(ref: RowRef): Answer<History> {
  return answer<History>(({ zone, today }) => {
    const library = openLibrary(zone);
    const { partners, directory } = library;
    const people = library.rows.partners;
    const found = people[directory.positionOfId(ref.id) ?? -1]?.name ?? ref.name;
    const person =
      people[directory.positionOfName(found) ?? -1] ??
      refuse(SAVING.rowGone(excerpt(ref.name), TAB_NAMES.partners));
    const items = historyWith(library, person, owedIn(library, today), today);
    const projects = projectsOf(library, { person, name: person.name }, today).map(
      ({ ref: own, project, started, isFinished }) => ({ ref: own, project, started, isFinished }),
    );
    const colleague = latestOfColleague(items, readUser(), today);
    return {
      ok: true,
      partner: refOf(partners, person.index, person.name),
      items: capItems(latestFirst(items), MOST_ITEMS, ANSWER_BYTES - PROJECT_BYTES - 2000),
      projects: capItems(projects, MOST_PROJECTS, PROJECT_BYTES),
      openPromises: items.filter(({ kind, state }) => kind === 'promise' && state === 'open').length,
      colleague: colleague ? { ...colleague, words: `${colleague.words}.` } : null,
    };
  });
}
