// The columns of Report data and of Partner directory. They are a contract with everything that reads these tabs: none ever
// changes its meaning, and a new one comes last, with the next version.

export const DATA_VERSION = 2;

export const DATA_COLUMNS = [
  'version',
  'event_id',
  'first_day',
  'last_day',
  'fiscal_year_start',
  'status',
  'counts_as',
  'place',
  'age_group',
  'sessions',
  'attendance_in_person',
  'attendance_online',
  'staff_hours',
  'outreach_type',
  'partner_types',
  'partners',
  'because',
  'shared_with',
  'refreshed_on',
] as const;
export type DataColumn = (typeof DATA_COLUMNS)[number];

/** The version that added a column; 1 if it isn't here. */
export const SINCE_VERSION: Readonly<Partial<Record<DataColumn, number>>> = {
  because: 2,
  shared_with: 2,
  refreshed_on: 2,
};

/** Cells with a day, by column; the others hold numbers or words. */
export const DAY_COLUMNS: readonly DataColumn[] = [
  'first_day',
  'last_day',
  'fiscal_year_start',
  'refreshed_on',
];

/** What `status` may say. */
export const STATUS = {
  counted: 'counted',
  'not counted': 'not counted',
  missing: 'details missing',
  ahead: 'planned',
} as const;

/** Of Partner directory. */
export const DIRECTORY_VERSION = 1;

export const DIRECTORY_COLUMNS = [
  'version',
  'partner',
  'partner_type',
  'staff_contact',
  'last_contact',
  'refreshed_on',
] as const;
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number];

/** Cells with a day. */
export const DIRECTORY_DAYS: readonly DirectoryColumn[] = ['last_contact', 'refreshed_on'];
