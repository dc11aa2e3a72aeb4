// The known answers to each question of Check this installation.

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
  people: ['named', 'partly'],
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
