// Help & about: every sentence of its page, and what Check this installation found.

const SEND = 'Copy the report and send it to the person who gave you Outreach.';

export const HELP = {
  /** The first line of the report. */
  versions: (page: string, script: string | undefined, sheet: number | undefined) =>
    `Outreach ${page}, script ${script ?? 'not known'}, sheet ${sheet ?? 'not known'}`,
  check: {
    title: 'The daily check',
    runs: (account: string, isMine: boolean, from: string, to: string) =>
      `Runs every day between ${from} and ${to} as ${account}${isMine ? ' (you)' : ''}.`,
    nobodys: 'Nobody runs it yet.',
    lastRun: (words: string) => `Last run: ${words}.`,
    notYet: 'It hasn’t run yet.',
    at: (day: string, time: string) => (time === '' ? day : `${day}, ${time}`),
    notSetUp: 'This sheet isn’t set up yet. Press Outreach > Set up this sheet.',
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
    yourself: 'Look at these yourself',
    copy: 'Copy the report',
    copied: 'Copied. It has versions and results, nothing from your tabs.',
    copyByHand: 'Your browser can’t copy for you. The text is selected: press Ctrl+C (⌘C on a Mac).',
    textToCopy: 'The report as text',
    unchecked: 'Couldn’t be checked.',
    /** Shown once, however many answers need it. */
    uncheckedStep: `Press Check again for the rest. If nothing changes: ${SEND.charAt(0).toLowerCase()}${SEND.slice(1)}`,
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
    guide: 'The guide, docs/install.md, comes with Outreach. Ask the person who set it up.',
    may: 'What it can do, and why',
    never: 'What it never does',
    nevers: [
      'Open your other files, mail, contacts, or calendar.',
      'Send anything out of this spreadsheet. There’s no server and no tracking.',
      'Write to Google’s error log.',
    ],
    logged:
      'If something fails, Google keeps the error message for a few days in this script’s own log (Extensions > Apps Script > Executions).',
    neverWithDigest:
      'Send anything out of this spreadsheet, except My week by mail to the people in Settings.',
  },

  /** What each permission is for, by the end of its address. The last one comes with the extra file Digest.js. */
  permissions: {
    'spreadsheets.currentonly': 'Read and change this spreadsheet only.',
    'script.container.ui': 'Show the Outreach menu, this sidebar, and messages.',
    'script.scriptapp': 'Run the daily check.',
    'userinfo.email': 'See your email address, to show who runs the daily check.',
    'script.send_mail': 'Send My week by mail, as you.',
  },
} as const;

