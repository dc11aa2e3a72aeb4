// Check this installation: asks Google what isn't documented, in a scratch tab.

import { errorMessage } from '../../domain/basics/google-fault';
import { excerpt } from '../../domain/basics/text';
import { Finding, ProbeAnswer, ScriptProbe, withoutIds } from '../../domain/upkeep/probes';
import { refuse } from '../../domain/basics/refusal';
import { TAB_PROBES, TabProbe } from '../../sheets/probes';
import { inScratchTab } from '../../sheets/setup/scratch-tab';
import type { Answer } from '../run/answers';
import type { InstallationAsk } from '../run/call-shapes';
import { readClock } from '../run/clock';
import { readSharedWith } from './shared-with';
import { clock } from './installation-clock';
import { askForScopes, grantedScopes } from '../run/scopes';
import { INSTALLATION } from '../../words/daily-check';

const PATIENCE_MS = 20000;
const MOST_LETTERS = 160;

const NO_TAB_PROBES: { [Id in Exclude<ScriptProbe, TabProbe>]: () => Finding<Id> } = {
  constants,
  permissions,
  spreadsheet,
  people,
  clock: () => clock(readClock().now.getTime()),
};

/** Every question gets an answer, even if something fails. Without questions, this is an empty call. */
export function checkInstallation({
  probes,
}: InstallationAsk): Answer<{ answers: ProbeAnswer[]; isLeftOver: boolean }> {
  const inTab = probes.filter(isOfATab);
  const answers = probes.flatMap((id) => (isOfATab(id) ? [] : [answerOf(id, NO_TAB_PROBES[id])]));
  if (inTab.length === 0) return { ok: true, answers, isLeftOver: false };
  const tried = askInTab(inTab);
  return { ok: true, answers: [...tried.answers, ...answers], isLeftOver: tried.isLeftOver };
}

export function failForHelp(): never {
  throw new Error('Outreach tries what a fault looks like.');
}

const isOfATab = (id: ScriptProbe): id is TabProbe => id in TAB_PROBES;

function askInTab(probes: readonly TabProbe[]): { answers: ProbeAnswer[]; isLeftOver: boolean } {
  try {
    return withCheckLock(() => {
      const { result, isLeftOver } = inScratchTab((sheet) =>
        probes.map((id) => answerOf(id, () => TAB_PROBES[id](sheet, readClock().zone))),
      );
      return { answers: result, isLeftOver };
    });
  } catch (error) {
    return { answers: probes.map((id) => unchecked(id, error)), isLeftOver: false };
  }
}

/** The script's lock, so nobody's save waits for it. */
function withCheckLock<Result>(work: () => Result): Result {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE_MS)) refuse(INSTALLATION.busy);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

function answerOf(id: ScriptProbe, ask: () => Finding): ProbeAnswer {
  try {
    const finding = ask();
    SpreadsheetApp.flush();
    return { id, outcome: finding.outcome, detail: withoutIds(excerpt(finding.detail, MOST_LETTERS)) };
  } catch (error) {
    return unchecked(id, error);
  }
}

const unchecked = (id: ScriptProbe, error: unknown): ProbeAnswer => ({
  id,
  outcome: 'unchecked',
  detail: withoutIds(excerpt(errorMessage(error), MOST_LETTERS)),
});

/** Whether a constant that Google returns equals the one a script compares it with. */
function constants(): Finding<'constants'> {
  const { DataValidationCriteria } = SpreadsheetApp;
  const given = SpreadsheetApp.newDataValidation().requireCheckbox().build().getCriteriaType();
  return {
    outcome: given === DataValidationCriteria.CHECKBOX ? 'same' : 'different',
    detail: String(given),
  };
}

function permissions(): Finding<'permissions'> {
  const { outcome, error } = askForScopes('script.scriptapp', 'userinfo.email');
  return { outcome, detail: [errorMessage(error), grantedScopes()].filter((text) => text !== '').join('; ') };
}

function spreadsheet(): Finding<'spreadsheet'> {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const hasAccount = Session.getEffectiveUser().getEmail() !== '';
  return {
    outcome: hasAccount ? 'known' : 'hidden',
    detail: [
      file.getSpreadsheetLocale(),
      file.getSpreadsheetTimeZone(),
      `script ${Session.getScriptTimeZone()}`,
      `user ${Session.getActiveUserLocale()}`,
    ].join(', '),
  };
}

/** How many people Google names to a script. The report has no addresses, so none leave the sheet. */
function people(): Finding<'people'> {
  const { owner, editors, viewers } = readSharedWith();
  const counted = (list: readonly string[] | undefined): string =>
    list === undefined ? 'refused' : String(list.length);
  const isHidden = [...(editors ?? []), ...(viewers ?? [])].includes('');
  const isWhole = owner !== undefined && editors !== undefined && viewers !== undefined && !isHidden;
  return {
    outcome: isWhole ? 'named' : 'partly',
    detail: JSON.stringify({
      owner: owner === undefined ? 'refused' : owner === '' ? 'none' : 'known',
      editors: counted(editors),
      viewers: counted(viewers),
      isOwnerAmongEditors: owner !== undefined && editors?.includes(owner) === true,
      isHidden,
    }),
  };
}
