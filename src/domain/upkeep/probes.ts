// What Check this installation asks Google: see docs/unknowns.md.

import type { PROBES, ProbeId } from './probe-outcomes';

export type KnownOutcome<Id extends ProbeId = ProbeId> = (typeof PROBES)[Id][number];

/** The result of one question. `detail` is Google's answer, for the report. */
export interface Finding<Id extends ProbeId = ProbeId> {
  outcome: KnownOutcome<Id>;
  detail: string;
}

/** `unchecked` means that a call failed, and `detail` holds its error message. */
export interface ProbeAnswer {
  id: ProbeId;
  outcome: KnownOutcome | 'unchecked';
  detail: string;
}

/** By call: about ten round trips to Google each. */
export const SCRIPT_PARTS = [
  ['apostrophe', 'formulas'],
  ['rules'],
  ['openRanges', 'newTabRows', 'filterRows', 'filterColumns'],
  ['arrayFormulas', 'minutes', 'bareTimes'],
  ['capitals', 'bands', 'scriptErrors'],
  ['constants', 'permissions', 'spreadsheet', 'people', 'clock'],
] as const;
export type ScriptProbe = (typeof SCRIPT_PARTS)[number][number];
export const SCRIPT_PROBES: readonly ScriptProbe[] = SCRIPT_PARTS.flat();

export type PageProbe = Exclude<ProbeId, ScriptProbe>;

/** Ids of spreadsheets and triggers are nobody else's business. */
export const withoutIds = (words: string): string => words.replace(/(?=[\w-]*\d)[\w-]{18,}/g, '…');
