// Clear this copy: only in a copy of another library's sheet, never in a sheet that is in use.

import { refuse } from '../../domain/basics/refusal';
import { deleteAllTabs, isHalfCleared, otherTabs } from '../../sheets/setup/clear-tabs';
import { SettingsCells, heartbeatIn } from '../../sheets/tables/settings';
import { hasForm } from '../../sheets/tables/form-tab';
import { gridSheets } from '../../sheets/tables/tabs';
import { CLEAR_COPY } from '../../words/clear-copy';
import { currentSpreadsheetId } from '../read/check-trouble';
import { Clock } from '../run/clock';
import { readRecord } from './trigger';

/** The library's own tabs, which would go, too; undefined where nothing may be cleared. */
export function tabsToClear({ zone }: Clock, settings: SettingsCells): string[] | undefined {
  const isHere = heartbeatIn(settings, zone).setUpIn === currentSpreadsheetId() || readRecord() !== undefined;
  return isHere && !isHalfCleared() ? undefined : otherTabs();
}

/** `agreed` are the tabs that the person has seen. Set-up comes next. */
export function emptyCopy(
  clock: Clock,
  settings: SettingsCells | undefined,
  agreed: readonly string[],
): void {
  if (settings) {
    const tabs = tabsToClear(clock, settings);
    if (tabs === undefined) refuse(CLEAR_COPY.notACopy);
    else if (tabs.some((tab) => !agreed.includes(tab))) refuse(CLEAR_COPY.tabsChanged);
  } else if (!isHalfCleared()) refuse(CLEAR_COPY.notACopy);
  const linked = gridSheets().find(hasForm);
  if (linked) refuse(CLEAR_COPY.hasForm(linked.getName()));
  PropertiesService.getDocumentProperties().deleteAllProperties();
  deleteAllTabs();
}
