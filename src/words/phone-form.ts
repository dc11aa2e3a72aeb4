// Contacts logged on a phone with a Google Form: what Help and Today say about them.

import { counted, quoted } from './count';

export const PHONE_FORM = {
  title: 'Log a contact from your phone',
  about:
    'Phones don’t show the Outreach menu. A Google Form does the job: its answers land in a tab of this sheet, and Outreach logs each one as a contact, once.',
  steps: [
    'On a computer, in this sheet, choose Tools > Create a new form.',
    'Name the form “Log a contact”. Add these questions as Short answer: Partner (turn on Required), What we heard, Next step, Who logged it.',
    'Add “What came of it” as Multiple choice: Reached, Left a message, Awaiting reply, No answer.',
    'Choose Send (or Publish, then copy the link), and open the link on your phone.',
    'On the phone, add the form to the home screen, and log one contact.',
    'Come back here and press Find the form’s tab.',
  ],
  stepsTitle: 'Make the form: six steps',
  outside:
    'The form is a file of its own in Google Drive, outside of what Outreach can open. Its answers are seen by everyone who sees this sheet.',

  find: 'Find the form’s tab',
  finding: 'Looking…',
  none: 'No tab here looks like answers of a form yet. Send one answer first, or check that the form is linked: in the form, Responses > Link to Sheets.',
  choose: 'Which tab has the answers?',
  use: (tab: string) => `Use ${quoted(tab)}`,
  answers: (found: number) => counted(found, 'answer'),

  preview: (tab: string) => `What goes where: ${quoted(tab)}`,
  stamp: 'Time of the answer',
  asNote: 'What we heard, with its question',
  leftOut: 'Leave out',
  lacking: {
    partner: 'Choose the question that asks for the partner.',
    stamp: 'Choose the column with the time of each answer. Google calls it Timestamp.',
    twice: (label: string) => `Only one question can go to ${label}.`,
  },
  isAll: (answers: number) =>
    answers === 1
      ? 'Log the answer that is already there'
      : `Log the ${answers} answers that are already there`,
  start: 'Log contacts from this tab',
  starting: 'Saving…',
  started: (tab: string) =>
    `Contacts now come from ${quoted(tab)}: every night, and whenever the sidebar opens.`,

  isOn: (tab: string) => `Contacts come from ${quoted(tab)}: every night, and whenever the sidebar opens.`,
  now: 'Log new answers now',
  taking: 'Logging…',
  change: 'Change what goes where',
  stop: 'Stop',
  stopping: 'Stopping…',
  stopped: (tab: string) =>
    `Stopped. Answers in ${quoted(tab)} aren’t logged until you start again. Contacts already logged stay.`,

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
  /** What Undo calls it. */
  subject: (contacts: number) => `${counted(contacts, 'contact')} from the phone`,

  trouble: {
    tab: (tab: string) =>
      `The tab ${quoted(tab)} is gone, so contacts from the phone aren’t logged. Open Help & about and find the form’s tab again.`,
    columns: (tab: string) =>
      `In ${quoted(tab)}, Outreach can’t tell any more which question is which, so contacts from the phone aren’t logged. Open Help & about and choose what goes where.`,
    full: 'Too many answers from the phone wait in Today. New ones are logged once those are answered or skipped.',
  },
  tooLong: 'The questions of this form are too long to remember. Shorten them in the form, then try again.',
  tabGone: (tab: string) => `The tab ${quoted(tab)} isn’t there any more. Look for the form’s tab again.`,
  answerGone: 'That answer isn’t waiting any more. Read Today again.',

  fold: (waiting: number) =>
    waiting === 1 ? '1 answer from the phone needs you' : `${waiting} answers from the phone need you`,
  logIt: 'Log it',
  skip: 'Skip',
  skipped: 'Skipped. The answer stays in the form’s tab.',
  questions: {
    /** “Jane logged a call with “Linclon School” on Tuesday” and what is not clear about it. */
    stranger: (what: string, name: string) =>
      `${what}. No partner is called ${quoted(name)}: which one is it?`,
    several: (what: string, name: string) =>
      `${what}. Several partners are called ${quoted(name)}: which one is it?`,
    noPartner: (what: string) => `${what}, without a partner. Which one is it?`,
    day: (what: string, text: string) =>
      `${what}. ${quoted(text)} isn’t a day Outreach can read: when was it?`,
    future: (what: string, text: string) => `${what}. ${quoted(text)} is in the future: when was it?`,
    untimed: (what: string) => `${what}, in a row without a time. Is it a contact to log?`,
    outcome: (what: string, text: string) =>
      `${what}. What came of it? ${quoted(text)} isn’t one of the choices.`,
    edited: (what: string) =>
      `${what}. It may be a corrected answer: an earlier one about that partner was logged and is gone from the form’s tab. Log it only if it’s another contact.`,
    /** It was unclear before. */
    clear: 'An answer from the phone is clear now: it’s logged with the next look.',
    refused: (what: string, why: string) => `${what}. ${why}`,
  },
  what: (who: string, how: string, partner: string, day: string) =>
    [
      `${who === '' ? 'Somebody' : who} logged a contact`,
      how === '' ? '' : `(${how})`,
      partner === '' ? '' : `with ${quoted(partner)}`,
      day,
    ]
      .filter(Boolean)
      .join(' '),
} as const;
