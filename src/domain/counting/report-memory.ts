// What is remembered of the state report, in one hidden cell of Settings, so that a copy of the sheet has it, too.

import { Of, Shape, flag, object, text, whole } from '../basics/shape';
import type { FieldKey } from '../tables';
import { PROFILE } from './profile';

/** Letters of what a librarian asks of the supervisor. */
export const MOST_NEEDS = 1000;

const MEMORY = object({
  isOn: flag,
  profile: PROFILE,
  hasHours: flag,
  /** Google's number of the report's tab, which stays when somebody renames it; -1 before there is one. */
  sheet: whole(-1, Number.MAX_SAFE_INTEGER),
  /** The same of the tab Report data, and whether it is wanted. */
  data: whole(-1, Number.MAX_SAFE_INTEGER),
  hasData: flag,
  /** What the librarian needs from the supervisor, in their words. */
  needs: text(MOST_NEEDS),
}) satisfies Shape<unknown>;
export type ReportMemory = Of<typeof MEMORY>;

/** Undefined if nobody turned it on, or somebody typed into the cell. */
export function readReportMemory(cell: string): ReportMemory | undefined {
  try {
    const stored: unknown = JSON.parse(cell);
    return MEMORY(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

const ASKED: readonly FieldKey<'events'>[] = ['countsAs', 'format', 'ageGroup', 'sessions', 'online'];

/** The fields of an event that the form asks for. */
export const fieldsOfReport = (memory: ReportMemory | undefined): FieldKey<'events'>[] =>
  memory?.isOn ? [...ASKED, ...(memory.hasHours ? (['hours'] as const) : [])] : [];
