// Undo: its view, and how each thing that was done is listed.

import { andMore } from './count';

export const UNDO = {
  link: 'Undo',
  title: 'Undo',
  help: 'The last five things anyone did here, up to 14 days back. Later edits stay.',
  clear: 'Clear undo history',
  clearing: 'Clearing…',
  cleared: 'Undo history cleared.',
  back: 'Back to Today',
  reading: 'Reading…',
  none: 'There’s nothing to undo.',
  stays: 'Edited since, so this stays:',
  undo: 'Undo',
  undoOf: (words: string) => `Undo: ${words}`,
  undoing: 'Undoing…',
  more: (count: number) => andMore(count),
} as const;

/** What was done, when and by whom: 'Saved WorkSource (Notes) · 9:14 AM · Sara'. */
export const UNDO_ENTRY = {
  entry: (did: string, when: string, who: string) => [did, when, who].filter(Boolean).join(' · '),
  added: (what: string) => `Added ${what}`,
  saved: (what: string, fields: string) => (fields === '' ? `Saved ${what}` : `Saved ${what} (${fields})`),
  contact: (partner: string) => `Logged a contact with ${partner}`,
  fromPhone: (contacts: string) => `Logged ${contacts}`,
  imported: (what: string) => `Imported ${what}`,
  merged: (what: string) => `Merged ${what}`,
  startedWeek: (week: string) => `Started the week of ${week}`,
  yesterday: (time: string) => `yesterday, ${time}`,
  onDay: (day: string, time: string) => `${day}, ${time}`,
} as const;
