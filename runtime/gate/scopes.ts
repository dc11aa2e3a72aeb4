// Which OAuth scope a method needs, from Google's reference. Each entry lists alternatives: one of them is enough.

const AUTH = 'https://www.googleapis.com/auth/';
const SHEET = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const ALL_SHEETS = [`${AUTH}spreadsheets`];
const UI = [`${AUTH}script.container.ui`];
const TRIGGERS = [`${AUTH}script.scriptapp`];
const EMAIL = [`${AUTH}userinfo.email`];
const MAIL = [`${AUTH}script.send_mail`];

/** Classes whose every method needs the spreadsheet's scope. Builders and criteria need none. */
const SHEET_CLASSES =
  'Spreadsheet Sheet Range RangeList Protection Filter NamedRange Banding DeveloperMetadata DeveloperMetadataLocation ' +
  'Drawing Group OverGridImage PivotFilter PivotGroup PivotTable PivotValue Selection Slicer SpreadsheetTheme TextFinder ' +
  'DataSource DataSourceTable Browser';
const BY_CLASS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SHEET_CLASSES.split(' ').map((name) => [name, SHEET])),
  MailApp: MAIL,
  Trigger: TRIGGERS,
};
const BY_METHOD: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection setActiveRange setActiveRangeList setActiveSheet setCurrentCell'
      .split(' ')
      .map((name) => [`SpreadsheetApp.${name}`, SHEET]),
  ),
  'DeveloperMetadataFinder.find': SHEET,
  'Spreadsheet.show': UI,
  'SpreadsheetApp.create': ALL_SHEETS,
  'SpreadsheetApp.open': ALL_SHEETS,
  'SpreadsheetApp.openById': ALL_SHEETS,
  'SpreadsheetApp.openByUrl': ALL_SHEETS,
  'Ui.showSidebar': UI,
  'Ui.showModalDialog': UI,
  'Ui.showModelessDialog': UI,
  'Ui.showDialog': UI,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.getUserTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getIdentityToken': EMAIL,
  'TriggerBuilder.timeBased': TRIGGERS,
  'TriggerBuilder.forSpreadsheet': SHEET,
  'ClockTriggerBuilder.create': TRIGGERS,
  'SpreadsheetTriggerBuilder.create': TRIGGERS,
  'Session.getActiveUser': EMAIL,
  'Session.getEffectiveUser': EMAIL,
};

/** The scopes of which a method needs one; none for a method that needs no authorization. */
export function scopesOf(className: string, method: string): readonly string[] {
  return BY_METHOD[`${className}.${method}`] ?? BY_CLASS[className] ?? [];
}

/** How Google lists them in a refusal. */
export function listed(scopes: readonly string[]): string {
  return scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
}

/** What a simple trigger may do: use its own spreadsheet, and ask who the user is (the answer is blank). */
export function isAllowedInSimpleTrigger(className: string, method: string): boolean {
  const scopes = scopesOf(className, method);
  return scopes.length === 0 || scopes === SHEET || scopes === EMAIL;
}
