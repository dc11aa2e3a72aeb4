import { addToList as addNames } from '../../sheets/tables/settings-lists';
import { readSettings } from '../../sheets/tables/settings';
import { filledRows, nameAt, readTable } from '../../sheets/tables/table';
import { cappedNames } from '../read/suggestions';
import type { Answer, ListAsk } from '../run/answers';
import type { Suggestions } from '../run/today-answers';
import { answer, answerLocked } from '../run/to-answer';

/** Reads two tabs; Today reads all of them. */
export function readLists(): Answer<Pick<Suggestions, 'lists' | 'partnerNames'>> {
  return answer(({ zone }) => {
    const partners = readTable('partners', zone);
    const names = filledRows(partners).map((index) => nameAt(partners, index));
    return { ok: true, lists: readSettings().lists, partnerNames: cappedNames(names) };
  });
}

export function addToList({ list, names }: ListAsk): Answer<{ names: string[] }> {
  return answerLocked(() => ({ ok: true, names: addNames(list, names) }));
}
