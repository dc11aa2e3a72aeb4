// The engine's chart components. Each is shown once Chart.js is there, which is loaded with the first chart.
import { Component, onWillDestroy, useState, xml } from '@odoo/owl';
import { registries } from '@odoo/o-spreadsheet';
import { loadScript } from './load-script';

type ChartComponent = ReturnType<typeof registries.chartComponentRegistry.get>;

interface State {
  isReady: boolean;
  problem: string;
}

/** Shows `chart` with its own properties as soon as it can be drawn; until then nothing, or the reason why it can't. */
const afterLoading = (chart: ChartComponent) =>
  class extends Component {
    static override template = xml`<t t-if="state.isReady" t-component="chart" t-props="props"/>
      <p t-else="" class="chart-problem" t-esc="state.problem"/>`;
    static override props = { '*': {} };
    readonly chart = chart;
    state!: State;

    override setup(): void {
      const state = (this.state = useState<State>({ isReady: 'Chart' in globalThis, problem: '' }));
      if (state.isReady) return;
      let isGone = false;
      onWillDestroy(() => {
        isGone = true;
      });
      loadScript('charts.js').then(
        () => {
          if (!isGone) state.isReady = true;
        },
        (error: Error) => {
          if (!isGone) state.problem = error.message;
        },
      );
    }
  };

/** Lets the grid draw charts. Called once per page, before the grid is shown. */
export function loadChartsWhenShown(): void {
  const { chartComponentRegistry } = registries;
  for (const type of chartComponentRegistry.getKeys())
    chartComponentRegistry.replace(type, afterLoading(chartComponentRegistry.get(type)));
}
