// system-report.html: the report with charts, to open in any browser and to print. It loads nothing from elsewhere.

import { AGE_GROUPS } from '../src/domain/tables/count-answers';
import type { AgeGroup } from '../src/domain/tables/count-answers';
import { NOBODY, NOT_GIVEN, plusPeople } from '../src/domain/rollup/counted-cells';
import type { People } from '../src/domain/rollup/counted-cells';
import { ageName } from '../src/domain/counting/report-names';
import type { ReportRow } from '../src/domain/counting/report-rows';
import { row } from '../src/domain/counting/report-rows';
import type { StateCell } from '../src/domain/rollup/roll-up';
import { branchRows, checkRows, sharedRows } from '../src/domain/rollup/system-lists';
import { fiscalYears, otherYears, programSessions, usualYears } from '../src/domain/rollup/fiscal-years';
import { branchesNamed, monthsShown, presenceRows, systemTable } from '../src/domain/rollup/system-report';
import { withCommas } from '../src/words/count';
import { ROLL_UP_REPORT } from '../src/words/roll-up-report';
import { svgOf, escaped } from './charts';
import type { Chart } from './charts';
import type { System } from './system-facts';

const WORDS = ROLL_UP_REPORT.charts;
/** As many as fit on a page. */
const MOST_BRANCHES = 40;
const MOST_CHECKS = 200;
/** Beside the fiscal years. */
const MONTHS_IN_TABLE = 2;

const STYLE = `body{max-width:56rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}td,th{padding:.3rem .6rem;border:1px solid #c7cbd1;text-align:left;vertical-align:top}
td.number,.numbers td:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}.numbers td{white-space:nowrap}th{background:#f3f6fc}tr.total td{font-weight:bold}
figure{margin:1.5rem 0;break-inside:avoid}figcaption{font-weight:bold}svg{max-width:100%;height:auto}.note{color:#5f6368}
details{margin:.5rem 0}tr{break-inside:avoid}
@page{size:landscape;margin:1cm}
@media print{body{max-width:none;margin:0;font-size:.8rem}.wide{overflow:visible}table{font-size:.62rem;max-width:100%}td,th{padding:.15rem .3rem;overflow-wrap:anywhere}th,td:first-child{overflow-wrap:break-word}h2,tr:first-child{break-after:avoid}.numbers td{white-space:normal}thead{display:table-header-group}details:not([open]){display:none}}`;

const cellsOf = (cells: ReportRow['cells'], width: number): string =>
  Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? '';
    return typeof cell === 'number'
      ? `<td class="number">${withCommas(cell)}</td>`
      : `<td>${escaped(cell)}</td>`;
  }).join('');

/** A heading goes over the blank cells right of it. */
function headCells(cells: ReportRow['cells'], width: number): string {
  const parts: string[] = [];
  for (let at = 0; at < width;) {
    let end = at + 1;
    const text = String(cells[at] ?? '');
    while (text !== '' && end < width && (cells[end] ?? '') === '') end++;
    parts.push(`<th${end - at > 1 ? ` colspan="${end - at}"` : ''}>${escaped(text)}</th>`);
    at = end;
  }
  return parts.join('');
}

/** In a table of numbers, all but the first column are on the right. */
function tableOf(rows: readonly ReportRow[], kind: 'numbers' | 'words' = 'numbers'): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const lines = rows.map(({ look, cells }) =>
    look === 'heads'
      ? `<tr>${headCells(cells, width)}</tr>`
      : `<tr${look === 'total' ? ' class="total"' : ''}>${cellsOf(cells, width)}</tr>`,
  );
  return `<div class="wide"><table class="${kind}">\n${lines.join('\n')}\n</table></div>`;
}

/** Titles and notes between tables. */
function blocksOf(rows: readonly ReportRow[]): string {
  const parts: string[] = [];
  let table: ReportRow[] = [];
  const close = () => {
    if (table.length > 0) parts.push(tableOf(table));
    table = [];
  };
  for (const one of rows) {
    const text = escaped(String(one.cells[0] ?? ''));
    if (['heads', 'line', 'total'].includes(one.look)) {
      if (one.cells.length > 0) table.push(one);
      continue;
    }
    close();
    const tag = { title: 'h1', section: 'h2' }[one.look as string];
    parts.push(tag ? `<${tag}>${text}</${tag}>` : `<p class="note">${text}</p>`);
  }
  close();
  return parts.join('\n');
}

interface Figure extends Chart {
  note?: string;
}

function figure({ note = '', ...chart }: Figure): string {
  const rows = [
    row('heads', chart.of, ...chart.series.map(({ name }) => name)),
    ...chart.categories.map((name, at) =>
      row('line', name, ...chart.series.map(({ values }) => values[at] ?? 0)),
    ),
  ];
  const svg = svgOf({ ...chart, title: WORDS.shape(chart.title) });
  return `<figure><figcaption>${escaped(chart.title)}</figcaption>\n${svg}\n<details><summary>${WORDS.asTable}</summary>${tableOf(rows)}</details>${note === '' ? '' : noteOf(note)}</figure>`;
}

