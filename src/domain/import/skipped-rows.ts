// Which rows of a list are not imported, grouped by reason.

import { nameIn } from '../tables';
import type { ImportPlan, PlannedRow } from './import-plan';
import type { ImportQuestionKind } from './source-row';

/** Rows left out for one reason: a sentence, an unanswered question, or an answer. */
export interface LeftGroup {
  why: { refusal: string } | { unanswered: ImportQuestionKind; column?: string } | 'answered';
  rows: { row: number; name: string }[];
}

function whyOf(
  { outcome, remarks, doubts: [doubt], joinedTo }: PlannedRow,
  rows: ReadonlyMap<number, PlannedRow>,
): LeftGroup['why'] | undefined {
  if (outcome === 'leftOut') return 'answered';
  if (outcome !== 'doubtful' && outcome !== 'refused') return undefined;
  // A row combined with another shares its fate.
  const root = doubt || joinedTo === undefined ? undefined : rows.get(joinedTo);
  if (root) return whyOf(root, rows);
  if (!doubt || outcome === 'refused') return { refusal: remarks.join(' ') };
  const { kind, column } = doubt;
  return { unanswered: kind, ...(column !== undefined && { column }) };
}

/** The most frequent reason comes first. Rows already in the sheet need none. */
export function leftOf({ rows }: ImportPlan): LeftGroup[] {
  const groups = new Map<string, LeftGroup>();
  const byRow = new Map(rows.map((planned) => [planned.row, planned]));
  for (const planned of rows) {
    const why = whyOf(planned, byRow);
    if (why === undefined) continue;
    const key = JSON.stringify(why);
    const group = groups.get(key) ?? { why, rows: [] };
    groups.set(key, group);
    group.rows.push({ row: planned.row, name: nameIn(planned.values) });
  }
  return [...groups.values()].sort((one, other) => other.rows.length - one.rows.length);
}

/** '3, 7–9' */
export function describeRows(rows: readonly number[]): string {
  const stretches: [first: number, last: number][] = [];
  for (const row of rows) {
    const latest = stretches[stretches.length - 1];
    if (latest?.[1] === row - 1) latest[1] = row;
    else stretches.push([row, row]);
  }
  return stretches.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
