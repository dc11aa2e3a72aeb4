import { refuse } from '../../domain/basics/refusal';
import { deleteAllTabs, isHalfCleared, otherTabs } from '../../sheets/setup/clear-tabs';
import { SettingsCells, heartbeatIn } from '../../sheets/tables/settings';
import { hasForm } from '../../sheets/tables/form-tab';
import { gridSheets } from '../../sheets/tables/tabs';
import { CLEAR_ANSWERS } from '../../words/clear-copy-answers';
import { currentSpreadsheetId } from '../read/check-trouble';
import { ourTabs } from '../read/our-tabs';
import { Clock } from '../run/clock';
import { readRecord } from '../daily-check/trigger';

/** The library's own tabs, which would be deleted, too; undefined if nothing may be cleared. */
export function tabsToClear({ zone }: Clock, settings: SettingsCells): string[] | undefined {
  const isHere = heartbeatIn(settings, zone).setUpIn === currentSpreadsheetId() || readRecord() !== undefined;
  return isHere && !isHalfCleared() ? undefined : otherTabs(ourTabs(settings));
}

/** `agreed` are the tabs that the person saw. Set-up runs next. */
export function emptyCopy(
  clock: Clock,
  settings: SettingsCells | undefined,
  agreed: readonly string[],
): void {
  if (settings) {
    const tabs = tabsToClear(clock, settings);
    if (tabs === undefined) refuse(CLEAR_ANSWERS.notACopy);
    else if (tabs.some((tab) => !agreed.includes(tab))) refuse(CLEAR_ANSWERS.tabsChanged);
  } else if (!isHalfCleared()) refuse(CLEAR_ANSWERS.notACopy);
  const linked = gridSheets().find(hasForm);
  if (linked) refuse(CLEAR_ANSWERS.hasForm(linked.getName()));
  PropertiesService.getDocumentProperties().deleteAllProperties();
  deleteAllTabs();
}
