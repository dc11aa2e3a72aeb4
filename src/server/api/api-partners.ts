// Shows Partners with each status beside the name.

import { readTable } from '../../sheets/tables/table';
import type { Answer } from '../run/answers';
import { answer } from '../run/answering';

/** Folds the group of columns between the two. It is folded for everybody, so only when somebody asks. */
export function showWhoNeedsCall(): Answer<{ isFolded: boolean }> {
  return answer(({ zone }) => {
    const { sheet, columns } = readTable('partners', zone);
    sheet.activate();
    const column = (columns.get('mainContact')?.position ?? 1) + 1;
    try {
      const depth = sheet.getColumnGroupDepth(column);
      if (depth > 0) sheet.getColumnGroup(column, depth)?.collapse();
      return { ok: true, isFolded: depth > 0 };
    } catch {
      // Protected against this person: the tab is shown all the same.
      return { ok: true, isFolded: false };
    }
  });
}
