// The one clock trigger of the spreadsheet. Google shows each person only their own triggers, so whose it is stands
// in the document's properties, and a run that is not the recorded one does nothing.

import { Rules } from '../domain/settings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const PROPERTY = 'dailyCheck';
/** The function that the trigger calls; main.ts exports it. */
export const DAILY_FUNCTION = 'dailyCheck';

interface TriggerRecord {
  triggerUid: string;
  account: string;
  /** A copied spreadsheet may bring the record along, never the trigger. */
  spreadsheetId: string;
  hour: number;
  timeZone: string;
}

/** Whether a running trigger is the one this spreadsheet goes by. */
export function isRecordedTrigger(triggerUid: string): boolean {
  return readRecord()?.triggerUid === triggerUid;
}

/**
 * Sees to it that one daily check is installed for the whole spreadsheet, at the hour that Settings name. Gives the
 * account that runs it and whether it was installed now. A check of somebody else is left alone.
 */
export function installDailyCheck(
  spreadsheet: Spreadsheet,
  rules: Rules,
): { account: string; isNew: boolean } {
  const account = Session.getEffectiveUser().getEmail();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const spreadsheetId = spreadsheet.getId();
  const record = readRecord();
  const isHere = record?.spreadsheetId === spreadsheetId;
  if (record && isHere && record.account !== account) return { account: record.account, isNew: false };
  // People may have unticked single permissions; this asks for the missing one in Google's own words.
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.scriptapp']);
  const mine = ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === DAILY_FUNCTION,
  );
  const recorded = mine.find((trigger) => trigger.getUniqueId() === record?.triggerUid);
  if (recorded && isHere && record.hour === rules.checkHour && record.timeZone === timeZone) {
    return { account, isNew: false };
  }
  const trigger = ScriptApp.newTrigger(DAILY_FUNCTION)
    .timeBased()
    .everyDays(1)
    .atHour(rules.checkHour)
    .inTimezone(timeZone)
    .create();
  writeRecord({ triggerUid: trigger.getUniqueId(), account, spreadsheetId, hour: rules.checkHour, timeZone });
  // The old ones go last: if anything fails before, the record still names a trigger that exists.
  mine.forEach((old) => ScriptApp.deleteTrigger(old));
  return { account, isNew: true };
}

function readRecord(): TriggerRecord | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as TriggerRecord;
  } catch {
    return undefined;
  }
}

function writeRecord(record: TriggerRecord): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(record));
}
