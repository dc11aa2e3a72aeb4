// EmbeddedChart with its ContainerInfo and options: a chart that was built, or that is on a sheet.
import type { Book } from '../../book/book';
import { chartIdsOf, chartOf, type ChartData, type ChartPosition } from './chart-data';
import { optionOf } from './chart-definition';
import { enumeration } from '../../gate/enumeration';
import type { Execution } from '../../run/execution';
import { plainCopy } from '../../book/plain-copy';
import { asGoogle, Service } from '../../gate/service';

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Charts = typeof GoogleAppsScript.Charts;

/** The charts that scripts made on a sheet. */
export function chartsOf(run: Execution, book: Book, sheetId: string): Google[] {
  return chartIdsOf(book, sheetId).flatMap((id) => {
    const found = chartOf(book, id);
    return found ? [asGoogle<Google>(new LocalEmbeddedChart(run, book, found.data, id))] : [];
  });
}

/** A chart's position on its sheet. */
export class LocalContainerInfo extends Service implements GoogleAppsScript.Spreadsheet.ContainerInfo {
  readonly googleName = 'ContainerInfo';
  constructor(
    run: Execution,
    private readonly position: ChartPosition,
  ) {
    super(run);
  }
  getAnchorRow(): number {
    return this.position.row;
  }
  getAnchorColumn(): number {
    return this.position.column;
  }
  getOffsetX(): number {
    return this.position.offsetX;
  }
  getOffsetY(): number {
    return this.position.offsetY;
  }
}

class LocalChartOptions extends Service implements GoogleAppsScript.Charts.ChartOptions {
  readonly googleName = 'ChartOptions';
  constructor(
    run: Execution,
    private readonly options: Readonly<Record<string, unknown>>,
  ) {
    super(run);
  }
  get(option: string): unknown {
    return optionOf(this.options, option) ?? null;
  }
}

/** Images of charts (getBlob, getAs) aren't imitated: calling them throws an error that names the method. */
export class LocalEmbeddedChart extends Service implements Omit<Google, 'getBlob' | 'getAs'> {
  readonly googleName = 'EmbeddedChart';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly data: ChartData,
    /** Null until the chart is inserted. */
    readonly id?: number,
  ) {
    super(run);
  }
  getChartId(): number | null {
    return this.id ?? null;
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return asGoogle(new LocalContainerInfo(this.run, this.data.position));
  }
  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return asGoogle(
      enumeration<keyof Charts['ChartHiddenDimensionStrategy']>('Charts.ChartHiddenDimensionStrategy')[
        this.data.hiddenDimensionStrategy as keyof Charts['ChartHiddenDimensionStrategy']
      ],
    );
  }
  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return asGoogle(
      enumeration<keyof Charts['ChartMergeStrategy']>('Charts.ChartMergeStrategy')[
        this.data.mergeStrategy as keyof Charts['ChartMergeStrategy']
      ],
    );
  }
  getNumHeaders(): number {
    return this.data.numHeaders;
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return asGoogle(new LocalChartOptions(this.run, this.data.options));
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.data.ranges.map(({ sheetId, zone, bounds }) =>
      asGoogle(this.run.make.range(this.book, sheetId, zone, bounds)),
    );
  }
  getTransposeRowsAndColumns(): boolean {
    return this.data.isTransposed;
  }
  modify(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return asGoogle(this.run.make.chartBuilder(this.book, plainCopy(this.data), this.id));
  }
}
