// The view Calendar of the page Share and hand off.

import { counted } from './count';

export const CALENDAR = {
  title: 'Calendar',
  help: 'Events, promises and to-dos as a file for Google Calendar or Outlook.',
  whose: 'Whose calendar',
  choices: { me: 'Mine', everyone: 'Everyone’s', partner: 'For one partner' },
  included: 'What’s included',
  kinds: {
    events: (count: number) => counted(count, 'event'),
    plan: (count: number) => counted(count, 'plan line'),
    promises: (count: number) => counted(count, 'promise or next step', 'promises and next steps'),
    reviews: (count: number) => counted(count, 'review'),
  },
  nothing: 'There’s nothing with a date in the last 30 days or ahead.',
  more: (count: number) => `${counted(count, 'later entry', 'later entries')} didn’t fit in the file.`,
  download: 'Download .ics',
  list: 'Titles and places in the file',
  private:
    'Starts 30 days back. It has titles, places, and times, but no notes, phone numbers, or emails. Confidential locations are left out.',
  forPartner: (name: string) =>
    `Starts 30 days back. It has your events with ${name}, next steps, and promises, but no notes, phone numbers, or emails. No other partner is named. Look through the list below before you send it.`,
  hour: 'An event without an end time lasts an hour in the calendar.',
  importing: 'How to import it',
  steps: [
    'Open Google Calendar on a computer.',
    'Choose Settings > Import & export > Import.',
    'Select the file, choose a calendar, and press Import.',
  ],
  again:
    'Every entry keeps its id, so importing a newer file should update what an older one added, and mark what was cancelled. What you delete from the sheet stays in the calendar.',
  ownCalendar:
    'It’s safest to import into a new, separate calendar. If anything looks wrong there, delete that calendar and import again.',
  fileName: (name: string) => (name === '' ? 'Outreach calendar' : `Outreach calendar, ${name}`),
} as const;
