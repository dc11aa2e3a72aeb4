// Which members of staff a cell names: 'Ana, Ben'.

import { normaliseName } from './names';

const BETWEEN_NAMES = /[,;&/+\n]|\band\b/i;

/** Each name as it is typed. */
export const staffNamesIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter(Boolean);

/** Each name as it is compared: without case and accents. */
export const staffIn = (cell: string): string[] => [...new Set(staffNamesIn(cell).map(normaliseName))];

/** Whether the cell is that name, or names them among others. */
export const namesStaff = (cell: string, name: string): boolean =>
  normaliseName(cell) === normaliseName(name) || staffIn(cell).includes(normaliseName(name));
