// Cells in a saved workbook: contents by address, styles and number formats by zone. Written for speed.
import { helpers } from '@odoo/o-spreadsheet';
import type { EngineZone } from './cell-block';

/** The cells of a saved sheet. Styles and formats are keys in the workbook's lists. */
export interface SavedCells {
  id: string;
  cells: Record<string, unknown>;
  styles: Record<string, number>;
  formats: Record<string, number>;
}
/** Receives one cell: its content, and its keys of a style and a format, or 0. */
export type TakeCell = (row: number, col: number, content: string, style: number, format: number) => void;

/** Calls back once for each cell of a saved sheet, row by row. */
export function eachSavedCell(sheet: SavedCells, rows: number, columns: number, take: TakeCell): void {
  const contents = [''];
  const contentAt = new Uint32Array(rows * columns);
  const styles = new Uint32Array(rows * columns);
  const formats = new Uint32Array(rows * columns);
  for (const [xc, content] of Object.entries(sheet.cells)) {
    const { row, col } = helpers.toCartesian(xc);
    if (row < rows && col < columns) contentAt[row * columns + col] = contents.push(content as string) - 1;
  }
  const fill = (numbers: Uint32Array, zones: Record<string, number>): void => {
    for (const [xc, number] of Object.entries(zones)) {
      const { top, bottom, left, right } = helpers.toZone(xc);
      const end = Math.min(right + 1, columns);
      for (let row = top; row <= bottom && row < rows; row++)
        numbers.fill(number, row * columns + left, row * columns + end);
    }
  };
  fill(styles, sheet.styles);
  fill(formats, sheet.formats);
  for (let row = 0, place = 0; row < rows; row++)
    for (let col = 0; col < columns; col++, place++) {
      const style = styles[place] ?? 0;
      const format = formats[place] ?? 0;
      const content = contents[contentAt[place] ?? 0] ?? '';
      if (style || format || content) take(row, col, content, style, format);
    }
}

/** Joins cells with the same key into rectangles. Cells must come row by row, from left to right. */
export class ZoneCollector<Key> {
  private readonly zones: [EngineZone, Key][] = [];
  private above: [EngineZone, Key][] = [];
  private current: [EngineZone, Key][] = [];
  private row = -1;

  add(row: number, col: number, key: Key): void {
    if (row !== this.row) this.endRow(row);
    const last = this.current.at(-1);
    if (last?.[1] === key && last[0].right === col - 1) last[0].right = col;
    else this.current.push([{ top: row, bottom: row, left: col, right: col }, key]);
  }

  private endRow(next: number): void {
    let place = 0;
    this.above = this.current.map((run) => {
      const [zone, key] = run;
      while ((this.above[place]?.[0].left ?? Infinity) < zone.left) place++;
      const over = this.above[place];
      const joins =
        over?.[1] === key &&
        over[0].left === zone.left &&
        over[0].right === zone.right &&
        over[0].bottom === zone.top - 1;
      if (!joins) {
        this.zones.push(run);
        return run;
      }
      over[0].bottom = zone.bottom;
      return over;
    });
    this.current = [];
    this.row = next;
  }

  /** All rectangles by address. `of` maps their keys. */
  entries<T>(of: (key: Key) => T): Record<string, T> {
    this.endRow(-1);
    return Object.fromEntries(
      this.zones.map(([{ top, bottom, left, right }, key]) => {
        const first = helpers.toXC(left, top);
        const isOne = top === bottom && left === right;
        return [isOne ? first : `${first}:${helpers.toXC(right, bottom)}`, of(key)];
      }),
    );
  }
}

/** Numbers things in the order in which they first appear, and puts them into the workbook's list. */
export function numbered<T>(list: Record<string, T>): (item: T) => number {
  const numbers = new Map<T, number>();
  return (item) => {
    let number = numbers.get(item);
    if (number === undefined) {
      numbers.set(item, (number = numbers.size + 1));
      list[String(number)] = item;
    }
    return number;
  };
}
