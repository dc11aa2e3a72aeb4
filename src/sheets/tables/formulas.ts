// Arguments are parted by , or ; by locale: set-up tries. So no text here may hold a comma.

import { DAYS_WITHOUT_CHECK, STOPPED, TAKE_OVER } from '../../domain/upkeep/heartbeat';
import { localeInUse } from '../../domain/basics/locale';
import { DAYS } from '../../words/days';
import { ManagedSetting } from '../../domain/tables/settings';
import { TAB_NAMES } from './layout';

/** Puts a formula that is written with commas into the spreadsheet's own grammar. */
export type Grammar = (formula: string) => string;

export const GRAMMARS = {
  commas: (formula: string) => formula,
  semicolons: (formula: string) => formula.replace(/,/g, ';'),
} as const satisfies Record<string, Grammar>;

export const grammarOf = (formula: string): Grammar =>
  formula.includes(';') ? GRAMMARS.semicolons : GRAMMARS.commas;

/** 'A' for 0. */
export function columnLetters(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : columnLetters(Math.floor(position / 26) - 1) + letter;
}

/** Sheets may change spaces, quotes, capitals and separators. */
export function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s']/g, '').replace(/;/g, ',').toLowerCase();
  return plain(one) === plain(other);
}

const settingIn = (row: number) => `${TAB_NAMES.settings}!$B$${row}`;

/** Conditional formats cannot look into another tab. */
export const mirrorFormula = (row: number, usual: number): string =>
  `=IF(ISNUMBER(${settingIn(row)}),${settingIn(row)},${usual})`;

/** As numericDay writes it. A format in a text would have to be in the language of the spreadsheet. */
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

/** Tells without a script whether the check runs; `rowOf` gives the lines of Settings that it keeps. */
export function heartbeatFormula(rowOf: (key: ManagedSetting) => number): string {
  const [ran, started] = [settingIn(rowOf('lastRun')), settingIn(rowOf('started'))];
  const [result, account] = [settingIn(rowOf('lastResult')), settingIn(rowOf('account'))];
  const since = `MAX(N(${ran}),N(${started}))`;
  const two = (part: string) => `RIGHT("0"&${part},2)`;
  const day = (at: string) => dayIn(at, two);
  const moment = `${day(since)}&" "&${timeIn(since, two)}`;
  const whom = `IF(${account}="","the person who set it up",${account})`;
  return [
    `=IFERROR(IF(${settingIn(rowOf('setUpIn'))}="","Not set up here. Press Outreach > Set up this sheet."`,
    `IF(LEFT(${result},${STOPPED.length})="${STOPPED}",${result}`,
    `IF(NOW()-${since}>${DAYS_WITHOUT_CHECK},"Not checked since "&${moment}&": ask "&${whom}&" or ${TAKE_OVER}"`,
    `IF(N(${ran})<N(${started}),"Not checked yet. The first check comes within a day."`,
    `IF(INT(${ran})>=TODAY(),IF(HOUR(${ran})<12,"Checked this morning","Checked today")`,
    `IF(INT(${ran})=TODAY()-1,"Checked yesterday","Checked on "&${day(ran)}))))))`,
    // Where Settings or its lines were deleted.
    `"Not known: press Outreach > Set up this sheet.")`,
  ].join(',');
}

const CELLS =
  /('[^']*'|\w+)!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?|\$?\b[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/g;

/** A formula once rows have moved: cells and stretches of one row follow theirs; texts and other tabs stay. */
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

/** Whether the formula may fill more cells than its own: what is written into one of them breaks it. */
export const isSpillFormula = (formula: string): boolean =>
  formula.split('"').some((part, at) => at % 2 === 0 && FILLS.test(part));
