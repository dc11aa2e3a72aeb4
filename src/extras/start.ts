// Starts the weekly mail for the person who presses: a row in Settings, and a clock trigger of their own account.

import { errorMessage, isPermissionMissing, scopesIn } from '../domain/basics/google-fault';
import { requireScopes } from '../server/run/scopes';
import { ownerOf } from './addresses';
import { ask } from './asked';
import { listed } from '../words/count';
import { MAIL } from '../words/mail';
import { MENU } from '../words/menu';

const WEEKLY = 'digestWeekly';
const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';
/** After the usual hour of the daily check. */
const HOUR = 7;

/** Called from the menu. A second press changes nothing for people, and renews the trigger. */
export function startDigest(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.toast(start(spreadsheet), MENU.title, 15);
}

function start(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  try {
    // People can uncheck permissions one by one, so this asks for these.
    requireScopes('script.send_mail', 'script.scriptapp');
    const address = Session.getEffectiveUser().getEmail();
    // From Code.js: the name that the sidebar remembers.
    const name = PropertiesService.getUserProperties().getProperty('staffName') ?? '';
    ask(name, address, ownerOf(spreadsheet));
    renewTrigger(spreadsheet.getSpreadsheetTimeZone());
    return [MAIL.asked(address), name === '' ? MAIL.writeName : '', MAIL.chooseDay].filter(Boolean).join(' ');
  } catch (error) {
    if (!isPermissionMissing(error)) return errorMessage(error);
    const lines = scopesIn(error).map((scope) => `"${scope}"`);
    return MAIL.noPermission(listed(lines.length > 0 ? lines : [`"${SEND_MAIL}"`]));
  }
}

/** Everyone who presses gets a trigger, so mails continue when a colleague leaves; marks keep them from repeating. */
function renewTrigger(timeZone: string): void {
  const old = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === WEEKLY);
  ScriptApp.newTrigger(WEEKLY).timeBased().everyDays(1).atHour(HOUR).inTimezone(timeZone).create();
  old.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}
