// The charts of the tab Report, above its tables. Each is recognized by its title; one that people moved stays there.

import { ReportRow } from '../../domain/counting/report-rows';
import { Sheet } from '../tables/table';

/** The columns that the charts begin in, one beside the other. */
const COLUMNS = [1, 3, 7];
const SIZE = { width: 380, height: 270 };
const COLORS = ['#1f4e79', '#9fb8d1'];

/** From the headings with the names of the years down to the last line. */
function chartsIn(rows: readonly ReportRow[]): { title: string; place: string }[] {
  return rows.flatMap(({ chart: title }, at) => {
    if (title === undefined) return [];
    const lines = rows.slice(at + 1).findIndex(({ look, cells }) => look !== 'line' || cells.length === 0);
    const last = lines < 0 ? rows.length : at + 1 + lines;
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
    const known = there.find((one) => one.title === title);
    if (known?.place === place) return;
    if (known) sheet.updateChart(known.chart.modify().clearRanges().addRange(sheet.getRange(place)).build());
    else
      sheet.insertChart(
        sheet
          .newChart()
          .asColumnChart()
          .setTitle(title)
          .setColors(COLORS)
          .addRange(sheet.getRange(place))
          .setNumHeaders(1)
          .setOption('legend.position', 'bottom')
          .setOption('width', SIZE.width)
          .setOption('height', SIZE.height)
          .setPosition(row, COLUMNS[at] ?? 1, 0, 0)
          .build(),
      );
  });
}
