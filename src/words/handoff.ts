// A colleague is leaving, and a partner's contact left: the page, the answers, and the page on paper.

import { counted, listed } from './count';

/** The tool of the page Share and hand off. */
export const HANDOFF = {
  title: 'A colleague is leaving',
  help: 'Give their partners, events, and to-dos to others, and print each of them a hand-over page.',
  who: 'Who is leaving?',
  choose: 'Choose a name',
  noNames: 'No names yet. Add your staff in Settings, or name them in Partners.',
  named: (name: string, count: number) => (count === 0 ? name : `${name} (${count})`),

  partners: (count: number) => counted(count, 'partner'),
  events: (count: number) => counted(count, 'upcoming event'),
  toDos: (count: number) => counted(count, 'open to-do'),
  has: (name: string, what: readonly string[]) => `${name} has ${listed(what)}.`,
  nothing: (name: string) => `${name} has nothing open in this sheet.`,
  past: (name: string) => `${name}’s name stays in the Contact Log and in past events.`,

  to: 'Who takes over?',
  oneByOne: 'Choose for each partner',
  same: (name: string) => (name === '' ? 'Same as above' : `Same as above (${name})`),
  morePartners: (count: number) =>
    `${counted(count, 'more partner goes', 'more partners go')} to the person above.`,
  offList: (name: string, email: string) =>
    `Take ${name} off the staff list, too${email === '' ? '' : `, with ${email}`}`,
  handOver: 'Hand over',
  handingOver: 'Handing over…',
  removeOnly: 'Save',

  next: 'What’s next',
  print: 'Print the hand-over pages',
  reading: 'Preparing the pages…',
  again: 'Hand-over pages from the last 14 days',
  pages: (name: string, count: number) =>
    `${counted(count, 'page for a partner still names', 'pages for partners still name')} ${name}. Open Page for a partner and press Refresh all pages.`,
  lately: (name: string, when: string) => `${name}’s work, ${when}`,
  another: 'Another colleague',
} as const;

export const HANDOFF_ANSWERS = {
  nobody: 'Choose who takes over.',
  samePerson: (name: string) => `${name} is the one who is leaving. Choose somebody else.`,
  done: (name: string) => `Done. ${name}’s partners, events, and to-dos have been handed over.`,
  nothingLeft: (name: string) => `${name} has nothing open in this sheet now.`,
  offList: (name: string, email: string) =>
    email === ''
      ? `${name} is off the staff list.`
      : `${name} is off the staff list, and ${email} is off the staff emails.`,
  moved: 'Rows moved while we were saving. Nothing is lost; press Hand over again in a moment.',
  again: 'Once you can edit those cells, press Hand over again to finish.',
  savedIn: (tab: string) => `changes in ${tab} are saved`,
  gone: 'These pages are no longer available. The hand-over was undone, or it’s more than 14 days old.',
} as const;

/** The page on paper. */
export const HAND_OVER = {
  title: (from: string, to: string) => `Hand-over from ${from} to ${to}`,
  staffOnly:
    'For library staff only. Don’t leave it lying around: it has names and phone numbers. Notes are only in the sheet.',
  check: (account: string, name: string) =>
    `The daily check runs as ${account}. If that’s ${name}’s account, open Help and press Take over the daily check.`,
  checkTheirs: (account: string, name: string) =>
    `The daily check runs as ${account}, ${name}’s account. Open Help and press Take over the daily check.`,
  checkUnknown: (name: string) =>
    `If ${name} set up the daily check, open Help and press Take over the daily check.`,
  introduce: (who: string) => `Introduced to ${who}`,
  alsoYours: 'Also yours now',
  confidential: 'see the sheet (confidential location)',
  main: 'In case of turnover:',
  prefers: (method: string) => `They prefer ${method}`,
  nobody: 'No contact person yet',
  contacts: 'Last contacts',
  promises: 'We promised',
  steps: 'To do',
  events: 'Upcoming events',
  by: (text: string, day: string) => `${text} (by ${day})`,
  more: (count: number) => `And ${counted(count, 'more partner')} in Partners.`,
} as const;

/** In the form of a partner. */
export const LEFT = {
  left: 'They left',
  leftPerson: (who: string) => `${who} left`,
  saveFirst: 'Save your changes first. Then press They left again.',
  working: 'Saving…',
  done: (who: string) => `${who} is in Notes now. “Ask who’s taking over from ${who}” is in the Weekly Plan.`,
  already: (who: string) => `Notes already say that ${who} left.`,
  whoFollows: (who: string) => `Who’s taking over from ${who}? Add the new person here when you know.`,
  call: 'Until then:',
  changed:
    'Somebody changed the people listed for this partner. Open the row again, then press this once more.',
  notesFull: 'There’s no room left in Notes. Shorten them, then press this again.',
  moved: 'Rows moved while we were saving. Nothing is lost; press this again in a moment.',
} as const;
