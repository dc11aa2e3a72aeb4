// The tabs of the Roll-up sheet that hold the report of many branches.

import { counted } from './count';
import { ROLL_UP_REPORT } from './roll-up-report';

export const SYSTEM_REPORT = {
  tabs: {
    report: 'Report',
    byBranch: ROLL_UP_REPORT.byBranch,
    check: ROLL_UP_REPORT.check,
    shared: ROLL_UP_REPORT.sharedTitle,
    knows: ROLL_UP_REPORT.knows,
  },
  /** The first cell of each tab, by which it is found again. */
  titles: {
    report: ROLL_UP_REPORT.title,
    byBranch: 'The report, branch by branch',
    check: 'What to look at in the branches’ numbers',
    shared: 'Events that branches held together',
    knows: 'Who in the system knows whom',
  },

  about: (today: string, some: number, all: number) =>
    `Up to ${today}, from ${some === all ? '' : `${some} of `}${counted(all, 'branch', 'branches')}. It is written anew every morning; what you type here is lost.`,
  without: (names: string) => `Not in these numbers: ${names}. The tab Branches says why.`,

  byBranch: 'Program sessions by branch',
  chartByBranch: 'Branches with the most sessions',
  abouts: {
    byBranch:
      'Each branch as its own report has it, by its own fiscal year. The last row counts an event that branches held together once.',
    check:
      'Only the branch can correct its rows. Row numbers are those of its tab in this sheet, and of Report data in its own.',
    shared:
      'Branches that write the same words in Shared with, on the same day, report one event. It counts at the branch that knows most about it.',
    knows:
      'From the branches that share their Partner directory. It has no notes, and nobody who works at a partner.',
  },
  moreToCheck: (lines: string) => `${lines}. Have the branches correct those above first.`,
} as const;
