// Which members of staff a cell names: 'Ana, Ben'.

import { normaliseName } from './names';

const BETWEEN_NAMES = /[,;&/+\n]|\band\b/i;

/** Each name as it is typed. */
const staffNamesIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter(Boolean);

/** Each name as it is compared: without case and accents. */
export const staffIn = (cell: string): string[] => [...new Set(staffNamesIn(cell).map(normaliseName))];

/** Entries of a cell that are not in the list of Settings; none where the cell as a whole is. */
export function unlistedIn(cell: string, list: readonly string[]): string[] {
  const listed = new Set(list.map(normaliseName));
  if (listed.has(normaliseName(cell))) return [];
  return staffNamesIn(cell).filter((name) => !listed.has(normaliseName(name)));
}

/** Whether a cell holds more than a single choice of a list allows, like 'Ana, Ben' or 'phone or email'. */
export const holdsSeveral = (cell: string): boolean =>
  staffNamesIn(cell).flatMap((one) => one.split(/\bor\b/i).filter((part) => part.trim() !== '')).length > 1;

/** Whether the cell is that name, or names them among others. */
export const namesStaff = (cell: string, name: string): boolean =>
  normaliseName(cell) === normaliseName(name) || staffIn(cell).includes(normaliseName(name));
