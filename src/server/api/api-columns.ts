import { IMPORT_TABLES } from '../../domain/tables';
import { refuse } from '../../domain/basics/refusal';
import { foldStretch, group } from '../../sheets/setup/column-group';
import { grammarInUse } from '../../sheets/setup/partner-hints';
import { layOut } from '../../sheets/setup/setup';
import { hasWideMerges, misplacedColumns, moveColumns } from '../../sheets/tables/column-order';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { columnLetters } from '../../sheets/tables/formula-grammar';
import { columnFilter } from '../../sheets/tables/tab-filter';
import { Sheet, lookAt, sheetOf, tabIsThere } from '../../sheets/tables/table';
import { COLUMN_ANSWERS } from '../../words/column-answers';
import { NEEDS_A_CALL } from '../../words/relationships';
import type { Answer } from '../run/answers';
import { answerLocked } from '../run/to-answer';

/**
 * Shows only partners who need a call, with the details collapsed so that the status is beside the name; or everyone
 * again. Other filters stay.
 */
export function showWhoNeedsACall(): Answer<{ words: string }> {
  return answerLocked(() => {
    const sheet = sheetOf('partners');
    const { columns, grid, frame } = lookAt('partners', sheet);
    const status = columns.get('status') ?? refuse(COLUMN_ANSWERS.noStatus);
    const filter = columnFilter(sheet, status);
    const cell = `$${columnLetters(status.position)}${filter.firstRow}`;
    const begins = NEEDS_A_CALL.map((words) => `LEFT(${cell},${words.length})="${words}"`);
    const needsACall = SpreadsheetApp.newFilterCriteria()
      .whenFormulaSatisfied(grammarInUse()(`=OR(${begins.join(',')})`))
      .build();
    const isOn = filter.has(needsACall);
    const waiting = grid.filter(
      (row, index) =>
        index > frame.header && NEEDS_A_CALL.some((words) => String(row[status.position]).startsWith(words)),
    ).length;
    if (!isOn && waiting === 0) return { ok: true, words: COLUMN_ANSWERS.nobody };
    if (isOn) filter.clear();
    else filter.set(needsACall);
    const isFolded = fold(sheet, foldStretch('partners', columns), !isOn);
    sheet.activate();
    const words = isOn ? COLUMN_ANSWERS.all : COLUMN_ANSWERS.onlyThose(waiting);
    return { ok: true, words: isFolded ? words : `${words} ${COLUMN_ANSWERS.notFolded}` };
  });
}

/** False if the library's own columns are between the details. */
function fold(sheet: Sheet, stretch: [first: number, last: number] | undefined, isFolded: boolean): boolean {
  if (!stretch) return !isFolded;
  const [first] = stretch;
  const depth = sheet.getColumnGroupDepth(first);
  if (depth === 0 && !isFolded) return true;
  if (depth === 0) group(sheet, ...stretch);
  const details = sheet.getColumnGroup(first, 1);
  if (isFolded) details?.collapse();
  else details?.expand();
  return true;
}

/** Each of the library's own columns stays right of the same column as before. */
export function moveColumnsBack(): Answer<{ words: string }> {
  return answerLocked(({ zone }) => {
    const moved = IMPORT_TABLES.filter((name) => {
      if (!tabIsThere(name)) return false;
      const sheet = sheetOf(name);
      const { columns } = lookAt(name, sheet);
      const moving = misplacedColumns(name, columns);
      if (moving.length === 0) return false;
      if (hasWideMerges(sheet)) refuse(COLUMN_ANSWERS.merged(TAB_NAMES[name]));
      moveColumns(sheet, name, columns, moving);
      SpreadsheetApp.flush();
      layOut(name, zone);
      return true;
    });
    return { ok: true, words: moved.length > 0 ? COLUMN_ANSWERS.moved : COLUMN_ANSWERS.inOrder };
  });
}
