// What Google's services have and accept, from Google's own types: google-classes.json, which build/google-classes.mjs
// writes and explains. It knows nothing of what is imitated here.
import table from './google-classes.json';

/** The table's form; names are those that Google shows in errors (SpreadsheetApp.Range, Ui, ScriptApp.Trigger). */
interface GoogleClasses {
  /** Of each class: its methods' argument lists and, as "enum Name", the enumerations that hang on it. */
  classes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The members of each enumeration, in Google's order. */
  enumerations: Readonly<Record<string, readonly string[]>>;
  /** Services of Google that have nothing to do with a spreadsheet: the names of their members. */
  absent: Readonly<Record<string, string>>;
}

/** The whole table. */
export const GOOGLE: GoogleClasses = table;

/** Bare class names (Range) to the names Google shows; a name that two services have is the spreadsheet's. */
const shownNames = new Map<string, string>();
for (const shown of Object.keys(GOOGLE.classes)) {
  const bare = shown.slice(shown.lastIndexOf('.') + 1);
  if (!shownNames.has(bare)) shownNames.set(bare, shown);
  shownNames.set(shown, shown);
}

/** How Google names a class in its errors; a class it does not tell about keeps its name. */
export function shownNameOf(className: string): string {
  return shownNames.get(className) ?? className;
}
