// The engine draws charts with Chart.js and looks for it among the globals of the page, its controllers hanging on it as
// in the one-file build of Chart.js.
import * as parts from 'chart.js';

/** Lets the grid draw charts; once for a page, before the grid is shown. */
export function allowCharts(): void {
  const { Chart, registerables } = parts;
  Chart.register(...registerables);
  Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
}
