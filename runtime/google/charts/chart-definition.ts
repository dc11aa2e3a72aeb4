// The engine's definition of an embedded chart: what the grid draws. Options that the engine can't draw stay with the
// chart and are left out here.
import { a1Of, quotedName } from '../../book/a1';
import type { Book } from '../../book/book';
import type { ChartData, ChartRange } from './chart-data';
import { drawValueAxes, type ValueAxis } from '../../engine/chart-axes';
import { hexOf } from '../../book/color-names';

/** The engine's chart kind for each name of Charts.ChartType. */
const KINDS: Readonly<Record<string, object>> = {
  AREA: { type: 'line', labelsAsText: false, cumulative: false, fillArea: true },
  BAR: { type: 'bar', horizontal: true },
  COLUMN: { type: 'bar' },
  COMBO: { type: 'combo' },
  LINE: { type: 'line', labelsAsText: false, cumulative: false },
  PIE: { type: 'pie' },
  SCATTER: { type: 'scatter', labelsAsText: false },
};

drawValueAxes();

/** Whether the engine can draw this chart type. */
export function isDrawable(type: string): boolean {
  return type in KINDS;
}

/** Reads an option by Google's dotted name, whether it was set as 'legend.position' or as { legend: { position } }. */
export function optionOf(options: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in options) return options[name];
  return name
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined,
      options,
    );
}

type Series = Omit<ChartRange, 'bounds'>;

/** A range in the form the engine's chart definitions use. */
function chartAddress(book: Book, { sheetId, zone }: Series): string {
  return `${quotedName(book.engine.getters.getSheetName(sheetId))}!${a1Of(zone)}`;
}

/** The columns of the ranges, or their rows if transposed: the first holds the labels, the others are series. */
function seriesOf({ ranges, isTransposed }: ChartData): Series[] {
  return ranges.flatMap(({ sheetId, zone }) => {
    const { top, bottom, left, right } = zone;
    const [first, last] = isTransposed ? [top, bottom] : [left, right];
    return Array.from({ length: last - first + 1 }, (_, place) => ({
      sheetId,
      zone: isTransposed
        ? { ...zone, top: first + place, bottom: first + place }
        : { ...zone, left: first + place, right: first + place },
    }));
  });
}

/** If the number of headers isn't set, a first cell of text above numbers counts as a header. */
function hasTitles(book: Book, { numHeaders }: ChartData, series: readonly Series[]): boolean {
  if (numHeaders >= 0) return numHeaders > 0;
  return series.some(({ sheetId, zone }) => {
    const value = book.engine.cell(sheetId, zone.top, zone.left).value;
    return typeof value === 'string' && value !== '';
  });
}

function valueAxis(options: ChartData['options'], name: string): ValueAxis {
  const number = (key: keyof ValueAxis, option: string): ValueAxis => {
    const value = optionOf(options, `${name}.${option}`);
    return typeof value === 'number' ? { [key]: value } : {};
  };
  return {
    ...number('least', 'minValue'),
    ...number('most', 'maxValue'),
    ...number('multiple', 'gridlines.multiple'),
  };
}

/** The chart as the engine draws it. */
export function chartDefinition(book: Book, data: ChartData): object {
  const { options, type } = data;
  const all = seriesOf(data);
  const [labels, ...rest] = all;
  const series = rest.length > 0 ? rest : all;
  const text = (name: string): string | undefined => {
    const value = optionOf(options, name);
    return typeof value === 'string' ? value : undefined;
  };
  const legend = text('legend.position') ?? text('legend') ?? 'right';
  const stacked = optionOf(options, 'isStacked');
  const background = hexOf(text('backgroundColor.fill') ?? text('backgroundColor'));
  const colours = optionOf(options, 'colors');
  const values = type === 'BAR' ? 'hAxis' : 'vAxis';
  const axis = (name: string): object | undefined => {
    const title = text(`${name}.title`);
    const design = {
      ...(title !== undefined && { title: { text: title } }),
      ...(name === values && valueAxis(options, name)),
    };
    return Object.keys(design).length === 0 ? undefined : design;
  };
  const [x, y] = [axis('hAxis'), axis('vAxis')];
  return {
    ...KINDS[type],
    ...(type === 'COLUMN' || type === 'BAR' || type === 'LINE' || type === 'AREA'
      ? { stacked: stacked === true || typeof stacked === 'string' }
      : {}),
    title: { text: text('title') ?? '' },
    legendPosition: ['top', 'bottom', 'left', 'right', 'none'].includes(legend) ? legend : 'right',
    ...(background && { background }),
    ...((x ?? y) && { axesDesign: { ...(x && { x }), ...(y && { y }) } }),
    dataSetStyles: Object.fromEntries(
      (Array.isArray(colours) ? colours : []).flatMap((given, place) => {
        const backgroundColor = hexOf(given);
        return backgroundColor && place < series.length ? [[String(place), { backgroundColor }]] : [];
      }),
    ),
    dataSource: {
      type: 'range',
      dataSets: series.map((range, place) => ({
        dataRange: chartAddress(book, range),
        dataSetId: String(place),
      })),
      dataSetsHaveTitle: hasTitles(book, data, series),
      ...(labels && rest.length > 0 && { labelRange: chartAddress(book, labels) }),
    },
  };
}
