// A colleague is leaving, and a partner's contact left: the page, the answers, and the page on paper.

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;

/** The tool of the page Share and hand off. */
export const HANDOFF = {
  title: 'A colleague is leaving',
  help: 'Give their partners, events and to-dos to others, and print a hand-over page for each.',
  who: 'Who is leaving?',
  choose: 'Choose a name',
  noNames: 'No names yet. Add your staff in Settings, or name them in Partners.',
  named: (name: string, count: number) => (count === 0 ? name : `${name} (${count})`),

  partners: (count: number) => plural(count, 'partner', 'partners'),
  events: (count: number) => plural(count, 'event ahead', 'events ahead'),
  toDos: (count: number) => plural(count, 'open to-do', 'open to-dos'),
  has: (name: string, what: readonly string[]) => `${name} has ${listed(what)}.`,
  nothing: (name: string) => `Nothing in the sheet is waiting for ${name}.`,
  past: (name: string) => `The Contact Log and past events still say ${name}.`,

  to: 'Who takes over?',
  oneByOne: 'Choose for each partner',
  same: (name: string) => (name === '' ? 'Same as above' : `Same as above (${name})`),
  morePartners: (count: number) =>
    `${plural(count, 'more partner goes', 'more partners go')} to the person above.`,
  offList: (name: string, email: string) =>
    `Take ${name} off the staff list, too${email === '' ? '' : `, with ${email}`}`,
  handOver: 'Hand over',
  handingOver: 'Handing over…',
  removeOnly: 'Save',

  next: 'What’s next',
  print: 'Print the hand-over pages',
  reading: 'Putting the pages together…',
  again: 'Hand-over pages of the last 14 days',
  pages: (name: string) =>
    `If you made pages for partners, they still name ${name}. Open Page for a partner and press Refresh all pages.`,
  lately: (name: string, when: string) => `${name}’s work, ${when}`,
  another: 'Another colleague',
} as const;

export const HANDOFF_ANSWERS = {
  nobody: 'Choose who takes over.',
  samePerson: (name: string) => `${name} is the one who is leaving. Choose somebody else.`,
  done: (name: string) => `Done. ${name}’s partners, events and to-dos have new people.`,
  nothingLeft: (name: string) => `Nothing in the sheet is waiting for ${name} now.`,
  offList: (name: string, email: string) =>
    email === ''
      ? `${name} is off the staff list.`
      : `${name} is off the staff list, and ${email} is out of Staff email.`,
  moved: 'Rows moved while we were saving. Nothing is lost; press Hand over again in a moment.',
  again: 'Once you can edit those cells, press Hand over again to finish.',
  savedIn: (tab: string) => `changes in ${tab} are saved`,
  gone: 'There’s no hand-over with these pages anymore. It was undone, or it’s more than 14 days old.',
} as const;

/** The page on paper. */
export const HAND_OVER = {
  title: (from: string, to: string) => `Hand-over from ${from} to ${to}`,
  staffOnly:
    'For library staff only. Don’t leave it lying around: it has names and phone numbers. Notes stay in the sheet.',
  check: (account: string, name: string) =>
    `The daily check runs as ${account}. If that’s ${name}’s account, open Help and press Take over the daily check.`,
  checkTheirs: (account: string, name: string) =>
    `The daily check runs as ${account}, ${name}’s account. Open Help and press Take over the daily check.`,
  checkUnknown: (name: string) =>
    `If ${name} set up the daily check, open Help and press Take over the daily check.`,
  introduce: (who: string) => `Introduced to ${who}`,
  alsoYours: 'Also yours now',
  confidential: 'in the sheet (confidential location)',
  main: 'If people change:',
  prefers: (method: string) => `They prefer ${method}`,
  nobody: 'No contact person yet',
  contacts: 'Last contacts',
  promises: 'We promised',
  steps: 'To do',
  events: 'Coming events',
  by: (text: string, day: string) => `${text} (by ${day})`,
  more: (count: number) => `And ${plural(count, 'more partner', 'more partners')} in Partners.`,
} as const;

/** In the form of a partner. */
export const LEFT = {
  left: 'They left',
  leftPerson: (who: string) => `${who} left`,
  saveFirst: 'Save your changes first. Then press it again.',
  working: 'Saving…',
  done: (who: string) => `${who} is in Notes now. “Ask who follows ${who}” is in the Weekly Plan.`,
  already: (who: string) => `Notes say already that ${who} left.`,
  whoFollows: (who: string) => `Who follows ${who}? Add the new person here when you know.`,
  call: 'Until then:',
  changed: 'Somebody changed the people of this partner. Open the row again, then press it once more.',
  notesFull: 'There’s no room left in Notes. Shorten them, then press it again.',
  moved: 'Rows moved while we were saving. Nothing is lost; press it again in a moment.',
} as const;
