// Google shows people only their own triggers, so whose it is must be kept.

const DAILY_CHECK = 'dailyCheck';

interface TriggerRecord {
  triggerUid: string;
  account: string;
  /** A copied spreadsheet may bring the record along, never the trigger. */
  spreadsheetId: string;
  hour: number;
  timeZone: string;
}

export const isRecordedTrigger = (triggerUid: string): boolean => readRecord().triggerUid === triggerUid;

/** Gives the account whose daily check it is. */
export function installDailyCheck(hour: number): string {
  const account = Session.getEffectiveUser().getEmail();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const spreadsheetId = spreadsheet.getId();
  const record = readRecord();
  const isHere = record.spreadsheetId === spreadsheetId;
  if (isHere && record.account !== undefined && record.account !== account) return record.account;
  // Permissions may be unticked one by one: asks for this one.
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.scriptapp']);
  const mine = ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === DAILY_CHECK,
  );
  const isThere = mine.some((trigger) => trigger.getUniqueId() === record.triggerUid);
  if (isThere && isHere && record.hour === hour && record.timeZone === timeZone) return account;
  const trigger = ScriptApp.newTrigger(DAILY_CHECK)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create();
  const now: TriggerRecord = { triggerUid: trigger.getUniqueId(), account, spreadsheetId, hour, timeZone };
  PropertiesService.getDocumentProperties().setProperty(DAILY_CHECK, JSON.stringify(now));
  // Old ones last: the record always names one that exists.
  mine.forEach((old) => ScriptApp.deleteTrigger(old));
  return account;
}

const readRecord = (): Partial<TriggerRecord> =>
  JSON.parse(
    PropertiesService.getDocumentProperties().getProperty(DAILY_CHECK) ?? '{}',
  ) as Partial<TriggerRecord>;
