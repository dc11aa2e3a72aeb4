// EmbeddedChartBuilder and the builders for single chart types. A type that the engine can't draw throws an error that
// names it. So do text styles, which only the Charts service can make.
import { imitatedRange } from '../range/range-address';
import { BOUNDED } from '../../book/a1';
import type { Book } from '../../book/book';
import type { ChartData } from './chart-data';
import { isDrawable } from './chart-definition';
import { LocalContainerInfo, LocalEmbeddedChart } from './embedded-chart';
import { enumeration } from '../../gate/enumeration';
import type { Execution } from '../../run/execution';
import { plainCopy } from '../../book/plain-copy';
import { refuse } from '../../gate/refusal';
import { asGoogle, memberName, Service } from '../../gate/service';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Google = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const NEW: ChartData = {
  type: 'COLUMN',
  ranges: [],
  options: {},
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  numHeaders: -1,
  isTransposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_ROWS',
};
/** The builder with the methods of one chart type. */
const NAMES: Readonly<Record<string, string>> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
  SCATTER: 'EmbeddedScatterChartBuilder',
};

/** One class for all builders: its name decides which methods a script sees. */
export class LocalEmbeddedChartBuilder extends Service {
  constructor(
    run: Execution,
    readonly book: Book,
    private readonly data: ChartData = plainCopy(NEW),
    private readonly id?: number,
    readonly googleName = 'EmbeddedChartBuilder',
  ) {
    super(run);
  }
  #set(change: Partial<ChartData>): this {
    Object.assign(this.data, change);
    return this;
  }
  #option(name: string, value: unknown): this {
    this.data.options[name] = value;
    return this;
  }
  #as<T>(type: string): T {
    if (!isDrawable(type)) throw new Error(`Charts.ChartType.${type} is not emulated`);
    const data = { ...this.data, type };
    return asGoogle(this.run.make.chartBuilder(this.book, data, this.id, NAMES[type]));
  }
  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.#as('AREA');
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.#as('BAR');
  }
  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.#as('COLUMN');
  }
  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.#as('COMBO');
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.#as('LINE');
  }
  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this.#as('PIE');
  }
  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return this.#as('SCATTER');
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    return this.#as(memberName(type) ?? '');
  }
  getChartType(): GoogleAppsScript.Charts.ChartType {
    return asGoogle(
      enumeration<string>('Charts.ChartType')[this.data.type] ?? refuse('The chart has no type.'),
    );
  }
  build(): Google {
    return asGoogle(new LocalEmbeddedChart(this.run, this.book, plainCopy(this.data), this.id));
  }
  addRange(range: GoogleRange): this {
    const local = imitatedRange(range);
    if (!local) return this;
    if (local.book !== this.book) refuse('Charts can only use data of their own spreadsheet.');
    const { sheetId, zone, bounds } = local;
    return this.#set({ ranges: [...this.data.ranges, { sheetId, zone, bounds }] });
  }
  removeRange(range: GoogleRange): this {
    const local = imitatedRange(range);
    const isSame = (one: ChartData['ranges'][number]): boolean =>
      one.sheetId === local?.sheetId && JSON.stringify(one.zone) === JSON.stringify(local.zone);
    return this.#set({ ranges: this.data.ranges.filter((one) => !isSame(one)) });
  }
  clearRanges(): this {
    return this.#set({ ranges: [] });
  }
  getRanges(): GoogleRange[] {
    return this.data.ranges.map(({ sheetId, zone, bounds = BOUNDED }) =>
      asGoogle(this.run.make.range(this.book, sheetId, zone, bounds)),
    );
  }
  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return asGoogle(new LocalContainerInfo(this.run, this.data.position));
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return this.#set({ position: { row, column, offsetX, offsetY } });
  }
  setNumHeaders(headers: number): this {
    return this.#set({ numHeaders: headers });
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.#set({ isTransposed: transpose });
  }
  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): this {
    return this.#set({ mergeStrategy: memberName(mergeStrategy) ?? NEW.mergeStrategy });
  }
  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): this {
    return this.#set({ hiddenDimensionStrategy: memberName(strategy) ?? NEW.hiddenDimensionStrategy });
  }
  /** Google checks neither the name nor the value. */
  setOption(option: string, value: unknown): this {
    return this.#option(option, value);
  }
  setTitle(chartTitle: string): this {
    return this.#option('title', chartTitle);
  }
  setXAxisTitle(title: string): this {
    return this.#option('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.#option('vAxis.title', title);
  }
  setColors(cssValues: string[]): this {
    return this.#option('colors', cssValues);
  }
  setBackgroundColor(cssValue: string): this {
    return this.#option('backgroundColor', cssValue);
  }
  setLegendPosition(position: GoogleAppsScript.Charts.Position): this {
    return this.#option('legend', { position: (memberName(position) ?? 'RIGHT').toLowerCase() });
  }
  setStacked(): this {
    return this.#option('isStacked', true);
  }
  set3D(): this {
    return this.#option('is3D', true);
  }
  reverseCategories(): this {
    return this.#option('reverseCategories', true);
  }
  useLogScale(): this {
    return this.#option('vAxis.logScale', true);
  }
  setRange(start: number, end: number): this {
    return this.#option('vAxis.viewWindow', { min: start, max: end });
  }
  setCurveStyle(style: GoogleAppsScript.Charts.CurveStyle): this {
    return this.#option('curveType', memberName(style) === 'SMOOTH' ? 'function' : 'none');
  }
  setPointStyle(style: GoogleAppsScript.Charts.PointStyle): this {
    return this.#option('pointSize', POINT_SIZES[memberName(style) ?? 'NONE'] ?? 0);
  }
}

/** Google documents only the order of these sizes, not their pixels. */
const POINT_SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 20 };
