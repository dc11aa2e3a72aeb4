// The view Remove someone's name.

import { counted } from './count';
import { MARKS } from './removal-marks';

const places = (count: number): string => counted(count, 'place');

export const REMOVAL = {
  title: 'Remove someone’s name',
  help: 'Take a person’s name, email, and number out of this sheet.',
  before: 'Check your retention schedule and any pending request first; this add-on doesn’t decide.',
  shows: 'You’ll see each place before anything changes.',
  name: 'Name',
  nameHelp: 'First and last name. With only one name, nothing is ticked for you.',
  email: 'Email',
  phone: 'Phone number',
  find: 'Find every place',
  finding: 'Looking through every tab…',
  again: 'Search again',
  other: 'Somebody else',
  nothing: 'Outreach found this person nowhere in the sheet.',

  full: (count: number) => `Name, email, or number: ${places(count)}`,
  fullHelp: 'Somebody else may have the same name. Clear the tick where it isn’t this person.',
  part: (count: number) => `Only part of the name: ${places(count)}`,
  partHelp: 'Tick the ones that mean this person.',
  all: 'Tick all',
  none: 'Clear all',
  note: 'note on the cell',
  noName: '(no name)',
  becomes: 'Becomes',
  blank: 'blank',
  moreFirst: (count: number) => `${places(count)} more. Remove these first; Outreach then shows the rest.`,

  byHand: (count: number) => `For you to do by hand: ${places(count)}`,
  byHandHelp: 'Outreach doesn’t touch these. Press one to go to its cell.',
  moreByHand: (count: number) => `And ${places(count)} more. Search again when these are done.`,
  reasons: {
    theirs: 'your own column or tab',
    formula: 'a formula: it changes with the cells it reads',
    form: 'an answer of the form: delete it in Google Forms, too',
    heading: 'a heading',
    account: 'the account of the daily check: a colleague presses Take over the daily check in Help',
  },
  titles: (names: readonly string[]) =>
    `The name is also in a title: ${names.map((name) => `“${name}”`).join(', ')}. Rename it by hand.`,
  undo: (count: number) =>
    `Undo forgets ${counted(count, 'step')} that ${count === 1 ? 'mentions' : 'mention'} this name, so that nobody can bring it back.`,
  drafts: (count: number) =>
    `${counted(count, 'unsaved draft')} in this browser ${count === 1 ? 'names' : 'name'} this person. The name is taken out of ${count === 1 ? 'it' : 'them'}.`,

  putsMarks: `In a sentence, ${MARKS.name} takes the name’s place. A cell that held nothing else becomes blank. Bold or colored words and links inside a cell become plain text.`,
  final: 'This can’t be undone.',
  sure: 'I’ve checked each place, and our retention schedule',
  remove: (count: number) => `Remove from ${places(count)}`,
  removing: 'Removing…',
  notSure: 'Tick the box above first.',
  noneTicked: 'Tick at least one place.',
  done: (count: number) => `Removed from ${places(count)}.`,
  changed: (count: number) =>
    `${places(count)} changed just now, so ${count === 1 ? 'it was' : 'they were'} left. ${count === 1 ? 'It’s' : 'They’re'} shown below if the name is still there.`,

  beyond: 'What this doesn’t reach',
  notReached: [
    'Version history: choose *File > Version history*. Google keeps it. A new copy of the sheet starts without it.',
    'Comments that people wrote with Insert > Comment: a script can’t read them.',
    'Drafts in your colleagues’ browsers, and the name that a colleague gave in the sidebar.',
    'Mail that was sent, exports, printouts, and copies of this sheet.',
    'The form itself, in Google Forms, and your calendar.',
    'Notes on cells outside the filled part of a tab, pictures, drawings, and links behind a word.',
  ],
} as const;
