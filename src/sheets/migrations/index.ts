// Brings the tabs of an older version up to date. Each step runs in order and may be cut off at any call. Its number
// is written last, so a step that was cut off runs again and must find what is left to do.

import { TableName } from '../../domain/tables';
import { SettingsCells, readSettings } from '../tables/settings';
import { SHEET_VERSION, writeVersion } from '../tables/sheet-version';
import { Zone } from '../cells/zone';
import { cameOfIt } from './came-of-it';
import { confidentialLocation } from './confidential-location';
import { googleCriteria } from './google-criteria';
import { localDays } from './local-days';
import { paperPlan } from './paper-plan';
import { potentialPartners } from './potential-partners';
import { reasonFirst } from './reason-first';
import { settingsForPeople } from './settings-for-people';
import { severalNames } from './several-names';

interface Context {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  zone: Zone;
  /** Adds a missing column of ours to the right of everything, as set-up makes it. */
  addColumn: (table: TableName, key: string) => void;
}

/** `version` is one more than before. */
export interface Migration {
  name: string;
  version: number;
  /** Looks first: a tab may be missing, new and empty, or done already. */
  run: (context: Context) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  googleCriteria,
  cameOfIt,
  severalNames,
  settingsForPeople,
  reasonFirst,
  localDays,
  paperPlan,
  confidentialLocation,
  potentialPartners,
];

export const isCurrent = (version: number): boolean => version === SHEET_VERSION;

/** Needs the lock. `isFresh`: the tabs are just being made. Returns whether anything was done. */
export function migrate(
  settings: SettingsCells,
  zone: Zone,
  isFresh: boolean,
  addColumn: Context['addColumn'],
): boolean {
  const pending = MIGRATIONS.filter(({ version }) => version > settings.version);
  const cellIn = ({ sheet, placeOf }: SettingsCells) => {
    const place = placeOf('version');
    return place && sheet.getRange(place.row, place.column);
  };
  const cell = cellIn(settings);
  if (!cell) return false;
  if (isFresh) pending.forEach(({ version }) => writeVersion(cell, version));
  else
    for (const { version, run } of pending) {
      run({ spreadsheet: SpreadsheetApp.getActiveSpreadsheet(), zone, addColumn });
      SpreadsheetApp.flush();
      // A step may have moved it.
      writeVersion(cellIn(readSettings()) ?? cell, version);
      SpreadsheetApp.flush();
    }
  return pending.length > 0;
}
