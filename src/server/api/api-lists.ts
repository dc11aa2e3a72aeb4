import { addToList as addNames } from '../../sheets/tables/settings-lists';
import { normalizeName } from '../../domain/basics/names';
import { LISTS } from '../../domain/tables/settings';
import { addToLaterColumn } from '../../sheets/setup/later-column';
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
  return answerLocked(() => {
    const { label, start, isMadeLater } = LISTS[list];
    if (!isMadeLater) return { ok: true, names: addNames(list, names) };
    return {
      ok: true,
      names: addToLaterColumn(label, { start, entries: names, keyOf: normalizeName }).cells,
    };
  });
}
