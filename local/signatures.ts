// The argument lists Google accepts, and its words for any other. One line a method; alternatives are parted by |.
// n number, s string, b boolean, d Date, v any value, a array, m rows of values, o plain object;
// a capitalised word is a Google class or enumeration; ? allows null, * repeats.
import { refuse, WORDS } from './refusal';
import { GoogleEnum, Service } from './service';

const RULE_NUMBERS = 'n,n';
const SIGNATURES: Readonly<Record<string, string>> = {
  'Spreadsheet.getSheetByName': 's',
  'Spreadsheet.getSheetById': 'n',
  'Spreadsheet.insertSheet': '|n|n,o|o|s|s,n|s,n,o|s,o',
  'Spreadsheet.deleteSheet': 'Sheet',
  'Spreadsheet.setActiveSheet': 'Sheet|Sheet,b',
  'Spreadsheet.moveActiveSheet': 'n',
  'Spreadsheet.setActiveRange': 'Range',
  'Spreadsheet.setNamedRange': 's,Range',
  'Spreadsheet.getRangeByName': 's',
  'Spreadsheet.removeNamedRange': 's',
  'Spreadsheet.getRange': 's',
  'Spreadsheet.rename': 's',
  'Spreadsheet.setSpreadsheetTimeZone': 's',
  'Spreadsheet.setSpreadsheetLocale': 's',
  'Spreadsheet.getProtections': 'ProtectionType',
  'Spreadsheet.toast': 's|s,s?|s,s?,n?',
  'Sheet.getRange': 's|n,n|n,n,n|n,n,n,n',
  'Sheet.setName': 's',
  'Sheet.insertRows': 'n|n,n',
  'Sheet.insertColumns': 'n|n,n',
  'Sheet.insertRowBefore': 'n',
  'Sheet.insertRowAfter': 'n',
  'Sheet.insertRowsBefore': 'n,n',
  'Sheet.insertRowsAfter': 'n,n',
  'Sheet.insertColumnBefore': 'n',
  'Sheet.insertColumnAfter': 'n',
  'Sheet.insertColumnsBefore': 'n,n',
  'Sheet.insertColumnsAfter': 'n,n',
  'Sheet.deleteRow': 'n',
  'Sheet.deleteRows': 'n,n',
  'Sheet.deleteColumn': 'n',
  'Sheet.deleteColumns': 'n,n',
  'Sheet.hideColumns': 'n|n,n',
  'Sheet.showColumns': 'n|n,n',
  'Sheet.hideRows': 'n|n,n',
  'Sheet.showRows': 'n|n,n',
  'Sheet.hideColumn': 'Range',
  'Sheet.unhideColumn': 'Range',
  'Sheet.hideRow': 'Range',
  'Sheet.unhideRow': 'Range',
  'Sheet.isColumnHiddenByUser': 'n',
  'Sheet.isRowHiddenByUser': 'n',
  'Sheet.isRowHiddenByFilter': 'n',
  'Sheet.setFrozenRows': 'n',
  'Sheet.setFrozenColumns': 'n',
  'Sheet.setColumnWidth': 'n,n',
  'Sheet.setColumnWidths': 'n,n,n',
  'Sheet.getColumnWidth': 'n',
  'Sheet.setRowHeight': 'n,n',
  'Sheet.setRowHeights': 'n,n,n',
  'Sheet.getRowHeight': 'n',
  'Sheet.setConditionalFormatRules': 'a',
  'Sheet.getProtections': 'ProtectionType',
  'Sheet.setTabColor': 's?',
  'Sheet.setActiveRange': 'Range',
  'Sheet.setActiveSelection': 'Range|s',
  'Sheet.setCurrentCell': 'Range',
  'Sheet.moveRows': 'Range,n',
  'Sheet.moveColumns': 'Range,n',
  'Sheet.sort': 'n|n,b',
  'Sheet.appendRow': 'a',
  'Sheet.copyTo': 'Spreadsheet',
  'Sheet.setHiddenGridlines': 'b',
  'Sheet.clear': '|o',
  'Range.setValue': 'v',
  'Range.setValues': 'm',
  'Range.setFormula': 's',
  'Range.setFormulas': 'm',
  'Range.setNumberFormat': 's',
  'Range.setNumberFormats': 'm',
  'Range.setNote': 's?',
  'Range.setNotes': 'm',
  'Range.setBackground': 's?',
  'Range.setBackgrounds': 'm',
  'Range.setFontColor': 's?',
  'Range.setFontColors': 'm',
  'Range.setFontWeight': 's?',
  'Range.setFontWeights': 'm',
  'Range.setFontStyle': 's?',
  'Range.setFontStyles': 'm',
  'Range.setFontLine': 's?',
  'Range.setFontLines': 'm',
  'Range.setFontSize': 'n',
  'Range.setFontSizes': 'm',
  'Range.setWrap': 'b',
  'Range.setWraps': 'm',
  'Range.setWrapStrategy': 'WrapStrategy',
  'Range.setWrapStrategies': 'm',
  'Range.setHorizontalAlignment': 's?',
  'Range.setHorizontalAlignments': 'm',
  'Range.setVerticalAlignment': 's?',
  'Range.setVerticalAlignments': 'm',
  'Range.setDataValidation': 'DataValidation?',
  'Range.setDataValidations': 'm',
  'Range.getCell': RULE_NUMBERS,
  'Range.offset': 'n,n|n,n,n|n,n,n,n',
  'Range.setBorder': 'b?,b?,b?,b?,b?,b?|b?,b?,b?,b?,b?,b?,s?,BorderStyle?',
  'Range.copyTo': 'Range|Range,o|Range,CopyPasteType,b',
  'Range.sort': 'n|o|a',
  'Filter.sort': 'n,b',
  'Protection.setDescription': 's',
  'Protection.setWarningOnly': 'b',
  'Protection.setDomainEdit': 'b',
  'Protection.setRange': 'Range',
  'Protection.addEditor': 's|User',
  'Protection.addEditors': 'a',
  'Protection.removeEditor': 's|User',
  'Protection.removeEditors': 'a',
  'Protection.setUnprotectedRanges': 'a',
  'DataValidationBuilder.requireDate': '',
  'DataValidationBuilder.requireDateAfter': 'd',
  'DataValidationBuilder.requireDateBefore': 'd',
  'DataValidationBuilder.requireDateEqualTo': 'd',
  'DataValidationBuilder.requireDateOnOrAfter': 'd',
  'DataValidationBuilder.requireDateOnOrBefore': 'd',
  'DataValidationBuilder.requireDateBetween': 'd,d',
  'DataValidationBuilder.requireDateNotBetween': 'd,d',
  'DataValidationBuilder.requireFormulaSatisfied': 's',
  'DataValidationBuilder.requireNumberBetween': RULE_NUMBERS,
  'DataValidationBuilder.requireNumberNotBetween': RULE_NUMBERS,
  'DataValidationBuilder.requireNumberEqualTo': 'n',
  'DataValidationBuilder.requireNumberNotEqualTo': 'n',
  'DataValidationBuilder.requireNumberGreaterThan': 'n',
  'DataValidationBuilder.requireNumberGreaterThanOrEqualTo': 'n',
  'DataValidationBuilder.requireNumberLessThan': 'n',
  'DataValidationBuilder.requireNumberLessThanOrEqualTo': 'n',
  'DataValidationBuilder.requireTextContains': 's',
  'DataValidationBuilder.requireTextDoesNotContain': 's',
  'DataValidationBuilder.requireTextEqualTo': 's',
  'DataValidationBuilder.requireTextIsEmail': '',
  'DataValidationBuilder.requireTextIsUrl': '',
  'DataValidationBuilder.requireValueInList': 'a|a,b',
  'DataValidationBuilder.requireValueInRange': 'Range|Range,b',
  'DataValidationBuilder.requireCheckbox': '|v|v,v',
  'DataValidationBuilder.setAllowInvalid': 'b',
  'DataValidationBuilder.setHelpText': 's?',
  'ConditionalFormatRuleBuilder.setRanges': 'a',
  'ConditionalFormatRuleBuilder.whenFormulaSatisfied': 's',
  'ConditionalFormatRuleBuilder.setBackground': 's?',
  'ConditionalFormatRuleBuilder.setFontColor': 's?',
  'ConditionalFormatRuleBuilder.setBold': 'b?',
  'ConditionalFormatRuleBuilder.setItalic': 'b?',
  'ConditionalFormatRuleBuilder.setStrikethrough': 'b?',
  'ConditionalFormatRuleBuilder.setUnderline': 'b?',
  'Properties.getProperty': 's',
  'Properties.setProperty': 's,s',
  'Properties.deleteProperty': 's',
  'Properties.setProperties': 'o|o,b',
  'Utilities.formatDate': 'd,s,s',
  'Utilities.sleep': 'n',
  'Lock.tryLock': 'n',
  'Lock.waitLock': 'n',
  'ScriptApp.newTrigger': 's',
  'ScriptApp.deleteTrigger': 'Trigger',
  'ScriptApp.requireScopes': 'AuthMode,a|AuthMode',
  'ClockTriggerBuilder.atHour': 'n',
  'ClockTriggerBuilder.everyDays': 'n',
  'ClockTriggerBuilder.everyHours': 'n',
  'ClockTriggerBuilder.everyMinutes': 'n',
  'ClockTriggerBuilder.everyWeeks': 'n',
  'ClockTriggerBuilder.nearMinute': 'n',
  'ClockTriggerBuilder.inTimezone': 's',
  'ClockTriggerBuilder.onWeekDay': 'Weekday',
  'ClockTriggerBuilder.after': 'n',
  'ClockTriggerBuilder.at': 'd',
  'Ui.alert': 's|s,ButtonSet|s,s,ButtonSet',
  'Ui.prompt': 's|s,ButtonSet|s,s,ButtonSet',
  'Ui.createMenu': 's',
  'Ui.showSidebar': 'HtmlOutput',
  'Ui.showModalDialog': 'HtmlOutput,s',
  'Ui.showModelessDialog': 'HtmlOutput,s',
  'Menu.addItem': 's,s',
  'Menu.addSubMenu': 'Menu',
  'HtmlService.createHtmlOutputFromFile': 's',
  'HtmlService.createTemplateFromFile': 's',
  'HtmlOutput.setTitle': 's',
  'HtmlOutput.setWidth': 'n?',
  'HtmlOutput.setHeight': 'n?',
};

