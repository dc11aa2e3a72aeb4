import { refusalOf } from '../../domain/basics/refusal';
import { heartbeatIn, readSettings } from '../../sheets/tables/settings';
import { SHEET_VERSION } from '../../sheets/tables/sheet-version';
import { tabIsThere } from '../../sheets/tables/table';
import type { Answer, HelpFacts } from '../run/answers';
import { answer } from '../run/to-answer';
import { isHalfCleared, otherTabs } from '../../sheets/setup/clear-tabs';
import { tabsToClear } from '../help/clear-copy';
import { checkTrouble } from '../read/check-trouble';
import { Clock } from '../run/clock';
import { phoneForm } from '../read/phone-questions';
import { readRecord } from '../daily-check/trigger';

/** From package.json, set by the build. */
declare const OUTREACH_VERSION: string;
declare const startDigest: unknown;
declare const OUTREACH_PAGES: unknown;

/** Also works if the sheet isn't set up, or was set up by a newer version. */
export const openHelp = (): Answer<HelpFacts> =>
  answer((clock) => ({
    ok: true,
    version: OUTREACH_VERSION,
    knownSheetVersion: SHEET_VERSION,
    hasDigest: typeof startDigest === 'function',
    isOneFile: typeof OUTREACH_PAGES !== 'undefined',
    ...factsOfTheSheet(clock),
  }));

type SheetFacts = Pick<HelpFacts, 'sheetVersion' | 'sheetProblem' | 'check' | 'copy' | 'phone'>;

const NOTHING = { sheetVersion: 0, sheetProblem: '', check: null };

function factsOfTheSheet(clock: Clock): SheetFacts {
  try {
    if (tabIsThere('settings')) return factsIn(clock);
    return isHalfCleared() ? { ...NOTHING, copy: { tabs: otherTabs() } } : NOTHING;
  } catch (error) {
    const sheetProblem = refusalOf(error);
    if (sheetProblem === undefined) throw error;
    return { ...NOTHING, sheetProblem };
  }
}

function factsIn(clock: Clock): SheetFacts {
  const settings = readSettings();
  const beat = heartbeatIn(settings, clock.zone);
  const account = readRecord()?.account ?? beat.account;
  const check = {
    account,
    isMine: account !== '' && account === Session.getEffectiveUser().getEmail(),
    lastRun: beat.lastRun,
    hour: settings.checkHour,
    trouble: checkTrouble(clock, settings)?.sentence ?? '',
  };
  const tabs = tabsToClear(clock, settings);
  return {
    ...{ sheetVersion: settings.version, sheetProblem: '', check },
    ...{ copy: tabs ? { tabs } : null, phone: phoneForm(settings) },
  };
}
