// The names that Google allows for sheets.
import type { Book } from './book';
import { refuse, WORDS } from '../gate/refusal';

const MOST_CHARACTERS = 100;

/** Refuses a name that is blank, too long or taken, in any case. */
export function checkSheetName(book: Book, name: string, sheetId?: string): void {
  if (name.trim() === '') refuse('Invalid argument: name');
  if (name.length > MOST_CHARACTERS) refuse('The sheet name cannot be greater than 100 characters.');
  const { getters } = book.engine;
  const taken = getters
    .getSheetIds()
    .find((id) => getters.getSheetName(id).trim().toLowerCase() === name.trim().toLowerCase());
  if (taken !== undefined && taken !== sheetId) refuse(WORDS.nameTaken(name));
  if (name.includes("'")) throw new Error('A sheet name with an apostrophe is not emulated');
}

/** The first free name of a series: Sheet1, Sheet2 … or Copy of A, Copy of A 2 … */
export function freeSheetName(book: Book, names: (number: number) => string, first = 1): string {
  const { getters } = book.engine;
  const taken = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase()));
  let number = first;
  while (taken.has(names(number).toLowerCase())) number++;
  return names(number);
}
