// The charts of the tab Report, beside the first page. Each is known by its title; one that people moved stays there.

import { ReportRow } from '../../domain/counting/report-rows';
import { Sheet } from '../tables/table';

/** Right of the tables of the first page, below what the librarian asks for. */
const [FIRST_ROW, COLUMN, ROWS_EACH] = [7, 7, 14];
const SIZE = { width: 480, height: 270 };
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
          .setPosition(FIRST_ROW + at * ROWS_EACH, COLUMN, 0, 0)
          .build(),
      );
  });
}
