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
