// What is remembered of the state report, in one hidden cell of Settings, so that a copy of the sheet has it, too.

import { Of, Shape, flag, list, object, parseAs, text, whole } from '../basics/shape';
import { FIELDS, FieldKey } from '../tables';
import { GENERAL, PROFILE } from './profile';
import { MOST_STORIES } from './stories';

export const STORY_IDS = list(text(500), MOST_STORIES);

/** The most letters in what a librarian asks of the supervisor. */
export const MOST_NEEDS = 1000;

const MEMORY = object(
  {
    isOn: flag,
    profile: PROFILE,
    hasHours: flag,
    /** Google's id of the report's tab, which doesn't change when somebody renames it; -1 before there is one. */
    sheet: whole(-1, Number.MAX_SAFE_INTEGER),
    /** The same for the tab Report data, and whether the library wants it. */
    data: whole(-1, Number.MAX_SAFE_INTEGER),
    hasData: flag,
    /** What the librarian needs from the supervisor, in their words. */
    needs: text(MOST_NEEDS),
  },
  {
    /** Ids of the done lines that are chosen as stories. */
    stories: STORY_IDS,
    /** Whether some events are held together with other branches. */
    hasShared: flag,
    /** As `data` and `hasData`, for the tab Partner directory. */
    directory: whole(-1, Number.MAX_SAFE_INTEGER),
    hasDirectory: flag,
  },
) satisfies Shape<unknown>;
type Kept = Of<typeof MEMORY>;
/** With what earlier versions didn't write. */
export type ReportMemory = Kept & Required<Omit<Kept, 'stories'>>;

/** Before somebody turns it on. */
export const OFF: ReportMemory = {
  ...{ isOn: false, profile: GENERAL, hasHours: false, hasShared: false, hasData: false },
  ...{ hasDirectory: false, sheet: -1, data: -1, directory: -1, needs: '' },
};

/** Undefined if nobody turned it on, or somebody typed into the cell. */
export function readReportMemory(cell: string): ReportMemory | undefined {
  const kept = parseAs(cell, MEMORY);
  return kept && { ...OFF, ...kept };
}

/** The fields of an event that only the report needs. */
export const REPORT_FIELDS: readonly FieldKey<'events'>[] = FIELDS.events
  .filter(({ onRequest }) => onRequest !== undefined)
  .map(({ key }) => key);

/** Those that the form asks for. */
export function fieldsOfReport(memory: ReportMemory | undefined): FieldKey<'events'>[] {
  if (!memory?.isOn) return [];
  const { hasHours, hasShared } = memory;
  return REPORT_FIELDS.filter((key) => (key !== 'hours' || hasHours) && (key !== 'sharedWith' || hasShared));
}
