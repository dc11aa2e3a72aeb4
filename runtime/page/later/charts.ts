// charts.js: Chart.js, loaded with the first chart. The engine looks for it among the page's globals, with its
// controllers attached as in the one-file build of Chart.js.
import * as parts from 'chart.js';

const { Chart, registerables } = parts;
Chart.register(...registerables);
Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
