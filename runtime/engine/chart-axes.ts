// The value axis of a chart as Google draws it: how far it reaches at least, and which numbers it may show.
import './group-by';
import { registries } from '@odoo/o-spreadsheet';

/** What a chart's definition says about its value axis, beside what the engine knows. */
export interface ValueAxis {
  /** The axis reaches at least from here to there. */
  least?: number;
  most?: number;
  /** It shows multiples of this number only. */
  multiple?: number;
}

interface Scale {
  suggestedMin?: number;
  suggestedMax?: number;
  afterBuildTicks?: (scale: { ticks: { value: number }[] }) => void;
}
interface Definition {
  horizontal?: boolean;
  axesDesign?: { x?: ValueAxis; y?: ValueAxis };
}
interface ChartType {
  getRuntime(
    getters: unknown,
    definition: Definition,
    ...rest: unknown[]
  ): { chartJsConfig?: { options?: { scales?: Record<string, Scale | undefined> } } };
}
interface ChartTypes {
  get(type: string): ChartType;
  replace(type: string, chartType: ChartType): void;
}

let isAdded = false;

/** Called once, before the first chart is made. */
export function drawValueAxes(): void {
  if (isAdded) return;
  isAdded = true;
  const types = registries.chartTypeRegistry as unknown as ChartTypes;
  for (const type of ['bar', 'line', 'combo', 'scatter']) {
    const chartType = types.get(type);
    types.replace(type, {
      ...chartType,
      getRuntime: (getters, definition, ...rest) => {
        const drawn = chartType.getRuntime(getters, definition, ...rest);
        const name = definition.horizontal ? 'x' : 'y';
        const scale = drawn.chartJsConfig?.options?.scales?.[name];
        if (scale) Object.assign(scale, scaleOf(definition.axesDesign?.[name] ?? {}));
        return drawn;
      },
    });
  }
}

function scaleOf({ least, most, multiple = 0 }: ValueAxis): Scale {
  return {
    ...(least !== undefined && { suggestedMin: least }),
    ...(most !== undefined && { suggestedMax: most }),
    ...(multiple > 0 && {
      afterBuildTicks: (scale) => {
        scale.ticks = scale.ticks.filter(({ value }) => value % multiple === 0);
      },
    }),
  };
}
