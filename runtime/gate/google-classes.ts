// The classes, methods and arguments that Google has, from Google's own types (build/google-classes.mjs writes and explains
// google-classes.json). It doesn't say which are imitated.
import table from './google-classes.json';

/** The table's form; names are those that Google shows in errors (SpreadsheetApp.Range, Ui, ScriptApp.Trigger). */
interface GoogleClasses {
  /** For each class: its methods' argument lists and, as "enum Name", the enumerations that belong to it. */
  classes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The members of each enumeration, in Google's order. */
  enumerations: Readonly<Record<string, readonly string[]>>;
  /** Google services that have nothing to do with a spreadsheet: the names of their members. */
  absent: Readonly<Record<string, string>>;
}

/** The whole table. */
export const GOOGLE: GoogleClasses = table;

/** Bare class names (Range) to the names Google shows. A name that two services share means the spreadsheet's class. */
const shownNames = new Map<string, string>();
for (const shown of Object.keys(GOOGLE.classes)) {
  const bare = shown.slice(shown.lastIndexOf('.') + 1);
  if (!shownNames.has(bare)) shownNames.set(bare, shown);
  shownNames.set(shown, shown);
}

/** How Google names a class in its errors. A class that is not in the table keeps its name. */
export function shownNameOf(className: string): string {
  return shownNames.get(className) ?? className;
}
