// The weekly email, and the notes about it in Settings.

import { andMore } from './count';
import { MENU } from './menu';

export const MAIL = {
  subject: (day: string) => `Outreach: the week from ${day}`,
  title: 'The week',
  titleOf: (name: string) => `${name}’s week`,
  more: (count: number) => andMore(count),
  where:
    'The reasons and everything else are in the sheet. Open the sidebar there, and choose My week under More.',
  openSheet: 'Open the sheet',
  why: 'You get this once a week because someone asked for it in Settings. To stop it, clear the row there.',

  asked: (address: string) => `Your week will come by email to ${address}.`,
  writeName: 'Type your name beside it in Settings.',
  chooseDay: 'Choose a weekday in Settings, under Digest weekday.',
  noPermission: (lines: string) =>
    `The weekly email needs one more permission. Add ${lines} to oauthScopes in appsscript.json, then try again.`,
  noSettings: `There’s no Settings tab yet. First, choose Outreach > ${MENU.setUp}.`,

  about: (everyone: string) =>
    `One email a week to each person here: partner names and days, nothing else. Type a name the way it appears under Library Staff Contact, or ${everyone} for the whole week. To stop it, clear the row.`,
  aboutOthers: (most: number) =>
    `The email only goes to addresses with the same domain as the spreadsheet’s owner. To allow others, list an address here, or a whole domain, like library.example. At most ${most} addresses get it.`,

  // Results, beside the row that asked.
  sending: (day: string) => `Sending on ${day}…`,
  sent: (day: string) => `Sent on ${day}.`,
  nothingToSay: (day: string) => `Nothing to report on ${day}.`,
  notSent: (day: string, why: string) => `Not sent on ${day}: ${why} Outreach will try again in a week.`,
  unreadable: 'The week couldn’t be read.',
  quota: 'This account has reached Google’s email limit for today.',
  notAllowed: (heading: string) =>
    `Not sent. If these names may go to this address, list it under ${heading}.`,
  tooMany: (most: number) => `Not sent. At most ${most} addresses get this email.`,
  twice: 'This name and address are already listed above.',
  noName: (everyone: string) => `Type a name, or ${everyone}, under Digest by mail to.`,
  noAddress: 'This isn’t a single email address.',
  noWeekday: (day: string) => `Choose a weekday, like ${day}.`,
} as const;
