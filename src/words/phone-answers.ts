// Contacts from a form on the phone: what the script says about them.

import { counted, quoted } from './count';

export const PHONE_LACKING = {
  partner: 'Choose the question that asks for the partner.',
  stamp: 'Choose the column with the time of each answer. Google calls it Timestamp.',
  twice: (label: string) => `Only one question can go to ${label}.`,
} as const;

export const PHONE_ANSWERS = {
  started: 'That’s set up.',
  stopped: (tab: string) =>
    `Stopped. Answers in ${quoted(tab)} aren’t logged until you start again. Contacts already logged stay.`,
  skipped: 'Skipped. The answer stays in the form’s tab.',
  /** For Undo. */
  subject: (contacts: number) => `${counted(contacts, 'contact')} from the phone`,

  tooLong: 'The questions of this form are too long to remember. Shorten them in the form, then try again.',
  notNamed: 'No form is in use. Find the form’s tab first.',
  tabGone: (tab: string) =>
    `The tab ${quoted(tab)} or its questions have changed. Look for the form’s tab again.`,
  answerGone: 'That answer isn’t waiting anymore. Open Today again.',

  trouble: {
    tab: (tab: string) =>
      `The tab ${quoted(tab)} is gone, so contacts from the phone aren’t logged. Open Help & about and find the form’s tab again.`,
    columns: (tab: string) =>
      `In ${quoted(tab)}, the questions have changed, so contacts from the phone aren’t logged. Open Help & about and choose what goes where.`,
    full: 'Too many answers from the phone are waiting in Today. Log or skip them, and new ones will come in.',
  },

  /** 'Jane logged a contact (Phone) with “Zoo” on Tuesday': what a question begins with. */
  what: (who: string, how: string, partner: string, day: string) =>
    [
      `${who === '' ? 'Somebody' : who} logged a contact`,
      how === '' ? '' : `(${how})`,
      partner === '' ? '' : `with ${quoted(partner)}`,
      day,
    ]
      .filter(Boolean)
      .join(' '),
  questions: {
    stranger: (what: string, name: string) =>
      `${what}. No partner is called ${quoted(name)}. Which one was it?`,
    several: (what: string, name: string) =>
      `${what}. Several partners are called ${quoted(name)}. Which one was it?`,
    noPartner: (what: string) => `${what}, but named no partner. Which one was it?`,
    day: (what: string, text: string) =>
      `${what}. ${quoted(text)} isn’t a day Outreach can read. When was it?`,
    future: (what: string, text: string) => `${what}. ${quoted(text)} is in the future. When was it?`,
    untimed: (what: string) => `${what}, but the row has no time of its own. Is it a contact to log?`,
    outcome: (what: string, text: string) =>
      `${what}. What came of it? ${quoted(text)} isn’t one of the choices.`,
    edited: (what: string) =>
      `${what}. It may only correct an answer that’s logged already. Log it if it’s a contact of its own.`,
    refused: (what: string, why: string) => `${what}. ${why}`,
  },
} as const;
