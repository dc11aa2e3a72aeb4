// Tabs that not every library has.

import { TableName, isMadeLater } from '../../domain/tables';
import { Zone } from '../cells/zone';
import { askingIn } from './heading-questions';
import { TAB_NAMES } from './layout';
import { isTheirs, isUsedBySome } from './our-tab';
import { Sheet, Table, readGrid, readTable, tableOf } from './table';
import { isNamed, tabNamed } from './tabs';

/** Undefined for a tab that is made later and isn't there yet, that a run which died has left blank, or that isn't ours. */
export function readIfThere<Name extends TableName>(name: Name, zone: Zone): Table<Name> | undefined {
  const sheet = tabNamed(TAB_NAMES[name]);
  const grid = sheet ? readGrid(sheet) : [];
  return sheet && grid.length > 0 && !isTheirs(askingIn(name, grid))
    ? tableOf(name, sheet, grid, zone)
    : undefined;
}

/** A tab that every library has must be there; one that is made later may be missing. */
export const readAny = <Name extends TableName>(name: Name, zone: Zone): Table<Name> | undefined =>
  isMadeLater(name) ? readIfThere(name, zone) : readTable(name, zone);

/** By its name; by what it holds, if only some libraries use a tab of that name. */
export function isOurTab(sheet: Sheet): boolean {
  const [key] = Object.entries(TAB_NAMES).find(([, name]) => isNamed(sheet, name)) ?? [];
  return key !== undefined && !(isUsedBySome(key) && isTheirs(askingIn(key, readGrid(sheet))));
}
