// Rectangles of cells: their intersection and difference.
import type { EngineZone } from '../engine/engine';

/** The intersection of two zones; undefined if they have no cell in common. */
export function sharedZone(one: EngineZone, other: EngineZone): EngineZone | undefined {
  const zone = {
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
  };
  return zone.top > zone.bottom || zone.left > zone.right ? undefined : zone;
}

/** Whether two zones have a cell in common. */
export function overlaps(one: EngineZone, other: EngineZone): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

/** Whether the outer zone contains the whole inner one. */
export function holdsZone(outer: EngineZone, inner: EngineZone): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

/** A zone without a hole in it, as rectangles. */
export function withoutZone(zone: EngineZone, hole: EngineZone): EngineZone[] {
  const shared = sharedZone(zone, hole);
  if (!shared) return [zone];
  const { top, bottom, left, right } = shared;
  return [
    { ...zone, bottom: top - 1 },
    { ...zone, top: bottom + 1 },
    { top, bottom, left: zone.left, right: left - 1 },
    { top, bottom, left: right + 1, right: zone.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** A zone moved down and to the right. */
export function shiftedZone(zone: EngineZone, rows: number, columns: number): EngineZone {
  return {
    top: zone.top + rows,
    bottom: zone.bottom + rows,
    left: zone.left + columns,
    right: zone.right + columns,
  };
}

/** The parts of a zone without some rows. */
export function zonesWithoutRows(zone: EngineZone, rows: ReadonlySet<number>): EngineZone[] {
  const zones: EngineZone[] = [];
  let start = zone.top;
  for (let row = zone.top; row <= zone.bottom + 1; row++) {
    if (row <= zone.bottom && !rows.has(row)) continue;
    if (row > start) zones.push({ ...zone, top: start, bottom: row - 1 });
    start = row + 1;
  }
  return zones;
}
