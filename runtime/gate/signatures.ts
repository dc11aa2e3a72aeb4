// Checks the arguments of a method against its argument lists in Google's types. Where Google accepts more than it documents,
// the method is listed here.
import { GoogleEnum } from './enumeration';
import { GOOGLE, shownNameOf } from './google-classes';
import { refuse, WORDS } from './refusal';
import { Service } from './imitation';

/** Refuses arguments that no overload takes. */
export type Check = (args: readonly unknown[]) => void;
type Test = (value: unknown) => boolean;

/** Methods that accept more than their types say. */
const LAXER: Readonly<Record<string, string>> = {
  // A null or undefined title or time means the default (the reference of toast says so in words).
  'SpreadsheetApp.Spreadsheet.toast': 'String|String,String?|String,String?,number?',
  // Documented as an object: a column, { column, ascending }, or a list of these.
  'SpreadsheetApp.Range.sort': 'number|Object|any[]',
  // Documented for texts. Numbers and dates work, too; a list of rows doesn't.
  'SpreadsheetApp.DataValidationBuilder.requireValueInList':
    'String/number/Boolean/Date[]|String/number/Boolean/Date[],Boolean',
  'SpreadsheetApp.DataValidationBuilder.setHelpText': 'String?',
  // Type and name "can be null" (reference, in words).
  'Utilities.newBlob':
    'String|number[]|String,String?|number[],String?|String,String?,String?|number[],String?,String?',
  // null means the default size (the reference of HtmlOutput says so in words).
  'HtmlService.HtmlOutput.setWidth': 'number?',
  'HtmlService.HtmlOutput.setHeight': 'number?',
  // "Any data type that isn't a string is automatically converted to a string" (guides/properties); null is
  // refused.
  'PropertiesService.Properties.setProperty': 'String,String/number/Boolean/Date/Object|String,any[]',
  // A cache stores text; a number or a boolean is converted to text.
  'CacheService.Cache.put': 'String,String/number/Boolean|String,String/number/Boolean,number',
};

/** Checks the arguments of a method with these overloads; `owner` is its class, as Google's messages name it. */
export function checkOf(owner: string, method: string, documented: string): Check {
  const name = `${owner}.${method}`;
  const overloads = (LAXER[name] ?? documented).split('|').map(overloadTest);
  return (args) => {
    for (const fits of overloads) if (fits(args)) return;
    refuse(WORDS.signature(args.map(kindName).join(','), name));
  };
}

function overloadTest(overload: string): (args: readonly unknown[]) => boolean {
  const kinds = overload === '' ? [] : overload.split(',');
  const rest = kinds.at(-1)?.endsWith('*') ? testOf((kinds.pop() ?? '').slice(0, -1)) : undefined;
  const tests = kinds.map(testOf);
  return (args) => {
    if (args.length < tests.length || (!rest && args.length > tests.length)) return false;
    for (let place = 0; place < args.length; place++)
      if (!(tests[place] ?? rest)?.(args[place])) return false;
    return true;
  };
}

function testOf(kind: string): Test {
  if (kind.endsWith('?')) {
    const inner = testOf(kind.slice(0, -1));
    return (value) => value === null || value === undefined || inner(value);
  }
  if (kind.endsWith('[]')) {
    const inner = testOf(kind.slice(0, -2));
    // Java's arrays may hold null, and undefined becomes null. The method decides what null means.
    return (value) =>
      Array.isArray(value) && value.every((item) => item === null || item === undefined || inner(item));
  }
  if (kind.includes('/')) {
    const alternatives = kind.split('/').map(testOf);
    return (value) => alternatives.some((fits) => fits(value));
  }
  return PLAIN[kind] ?? (GOOGLE.enumerations[kind] ? memberTest(kind) : classTest(kind));
}

const PLAIN: Readonly<Record<string, Test>> = {
  any: () => true,
  // Integers, too: Google truncates fractions.
  number: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => tag(value) === '[object Date]',
  Object: (value) =>
    tag(value) === '[object Object]' && !(value instanceof Service) && !(value instanceof GoogleEnum),
  // Everything that can become a blob: the classes that have getBlob.
  BlobSource: (value) =>
    value instanceof Service && 'getBlob' in (GOOGLE.classes[shownNameOf(value.googleName)] ?? {}),
};

function memberTest(shown: string): Test {
  return (value) => value instanceof GoogleEnum && value.enumName === shown;
}

function classTest(shown: string): Test {
  return (value) => value instanceof Service && shownNameOf(value.googleName) === shown;
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
  if (value instanceof Service) return shownNameOf(value.googleName);
  return tag(value) === '[object Date]' ? 'Date' : typeof value === 'object' ? 'Object' : typeof value;
}
