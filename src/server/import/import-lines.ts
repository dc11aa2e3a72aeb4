// Next steps of new partners as lines of the Weekly Plan. The plan is read only if there are any.

import { lineIdOf } from '../../domain/import/import-line-id';
import type { RowWrite } from '../../domain/import/import-writes';
import { SECTIONS, findHeading, missingSectionMessage } from '../../domain/plan/week-plan';
import { readPlan } from '../../sheets/plan/plan';
import { lookIn, rereadTable } from '../../sheets/tables/last-look';
import { readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { Step } from '../run/commit';
import { addToFollowUps } from '../save/contact-lines';
import { IMPORT_ANSWERS } from '../../words/import-answers';

export type NewRow = Extract<RowWrite, { values: unknown }>;

/** Lines already in the plan, from a first try, count but aren’t added again. `left` says what has no place there. */
export function linesOf(
  rows: readonly NewRow[],
  zone: Zone,
): { steps: Step[]; count: number; left: string[] } {
  const lines = rows.flatMap(({ id, line }) => (line ? [{ ...line, id: lineIdOf(id) }] : []));
  if (lines.length === 0) return { steps: [], count: 0, left: [] };
  const table = readTable('plan', zone);
  const plan = readPlan(table);
  if (findHeading(plan, SECTIONS.followUps) < 0)
    return {
      steps: [],
      count: 0,
      left: [IMPORT_ANSWERS.notPlanned(lines.length, missingSectionMessage(SECTIONS.followUps))],
    };
  const there = new Set(plan.map(({ id }) => id));
  const changes = lines
    .filter(({ id }) => !there.has(id))
    .map((values) => ({ kind: 'add' as const, table: 'plan' as const, rowId: values.id, values }));
  const add: NonNullable<Step['add']> = (added, writing) =>
    addToFollowUps(lookIn(writing, table)?.table ?? rereadTable(table), added);
  return { steps: changes.length > 0 ? [{ table, changes, add }] : [], count: lines.length, left: [] };
}
