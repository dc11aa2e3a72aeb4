// Also in a formula in Partners.

import { MENU } from './menu';

const SET_UP = `Outreach > ${MENU.setUp}`;
/** Google’s own messages often lack the period. */
const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
const TAKE_OVER = `choose Outreach > ${MENU.help} and press Take over the daily check.`;

export const CHECK = {
  yourAccount: 'your account',
  runs: (account: string, from: string, to: string) =>
    `The daily check runs as ${account}, between ${from} and ${to}.`,
  takeOver: `To run it as yours instead, ${TAKE_OVER}`,
  notStarted: (problem: string) => `The daily check couldn’t be started, though. ${problem}`,

  found: (lapsed: number, dueSoon: number) => `${lapsed} lapsed, ${dueSoon} due soon.`,
  added: (count: number) => `${count} new in the Weekly Plan.`,
  moved: 'Rows moved during the check. Try again in a moment, or wait for tomorrow’s check.',
  again: 'Once you can edit those cells, do it again to finish.',
  planOnly: 'the Weekly Plan is up to date, but Partners isn’t',
  partnersOnly: 'Partners is up to date, but the Weekly Plan isn’t',
  settingsMissing: 'the Weekly Plan and Partners are up to date, but Settings isn’t',

  /** How the result of a failed check is recognized. */
  stopped: 'The check stopped',
  stoppedBecause: (error: string, at: string) =>
    `The check stopped on ${at}: ${ended(error)} To try again, choose Outreach > ${MENU.help} and press Check relationships now.`,
  isCopy: `This is a copy. To have it checked every day, choose ${SET_UP}.`,
  notHere: `The daily check isn’t set up in this spreadsheet. To start it, ${TAKE_OVER}`,
  notRun: 'The daily check hasn’t run',
  notRunSince: (moment: string) => `The daily check hasn’t run since ${moment}`,
  isYours: (words: string) => `${words}. It runs as your account. To restart it, ${TAKE_OVER}`,
  askOwner: (words: string, owner: string) => `${words}. Ask ${owner} why, or ${TAKE_OVER}`,
  unknownOwner: 'the person who set it up',
} as const;

/** For a formula: no comma and no straight quote in these. */
export const CHECK_HINT = {
  notHere: `Not set up here. Choose ${SET_UP}.`,
  lateSince: 'Not checked since ',
  ask: ': ask ',
  orTakeOver: ` or ${TAKE_OVER}`,
  notYet: 'The first daily check runs within a day.',
  thisMorning: 'Checked this morning',
  today: 'Checked today',
  yesterday: 'Checked yesterday',
  on: 'Checked on ',
  unknown: `Not known. Choose ${SET_UP}.`,
} as const;

export const CHECK_TRIGGER = {
  tooMany: `Google allows each account 20 triggers in a script, and yours are all in use. Choose Extensions > Apps Script, delete one you don’t need under Triggers, then choose ${SET_UP} again.`,
  permission: `It needs your permission. Choose ${SET_UP} again and check every box that Google shows.`,
  storageFull: `The script’s storage for this spreadsheet is full, so Outreach couldn’t record whose check it is. Ask the person who looks after your scripts to make room, then choose ${SET_UP} again.`,
  says: (message: string) => `Google says: ${message} Choose ${SET_UP} again.`,
} as const;

export const INSTALLATION = {
  busy: 'Someone else is checking this installation right now.',
} as const;