/** What Check this installation found. An answer with a step asks somebody to do something; isLater needs another press. */
export const PROBES_FOUND = {
  apostrophe: {
    title: 'Phone numbers and other text with digits',
    outcomes: {
      marker: { words: 'They stay as you type them.' },
      kept: {
        words: 'They stay as you type them.',
      },
      lost: { words: 'Some text changes when it’s saved.', step: SEND },
    },
  },
  formulas: {
    title: 'Formulas',
    outcomes: {
      commas: { words: 'They work.' },
      semicolons: { words: 'They work.' },
      both: { words: 'They work.' },
      neither: { words: 'They don’t work, so some hints in Partners may be missing.', step: SEND },
    },
  },
  rules: {
    title: 'Formulas in cell rules',
    outcomes: {
      commas: { words: 'Outreach doesn’t use these.' },
      semicolons: { words: 'Outreach doesn’t use these.' },
      both: { words: 'Outreach doesn’t use these.' },
      neither: { words: 'Outreach doesn’t use these.' },
    },
  },
  openRanges: {
    title: 'Whole columns',
    outcomes: {
      open: { words: 'Drop-downs include new rows.' },
      closed: { words: 'Drop-downs leave out rows added after set-up.' },
    },
  },
  newTabRows: {
    title: 'Rows of a new tab',
    outcomes: {
      usual: { words: '1,000. Outreach adds more when needed.' },
      other: { words: 'Not 1,000. Outreach adds more when needed.' },
    },
  },
  filterRows: {
    title: 'The filter, when rows are added',
    outcomes: {
      grows: { words: 'It grows with the tab.' },
      stays: { words: 'Outreach extends it.' },
    },
  },
  filterColumns: {
    title: 'The filter, when a column is added',
    outcomes: {
      grows: { words: 'It grows with the tab.' },
      stays: { words: 'If you add columns on the right, press Repair this sheet.' },
    },
  },
  arrayFormulas: {
    title: 'Array formulas in your own columns',
    outcomes: {
      breaks: { words: 'They’re safe: Outreach leaves your columns alone.' },
      survives: { words: 'They’re safe: Outreach leaves your columns alone.' },
    },
  },
  minutes: {
    title: 'Times in cells',
    outcomes: {
      exact: { words: 'They’re exact.' },
      early: { words: 'Outreach reads them right.' },
      wrong: { words: 'Some are wrong.', step: SEND },
    },
  },
  bareTimes: {
    title: 'Times without a date',
    outcomes: {
      read: { words: 'Outreach reads them right.' },
      misread: { words: 'Some are wrong.', step: `Type a date with the time. ${SEND}` },
    },
  },
  capitals: {
    title: 'Tabs that differ only in capitals',
    outcomes: {
      refused: { words: 'Outreach finds its own.' },
      allowed: { words: 'Outreach finds its own.' },
    },
  },
  bands: {
    title: 'Alternating colors',
    outcomes: {
      leftOut: { words: 'They stay in place.' },
      mixedIn: {
        words: 'They may move with the lines of the plan.',
        step: 'If that looks wrong, remove them from the Weekly Plan: Format > Alternating colors.',
      },
    },
  },
  scriptErrors: {
    title: 'Errors inside the script',
    outcomes: {
      usual: { words: 'Outreach understands them.' },
      other: { words: 'Unusual here, but Outreach understands them.' },
    },
  },
  constants: {
    title: 'Google’s constants',
    outcomes: {
      same: { words: 'As expected.' },
      different: { words: 'Unusual here, but Outreach understands them.' },
    },
  },
  permissions: {
    title: 'Asking for permission',
    outcomes: {
      given: { words: 'All given.' },
      refused: {
        words: 'One is missing.',
        step: 'Press Outreach > Set up this sheet, and allow everything Google asks for.',
      },
      silent: { words: 'Google will ask you when it needs one.' },
    },
  },
  spreadsheet: {
    title: 'Your account, language and time zone',
    outcomes: {
      known: { words: 'Outreach can see them.' },
      hidden: {
        words: 'Outreach can’t see your email address, so Settings can’t say who runs the daily check.',
        step: 'Press Outreach > Set up this sheet, and allow everything Google asks for.',
      },
    },
  },
  clock: {
    title: 'The daily timer',
    outcomes: {
      ran: { words: 'It works.' },
      waiting: {
        words: 'A test is running.',
        step: 'Check again in two minutes.',
        isLater: true,
      },
      odd: { words: 'It works, but not as expected.', step: SEND },
      never: {
        words: 'It didn’t start within 15 minutes.',
        step: `Look under Extensions > Apps Script > Executions. ${SEND}`,
      },
    },
  },
  callTime: {
    title: 'Google’s speed',
    outcomes: {
      usual: { words: 'Normal.' },
      slow: {
        words: 'Slow right now.',
        step: 'Try again later.',
      },
    },
  },
  pageErrors: {
    title: 'Error messages',
    outcomes: {
      worded: { words: 'The sidebar can show them.' },
      silent: { words: 'The sidebar can’t show them.', step: SEND },
    },
  },
  storage: {
    title: 'Drafts in your browser',
    outcomes: {
      kept: { words: 'Saved until you save the form.' },
      begun: {
        words: 'Saved for now.',
        step: 'Close this page, open it again, and check again.',
        isLater: true,
      },
      forbidden: {
        words: 'Your browser can’t save them.',
        step: 'Save before you close the sidebar, or allow third-party cookies for google.com.',
      },
    },
  },
  origin: {
    title: 'Where this page runs',
    outcomes: {
      google: { words: 'In Google Sheets.' },
      elsewhere: { words: 'Outside Google Sheets: this is a trial copy.' },
    },
  },
  clipboard: {
    title: 'Copy buttons',
    outcomes: {
      open: { words: 'They work.' },
      closed: { words: 'Your browser may block them. Press Ctrl+C (⌘C on a Mac) when the text is selected.' },
    },
  },
  pageScript: {
    title: 'This page',
    outcomes: {
      whole: { words: 'Complete.' },
      cut: { words: 'Incomplete.', step: SEND },
    },
  },
} as const;
