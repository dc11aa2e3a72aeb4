// What a service call costs on Google, by kind. calls.ts counts these kinds, and latency.ts prices them.
//
// A *read* is a call that returns what the sheets contain: values, display values, formulas, formats, notes,
// validations, rules, getLastRow/getLastColumn, getMaxRows, getProtections, getFilter … A *write* is a call that
// changes the workbook: values, formulas, formats, rows, rules, protections, names … A call to another remote service
// has that service's name as its kind (properties, cache, lock, triggers, mail, files). Everything else (getRange,
// getSheetByName, getDataRange, getName, activate, builders …) is just a call.

/** Services outside the spreadsheet: each call is a round trip. */
export type RemoteService = 'properties' | 'cache' | 'lock' | 'triggers' | 'mail' | 'files';
/** The kind of a service call. */
export type CallKind = 'read' | 'write' | 'flush' | RemoteService | 'call';

const SHEET_CLASSES = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'Protection',
  'Filter',
  'NamedRange',
  'RangeList',
  'Banding',
  'DeveloperMetadata',
  'Drawing',
  'EmbeddedChart',
  'Group',
  'OverGridImage',
  'PivotTable',
  'Slicer',
  'TextFinder',
  'DeveloperMetadataFinder',
]);

/** Calls that only say where something is or what it is called, or that prepare a query. */
const NAVIGATION: Readonly<Record<string, RegExp>> = {
  Range:
    /^(getA1Notation|getRow|getRowIndex|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getSheet|getCell|getGridId|getHeight|getWidth|getDataRegion|getNextDataCell|create(TextFinder|DeveloperMetadataFinder))$/,
  Sheet:
    /^(getRange|getRangeList|getDataRange|getName|getSheetName|getSheetId|getIndex|getParent|getActiveRange|getActiveCell|getCurrentCell|getActiveRangeList|getSelection|getType|setActiveRange|setActiveSelection|setCurrentCell|create(TextFinder|DeveloperMetadataFinder))$/,
  Spreadsheet:
    /^(getId|getName|getUrl|getSheets|getSheetByName|getSheetById|getActiveSheet|setActiveSheet|getSpreadsheetTimeZone|getSpreadsheetLocale|getActiveRange|getActiveCell|getCurrentCell|getRange|getRangeByName|getOwner|getEditors|getViewers|getNumSheets|setActiveRange|setActiveSelection|setCurrentCell|getSelection|create(TextFinder|DeveloperMetadataFinder))$/,
  Protection:
    /^(getRange|getDescription|getProtectionType|isWarningOnly|getRangeName|canEdit|canDomainEdit)$/,
  Filter: /^getRange$/,
  NamedRange: /^(getRange|getName)$/,
  RangeList: /^getRanges$/,
  Banding: /^getRange$/,
};
const WRITE =
  /^(set|insert|delete|clear|hide|show|unhide|append|merge|breakApart|copy|move|sort|protect|remove|add|check|uncheck|create|apply|rename|trim|auto(Resize|Fill)|randomize|expand|collapse|shift|duplicate|update|replace|split|reset|refresh)/;
const READ = /^(get|is|can|find)/;

/** Kinds of classes and methods outside the spreadsheet. The first pattern that matches a call's full name applies. */
const REMOTE: readonly (readonly [RegExp, CallKind])[] = [
  [/^SpreadsheetApp\.flush$/, 'flush'],
  [/^SpreadsheetApp\.(create|open|openById|openByUrl)$/, 'files'],
  [/^(Properties|ScriptProperties|UserProperties)\./, 'properties'],
  [/^Cache\./, 'cache'],
  [/^Lock\.(tryLock|waitLock|releaseLock)$/, 'lock'],
  [/^ScriptApp\.(getProjectTriggers|getUserTriggers|deleteTrigger)$/, 'triggers'],
  [/^\w+TriggerBuilder\.create$/, 'triggers'],
  [/^MailApp\./, 'mail'],
];

/** The kind of a call, by the class's bare name and the method's. */
export function kindOfCall(className: string, method: string): CallKind {
  const remote = REMOTE.find(([names]) => names.test(`${className}.${method}`));
  if (remote) return remote[1];
  // A finder only collects its criteria (matchCase …) until it searches.
  const isFinder = className.endsWith('Finder') && !/^(find|replace)/.test(method);
  if (!SHEET_CLASSES.has(className) || isFinder || NAVIGATION[className]?.test(method)) return 'call';
  if (WRITE.test(method)) return 'write';
  return READ.test(method) ? 'read' : 'call';
}
