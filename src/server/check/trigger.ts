// The clock trigger of the daily check. Google shows people only their own triggers, so whose runs is kept.

import { errorMessage, isPermissionFault } from '../../domain/basics/google-fault';
import { refuse } from '../../domain/basics/refusal';
import { requireScopes } from '../run/scopes';
import { CHECK_TRIGGER } from '../../words/daily-check';

const DAILY_CHECK = 'dailyCheck';
/** Of a trigger that is not asked for its hour: the next set-up replaces it. */
const UNKNOWN_HOUR = -1;

interface TriggerRecord {
  triggerUid: string;
  account: string;
  /** A copied spreadsheet may bring the record along, never the trigger. */
  spreadsheetId: string;
  hour: number;
  timeZone: string;
  /** Milliseconds; older versions did not note it. */
  since?: number;
}

/** What is recorded for this spreadsheet. */
export function readRecord(): TriggerRecord | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(DAILY_CHECK);
  const record = JSON.parse(text ?? '{}') as Partial<TriggerRecord>;
  const isHere = record.spreadsheetId === SpreadsheetApp.getActiveSpreadsheet().getId();
  return isHere ? (record as TriggerRecord) : undefined;
}

/** Google documents both sides as text; one log had a number. */
const isTrigger = (one: unknown, other: unknown): boolean => String(one) === String(other);

/**
 * Whether the check of that trigger may run. A predecessor, or one left over, ends itself, as only its owner can delete
 * it. But where the record names none that is there, this one is all there is: it becomes the recorded one.
 */
export function claimRun(triggerUid: string): boolean {
  const record = readRecord();
  if (record && isTrigger(record.triggerUid, triggerUid)) return true;
  const mine = triggersOfMine();
  const own = mine.find((trigger) => isTrigger(trigger.getUniqueId(), triggerUid));
  if (!own) return false;
  const account = Session.getEffectiveUser().getEmail();
  // Of another account's triggers Google tells nothing.
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
  const kept: TriggerRecord = { ...record, spreadsheetId };
  PropertiesService.getDocumentProperties().setProperty(DAILY_CHECK, JSON.stringify(kept));
}

/** Needs the permission to see one's address, which Google lets people untick. */
function currentAccount(): string {
  requireScopes('userinfo.email');
  return Session.getEffectiveUser().getEmail();
}

interface Installed {
  account: string;
  isMine: boolean;
  /** When its trigger was made, if that was noted. */
  since: Date | undefined;
}

/** Makes the check run as the current account, unless it runs as another and is not taken over; gives whose it is. */
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
  // Left over from runs that died: nobody's any more, and they take room.
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
  // The old one last: the record always names one that exists. Another person's goes at its own next run.
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
