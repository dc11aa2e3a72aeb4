// The menu and what its items do.

import { KEPT_SETTINGS } from '../domain/settings';
import { readSettings } from '../sheets/settings';
import { foreignTabs, setAside, setUpTabs } from '../sheets/setup';
import { sheetOf } from '../sheets/table';
import { answerWriting } from './answering';
import type { Answer } from './answers';
import { refreshRelationships } from './daily';
import { installDailyCheck } from './trigger';

const TITLE = 'Outreach';

/** Builds the menu and nothing else: it also runs where nothing is authorised yet. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(TITLE)
    .addItem('Open the sidebar', 'showSidebar')
    .addItem('Check relationships now', 'checkNow')
    .addSeparator()
    .addItem('Set up this sheet', 'setUpThisSheet')
    .addToUi();
}

/** Opens the sidebar. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(TITLE));
}

/** Makes or repairs the tabs, starts the daily check and opens the sidebar. */
export function setUpThisSheet(): void {
  const ui = SpreadsheetApp.getUi();
  // Asked before the lock is taken: an alert suspends the script, and locks do not outlive that.
  const foreign = foreignTabs();
  if (foreign.length > 0) {
    const names = foreign.map((name) => `“${name}”`).join(' and ');
    const question = `There is a tab ${names} already that Outreach did not make.\n\nOK: it is kept as it is, under the name “${foreign[0] ?? ''} (before Outreach)”, and Outreach makes its own.\nCancel: nothing is done.`;
    if (ui.alert(TITLE, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  }
  toast(
    answerWriting(({ zone }) => {
      foreign.forEach(setAside);
      const changed = setUpTabs(zone);
      if (changed) sheetOf('partners').activate();
      const done = changed ? 'This sheet is ready.' : 'All was in order; nothing was changed.';
      return { ok: true, words: `${done} ${startDailyCheck()}` };
    }),
  );
  showSidebar();
}

/** Brings statuses and follow-ups up to today, now. */
export function checkNow(): void {
  toast(refresh());
}

/** The same for the sidebar. */
export function updateRelationships(): Answer<{ changed: number }> {
  const done = refresh();
  return done.ok ? { ok: true, changed: done.added } : done;
}

function refresh() {
  return answerWriting((clock) => ({ ok: true, ...refreshRelationships(clock, readSettings()) }));
}

function toast(done: Answer<{ words: string }>): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(done.ok ? done.words : done.problem, TITLE, 15);
}

/** Starts the daily check if nobody's runs yet, and says whose does. */
function startDailyCheck(): string {
  const { checkHour, sheet, rowOf } = readSettings();
  try {
    const { account, isNew } = installDailyCheck(checkHour);
    const row = rowOf(KEPT_SETTINGS.account.label);
    if (isNew && row !== undefined) sheet.getRange(row, 2).setValue(account);
    return `The daily check runs as ${account || 'your account'}, between ${checkHour}:00 and ${checkHour + 1}:00.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `But the daily check could not be started (${reason}). Press Outreach > Set up this sheet once more.`;
  }
}
