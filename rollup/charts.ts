// Charts as SVG, drawn by ECharts without a browser.

import * as echarts from 'echarts';

interface Series {
  name: string;
  values: readonly number[];
}

export interface Chart {
  title: string;
  /** What the categories are. */
  of: string;
  categories: readonly string[];
  series: readonly Series[];
  /** Bars from left to right, for long names. */
  isSideways: boolean;
}

const WIDTH = 720;
const HEIGHT = 280;
const BAR_HEIGHT = 24;
const FONT = { fontFamily: 'Roboto, Arial, sans-serif', fontSize: 13, color: '#1f1f1f' };
/** Dark and light enough to be told apart on gray paper. */
const COLORS = ['#0b57d0', '#9db8e8', '#146c2e', '#a8d5b5'];
const NAME_WIDTH = 200;

// No canvas, whatever the process knows of a page: the widths of texts are then ECharts' own estimates, the same everywhere.
const NO_CANVAS: Parameters<typeof echarts.setPlatformAPI>[0] = { createCanvas: () => null as never };

export function svgOf({ title, categories, series, isSideways }: Chart): string {
  echarts.setPlatformAPI(NO_CANVAS);
  const height = isSideways ? 80 + categories.length * BAR_HEIGHT : HEIGHT;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const names = {
    type: 'category' as const,
    data: [...categories],
    inverse: isSideways,
    axisLabel: {
      ...FONT,
      interval: 0,
      ...(isSideways && { width: NAME_WIDTH, overflow: 'truncate' as const }),
    },
    axisTick: { show: false },
  };
  const numbers = { type: 'value' as const, minInterval: 1, axisLabel: FONT };
  chart.setOption({
    animation: false,
    color: COLORS,
    aria: { enabled: false },
    ...(series.length > 1 && { legend: { top: 0, textStyle: FONT } }),
    grid: { left: 8, right: 48, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    xAxis: isSideways ? numbers : names,
    yAxis: isSideways ? names : numbers,
    series: series.map(({ name, values }) => ({
      ...{ type: 'bar' as const, name, data: [...values], barMaxWidth: 28 },
      label: {
        show: true,
        position: isSideways ? ('right' as const) : ('top' as const),
        ...FONT,
        fontSize: 12,
      },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace('<svg ', `<svg role="img" aria-label="${escaped(title)}" `);
}

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
