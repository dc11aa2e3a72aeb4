// Counting service calls, as the cost of a script on Google is mostly their number.
//
// A *read* is a call that answers with what sheets hold: values, display values, formulas, formats, notes,
// validations, rules, getLastRow/getLastColumn, getMaxRows, getProtections, getFilter …
// A *write* is a call that changes the workbook: values, formulas, formats, rows, rules, protections, names …
// Everything else (getRange, getSheetByName, getDataRange, getName, activate, flush, builders …) is only a call.

const SHEET_CLASSES = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'Protection',
  'Filter',
  'NamedRange',
  'RangeList',
  'Banding',
]);

/** Calls that only say where something is, or what it is called. */
const NAVIGATION: Readonly<Record<string, RegExp>> = {
  Range:
    /^(getA1Notation|getRow|getRowIndex|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getSheet|getCell|getGridId|getHeight|getWidth|getDataRegion|getNextDataCell)$/,
  Sheet:
    /^(getRange|getRangeList|getDataRange|getName|getSheetName|getSheetId|getIndex|getParent|getActiveRange|getActiveCell|getCurrentCell|getActiveRangeList|getSelection|getType|setActiveRange|setActiveSelection|setCurrentCell)$/,
  Spreadsheet:
    /^(getId|getName|getUrl|getSheets|getSheetByName|getSheetById|getActiveSheet|setActiveSheet|getSpreadsheetTimeZone|getSpreadsheetLocale|getActiveRange|getActiveCell|getCurrentCell|getRange|getRangeByName|getOwner|getEditors|getViewers|getNumSheets|setActiveRange|setActiveSelection|setCurrentCell|getSelection)$/,
  Protection:
    /^(getRange|getDescription|getProtectionType|isWarningOnly|getRangeName|canEdit|canDomainEdit)$/,
  Filter: /^getRange$/,
  NamedRange: /^(getRange|getName)$/,
};
const WRITE =
  /^(set|insert|delete|clear|hide|show|unhide|append|merge|breakApart|copy|move|sort|protect|remove|add|check|uncheck|create|apply|rename|trim|autoResize|randomize|expand|collapse|shift|duplicate|update)/;

/** Whether a call reads or writes the workbook; undefined for neither. */
function kindOfCall(className: string, method: string): 'read' | 'write' | undefined {
  if (!SHEET_CLASSES.has(className) || NAVIGATION[className]?.test(method)) return undefined;
  if (WRITE.test(method)) return 'write';
  return /^(get|is|can)/.test(method) ? 'read' : undefined;
}

/** Counts of service calls since the last reset. */
export class Calls {
  /** How often each method was called, by 'Class.method'. */
  byMethod: Record<string, number> = {};
  total = 0;
  reads = 0;
  writes = 0;
  /** Time spent inside service calls; what an execution takes beyond it is the script's own. */
  milliseconds = 0;

  add(className: string, method: string): void {
    const name = `${className}.${method}`;
    this.byMethod[name] = (this.byMethod[name] ?? 0) + 1;
    this.total++;
    const kind = kindOfCall(className, method);
    if (kind === 'read') this.reads++;
    else if (kind === 'write') this.writes++;
  }

  reset(): void {
    this.byMethod = {};
    this.total = this.reads = this.writes = this.milliseconds = 0;
  }
}
