// The menu.

import { KEPT_SETTINGS } from '../domain/settings';
import { readSettings } from '../sheets/settings';
import { foreignTabs, setAside, setUpTabs } from '../sheets/setup';
import { sheetOf } from '../sheets/table';
import { answerWriting } from './answering';
import type { Answer } from './answers';
import { refreshRelationships } from './daily';
import { installDailyCheck } from './trigger';

const TITLE = 'Outreach';

/** Also runs where nothing is authorised yet. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(TITLE)
    .addItem('Open the sidebar', 'showSidebar')
    .addItem('Check relationships now', 'checkNow')
    .addSeparator()
    .addItem('Set up this sheet', 'setUpThisSheet')
    .addToUi();
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(TITLE));
}

export function setUpThisSheet(): void {
  const ui = SpreadsheetApp.getUi();
  // Before the lock: an alert suspends the script, which ends locks.
  const foreign = foreignTabs();
  if (foreign.length > 0) {
    const names = foreign.map((name) => `“${name}”`).join(' and ');
    const question = `Outreach did not make the tab ${names}.\n\nOK: it is kept as “${foreign[0] ?? ''} (before Outreach)”, and Outreach makes its own.\nCancel: nothing is done.`;
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

export function checkNow(): void {
  toast(refresh());
}

export function updateRelationships(): Answer<{ changed: number }> {
  const done = refresh();
  return done.ok ? { ok: true, changed: done.added } : done;
}

const refresh = () =>
  answerWriting((clock) => ({ ok: true, ...refreshRelationships(clock, readSettings()) }));

function toast(done: Answer<{ words: string }>): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(done.ok ? done.words : done.problem, TITLE, 15);
}

function startDailyCheck(): string {
  const { checkHour, sheet, rowOf, valueOf } = readSettings();
  const { label } = KEPT_SETTINGS.account;
  try {
    const account = installDailyCheck(checkHour);
    const row = rowOf(label);
    // Also when the trigger is not new: the run that made it may have died before this.
    if (row !== undefined && valueOf(label) !== account) sheet.getRange(row, 2).setValue(account);
    return `The daily check runs as ${account || 'your account'}, between ${checkHour}:00 and ${checkHour + 1}:00.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `But the daily check could not be started (${reason}). Press Outreach > Set up this sheet once more.`;
  }
}
