// The lines of the plan under which a new one can stand, kept true after a save without reading the sheet again.

import type { PlanParent, RowRef } from '../../src/server/run/answers';

/** The line that is chosen until somebody chooses another. */
const USUAL_PARENT = 'heading-outreach';

/** Whether two refs mean the same row. */
export function isSameRow(one: RowRef, other: RowRef): boolean {
  if (one.table !== other.table) return false;
  return one.id !== '' || other.id !== ''
    ? one.id === other.id
    : one.row === other.row && one.name === other.name;
}

/** The line to stand under: the one chosen, else Outreach To-Do, else the first. */
export function chosenParent(parents: readonly PlanParent[], under: RowRef | null): RowRef | null {
  const chosen = under && parents.find(({ ref }) => isSameRow(ref, under));
  const usual = parents.find(({ ref }) => ref.id === USUAL_PARENT);
  return (chosen ?? usual ?? parents[0])?.ref ?? null;
}

/** The lines once a new one is saved under one of them: it can be stood under too, and those below moved down. */
function withNewLine(parents: readonly PlanParent[], under: RowRef, saved: RowRef): PlanParent[] {
  const moved = parents.map((parent) =>
    parent.ref.row >= saved.row ? { ...parent, ref: { ...parent.ref, row: parent.ref.row + 1 } } : parent,
  );
  const level = parents.find(({ ref }) => isSameRow(ref, under))?.level ?? 0;
  const at = moved.findIndex(({ ref }) => ref.row > saved.row);
  const line: PlanParent = { ref: saved, level: level + 1, isHeading: false };
  return at < 0 ? [...moved, line] : [...moved.slice(0, at), line, ...moved.slice(at)];
}

/** The lines after a save or an undo of a plan item. */
export function linesAfter(
  parents: readonly PlanParent[],
  change: { saved: { ref: RowRef } | null; under: RowRef | null; goneId: string },
): PlanParent[] {
  const { saved, under, goneId } = change;
  if (saved === null) return goneId === '' ? [...parents] : withoutLine(parents, goneId);
  if (under !== null) return withNewLine(parents, under, saved.ref);
  return parents.map((parent) => (parent.ref.id === saved.ref.id ? { ...parent, ref: saved.ref } : parent));
}

/** The lines without one that was taken back. */
function withoutLine(parents: readonly PlanParent[], id: string): PlanParent[] {
  const gone = parents.find(({ ref }) => ref.id === id);
  if (!gone) return [...parents];
  return parents
    .filter((parent) => parent !== gone)
    .map((parent) =>
      parent.ref.row > gone.ref.row ? { ...parent, ref: { ...parent.ref, row: parent.ref.row - 1 } } : parent,
    );
}
