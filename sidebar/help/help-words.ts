// Every text of the page Help & about, except what Check this installation found (probe-words.ts).

import { HELP_PAGE } from '../../src/domain/upkeep/heartbeat';
import { WORDS } from '../kit/words';

/** What each permission is for, by the end of its address. The last one comes with the extra file Digest.js. */
export const PERMISSIONS = {
  'spreadsheets.currentonly':
    'Read and change this spreadsheet, and no other, to keep your partners, events and plan.',
  'script.container.ui': 'Show the Outreach menu, this sidebar and messages.',
  'script.scriptapp': 'Start the daily check by itself, once a day.',
  'userinfo.email': 'See your email address, so that everyone knows whose account runs the daily check.',
  'script.send_mail': 'Send mail as you. Your library added this for My week by mail.',
} as const;
type Scope = keyof typeof PERMISSIONS;
export const OF_DIGEST: Scope = 'script.send_mail';

export const HELP_WORDS = {
  title: HELP_PAGE,

  check: {
    title: 'The daily check',
    runs: (account: string, isMine: boolean, hour: number) =>
      `Runs every day between ${hour}:00 and ${hour + 1}:00 as ${account}${isMine ? ' (you)' : ''}.`,
    nobodys: 'Nobody’s account runs it here yet.',
    lastRun: (words: string) => `Last ran on ${words}.`,
    notYet: 'Hasn’t run yet.',
    at: (day: string, time: string) => (time === '' ? day : `${day} at ${time}`),
    notSetUp: 'This sheet isn’t set up yet. Press Outreach > Set up this sheet.',
  },

  repair: {
    title: 'Something missing?',
    help: 'If a column, a tab, a drop-down or a color is missing, this puts it back. What you wrote stays as it is.',
    button: 'Repair this sheet',
    busy: 'Repairing…',
  },

  installation: {
    title: 'Check this installation',
    help: 'Tries out how Google behaves here. This takes about a minute, in a tab of its own that goes away again. Nothing in your tabs is read or changed.',
    button: 'Check this installation',
    again: 'Check again',
    checking: (done: number, all: number) => `Checking: ${done} of ${all}…`,
    allFine: (all: number) => `All ${all} answers are fine.`,
    found: (fine: number, look: number, later: number) =>
      [
        `${fine} fine`,
        look === 0 ? '' : look === 1 ? '1 needs a look' : `${look} need a look`,
        later === 0 ? '' : `${later} not known yet`,
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
    look: 'Needs a look',
    later: 'Not known yet',
    fine: (count: number) => `Fine (${count})`,
    question: 'Question',
    answer: 'Answer',
    leftOver:
      'The tab whose name begins with “Outreach check” couldn’t be removed. Delete it, or press Check again.',
    yourself: 'Look at this yourself',
    copy: 'Copy the report',
    copied: 'Copied. It holds versions, answers, your language and time zone, and nothing from your tabs.',
    copyByHand: WORDS.myWeek.copyByHand,
    textToCopy: 'The report as text',
  },

  about: {
    title: 'About Outreach',
    version: (version: string) => `Outreach ${version}`,
    sheet: (version: number, known: number) =>
      version < known
        ? `This sheet has version ${version}; ${known} is current. Press Repair this sheet to bring it up to date.`
        : `This sheet has version ${version}, the current one.`,
    guide: 'The guide, docs/install.md, comes with the files of Outreach. Ask the person who set it up here.',
    may: 'What it may do, and why',
    never: 'What it never does',
    nevers: [
      'It opens no other file of yours, and reads no mail, contacts or calendar.',
      'It sends nothing out of this spreadsheet: there is no server, and nobody counts what you do.',
      'It writes no errors to Google’s log.',
    ],
    neverWithDigest:
      'It sends nothing out of this spreadsheet, other than My week by mail to the people listed in Settings.',
  },
} as const;

/** What only people can see. */
export const LOOK_YOURSELF = [
  'In Partners, the name of a lapsed partner is colored. If it isn’t, colors don’t work here.',
  'In Partners, phone numbers begin with a digit, a plus sign or a parenthesis, not with an apostrophe.',
  'In the Weekly Plan, lines under a section begin with a box that you can check, not with the word FALSE.',
  'On a colleague’s computer, the Outreach menu comes up and the sidebar opens.',
] as const;
