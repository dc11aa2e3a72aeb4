// Whether the daily check still runs, judging by what it left in Settings. heartbeatFormula says the same.

import { describeMoment } from '../dates/day-names';
import { dayNumber, dayOfWhen, timeOfWhen } from '../dates/day';
import { minutesOf } from '../dates/time';
import { CHECK } from '../../words/daily-check';

export const DAYS_WITHOUT_CHECK = 2;
export const STOPPED = CHECK.stopped;

/** What the check left in Settings, as text. Times are 'yyyy-mm-dd hh:mm' on the spreadsheet's clock. */
export interface Heartbeat {
  account: string;
  lastRun: string;
  lastResult: string;
  /** When the check was set up or taken over. */
  started: string;
  /** The spreadsheet's id; undefined if an older version made Settings. */
  setUpIn: string | undefined;
}

/** `step` is the remedy: run the check by hand, or take it over. */
export interface CheckProblem {
  sentence: string;
  step: 'checkNow' | 'takeOver';
}

/** Undefined if all is well. `isMine`: the check runs as the user's own account. */
export function checkProblemOf(
  beat: Heartbeat,
  spreadsheetId: string,
  now: string,
  isMine: boolean,
): CheckProblem | undefined {
  const { account, lastRun, lastResult, started, setUpIn } = beat;
  if (setUpIn !== undefined && setUpIn !== spreadsheetId)
    return {
      sentence: CHECK.notHere,
      step: 'takeOver',
    };
  if (lastResult.startsWith(STOPPED)) return { sentence: lastResult, step: 'checkNow' };
  const since = lastRun > started ? lastRun : started;
  if (minutesBetween(since, now) <= DAYS_WITHOUT_CHECK * 24 * 60) return undefined;
  const words = since === '' ? CHECK.notRun : CHECK.notRunSince(describeMoment(since) ?? since);
  if (isMine) return { sentence: CHECK.isYours(words), step: 'takeOver' };
  const whose = account === '' ? CHECK.unknownOwner : account;
  return { sentence: CHECK.askOwner(words, whose), step: 'takeOver' };
}

/** A time that can't be read counts as long ago. */
function minutesBetween(from: string, to: string): number {
  const minutes = (moment: string) => {
    const day = dayOfWhen(moment);
    const time = timeOfWhen(moment);
    return day === '' ? 0 : dayNumber(day) * 24 * 60 + (time === '' ? 0 : minutesOf(time));
  };
  return minutes(to) - minutes(from);
}
