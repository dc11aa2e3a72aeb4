// The columns of Partners and Events: folded for a look at who needs a call, and put back in order.

import { IMPORT_TABLES } from '../../domain/tables';
import { refuse } from '../../domain/basics/refusal';
import { foldStretch, group } from '../../sheets/setup/fold';
import { layOut } from '../../sheets/setup/setup';
import { hasWideMerges, misplacedColumns, moveColumns } from '../../sheets/tables/column-order';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { lookAt, sheetOf, tabIsThere } from '../../sheets/tables/table';
import { COLUMN_WORDS } from '../../words/column-order';
import type { Answer } from '../run/answers';
import { answerLocked } from '../run/answering';

/** Folds the details in Partners, or unfolds them again, for everyone, and shows the tab. */
export function foldDetails(): Answer<{ words: string }> {
  return answerLocked(() => {
    const sheet = sheetOf('partners');
    const stretch = foldStretch('partners', lookAt('partners', sheet).columns);
    if (!stretch) refuse(COLUMN_WORDS.notTogether);
    const [first] = stretch;
    if (sheet.getColumnGroupDepth(first) === 0) group(sheet, ...stretch);
    const details = sheet.getColumnGroup(first, 1);
    const wasFolded = details?.isCollapsed() ?? false;
    if (wasFolded) details?.expand();
    else details?.collapse();
    sheet.activate();
    return { ok: true, words: wasFolded ? COLUMN_WORDS.unfolded : COLUMN_WORDS.folded };
  });
}

/** Columns of the library's stay beside the one they are right of. */
export function moveColumnsBack(): Answer<{ words: string }> {
  return answerLocked(({ zone }) => {
    const moved = IMPORT_TABLES.filter((name) => {
      if (!tabIsThere(name)) return false;
      const sheet = sheetOf(name);
      const { columns } = lookAt(name, sheet);
      const moving = misplacedColumns(name, columns);
      if (moving.length === 0) return false;
      if (hasWideMerges(sheet)) refuse(COLUMN_WORDS.merged(TAB_NAMES[name]));
      moveColumns(sheet, name, columns, moving);
      SpreadsheetApp.flush();
      layOut(name, zone);
      return true;
    });
    return { ok: true, words: moved.length > 0 ? COLUMN_WORDS.moved : COLUMN_WORDS.inOrder };
  });
}
