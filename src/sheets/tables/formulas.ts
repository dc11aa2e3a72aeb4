// The formulas of the tabs, and which cells a formula names. Their grammar is in formula-grammar.ts.

import { DAYS_WITHOUT_CHECK } from '../../domain/upkeep/heartbeat';
import { localeInUse } from '../../domain/basics/locale';
import { DAYS } from '../../words/days';
import { ManagedSetting } from '../../domain/tables/settings';
import { TAB_NAMES } from './layout';
import { CHECK, CHECK_HINT } from '../../words/daily-check';
import { columnLetters } from './formula-grammar';
import type { CellPlace } from './settings';

const settingIn = ({ row, column }: CellPlace) =>
  `${TAB_NAMES.settings}!$${columnLetters(column - 1)}$${row}`;

/** Conditional formats can't look into another tab. */
export function mirrorFormula(place: CellPlace, usual: number): string {
  const setting = settingIn(place);
  return `=IF(ISNUMBER(${setting}),${setting},${usual})`;
}

function dayIn(cell: string, two: (part: string) => string): string {
  return localeInUse()
    .dateFormat.split(/(yyyy|mm?|dd?)/)
    .filter(Boolean)
    .map((part) => {
      if (part === 'yyyy') return `YEAR(${cell})`;
      const number = /^m/.test(part) ? `MONTH(${cell})` : /^d/.test(part) ? `DAY(${cell})` : undefined;
      return number === undefined ? `"${part}"` : part.length > 1 ? two(number) : number;
    })
    .join('&');
}

function timeIn(cell: string, two: (part: string) => string): string {
  const [hour, minute] = [`HOUR(${cell})`, two(`MINUTE(${cell})`)];
  if (!localeInUse().is12Hour) return `${two(hour)}&":"&${minute}`;
  return `MOD(${hour}+11,12)+1&":"&${minute}&IF(${hour}<12," ${DAYS.am}"," ${DAYS.pm}")`;
}

/** Shows without a script whether the check runs. */
export function heartbeatFormula(placeOf: (key: ManagedSetting) => CellPlace): string {
  const [ran, started] = [settingIn(placeOf('lastRun')), settingIn(placeOf('started'))];
  const [result, account] = [settingIn(placeOf('lastResult')), settingIn(placeOf('account'))];
  const since = `MAX(N(${ran}),N(${started}))`;
  const two = (part: string) => `RIGHT("0"&${part},2)`;
  const day = (at: string) => dayIn(at, two);
  const moment = `${day(since)}&" "&${timeIn(since, two)}`;
  const whom = `IF(${account}="","${CHECK.unknownOwner}",${account})`;
  return [
    `=IFERROR(IF(${settingIn(placeOf('setUpIn'))}="","${CHECK_HINT.notHere}"`,
    `IF(LEFT(${result},${CHECK.stopped.length})="${CHECK.stopped}",${result}`,
    `IF(NOW()-${since}>${DAYS_WITHOUT_CHECK},"${CHECK_HINT.lateSince}"&${moment}&"${CHECK_HINT.ask}"&${whom}&"${CHECK_HINT.orTakeOver}"`,
    `IF(N(${ran})<N(${started}),"${CHECK_HINT.notYet}"`,
    `IF(INT(${ran})>=TODAY(),IF(HOUR(${ran})<12,"${CHECK_HINT.thisMorning}","${CHECK_HINT.today}")`,
    `IF(INT(${ran})=TODAY()-1,"${CHECK_HINT.yesterday}","${CHECK_HINT.on}"&${day(ran)}))))))`,
    `"${CHECK_HINT.unknown}")`,
  ].join(',');
}

const CELLS =
  /('[^']*'|\w+)!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?|\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/g;

/** The formula once rows have moved: cells of one row follow it; texts and other tabs stay. */
export function followRows(formula: string, rowNow: (row: number) => number): string {
  const outsideTexts = formula.split('"');
  return outsideTexts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(CELLS, (cells: string, tab: string | undefined) => {
            const rows = new Set(cells.match(/\d+/g));
            return tab !== undefined || rows.size > 1
              ? cells
              : cells.replace(/\d+/g, (row) => String(rowNow(Number(row))));
          }),
    )
    .join('"');
}

const FILLS =
  /\{|\b(ARRAYFORMULA|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|SEQUENCE|FILTER|SORT|SORTN|UNIQUE|QUERY|SPLIT|TRANSPOSE|FLATTEN|TOCOL|TOROW|VSTACK|HSTACK|IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|IMPORTFEED)\s*\(/i;

/** Whether the formula may fill more cells than its own: a value in one of those breaks it. */
export const isSpillFormula = (formula: string): boolean =>
  formula.split('"').some((part, at) => at % 2 === 0 && FILLS.test(part));
