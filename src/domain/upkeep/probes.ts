// What Check this installation asks Google, and the answers that are known. The add-on works under each of them unless the
// page Help says otherwise; docs/unknowns.md says how.

/** By the name of a question: the answers that are known. */
export const PROBES = {
  apostrophe: ['marker', 'kept', 'lost'],
  formulas: ['commas', 'semicolons', 'both', 'neither'],
  rules: ['commas', 'semicolons', 'both', 'neither'],
  openRanges: ['open', 'closed'],
  newTabRows: ['usual', 'other'],
  filterRows: ['grows', 'stays'],
  filterColumns: ['grows', 'stays'],
  arrayFormulas: ['breaks', 'survives'],
  minutes: ['exact', 'early', 'wrong'],
  bareTimes: ['read', 'misread'],
  capitals: ['refused', 'allowed'],
  bands: ['leftOut', 'mixedIn'],
  scriptErrors: ['usual', 'other'],
  constants: ['same', 'different'],
  permissions: ['given', 'refused', 'silent'],
  spreadsheet: ['known', 'hidden'],
  clock: ['ran', 'waiting', 'odd', 'never'],
  callTime: ['usual', 'slow'],
  pageErrors: ['worded', 'silent'],
  storage: ['kept', 'begun', 'forbidden'],
  origin: ['google', 'elsewhere'],
  clipboard: ['open', 'closed'],
  pageScript: ['whole', 'cut'],
} as const;

export type ProbeId = keyof typeof PROBES;
export const PROBE_IDS = Object.keys(PROBES) as ProbeId[];
export type KnownOutcome<Id extends ProbeId = ProbeId> = (typeof PROBES)[Id][number];

/** What one question came to. `detail` is what Google answered, for the report. */
export interface Finding<Id extends ProbeId = ProbeId> {
  outcome: KnownOutcome<Id>;
  detail: string;
}

/** `unchecked`: a call failed, and `detail` says with which words. */
export interface ProbeAnswer {
  id: ProbeId;
  outcome: KnownOutcome | 'unchecked';
  detail: string;
}

/** Questions that the script asks, as one call takes them together: about ten trips to Google each. */
export const SCRIPT_PARTS = [
  ['apostrophe', 'formulas'],
  ['rules'],
  ['openRanges', 'newTabRows', 'filterRows', 'filterColumns'],
  ['arrayFormulas', 'minutes', 'bareTimes'],
  ['capitals', 'bands', 'scriptErrors'],
  ['constants', 'permissions', 'spreadsheet', 'clock'],
] as const;
export type ScriptProbe = (typeof SCRIPT_PARTS)[number][number];
export const SCRIPT_PROBES: readonly ScriptProbe[] = SCRIPT_PARTS.flat();

/** Questions that only a page can ask. */
export type PageProbe = Exclude<ProbeId, ScriptProbe>;

/** An id of a spreadsheet or trigger in Google's words is nobody else's business. */
export const withoutIds = (words: string): string => words.replace(/(?=[\w-]*\d)[\w-]{18,}/g, '…');
