// Help & about: every sentence of its page.

/** The last step if nothing else helps. */
export const SEND = 'Copy the report and send it to the person who gave you Outreach.';

export const HELP = {
  /** The first line of the report. */
  versions: (page: string, script: string | undefined, sheet: number | undefined) =>
    `Outreach ${page}, script ${script ?? 'not known'}, sheet ${sheet ?? 'not known'}`,
  check: {
    title: 'The daily check',
    runs: (account: string, isMine: boolean, from: string, to: string) =>
      `Runs every day between ${from} and ${to} as ${account}${isMine ? ' (you)' : ''}.`,
    nobodys: 'No one runs it yet.',
    lastRun: (words: string) => `Last run: ${words}.`,
    notYet: 'It hasn’t run yet.',
    at: (day: string, time: string) => (time === '' ? day : `${day}, ${time}`),
    notSetUp: 'This sheet isn’t set up yet. Choose Outreach > Set up this sheet.',
  },

  repair: {
    title: 'Something missing?',
    help: 'Restores missing columns, tabs, drop-downs, and colors. Your text stays.',
    button: 'Repair this sheet',
    busy: 'Repairing…',
  },

  installation: {
    title: 'Check this installation',
    help: 'Tests how Google Sheets works here, in a temporary tab. It takes about a minute and leaves your tabs alone.',
    button: 'Check this installation',
    again: 'Check again',
    checking: (done: number, all: number) => `Checking: ${done} of ${all}…`,
    allFine: (all: number) => `All ${all} are fine.`,
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
    leftOver: 'The “Outreach check” tab couldn’t be removed. Delete it, or press Check again.',
    yourself: 'Check these yourself',
    copy: 'Copy the report',
    copied: 'Copied. It lists versions and results, nothing from your tabs.',
    textToCopy: 'The report as text',
    unchecked: 'Couldn’t be checked.',
    /** Shown once, however many answers need it. */
    uncheckedStep: `Press Check again for the rest. If nothing changes, ${SEND.charAt(0).toLowerCase()}${SEND.slice(1)}`,
  },

  /** What only people can see. */
  yourself: [
    'In Partners, a lapsed partner’s name is colored.',
    'In Partners, phone numbers don’t begin with an apostrophe.',
    'In the Weekly Plan, lines under a section begin with a box, not with FALSE.',
    'On a colleague’s computer, the Outreach menu appears and the sidebar opens.',
  ],

  about: {
    title: 'About Outreach',
    version: (version: string) => `Outreach ${version}`,
    sheet: (version: number, known: number) =>
      version < known
        ? `This sheet is version ${version}; ${known} is current. Press Repair this sheet to update it.`
        : `This sheet is up to date (version ${version}).`,
    guide: 'There’s a guide, too. It’s in the download, in the folder called guide.',
    sees: 'Everyone this sheet is shared with sees all of it, notes and hidden columns included.',
    may: 'What it can do, and why',
    never: 'What it never does',
    nevers: [
      'Open your other files, email, contacts, or calendar.',
      'Send anything out of this spreadsheet. There’s no server and no tracking.',
      'Write to Google’s error log.',
    ],
    logged:
      'If something fails, Google itself keeps the error message for a few days in this script’s own log. To see it, choose Extensions > Apps Script > Executions.',
    neverWithDigest:
      'Send anything out of this spreadsheet, except My week by email to the people in Settings.',
  },

  /** What each permission is for, by the end of its address. The last one comes with the extra file Digest.js. */
  permissions: {
    'spreadsheets.currentonly': 'Read and change this spreadsheet only.',
    'script.container.ui': 'Show the Outreach menu, this sidebar, and messages.',
    'script.scriptapp': 'Run the daily check.',
    'userinfo.email': 'See your email address, to show who runs the daily check.',
    'script.send_mail': 'Send My week by email, as you.',
  },
} as const;
