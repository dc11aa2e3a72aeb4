// The tabs of the Roll-up sheet that hold the report of many branches.

import { counted } from './count';

export const SYSTEM_REPORT = {
  tabs: {
    report: 'Report',
    byBranch: 'By branch',
    check: 'Check',
    shared: 'Shared events',
    knows: 'Who knows whom',
  },
  /** The first cell of each tab, by which it is found again. */
  titles: {
    report: 'Report of all branches',
    byBranch: 'The report, branch by branch',
    check: 'What to look at in the branches’ numbers',
    shared: 'Events that branches held together',
    knows: 'Who in the system knows whom',
  },

  about: (today: string, some: number, all: number) =>
    `Up to ${today}, from ${some === all ? '' : `${some} of `}${counted(all, 'branch', 'branches')}. It is written anew each morning; what you type here is lost.`,
  without: (names: string) => `Not in these numbers: ${names}. The tab Branches says why.`,
  others: (count: number) => `${count} more`,
  elsewhere: (sessions: number) =>
    sessions === 1
      ? '1 session was reported by a second branch, too. It is counted once: see Shared events.'
      : `${sessions} sessions were reported by a second branch, too. Each is counted once: see Shared events.`,
  earlier: (sessions: number) =>
    `${counted(sessions, 'session')} in other fiscal years ${sessions === 1 ? 'isn’t' : 'aren’t'} in these columns.`,

  sessionsByBranch: 'Program sessions by branch',
  chartByBranch: 'Branches with the most sessions',
  byBranchAbout:
    'As each branch’s own report has it, by its own fiscal year. “All branches” adds them up, with events that branches held together as often as they were reported.',
  checkAbout:
    'Only the branch can correct its rows: row numbers are those of its tab here. Nothing is left out of the report without a line below.',
  moreToCheck: (count: number) =>
    `${counted(count, 'more line')}. Have the branches correct those above first.`,
  sharedAbout:
    'Branches that write the same words in Shared with, on the same day, report one event. It counts at the branch that knows most about it.',
  knowsAbout:
    'From the branches that share their Partner directory. It has no notes and nobody who works at a partner.',
  nobodyKnown: 'No branch shares its Partner directory.',
} as const;
