// The plan lines that a new line can go under, updated after each save without reading the sheet again.

import { SECTIONS } from '../../src/domain/plan/week-plan';
import type { PlanParent } from '../../src/server/run/today-answers';
import type { RowRef } from '../../src/server/run/answers';

export function isSameRow(one: RowRef, other: RowRef): boolean {
  if (one.table !== other.table) return false;
  return one.id !== '' || other.id !== ''
    ? one.id === other.id
    : one.row === other.row && one.name === other.name;
}

/** The chosen line, or else Outreach To-Do, or else the first one. */
export function chosenParent(parents: readonly PlanParent[], under: RowRef | null): RowRef | null {
  const chosen = under && parents.find(({ ref }) => isSameRow(ref, under));
  const usual = parents.find(({ ref }) => ref.id === SECTIONS.outreach);
  return (chosen ?? usual ?? parents[0])?.ref ?? null;
}

/** Lines can go under the saved one, too, and the lines below it moved down by one row. */
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

function withoutLine(parents: readonly PlanParent[], id: string): PlanParent[] {
  const gone = parents.find(({ ref }) => ref.id === id);
  if (!gone) return [...parents];
  return parents
    .filter((parent) => parent !== gone)
    .map((parent) =>
      parent.ref.row > gone.ref.row ? { ...parent, ref: { ...parent.ref, row: parent.ref.row - 1 } } : parent,
    );
}
