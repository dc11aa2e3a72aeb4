// The menu Outreach and what its items do.

import { refusalOf } from '../domain/refusal';
import { KEPT_SETTINGS } from '../domain/settings';
import { readSettings } from '../sheets/settings';
import { foreignTabs, setAside, setUpTabs } from '../sheets/setup';
import type { Answer } from './answers';
import { answer } from './answering';
import { clockOf } from './clock';
import { refreshRelationships, wordsOf } from './daily';
import { withLock } from './lock';
import { installDailyCheck } from './trigger';

const TITLE = 'Outreach';

/** Builds the menu. Runs in every opening, also where nothing is authorised yet, so it does nothing else. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(TITLE)
    .addItem('Open the sidebar', 'showSidebar')
    .addItem('Check relationships now', 'checkNow')
    .addSeparator()
    .addItem('Set up this sheet', 'setUpThisSheet')
    .addToUi();
}

/** Opens the sidebar; its width of 300 pixels is Google's. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(TITLE));
}

/** Makes or repairs the tabs, starts the daily check and opens the sidebar. */
export function setUpThisSheet(): void {
  const ui = SpreadsheetApp.getUi();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  // Asked before the lock is taken: an alert suspends the script, and locks do not outlive that.
  const foreign = foreignTabs(spreadsheet);
  if (foreign.length > 0) {
    const names = foreign.map((name) => `“${name}”`).join(' and ');
    const question = `There is a tab ${names} already that Outreach did not make. It will not be changed without your word.\n\nOK: it is kept as it is, under the name “${foreign[0] ?? ''} (before Outreach)”, and Outreach makes its own beside it.\nCancel: nothing is done.`;
    if (ui.alert(TITLE, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  }
  const message = wordRefusal(() =>
    withLock(() => {
      foreign.forEach((name) => setAside(spreadsheet, name));
      const changed = setUpTabs(spreadsheet);
      return `${changed ? 'This sheet is ready.' : 'All was in order; nothing was changed.'} ${startDailyCheck()}`;
    }),
  );
  spreadsheet.toast(message, TITLE, 15);
  showSidebar();
}

/** Brings statuses and follow-ups up to today, now. */
export function checkNow(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const message = wordRefusal(() =>
    withLock(() =>
      wordsOf(refreshRelationships(spreadsheet, clockOf(spreadsheet), readSettings(spreadsheet))),
    ),
  );
  spreadsheet.toast(message, TITLE, 10);
}

/** The same for the sidebar, after something was saved that may change a status. */
export function updateRelationships(): Answer<{ changed: number }> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const result = withLock(() =>
      refreshRelationships(spreadsheet, clockOf(spreadsheet), readSettings(spreadsheet)),
    );
    return { ok: true, changed: result.added };
  });
}

/** Starts the daily check if nobody's runs yet, and says whose does. The tabs stay ready if it cannot be started. */
function startDailyCheck(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  try {
    const { account, isNew } = installDailyCheck(spreadsheet, settings);
    const row = settings.rowOf(KEPT_SETTINGS.account.label);
    if (isNew && row !== undefined) settings.sheet.getRange(row, 2).setValue(account);
    const whose = account === '' ? 'your account' : account;
    return `The daily check runs as ${whose}, between ${settings.checkHour}:00 and ${settings.checkHour + 1}:00.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `But the daily check could not be started (${reason}). Press Outreach > Set up this sheet once more.`;
  }
}

function wordRefusal(work: () => string): string {
  try {
    return work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}