const programsIn = (cells: readonly StateCell[]): People =>
  cells.filter(({ line }) => line === 'program').reduce<People>(plusPeople, NOBODY);

/** With “Not given” if there are any. */
function agesIn(cells: readonly StateCell[]): (AgeGroup | typeof NOT_GIVEN)[] {
  return cells.some(({ ageGroup }) => ageGroup === NOT_GIVEN) ? [...AGE_GROUPS, NOT_GIVEN] : [...AGE_GROUPS];
}

function chartsOf(system: System): Figure[] {
  const { totals, today } = system;
  const months = monthsShown(today).reverse();
  const inMonth = months.map(({ from }) => totals.byMonth.filter((cell) => cell.from === from));
  const byMonth = {
    of: ROLL_UP_REPORT.month,
    categories: months.map(({ from }) => `${from.slice(5, 7)}/${from.slice(2, 4)}`),
    isSideways: false,
  };
  const years = usualYears(totals, fiscalYears(system)).map(({ from, name }) => ({
    name,
    cells: totals.byFiscalYear.filter((cell) => cell.from === from),
  }));
  const ages = agesIn(years.flatMap(({ cells }) => cells));
  const byAge = years.map(({ name, cells }) => ({
    name,
    values: ages.map((age) => programSessions(cells.filter(({ ageGroup }) => ageGroup === age))),
  }));
  const people = inMonth.map(programsIn);
  const unknown = people.reduce(plusPeople, NOBODY).peopleUnknown;
  return [
    {
      title: WORDS.months,
      ...byMonth,
      series: [{ name: WORDS.months, values: inMonth.map(programSessions) }],
    },
    // A month with few people might be hidden in the table.
    ...(system.shown.hidesSmall
      ? []
      : [
          {
            title: WORDS.people,
            ...byMonth,
            series: [{ name: WORDS.people, values: people.map((one) => one.people) }],
            ...(unknown > 0 && { note: WORDS.peopleUnknown(unknown) }),
          },
        ]),
    {
      title: WORDS.ages,
      of: ROLL_UP_REPORT.ages,
      categories: ages.map((age) => (age === NOT_GIVEN ? age : ageName(age))),
      series: byAge,
      isSideways: false,
    },
  ];
}

/** Of branches whose fiscal years begin together: eleven months aren't compared with five. */
function branchChart(system: System): string {
  const { totals, branches } = system;
  const [year] = usualYears(totals, fiscalYears(system));
  const inYear = totals.byBranch.filter(({ from }) => from === year?.from);
  const found = branches.flatMap(({ id, branch: name }) => {
    const own = inYear.filter(({ branchId }) => branchId === id);
    return own.length === 0 ? [] : [{ name, sessions: programSessions(own) }];
  });
  const most = found.sort((one, other) => other.sessions - one.sessions).slice(0, MOST_BRANCHES);
  const more = found.length - most.length;
  if (!year || most.length === 0) return '';
  const title = WORDS.branches(year.name);
  const chart = figure({
    title,
    of: ROLL_UP_REPORT.branch,
    categories: most.map(({ name }) => name),
    series: [{ name: title, values: most.map(({ sessions }) => sessions) }],
    isSideways: true,
  });
  return [chart, ...(more > 0 ? [noteOf(WORDS.moreBranches(more))] : []), ...otherYearNotes(system)].join(
    '\n',
  );
}

const noteOf = (words: string): string => `<p class="note">${escaped(words)}</p>`;

/** Whom the two charts by fiscal year leave out. */
function otherYearNotes(system: System): string[] {
  const names = otherYears(system.totals, fiscalYears(system)).flatMap(({ branches }) => branches);
  return names.length === 0 ? [] : [noteOf(ROLL_UP_REPORT.notInChart(branchesNamed(names)))];
}

const part = (title: string, body: string): string => `<h2>${escaped(title)}</h2>\n${body}`;

export function pageOf(system: System): string {
  const { totals, branches, checks, presence, today } = system;
  const lines = checkRows(checks);
  const more = Math.max(checks.length - MOST_CHECKS, 0);
  const periods = [...fiscalYears(system), ...monthsShown(today).slice(0, MONTHS_IN_TABLE)];
  const body = [
    blocksOf([row('title', ROLL_UP_REPORT.title), ...presenceRows(system, presence)]),
    ...chartsOf(system).map(figure),
    ...otherYearNotes(system),
    branchChart(system),
    blocksOf(systemTable(system, periods)),
    part(ROLL_UP_REPORT.byBranch, tableOf(branchRows(system, branches, checks))),
    part(ROLL_UP_REPORT.check, tableOf(lines.slice(0, MOST_CHECKS + 1), 'words')),
    more > 0 ? noteOf(WORDS.moreToCheck(more)) : '',
    totals.shared.length > 0
      ? part(
          ROLL_UP_REPORT.sharedTitle,
          tableOf(sharedRows(totals.shared, system.shown.hidesSmall).slice(0, MOST_CHECKS + 1), 'words'),
        )
      : '',
  ].filter(Boolean);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(ROLL_UP_REPORT.title)}</title>
<style>${STYLE}</style>
<body>
${body.join('\n')}
</body>
</html>
`;
}
