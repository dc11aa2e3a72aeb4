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

/** The scopes of which a method needs one; empty if it needs no authorization. */
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

/** Objects that a script reaches by name. Objects of other classes are returned by calls. */
const BY_NAME = new Set(['SpreadsheetApp', 'ScriptApp', 'Session', 'Browser', 'MailApp']);

/**
 * The scopes Google infers for a script that has no manifest, sorted. Google doesn't say how, so this counts too many
 * rather than too few: comments and strings count like code. `@OnlyCurrentDoc` narrows the spreadsheet's scope. Source:
 * https://developers.google.com/apps-script/concepts/scopes
 */
export function scopesNamedIn(text: string): string[] {
  const isNarrow = text.includes('@OnlyCurrentDoc');
  const needed = (scopes: readonly string[]) => (isNarrow ? scopes[0] : scopes[scopes.length - 1]) ?? '';
  const named = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const methods = Object.entries(BY_METHOD).filter(([path]) => {
    const [owner = '', method = ''] = path.split('.');
    const before = BY_NAME.has(owner) ? `\\b${owner}\\s*` : '';
    return new RegExp(`${before}\\.\\s*${method}\\b`).test(text);
  });
  const classes = Object.entries(BY_CLASS).filter(([name]) => BY_NAME.has(name) && named(name));
  const sheet = named('SpreadsheetApp') ? [needed(SHEET)] : [];
  return [...new Set([...sheet, ...[...methods, ...classes].map(([, scopes]) => needed(scopes))])].sort();
}
