// The view Remove someone's name.

import { counted } from './count';
import { MARKS } from './removal-marks';

const places = (count: number): string => counted(count, 'place');

export const REMOVAL = {
  title: 'Remove someone’s name',
  help: 'Remove a person’s name, email, and phone number from this sheet.',
  before:
    'First, check your retention schedule and any open public records request. This add-on can’t decide for you.',
  shows: 'You’ll see each place before anything changes.',
  name: 'Name',
  nameHelp: 'First and last name. With only one name, nothing is checked for you.',
  email: 'Email',
  phone: 'Phone number',
  find: 'Find every place',
  finding: 'Looking through every tab…',
  again: 'Search again',
  other: 'Somebody else',
  nothing: 'Outreach didn’t find this person anywhere in the sheet.',

  full: (count: number) => `Name, email, or number: ${places(count)}`,
  fullHelp: 'Somebody else may have the same name. Uncheck the places that mean somebody else.',
  part: (count: number) => `Only part of the name or number: ${places(count)}`,
  partHelp:
    'Check the ones that mean this person. A first name and a surname in separate cells are here, each on its own.',
  all: 'Check all',
  none: 'Uncheck all',
  note: 'note on the cell',
  noName: '(no name)',
  becomes: 'Becomes',
  blank: 'blank',
  moreFirst: (count: number) =>
    `And ${counted(count, 'more place')}. Remove these first, and Outreach shows the rest.`,

  byHand: (count: number) => `For you to do by hand: ${places(count)}`,
  byHandHelp: 'Outreach doesn’t touch these. Press one to go to its cell.',
  moreByHand: (count: number) => `And ${counted(count, 'more place')}. Search again when these are done.`,
  reasons: {
    theirs: 'your own column or tab',
    formula: 'a formula: it changes with the cells it reads',
    form: 'an answer from the form: delete it in Google Forms, too',
    heading: 'a heading',
    account:
      'the account that runs the daily check: ask a colleague to press Take over the daily check in Help',
  },
  titles: (names: readonly string[]) =>
    `The name is also in a title: ${names.map((name) => `“${name}”`).join(', ')}. Rename it by hand.`,
  undo: (count: number) =>
    `Undo will forget ${counted(count, 'step')} that ${count === 1 ? 'mentions' : 'mention'} this name, so nobody can restore it.`,
  drafts: (count: number) =>
    `${counted(count, 'unsaved draft')} in this browser ${count === 1 ? 'names' : 'name'} this person. The name will be removed from ${count === 1 ? 'it' : 'them'}.`,

  putsMarks: `In a sentence, ${MARKS.name} replaces the name. A cell that held nothing else becomes blank. Bold or colored words and links inside a cell become plain text.`,
  final: 'This can’t be undone.',
  sure: 'I’ve checked each place, and our retention schedule',
  remove: (count: number) => `Remove from ${places(count)}`,
  removing: 'Removing…',
  notSure: 'Check the box above first.',
  noneTicked: 'Check at least one place.',
  done: (count: number) => `Removed from ${places(count)}.`,
  changed: (count: number) =>
    `${places(count)} changed just now, so ${count === 1 ? 'it was' : 'they were'} left alone. ${count === 1 ? 'It’s' : 'They’re'} shown below if the name is still there.`,

  beyond: 'What this doesn’t reach',
  notReached: [
    'Version history: choose *File > Version history*. Google keeps it. A new copy of the sheet starts without it.',
    'Comments that people wrote with Insert > Comment: a script can’t read them.',
    'Drafts in your colleagues’ browsers, and the name a colleague typed in the sidebar.',
    'Emails already sent, exports, printouts, and copies of this sheet.',
    'The form itself, in Google Forms, and your calendars.',
    'Notes on cells outside the filled part of a tab, pictures, drawings, and the addresses of links.',
  ],
} as const;
