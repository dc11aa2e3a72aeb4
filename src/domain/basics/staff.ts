// The staff that a cell names: 'Ana, Ben'.

import { normalizeName } from './names';

const BETWEEN_NAMES = /[,;&/+\n]|\band\b/i;

const staffNamesIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter(Boolean);

/** Normalized. */
export const staffIn = (cell: string): string[] => [...new Set(staffNamesIn(cell).map(normalizeName))];

/** None if Settings lists the whole cell as one entry. */
export function unlistedIn(cell: string, list: readonly string[]): string[] {
  const listed = new Set(list.map(normalizeName));
  if (listed.has(normalizeName(cell))) return [];
  return staffNamesIn(cell).filter((name) => !listed.has(normalizeName(name)));
}

/** 'Ana, Ben', 'phone or email' */
export const holdsSeveral = (cell: string): boolean =>
  staffNamesIn(cell).flatMap((one) => one.split(/\bor\b/i).filter((part) => part.trim() !== '')).length > 1;

/** Whether the cell is that name or includes it. */
export const namesStaff = (cell: string, name: string): boolean =>
  normalizeName(cell) === normalizeName(name) || staffIn(cell).includes(normalizeName(name));
