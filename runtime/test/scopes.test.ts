// Which permissions Google infers for a script that has no manifest.
import { scopesNamedIn } from '../gate/scopes';

const AUTH = 'https://www.googleapis.com/auth/';
const named = (text: string) => scopesNamedIn(text).map((scope) => scope.replace(AUTH, ''));

test.each([
  ['SpreadsheetApp.getActiveSpreadsheet()', ['spreadsheets']],
  ['/** @OnlyCurrentDoc */ SpreadsheetApp.getActiveSpreadsheet()', ['spreadsheets.currentonly']],
  ['/** @OnlyCurrentDoc */ SpreadsheetApp.openById(id)', ['spreadsheets', 'spreadsheets.currentonly']],
  ['// never calls MailApp', ['script.send_mail']],
  ['const text = "Session.getActiveUser"', ['userinfo.email']],
  ['ui . showSidebar(page)', ['script.container.ui']],
  ['ScriptApp.getProjectTriggers()', ['script.scriptapp']],
  ['showSidebar(); Session.getScriptTimeZone()', []],
])('%s needs %j', (text, scopes) => expect(named(text)).toEqual(scopes));
