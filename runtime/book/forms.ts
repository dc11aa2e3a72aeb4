// A form whose answers land in a sheet, as with Google Forms: its own sheet, with a frozen row of questions, and a new
// row below the last one for each answer.
import { contentOf } from '../engine/content';
import type { Book } from './book';
import { serialOf } from './time-zone';

/** Makes the sheet of a new form with these questions and returns its name. */
export function linkForm(book: Book, questions: readonly string[]): string {
  const { engine, extras } = book;
  const isTaken = (name: string): boolean => book.sheetIdOf(name) !== undefined;
  let number = 1;
  while (isTaken(`Form Responses ${String(number)}`)) number++;
  const name = `Form Responses ${String(number)}`;
  book.load(name, [['Timestamp', ...questions]]);
  const sheetId = book.sheetIdOf(name) ?? '';
  engine.dispatch('FREEZE_ROWS', { sheetId, quantity: 1 });
  extras.forms[sheetId] = {
    url: `https://docs.google.com/forms/d/local-form-${String(book.sheetNumber(sheetId))}/viewform`,
    questions: ['Timestamp', ...questions],
  };
  return name;
}

/** Unlink form: the sheet stays, with its answers. */
export function unlinkForm(book: Book, name: string): void {
  const sheetId = book.sheetIdOf(name);
  const left = Object.entries(book.extras.forms).filter(([id]) => id !== sheetId);
  book.extras.forms = Object.fromEntries(left);
}

/**
 * Submits an answer; a date in it is a Date. Text stays text: an answer is never a formula. A column that was moved is
 * found by its question; one whose question was renamed, by its position.
 */
export function submitForm(
  book: Book,
  name: string,
  answers: readonly (string | number | Date)[],
  instant: number,
): void {
  const { engine, extras, localeData } = book;
  const sheetId = book.sheetIdOf(name) ?? '';
  const form = extras.forms[sheetId];
  if (!form) throw new Error(`No form sends its answers to ${name}`);
  const last = book.lastCell(sheetId);
  const headings = Array.from({ length: last.col }, (_, col) => engine.cell(sheetId, 0, col).value);
  engine.enlarge(sheetId, 'ROW', last.row + 1);
  engine.enlarge(sheetId, 'COL', form.questions.length);
  const patches = [new Date(instant), ...answers].map((given, at) => {
    const found = headings.indexOf(form.questions[at] ?? '');
    const place = { row: last.row, col: found < 0 ? at : found };
    if (typeof given === 'string' || typeof given === 'number')
      return { ...place, content: contentOf(given) };
    const format = at === 0 ? `${localeData.dateFormat} h:mm:ss` : localeData.dateFormat;
    const content = contentOf(serialOf(extras.zone, given.getTime()));
    return { ...place, content, format: book.formats.engineFormat(format) };
  });
  engine.write(sheetId, patches);
}