/** Refuses arguments that no overload of the method takes. Methods without an entry are not checked. */
export function checkArguments(className: string, method: string, args: readonly unknown[]): void {
  const signature = SIGNATURES[`${className}.${method}`];
  if (signature === undefined) return;
  const fits = signature.split('|').some((overload) => {
    const wanted = overload === '' ? [] : overload.split(',');
    return wanted.length === args.length && wanted.every((kind, place) => isOfKind(kind, args[place]));
  });
  if (!fits) refuse(WORDS.signature(args.map(kindName).join(','), qualified(className, method)));
}

function isOfKind(kind: string, value: unknown): boolean {
  if (kind.endsWith('?')) return value === null || value === undefined || isOfKind(kind.slice(0, -1), value);
  switch (kind) {
    case 'n':
      return typeof value === 'number';
    case 's':
      return typeof value === 'string';
    case 'b':
      return typeof value === 'boolean';
    case 'd':
      return tag(value) === '[object Date]';
    case 'a':
      return Array.isArray(value);
    case 'm':
      return Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));
    case 'o':
      return (
        typeof value === 'object' && value !== null && !(value instanceof Service) && !Array.isArray(value)
      );
    case 'v':
      return true;
    default:
      if (value instanceof GoogleEnum) return value.enumName === kind;
      return value instanceof Service && value.googleName === kind;
  }
}

function tag(value: unknown): string {
  return Object.prototype.toString.call(value);
}

/** How Google names the type of an argument in its refusals. */
function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length > 0 ? kindName(value[0]) : ''}[]`;
  if (value instanceof GoogleEnum) return value.enumName;
  if (value instanceof Service) return qualified(value.googleName);
  return tag(value) === '[object Date]' ? 'Date' : typeof value === 'object' ? 'Object' : typeof value;
}

const SPREADSHEET_CLASSES =
  /^(Spreadsheet|Sheet|Range|RangeList|DataValidation|DataValidationBuilder|ConditionalFormatRule|ConditionalFormatRuleBuilder|Protection|Filter|NamedRange)$/;

function qualified(className: string, method?: string): string {
  const owner = SPREADSHEET_CLASSES.test(className)
    ? `SpreadsheetApp.${className}`
    : /Trigger/.test(className)
      ? `ScriptApp.${className}`
      : className;
  return method === undefined ? owner : `${owner}.${method}`;
}
