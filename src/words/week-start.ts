import { counted } from './count';
import { MENU } from './menu';

const SET_UP = `Outreach > ${MENU.setUp}`;

export const WEEK_START = {
  tooLarge: 'This week is too large to undo. Start it anyway?',
  askAnyway: (question: string) =>
    `${question}\n\nOK: start it. You won’t be able to undo it.\nCancel: don’t start it.`,
  thisWeek: 'this week',
  nextWeek: 'next week',
  lastWeek: 'last week',
  weekOf: (day: string) => `the week of ${day}`,
  unchanged: (week: string) => `${week} was already started, so nothing changed.`,
  ready: (week: string, parts: readonly string[]) =>
    parts.length === 0
      ? `${week} is ready. Nothing is planned yet.`
      : `${week} is ready: ${parts.join(', ')}.`,
  events: (count: number) => counted(count, 'event'),
  recurring: (count: number) => counted(count, 'recurring item'),
  followUps: (count: number) => counted(count, 'follow-up'),
  promises: (count: number) => counted(count, 'promise or next step', 'promises and next steps'),
  actions: (count: number) => counted(count, 'action'),
  goals: (count: number) => counted(count, 'goal'),
  carriedOver: (count: number) => `${count} carried over`,
  isArchived: (week: string) => `${week} is in Plan Archive.`,
  moreInToday: (count: number) =>
    count === 1 ? '1 more partner to call is in Today.' : `${count} more partners to call are in Today.`,
  archivedOnly: 'the week before is in Plan Archive, but the Weekly Plan hasn’t been started',
  again: 'Once you can edit those cells, start the week again.',
  lineMissing: (label: string) =>
    `The line “${label}” is missing from Settings. Choose ${SET_UP} to restore it, then start the week again.`,
  sectionMissing: (section: string) =>
    `The section “${section}” is missing from the Weekly Plan. Choose ${SET_UP} to restore it, then try again.`,
} as const;
