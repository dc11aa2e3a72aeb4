// What Check this installation found, in plain words. An answer with a step asks somebody to do something.

import { LEAVING } from '../../src/words/forms';
import type { KnownOutcome, ProbeAnswer, ProbeId } from '../../src/domain/upkeep/probes';

interface Verdict {
  words: string;
  /** What to do. */
  step?: string;
  /** The answer needs another press. */
  isLater?: true;
}

const SEND = 'Copy the report and send it to whoever gave you Outreach.';
/** Shown once, however many answers need it. */
export const UNCHECKED_STEP =
  'For what could not be checked, press Check again. If it stays like this, copy the report and send it to whoever gave you Outreach.';
const UNCHECKED: Verdict = { words: 'Could not be checked.', step: UNCHECKED_STEP };

const FORMULAS_IN_RULES = 'Outreach sets no rule with a formula, so this makes no difference.';

export const PROBE_WORDS: {
  [Id in ProbeId]: { title: string; outcomes: Record<KnownOutcome<Id>, Verdict> };
} = {
  apostrophe: {
    title: 'Phone numbers and other text with digits',
    outcomes: {
      marker: { words: 'They stay as you type them.' },
      kept: {
        words: 'They stay as you type them: Outreach leaves out the apostrophe that Google would show.',
      },
      lost: { words: 'A text changed when it was written.', step: SEND },
    },
  },
  formulas: {
    title: 'Formulas',
    outcomes: {
      commas: { words: 'Google reads them with commas.' },
      semicolons: { words: 'Google reads them with semicolons.' },
      both: { words: 'Google reads them with commas and with semicolons.' },
      neither: { words: 'Google reads none. Hints in Partners may be missing.', step: SEND },
    },
  },
  rules: {
    title: 'Formulas in rules for cells',
    outcomes: {
      commas: { words: FORMULAS_IN_RULES },
      semicolons: { words: FORMULAS_IN_RULES },
      both: { words: FORMULAS_IN_RULES },
      neither: { words: FORMULAS_IN_RULES },
    },
  },
  openRanges: {
    title: 'Whole columns',
    outcomes: {
      open: { words: 'A drop-down lists its column to the end, however long it gets.' },
      closed: { words: 'A drop-down lists its column down to the last row that was there at set-up.' },
    },
  },
  newTabRows: {
    title: 'Rows of a new tab',
    outcomes: {
      usual: { words: '1,000. Outreach adds more when they are full.' },
      other: { words: 'Another number than 1,000. Outreach adds more when they are full.' },
    },
  },
  filterRows: {
    title: 'The filter, when rows are added',
    outcomes: {
      grows: { words: 'It grows with the tab.' },
      stays: { words: 'Outreach makes it longer when it adds rows.' },
    },
  },
  filterColumns: {
    title: 'The filter, when a column is added',
    outcomes: {
      grows: { words: 'It grows with the tab.' },
      stays: { words: 'After you add columns at the right end, Repair this sheet makes it wider.' },
    },
  },
  arrayFormulas: {
    title: 'Array formulas in your own columns',
    outcomes: {
      breaks: { words: 'Outreach leaves these columns alone, so your formulas stay whole.' },
      survives: { words: 'Outreach leaves these columns alone.' },
    },
  },
  minutes: {
    title: 'Times in cells',
    outcomes: {
      exact: { words: 'Every minute of a day comes back exactly.' },
      early: { words: 'Some come back a moment early. Outreach reads them right.' },
      wrong: { words: 'Some times are read wrong.', step: SEND },
    },
  },
  bareTimes: {
    title: 'Times without a date',
    outcomes: {
      read: { words: 'They are read right.' },
      misread: { words: 'They are read wrong.', step: `Type a date with the time. ${SEND}` },
    },
  },
  capitals: {
    title: 'Tabs that differ only in capitals',
    outcomes: {
      refused: { words: 'Google allows no two. Outreach finds its own however it is spelled.' },
      allowed: { words: 'Google allows them. Outreach uses the one spelled like its own.' },
    },
  },
  bands: {
    title: 'Alternating colors',
    outcomes: {
      leftOut: { words: 'They stay in place when lines of the plan move.' },
      mixedIn: {
        words: 'They may move along with lines of the plan.',
        step: 'If that looks wrong, remove them from the Weekly Plan: Format > Alternating colors.',
      },
    },
  },
  scriptErrors: {
    title: 'Errors inside the script',
    outcomes: {
      usual: { words: 'Their words can be read.' },
      other: { words: 'They are unusual here. Outreach goes by their words alone.' },
    },
  },
  constants: {
    title: 'Google’s named constants',
    outcomes: {
      same: { words: 'They are alike wherever they come from.' },
      different: { words: 'They are copies. Outreach compares them by name.' },
    },
  },
  permissions: {
    title: 'Asking for permission',
    outcomes: {
      given: { words: 'Everything is allowed.' },
      refused: {
        words: 'A permission is missing.',
        step: 'Press Outreach > Set up this sheet, and allow everything that Google asks for.',
      },
      silent: { words: 'Google can’t be asked beforehand. It asks you when a permission is needed.' },
    },
  },
  spreadsheet: {
    title: 'Your account, language and time zone',
    outcomes: {
      known: { words: 'Google tells Outreach all three.' },
      hidden: {
        words: 'Google doesn’t tell Outreach your email address, so Settings can’t say whose check it is.',
        step: 'Press Outreach > Set up this sheet, and allow everything that Google asks for.',
      },
    },
  },
  clock: {
    title: 'Work started by the clock',
    outcomes: {
      ran: { words: 'It runs, as you and in this spreadsheet.' },
      waiting: {
        words: 'Google was asked to start something in a minute.',
        step: 'Repeat the check in two minutes.',
        isLater: true,
      },
      odd: { words: 'It runs, but not as expected.', step: SEND },
      never: {
        words: 'It did not run within 15 minutes.',
        step: `See what Google says under Extensions > Apps Script > Executions. ${SEND}`,
      },
    },
  },
  callTime: {
    title: 'How long Google takes to answer',
    outcomes: {
      usual: { words: 'A few seconds at most.' },
      slow: {
        words: 'Longer than usual just now.',
        step: 'Nothing is wrong with Outreach: try again later.',
      },
    },
  },
  pageErrors: {
    title: 'Errors shown in the sidebar',
    outcomes: {
      worded: { words: 'The sidebar learns what went wrong.' },
      silent: { words: 'The sidebar doesn’t learn what went wrong.', step: SEND },
    },
  },
  storage: {
    title: 'Drafts in your browser',
    outcomes: {
      kept: { words: 'Your browser keeps what you type until you save it.' },
      begun: {
        words: 'Your browser let this page keep something.',
        step: 'To know whether it lasts, close this page, open it again and repeat the check.',
        isLater: true,
      },
      forbidden: { words: 'Your browser doesn’t store drafts.', step: LEAVING.noDraftsStep },
    },
  },
  origin: {
    title: 'Where this page runs',
    outcomes: {
      google: { words: 'At Google, in a frame of its own.' },
      elsewhere: { words: 'Not at Google: this is a copy to try Outreach with.' },
    },
  },
  clipboard: {
    title: 'Copy buttons',
    outcomes: {
      open: { words: 'Your browser lets them copy.' },
      closed: {
        words:
          'Your browser may not let them copy. Then the text is selected for you: press Ctrl+C (⌘C on a Mac).',
      },
    },
  },
  pageScript: {
    title: 'The page’s own script',
    outcomes: {
      whole: { words: 'It arrived whole.' },
      cut: { words: 'Part of it was left out.', step: SEND },
    },
  },
};

export function verdictOf({ id, outcome }: ProbeAnswer): Verdict {
  const outcomes: Partial<Record<string, Verdict>> = PROBE_WORDS[id].outcomes;
  return outcomes[outcome] ?? UNCHECKED;
}
