// An embedded chart as data. A sheet stores it as one of the engine's figures, so that the grid can draw it, together
// with what only Google's classes know. Its ranges move with rows and columns.
import type { Bounds } from '../../book/a1';
import type { Book } from '../../book/book';
import { attach, attachmentsOf, changeAttachment, detach, type Attachment } from '../../engine/attachments';
import { structureOf } from '../../engine/structure';
import type { EngineZone } from '../../engine/engine';
import { chartDefinition } from './chart-definition';

/** A range of a chart. */
export interface ChartRange {
  sheetId: string;
  zone: EngineZone;
  bounds: Bounds;
}
/** A chart's position: its anchor cell, counted from 1, and the offset from it in pixels. */
export interface ChartPosition {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}
/** The settings of a chart. `type` is a name of Charts.ChartType; the options are Google's. */
export interface ChartData {
  type: string;
  ranges: ChartRange[];
  options: Record<string, unknown>;
  position: ChartPosition;
  numHeaders: number;
  isTransposed: boolean;
  mergeStrategy: string;
  hiddenDimensionStrategy: string;
}
/** What a sheet stores for each of its charts. */
interface KeptChart extends Omit<ChartData, 'ranges' | 'position'> {
  figureId: string;
}
interface KeptRange {
  chart: number;
  bounds: Bounds;
}

const USUAL_SIZE = { width: 600, height: 371 };

function attachedChart(book: Book, id: number): Attachment | undefined {
  return attachmentsOf(book.engine, 'chart').find((attachment) => attachment.id === id);
}

/** The ids of the charts that scripts made on a sheet, oldest first. */
export function chartIdsOf(book: Book, sheetId: string): number[] {
  return attachmentsOf(book.engine, 'chart')
    .filter((attachment) => attachment.sheetId === sheetId)
    .map(({ id }) => id);
}

/** The chart as it is now; undefined when a script or a person has deleted it. */
export function chartOf(book: Book, id: number): { sheetId: string; data: ChartData } | undefined {
  const attached = attachedChart(book, id);
  if (!attached || attached.sheetId === undefined) return undefined;
  const { figureId, ...kept } = attached.data as KeptChart;
  const figure = structureOf(book.engine)
    .getFigures(attached.sheetId)
    .find((found) => found.id === figureId);
  if (!figure) return undefined;
  const ranges = attachmentsOf(book.engine, 'chart-range').flatMap(
    ({ sheetId, zone, data }): ChartRange[] => {
      const { chart, bounds } = data as KeptRange;
      return chart === id && sheetId !== undefined && zone ? [{ sheetId, zone, bounds }] : [];
    },
  );
  const position = {
    row: figure.row + 1,
    column: figure.col + 1,
    offsetX: figure.offset.x,
    offsetY: figure.offset.y,
  };
  return { sheetId: attached.sheetId, data: { ...kept, ranges, position } };
}

function attachRanges(book: Book, chart: number, ranges: readonly ChartRange[]): void {
  for (const { sheetId, zone, bounds } of ranges)
    attach(book.engine, { kind: 'chart-range', sheetId, zone, data: { chart, bounds } satisfies KeptRange });
}

function sizeOf({ options }: ChartData): { width: number; height: number } {
  const size = (name: 'width' | 'height'): number =>
    typeof options[name] === 'number' ? options[name] : USUAL_SIZE[name];
  return { width: size('width'), height: size('height') };
}

/** Inserts a chart and returns its id. */
export function insertChart(book: Book, sheetId: string, data: ChartData): number {
  const { engine } = book;
  const figureId = `figure-${String(book.freshRuleNumber())}`;
  const { position, ranges, ...kept } = data;
  engine.dispatch('CREATE_CHART', {
    sheetId,
    figureId,
    chartId: `${figureId}-chart`,
    col: position.column - 1,
    row: position.row - 1,
    offset: { x: position.offsetX, y: position.offsetY },
    size: sizeOf(data),
    definition: chartDefinition(book, data),
  });
  const id = attach(engine, { kind: 'chart', sheetId, data: { ...kept, figureId } satisfies KeptChart });
  attachRanges(book, id, ranges);
  return id;
}

function rangeIdsOf(book: Book, chart: number): number[] {
  return attachmentsOf(book.engine, 'chart-range')
    .filter(({ data }) => (data as KeptRange).chart === chart)
    .map(({ id }) => id);
}

/** Updates a chart; false when it no longer exists. */
export function changeChart(book: Book, id: number, data: ChartData): boolean {
  const { engine } = book;
  const before = attachedChart(book, id);
  if (!before || before.sheetId === undefined || !chartOf(book, id)) return false;
  const { sheetId } = before;
  const { figureId } = before.data as KeptChart;
  const { position, ranges, ...kept } = data;
  const place = { sheetId, figureId, col: position.column - 1, row: position.row - 1 };
  engine.dispatch('UPDATE_FIGURE', {
    ...place,
    ...sizeOf(data),
    offset: { x: position.offsetX, y: position.offsetY },
  });
  engine.dispatch('UPDATE_CHART', {
    sheetId,
    figureId,
    chartId: `${figureId}-chart`,
    definition: chartDefinition(book, data),
  });
  changeAttachment(engine, id, { sheetId, data: { ...kept, figureId } satisfies KeptChart });
  detach(engine, rangeIdsOf(book, id));
  attachRanges(book, id, ranges);
  return true;
}

/** Removes a chart from its sheet. */
export function removeChart(book: Book, id: number): void {
  const attached = attachedChart(book, id);
  if (!attached || attached.sheetId === undefined) return;
  const { figureId } = attached.data as KeptChart;
  if (chartOf(book, id)) book.engine.dispatch('DELETE_FIGURE', { sheetId: attached.sheetId, figureId });
  detach(book.engine, [id, ...rangeIdsOf(book, id)]);
}

/** Copies a sheet's charts to its copy. Ranges on other sheets survive only within the same spreadsheet. */
export function copyCharts(from: Book, sheetId: string, to: Book, copyId: string): void {
  for (const id of chartIdsOf(from, sheetId)) {
    const found = chartOf(from, id);
    if (!found) continue;
    const ranges = found.data.ranges.flatMap((range) =>
      range.sheetId === sheetId ? [{ ...range, sheetId: copyId }] : from === to ? [range] : [],
    );
    // The engine copies the figure with its sheet, but not what scripts stored with it.
    const { figureId } = attachedChart(from, id)?.data as KeptChart;
    const twin = structureOf(to.engine)
      .getFigures(copyId)
      .find((figure) => figure.id.endsWith(`??${figureId}`));
    if (twin) to.engine.dispatch('DELETE_FIGURE', { sheetId: copyId, figureId: twin.id });
    insertChart(to, copyId, { ...found.data, ranges });
  }
}
