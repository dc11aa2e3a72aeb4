// A1 notation, in every form that getRange takes: A1, A1:C3, A:C, 2:5, A2:C, 'Sheet name'!A1, with or without $.
import type { EngineZone } from './engine/engine';
import { refuse, WORDS } from './refusal';

/** Parts a reference into the sheet's name, if it has one, and the address. */
export function splitReference(reference: string): { sheet?: string; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const mark = reference.lastIndexOf('!');
  return mark < 0
    ? { address: reference }
    : { sheet: reference.slice(0, mark), address: reference.slice(mark + 1) };
}

function columnOf(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** The zone of an address in a grid of this size; undefined when it is no address, refused when outside the grid. */
export function zoneOfAddress(address: string, rows: number, columns: number): EngineZone | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(address.trim());
  if (!match) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isRange = address.includes(':');
  if (!isRange && (!firstColumn || !firstRow)) return undefined;
  if (isRange && ((!firstColumn && !firstRow) || (!lastColumn && !lastRow))) return undefined;
  const lefts = [
    firstColumn ? columnOf(firstColumn) : 0,
    isRange ? (lastColumn ? columnOf(lastColumn) : columns - 1) : columnOf(firstColumn ?? 'A'),
  ];
  const tops = [
    firstRow ? Number(firstRow) - 1 : 0,
    isRange ? (lastRow ? Number(lastRow) - 1 : rows - 1) : Number(firstRow) - 1,
  ];
  const zone = {
    top: Math.min(...tops),
    bottom: Math.max(...tops),
    left: Math.min(...lefts),
    right: Math.max(...lefts),
  };
  if (zone.top < 0 || zone.bottom >= rows || zone.right >= columns) refuse(WORDS.outsideSheet);
  return zone;
}
