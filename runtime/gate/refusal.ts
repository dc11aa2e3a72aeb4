// How the imitation refuses: with Google's own words, as an error called Exception.

/** An error of a Google service. The execution turns it into an Error of the script's own scope. */
export class Refusal extends Error {
  override readonly name: string = 'Exception';
}

/** A refusal that Google reports only at the next read or flush. */
export class LateRefusal extends Refusal {}

/** A value that a rejecting validation rule does not allow. Google may report it only at the next read or flush. */
export class Violation extends Refusal {
  constructor(a1: string) {
    super(WORDS.violates(a1));
  }
}

/** Throws what Google throws: an Exception with these words. */
export function refuse(message: string): never {
  throw new Refusal(message);
}

/** Google's words, as reported by practitioners (the wording is undocumented). */
export const WORDS = {
  outsideSheet: 'The coordinates of the range are outside the dimensions of the sheet.',
  tooFewRows: 'The number of rows in the range must be at least 1.',
  tooFewColumns: 'The number of columns in the range must be at least 1.',
  rows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${String(data)} but the range has ${String(range)}.`,
  columns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${String(data)} but the range has ${String(range)}.`,
  violates: (a1: string) =>
    `The data you entered in cell ${a1} violates the data validation rules set on this cell.`,
  nameTaken: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  typedRule: 'This operation is not allowed on cells in typed columns.',
  typedFormat: "You can't set the number format of cells in a typed column.",
  tableFilter: 'You cannot create a filter that intersects a table.',
  secondFilter: "You can't create a filter in a sheet that already has a filter.",
  everyRow: "You can't delete all the rows on the sheet.",
  everyColumn: "You can't delete all the columns on the sheet.",
  linkedForm: "You can't delete a sheet with a linked form. Please unlink the form first.",
  lastSheet: "You can't remove all the sheets in a document.",
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  tooLongRunning: 'Exceeded maximum execution time',
  tooManyTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  propertyTooLarge: 'Argument too large: value',
  tooManyToday: (service: string) => `Service invoked too many times for one day: ${service}.`,
  storeFull: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  noScope: (method: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}`,
  noPermission: (method: string, scopes: string) =>
    `You do not have permission to call ${method}. Required permissions: ${scopes}`,
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for ${method}.`,
} as const;
