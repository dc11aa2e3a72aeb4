/** The lines of the report. Only program sessions are split by place and age group. */
export const LINES = ['program', 'outreach', 'oneOnOne', 'selfDirected'] as const;
export type Line = (typeof LINES)[number];
