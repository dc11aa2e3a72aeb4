// The clock trigger of the daily check. Google shows people only their own triggers, so its owner is recorded.

import { errorMessage, isPermissionFault } from '../../domain/basics/google-fault';
import { refuse } from '../../domain/basics/refusal';
import { requireScopes } from '../run/scopes';
import { CHECK_TRIGGER } from '../../words/daily-check';

const DAILY_CHECK = 'dailyCheck';
/** A trigger can't report its hour. The next set-up replaces one recorded with this hour. */
const UNKNOWN_HOUR = -1;

interface TriggerRecord {
  triggerUid: string;
  account: string;
  /** A copied spreadsheet may have the record, but never the trigger. */
  spreadsheetId: string;
  hour: number;
  timeZone: string;
  /** When the trigger was made, in milliseconds; older versions didn't record it. */
  since?: number;
}

export function readRecord(): TriggerRecord | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(DAILY_CHECK);
  const record = JSON.parse(text ?? '{}') as Partial<TriggerRecord>;
  const isHere = record.spreadsheetId === SpreadsheetApp.getActiveSpreadsheet().getId();
  return isHere ? (record as TriggerRecord) : undefined;
}

/** Google documents both ids as text, but a number has been seen. */
const isTrigger = (one: unknown, other: unknown): boolean => String(one) === String(other);

/**
 * Whether this trigger may run the check. An old or leftover one deletes itself, because only its owner can. If the
 * recorded one is gone, this one takes its place.
 */
export function claimRun(triggerUid: string): boolean {
  const record = readRecord();
  if (record && isTrigger(record.triggerUid, triggerUid)) return true;
  const mine = triggersOfMine();
  const own = mine.find((trigger) => isTrigger(trigger.getUniqueId(), triggerUid));
  if (!own) return false;
  const account = Session.getEffectiveUser().getEmail();
  // Google hides other accounts' triggers, so theirs count as existing.
  const isNamedThere =
    record !== undefined &&
    (record.account !== account ||
      mine.some((trigger) => isTrigger(trigger.getUniqueId(), record.triggerUid)));
  if (isNamedThere) ScriptApp.deleteTrigger(own);
  else writeRecord({ triggerUid, account, hour: UNKNOWN_HOUR, timeZone: '' });
  return !isNamedThere;
}

const triggersOfMine = () =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === DAILY_CHECK);

function writeRecord(record: Omit<TriggerRecord, 'spreadsheetId'>): void {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const text = JSON.stringify({ ...record, spreadsheetId } satisfies TriggerRecord);
  PropertiesService.getDocumentProperties().setProperty(DAILY_CHECK, text);
}

/** Needs permission to see the account's address, which people can uncheck. */
function currentAccount(): string {
  requireScopes('userinfo.email');
  return Session.getEffectiveUser().getEmail();
}

interface Installed {
  account: string;
  isMine: boolean;
  /** When its trigger was made, if that was recorded. */
  since: Date | undefined;
}

/** Runs as the current account, unless the check runs as another one that must stay. */
export function installDailyCheck(hour: number, isTakingOver: boolean, now: Date): Installed {
  try {
    return install(hour, isTakingOver, now);
  } catch (error) {
    return refuse(triggerErrorMessage(error));
  }
}

function install(hour: number, isTakingOver: boolean, now: Date): Installed {
  const account = currentAccount();
  const record = readRecord();
  if (record && record.account !== account && !isTakingOver)
    return { account: record.account, isMine: false, since: sinceOf(record) };
  requireScopes('script.scriptapp');
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const mine = triggersOfMine();
  const there = mine.find((trigger) => record && isTrigger(trigger.getUniqueId(), record.triggerUid));
  // Left over from runs that died. They count toward the 20 triggers of an account.
  mine.filter((trigger) => trigger !== there).forEach((old) => ScriptApp.deleteTrigger(old));
  if (there && record?.hour === hour && record.timeZone === timeZone)
    return { account, isMine: true, since: sinceOf(record) };
  const trigger = ScriptApp.newTrigger(DAILY_CHECK)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create();
  try {
    writeRecord({ triggerUid: trigger.getUniqueId(), account, hour, timeZone, since: now.getTime() });
  } catch (error) {
    ScriptApp.deleteTrigger(trigger);
    throw error;
  }
  // Last, so that the record always names an existing trigger. Another person's deletes itself at its next run.
  if (there) ScriptApp.deleteTrigger(there);
  return { account, isMine: true, since: now };
}

const sinceOf = ({ since }: TriggerRecord) => (since === undefined ? undefined : new Date(since));

function triggerErrorMessage(error: unknown): string {
  const message = errorMessage(error);
  if (/too many triggers/i.test(message)) return CHECK_TRIGGER.tooMany;
  if (isPermissionFault(error)) return CHECK_TRIGGER.permission;
  if (/storage quota/i.test(message)) return CHECK_TRIGGER.storageFull;
  return CHECK_TRIGGER.says(message);
}
