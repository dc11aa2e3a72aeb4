// What the files of the system's report are written from.

import type { Check } from '../src/domain/rollup/checks';
import type { Branch } from '../src/domain/rollup/counted-cells';
import type { RollUp } from '../src/domain/rollup/roll-up';
import { branchRows, checkRows, directoryRows, sharedRows } from '../src/domain/rollup/system-lists';
import { systemReport } from '../src/domain/rollup/system-report';
import type { Presence, SystemFacts } from '../src/domain/rollup/system-report';
import type { ReportRow } from '../src/domain/counting/report-rows';
import { ROLL_UP_REPORT } from '../src/words/roll-up-report';

export interface System extends SystemFacts {
  totals: RollUp;
  branches: readonly Branch[];
  presence: Presence;
  checks: readonly Check[];
}

export interface Sheet {
  name: string;
  rows: readonly ReportRow[];
  /** In letters; the last one is for all further columns. */
  widths: readonly number[];
  /** Rows that stay in view. */
  frozen: number;
  isWide?: true;
  /** All but the first column are on the right. */
  hasNumbers?: true;
}

export function sheetsOf(system: System): Sheet[] {
  const { totals, branches, checks, presence, shown } = system;
  return [
    {
      name: ROLL_UP_REPORT.title,
      rows: systemReport(system, presence),
      widths: [34, 19],
      frozen: 0,
      isWide: true,
      hasNumbers: true,
    },
    {
      name: ROLL_UP_REPORT.byBranch,
      rows: branchRows(system, branches, checks),
      widths: [34, 19],
      frozen: 2,
      hasNumbers: true,
    },
    {
      name: ROLL_UP_REPORT.check,
      rows: checkRows(checks),
      widths: [28, 16, 16, 100, 22, 30, 22],
      frozen: 1,
    },
    {
      name: ROLL_UP_REPORT.sharedTitle,
      rows: sharedRows(totals.shared, shown.hidesSmall),
      widths: [12, 30, 7, 22, 10, 12, 10, 30],
      frozen: 1,
    },
    ...(totals.directory.length === 0
      ? []
      : [
          {
            name: ROLL_UP_REPORT.knows,
            rows: directoryRows(totals.directory),
            widths: [36, 20, 28, 28, 14],
            frozen: 1,
          },
        ]),
  ];
}
