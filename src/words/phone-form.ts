// Contacts from a form on the phone: what Help and Today show.

import { counted, quoted } from './count';

export const PHONE_FORM = {
  title: 'Log a contact from your phone',
  about:
    'Phones don’t show the Outreach menu. Use a Google Form instead: its answers land in a tab of this sheet, and Outreach logs each one as a contact.',
  steps: [
    'On a computer, in this sheet, choose Tools > Create a new form.',
    'Name the form “Log a contact”. Make its first question Partner, as Short answer (or Dropdown, with your partners’ names). Turn on Required.',
    'Add “What came of it” as Multiple choice: Reached, Left a message, Awaiting reply, No answer. Turn on Required; blank counts as Reached. Then add as Short answer: What we heard, Next step, Who logged it.',
    'Publish the form (in older forms: Send) and copy the link for people who fill it out. Email yourself that link, or show its QR code.',
    'On the phone, open the link, add the form to the home screen, and log one contact.',
    'Come back here and press Find the form’s tab.',
  ],
  stepsTitle: 'Make the form: six steps',
  outside:
    'The form is a separate file in Google Drive, and Outreach can’t open it. Everyone who can open this sheet sees its answers.',

  find: 'Find the form’s tab',
  finding: 'Looking…',
  none: 'No tab looks like answers from a form yet. Send one answer first. If it doesn’t show up here, link the form: in the form, choose Responses > Link to Sheets.',
  choose: 'Which tab has the answers?',
  use: (tab: string) => `Use ${quoted(tab)}`,
  answers: (found: number) => counted(found, 'answer'),

  preview: (tab: string) => `What goes where: ${quoted(tab)}`,
  stamp: 'Time of the answer',
  asNote: 'What we heard, with its question',
  leftOut: 'Leave out',
  isAll: (answers: number) =>
    answers === 1
      ? 'Log the answer that is already there'
      : `Log the ${answers} answers that are already there`,
  start: 'Log contacts from this tab',
  starting: 'Saving…',
  isOn: (tab: string) => `Contacts come from ${quoted(tab)}: every night, and whenever the sidebar opens.`,
  now: 'Log new answers now',
  taking: 'Logging…',
  change: 'Change what goes where',
  stop: 'Stop',
  stopping: 'Stopping…',
  /** After answers were looked at. */
  taken: (logged: number, asked: number) =>
    [
      logged === 0 ? '' : `${counted(logged, 'contact')} from the phone logged.`,
      asked === 0
        ? ''
        : asked === 1
          ? 'One answer from the phone has a question for you in Today.'
          : `${asked} answers from the phone have questions for you in Today.`,
    ]
      .filter(Boolean)
      .join(' '),
  nothingNew: 'No new answers.',
  fold: (waiting: number) =>
    waiting === 1 ? '1 answer from the phone needs you' : `${waiting} answers from the phone need you`,
  logIt: 'Log it',
  skip: 'Skip',
} as const;
