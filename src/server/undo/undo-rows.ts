import { TableName } from '../../domain/tables';
import { ChangeSet, RowChange } from '../../domain/changes/change';
import { undoOf } from '../../domain/changes/undo';
import { describeConflicts } from '../../domain/changes/undo-words';
import { excerpt } from '../../domain/basics/text';
import { blockEnd } from '../../domain/plan/plan-blocks';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { isShared, rowsWithTheirWords } from '../../sheets/tables/foreign-columns';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { readPlan } from '../../sheets/plan/plan';
import { Table, isTable, nameAt } from '../../sheets/tables/table';
import { CurrentRows, currentRows } from '../read/current-rows';
import { openLibrary } from '../read/library';
import { Clock } from '../run/clock';
import { Problems, Step, commit } from '../run/commit';
import { UNDO_ANSWERS } from '../../words/undo-answers';

const MOST_REASONS = 5;

export const tablesOf = ({ changes }: Pick<ChangeSet, 'changes'>): TableName[] =>
  changes.map(({ table }) => table);

/** Everything that undoing rows needs to know; without `what` it isn't an import. */
type UndoableRows = Pick<ChangeSet, 'changes'> & Partial<Pick<ChangeSet, 'what'>>;

export function planUndo(
  operation: UndoableRows,
  rows: CurrentRows,
): { changes: RowChange[]; leftAsIs: string[] } {
  const { apply, conflicts } = undoOf(operation.changes, rows.now);
  const going = new Set(apply.flatMap(({ kind, rowId }) => (kind === 'remove' ? [rowId] : [])));
  const withWords = new Map<TableName, ReadonlySet<number>>();
  // Undo of a single row leaves those words there. After an import nobody could tell whose they were.
  const hasWords = (table: Table, index: number) => {
    if (operation.what !== 'import') return false;
    const found = withWords.get(table.name) ?? rowsWithTheirWords(table);
    withWords.set(table.name, found);
    return found.has(index);
  };
  const staying = apply.map((change) =>
    change.kind === 'remove' ? whyItStays(change, rows, going, hasWords) : '',
  );
  return {
    changes: apply.filter((_, at) => staying[at] === ''),
    leftAsIs: [...describeConflicts(conflicts), ...staying.filter(Boolean)],
  };
}

function whyItStays(
  { table: name, rowId }: RowChange,
  { tables, indexOf }: CurrentRows,
  going: ReadonlySet<string>,
  hasWords: (table: Table, index: number) => boolean,
): string {
  const [table, index] = [tables.get(name), indexOf(name, rowId)];
  if (!table || index === undefined) return '';
  const words = excerpt(nameAt(table, index));
  if (!isTable(table, 'plan')) return hasWords(table, index) ? UNDO_ANSWERS.hasOwnColumn(words) : '';
  if (isShared(table, index)) return UNDO_ANSWERS.sharesRow(words);
  const plan = readPlan(table);
  const at = plan.findIndex((line) => line.index === index);
  const below = plan.slice(at + 1, blockEnd(plan, at));
  return below.some(({ id, isBlank }) => !isBlank && !going.has(id)) ? UNDO_ANSWERS.hasLinesBelow(words) : '';
}

export const PROBLEMS: Problems = {
  moved: UNDO_ANSWERS.moved,
  again: UNDO_ANSWERS.again,
};

/** Returns what is left as is. A second run does what the first didn't. */
export const undoRows = (operation: UndoableRows, clock: Clock): string[] =>
  restoreRows(operation, clock, refuseIfNothing);

/** `look` may refuse before anything is done. */
export function restoreRows(
  operation: UndoableRows,
  clock: Clock,
  look: (changes: readonly RowChange[], leftAsIs: readonly string[]) => void = () => undefined,
): string[] {
  if (operation.changes.length === 0) return [];
  const plan = () => {
    const { table } = openLibrary(clock.zone);
    const rows = currentRows(tablesOf(operation).map(table));
    const { changes, leftAsIs } = planUndo(operation, rows);
    look(changes, leftAsIs);
    const steps = [...rows.tables.values()].map((table): Step => {
      const tab = TAB_NAMES[table.name];
      return {
        table,
        changes: changes.filter((change) => change.table === table.name),
        isUndo: true,
        done: {
          edit: UNDO_ANSWERS.editsDone(tab),
          add: UNDO_ANSWERS.rowsBack(tab),
          remove: UNDO_ANSWERS.rowsOut(tab),
        },
      };
    });
    return { steps, answer: () => leftAsIs };
  };
  return commit(plan, PROBLEMS);
}

export function refuseIfNothing(changes: readonly RowChange[], leftAsIs: readonly string[]): void {
  if (changes.length === 0 && leftAsIs.length > 0)
    refuse(UNDO_ANSWERS.nothing(capItems([...leftAsIs], MOST_REASONS, ANSWER_BYTES / 8).items.join(' ')));
}
