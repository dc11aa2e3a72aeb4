// The staff that a cell names: 'Ana, Ben'.

import { normalizeName } from './names';

const BETWEEN_NAMES = /[,;&/+\n]|\band\b/i;

export const staffNamesIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter(Boolean);

export const staffIn = (cell: string): string[] => [...new Set(staffNamesIn(cell).map(normalizeName))];

/** 'Ana, Ben', 'phone or email' */
export const holdsSeveral = (cell: string): boolean =>
  staffNamesIn(cell).flatMap((one) => one.split(/\bor\b/i).filter((part) => part.trim() !== '')).length > 1;

export const namesStaff = (cell: string, name: string): boolean =>
  normalizeName(cell) === normalizeName(name) || staffIn(cell).includes(normalizeName(name));

/** The cell with `by` in place of a name. The other names and what is between them stay. Nobody is named twice. */
export function replaceStaff(cell: string, name: string, by: string): string {
  if (!namesStaff(cell, name)) return cell;
  if (normalizeName(cell) === normalizeName(name)) return by;
  // Names are at even positions, with what is between them at the odd ones.
  const pieces = cell.trim().split(new RegExp(`(\\s*(?:${BETWEEN_NAMES.source})\\s*)`, 'i'));
  const is = (piece: string, whom: string) => normalizeName(piece) === normalizeName(whom);
  let isThere = pieces.some((piece, at) => at % 2 === 0 && is(piece, by));
  let written = '';
  pieces.forEach((piece, at) => {
    const isLeaving = is(piece, name);
    if (at % 2 === 1 || (isLeaving && isThere)) return;
    isThere ||= isLeaving;
    written += (written === '' ? '' : (pieces[at - 1] ?? '')) + (isLeaving ? by : piece);
  });
  return written;
}
