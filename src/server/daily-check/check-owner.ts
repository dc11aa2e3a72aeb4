import { describeHour, describeMoment } from '../../domain/dates/day-names';
import { checkTrouble, currentSpreadsheetId, moment } from '../read/check-trouble';
import { errorMessage } from '../../domain/basics/google-fault';
import { STOPPED, checkProblemOf } from '../../domain/upkeep/heartbeat';
import { excerpt } from '../../domain/basics/text';
import { refusalOf } from '../../domain/basics/refusal';
import { clearJournal } from '../../sheets/tables/journal-tab';
import { SettingsCells, heartbeatIn, readSettings, writeManagedSettings } from '../../sheets/tables/settings';
import { tabIsThere } from '../../sheets/tables/table';
import type { Answer } from '../run/answers';
import { answerLocked } from '../run/to-answer';
import { Clock, readClock } from '../run/clock';
import { installDailyCheck } from './trigger';
import { CHECK } from '../../words/daily-check';

const ERROR_LENGTH = 300;

/** For menu messages. '' if the check runs, or if nobody can tell. */
export function stoppedWords(known?: SettingsCells): string {
  try {
    const settings = known ?? (tabIsThere('settings') ? readSettings() : undefined);
    return settings ? (checkTrouble(readClock(), settings)?.sentence ?? '') : '';
  } catch {
    return '';
  }
}

/** Recorded in Settings. The run still fails, so that Google emails its owner. */
export function recordFailure(error: unknown): void {
  try {
    const { zone, now } = readClock();
    const message = excerpt(errorMessage(error), ERROR_LENGTH);
    const at = moment(zone, now);
    const lastResult = CHECK.stoppedBecause(message, describeMoment(at) ?? at);
    writeManagedSettings(readSettings(), { lastResult });
    SpreadsheetApp.flush();
  } catch {
    // Google still sends its email.
  }
}

export const isStopped = ({ managed }: SettingsCells): boolean =>
  String(managed.lastResult).startsWith(STOPPED);

/**
 * A copied spreadsheet has the heartbeat of the original but not its trigger. Called by onOpen: one read, and writes
 * only at the first opening of a copy.
 */
export function resetCopy(): void {
  if (!tabIsThere('settings')) return;
  const settings = readSettings();
  const setUpIn = String(settings.managed.setUpIn ?? '').replace(/^'/, '');
  if (setUpIn === '' || setUpIn === currentSpreadsheetId()) return;
  const lastResult = CHECK.isCopy;
  writeManagedSettings(settings, { account: '', lastRun: '', lastResult, started: '', setUpIn: '' });
  // A copy may go to other people.
  clearJournal();
}

function startDailyCheck({ zone, now }: Clock, settings: SettingsCells, isTakingOver: boolean): string {
  const { account, isMine, since } = installDailyCheck(settings.checkHour, isTakingOver, now);
  const beat = heartbeatIn(settings, zone);
  const isHere = beat.setUpIn === currentSpreadsheetId() && beat.account === account;
  // A run may have died between making the trigger and writing these lines.
  const isAwaited =
    since !== undefined &&
    moment(zone, since) > beat.started &&
    checkProblemOf(beat, currentSpreadsheetId(), moment(zone, now), true)?.step === 'takeOver';
  if (!isHere || isAwaited) {
    // With this cell in between, it is one write.
    const lastRun = beat.lastRun === '' ? '' : (settings.managed.lastRun ?? '');
    const started = since ?? now;
    writeManagedSettings(settings, {
      account,
      lastRun,
      lastResult: '',
      started,
      setUpIn: currentSpreadsheetId(),
    });
  }
  const { checkHour } = settings;
  const words = CHECK.runs(
    account || CHECK.yourAccount,
    describeHour(checkHour),
    describeHour(checkHour + 1),
  );
  return isMine ? words : `${words} ${CHECK.takeOver}`;
}

/** Set-up is done even if the check can't start. */
export function tryToStartDailyCheck(clock: Clock, settings: SettingsCells): string {
  try {
    return startDailyCheck(clock, settings, false);
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return CHECK.notStarted(problem);
  }
}

export function takeOverCheck(): Answer<{ words: string }> {
  return answerLocked((clock) => ({ ok: true, words: startDailyCheck(clock, readSettings(), true) }));
}
