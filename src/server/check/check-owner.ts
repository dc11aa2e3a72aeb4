// Whose daily check it is, and what people are told when it has stopped.

import { wordMoment } from '../../domain/basics/day-names';
import { checkTrouble, currentSpreadsheetId, moment } from '../read/check-trouble';
import { errorMessage } from '../../domain/basics/google-fault';
import { HELP_PAGE, STOPPED, TAKE_OVER, checkProblemOf } from '../../domain/upkeep/heartbeat';
import { excerpt } from '../../domain/basics/text';
import { refusalOf } from '../../domain/basics/refusal';
import { clearJournal } from '../../sheets/tables/journal-tab';
import { SettingsCells, heartbeatIn, readSettings, writeManagedSettings } from '../../sheets/tables/settings';
import { tabIsThere } from '../../sheets/tables/table';
import type { Answer } from '../run/answers';
import { answerLocked } from '../run/answering';
import { Clock, readClock } from '../run/clock';
import { installDailyCheck } from './trigger';

const ERROR_LENGTH = 300;

/** For the menu: whatever was pressed, one learns of it. '' when all is well or nothing can be known. */
export function stoppedWords(known?: SettingsCells): string {
  try {
    const settings = known ?? (tabIsThere('settings') ? readSettings() : undefined);
    return settings ? (checkTrouble(readClock(), settings)?.sentence ?? '') : '';
  } catch {
    return '';
  }
}

/** Where people look; the run itself fails all the same, so that Google tells its owner. */
export function recordFailure(error: unknown): void {
  try {
    const { zone, now } = readClock();
    const message = excerpt(errorMessage(error), ERROR_LENGTH);
    const at = moment(zone, now);
    const again = `(${wordMoment(at) ?? at}; Outreach > ${HELP_PAGE} > Check relationships now tries again.)`;
    writeManagedSettings(readSettings(), { lastResult: `${STOPPED}: ${message} ${again}` });
    SpreadsheetApp.flush();
  } catch {
    // Then Google's mail is all there is.
  }
}

export const isStopped = ({ managed: kept }: SettingsCells): boolean =>
  String(kept.lastResult).startsWith(STOPPED);

/**
 * A copy brings the cells of Settings along, never the trigger: its heartbeat would be the original's. For the simple
 * trigger onOpen: one read, and in a copy that is opened first one write and an emptied undo journal.
 */
export function resetCopy(): void {
  if (!tabIsThere('settings')) return;
  const settings = readSettings();
  const setUpIn = String(settings.managed.setUpIn ?? '').replace(/^'/, '');
  if (setUpIn === '' || setUpIn === currentSpreadsheetId()) return;
  const lastResult = 'This is a copy: press Outreach > Set up this sheet if it is to be checked, too.';
  writeManagedSettings(settings, { account: '', lastRun: '', lastResult, started: '', setUpIn: '' });
  // A copy may go to other people: what the cells said before is none of their business.
  clearJournal();
}

/** Makes the check run here, and says as whom and when. */
function startDailyCheck({ zone, now }: Clock, settings: SettingsCells, isTakingOver: boolean): string {
  const { account, isMine, since } = installDailyCheck(settings.checkHour, isTakingOver, now);
  const beat = heartbeatIn(settings, zone);
  const isHere = beat.setUpIn === currentSpreadsheetId() && beat.account === account;
  // Not only if it was made just now: a run may have died between the trigger and these lines.
  const isAwaited =
    since !== undefined &&
    moment(zone, since) > beat.started &&
    checkProblemOf(beat, currentSpreadsheetId(), moment(zone, now), true)?.step === 'takeOver';
  if (!isHere || isAwaited) {
    // The line in between goes along, so that it is one write.
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
  const words = `The daily check runs as ${account || 'your account'}, between ${checkHour}:00 and ${checkHour + 1}:00.`;
  return isMine ? words : `${words} If it is to run as yours, ${TAKE_OVER}`;
}

/** In set-up the rest is done, whatever Google says to this. */
export function tryToStartDailyCheck(clock: Clock, settings: SettingsCells): string {
  try {
    return startDailyCheck(clock, settings, false);
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    return `But the daily check could not be started. ${problem}`;
  }
}

/** For the pages, which say first whose check it is. */
export function takeOverCheck(): Answer<{ words: string }> {
  return answerLocked((clock) => ({ ok: true, words: startDailyCheck(clock, readSettings(), true) }));
}
