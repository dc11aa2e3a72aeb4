// The charts of the tab Report, above its tables. Each is recognized by its title; one that people moved stays there.

import { ReportRow } from '../../domain/counting/report-rows';
import { Sheet } from '../tables/table';

/** Where the charts begin, one beside the other: a column and pixels. */
const PLACES = [
  [1, 0],
  [3, 5],
  [6, 70],
] as const;
const COLORS = ['#1f4e79', '#9fb8d1'];
/** More would be too thin to read; the table below has all of them. */
const MOST_LINES = 6;
/** Sessions are whole numbers. Up to four, Google's five grid lines fall on whole numbers in any case. */
const OPTIONS: readonly (readonly [name: string, value: string | number])[] = [
  ['width', 400],
  ['height', 270],
  ['legend.position', 'bottom'],
  ['hAxis.minValue', 0],
  ['hAxis.maxValue', 4],
  ['hAxis.gridlines.multiple', 1],
  ['hAxis.format', '0'],
];

/** From the headings with the names of the years down to the last of the lines with the most sessions, which come first. */
function chartsIn(rows: readonly ReportRow[]): { title: string; place: string }[] {
  return rows.flatMap(({ chart: title }, at) => {
    if (title === undefined) return [];
    const lines = rows.slice(at + 1).findIndex(({ look, cells }) => look !== 'line' || cells.length === 0);
    const last = at + 1 + Math.min(lines < 0 ? rows.length : lines, MOST_LINES, rows.length - at - 1);
    return [{ title, place: `A${at + 1}:C${last}` }];
  });
}

export function putCharts(sheet: Sheet, rows: readonly ReportRow[]): void {
  const there = sheet.getCharts().map((chart) => ({
    chart,
    title: String(chart.getOptions().get('title') ?? ''),
    place: chart
      .getRanges()
      .map((range) => range.getA1Notation())
      .join(),
  }));
  const row = rows.findIndex(({ isUnderCharts }) => isUnderCharts) + 1;
  chartsIn(rows).forEach(({ title, place }, at) => {
    const [column, offset] = PLACES[at] ?? PLACES[0];
    const known = there.find((one) => one.title === title);
    if (known?.place === place) return;
    if (known) sheet.updateChart(known.chart.modify().clearRanges().addRange(sheet.getRange(place)).build());
    else {
      const chart = sheet
        .newChart()
        // Names of types stay level beside a bar.
        .asBarChart()
        .setTitle(title)
        .setColors(COLORS)
        .addRange(sheet.getRange(place))
        .setNumHeaders(1)
        .setPosition(row, column, offset, 0);
      for (const [option, value] of OPTIONS) chart.setOption(option, value);
      sheet.insertChart(chart.build());
    }
  });
}
