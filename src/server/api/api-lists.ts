// Adding to the lists of Settings, from which the choices in cells and forms come.

import { addToList as addNames } from '../../sheets/tables/settings-lists';
import type { Answer, ListAsk } from '../run/answers';
import { answerLocked } from '../run/answering';

/** What is there already stays as it is; gives the whole list. */
export function addToList({ list, names }: ListAsk): Answer<{ names: string[] }> {
  return answerLocked(() => ({ ok: true, names: addNames(list, names) }));
}
