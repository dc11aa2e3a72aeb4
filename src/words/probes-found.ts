// What Check this installation found, question by question.

import { SEND } from './help';

/** An answer with a step asks somebody to do something; isLater needs another press. */
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
      closed: { words: 'Drop-downs leave out rows added after setup.' },
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
      early: { words: 'Outreach reads them correctly.' },
      wrong: { words: 'Some are wrong.', step: SEND },
    },
  },
  bareTimes: {
    title: 'Times without a date',
    outcomes: {
      read: { words: 'Outreach reads them correctly.' },
      misread: { words: 'Some are wrong.', step: `Type a date with the time. ${SEND}` },
    },
  },
  capitals: {
    title: 'Tabs that differ only in capitals',
    outcomes: {
      refused: { words: 'Outreach finds its own tabs.' },
      allowed: { words: 'Outreach finds its own tabs.' },
    },
  },
  bands: {
    title: 'Alternating colors',
    outcomes: {
      leftOut: { words: 'They stay in place.' },
      mixedIn: {
        words: 'They may move with the lines of the plan.',
        step: 'If that looks wrong, choose Format > Alternating colors in the Weekly Plan and remove them.',
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
    title: 'Permissions',
    outcomes: {
      given: { words: 'All given.' },
      refused: {
        words: 'One is missing.',
        step: 'Choose Outreach > Set up this sheet, and allow everything Google asks for.',
      },
      silent: { words: 'Google will ask you when it needs one.' },
    },
  },
  spreadsheet: {
    title: 'Your account, language, and time zone',
    outcomes: {
      known: { words: 'Outreach can see them.' },
      hidden: {
        words: 'Outreach can’t see your email address, so Help can’t say whose account runs the daily check.',
        step: 'Choose Outreach > Set up this sheet, and allow everything Google asks for.',
      },
    },
  },
  people: {
    title: 'Who has access',
    outcomes: {
      named: { words: 'Google tells Outreach who owns, edits, and views this sheet.' },
      partly: {
        words:
          'Google doesn’t tell Outreach all of it. Who can see this? says what’s missing, and the Share button shows it.',
      },
    },
  },
  clock: {
    title: 'The daily timer',
    outcomes: {
      ran: { words: 'It works.' },
      waiting: {
        words: 'A test is running.',
        step: 'Press Check again in two minutes.',
        isLater: true,
      },
      odd: { words: 'It works, but not as expected.', step: SEND },
      never: {
        words: 'It didn’t start within 15 minutes.',
        step: `Choose Extensions > Apps Script and look under Executions. ${SEND}`,
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
        step: 'Close this page, open it again, and press Check again.',
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
