// Plans for tests, written as an outline with two spaces per level. 'x ' before the text is a check mark.
import { PLAN_HEADINGS, type WeekLine } from '../../../src/domain/plan/week-plan';

/** A line whose cells are blank, except for the given ones. */
export function lineOf(given: Partial<WeekLine>): WeekLine {
  return {
    ...{ id: '', level: 1, text: '', isDone: false, when: '', partner: '', who: '', contactKind: '' },
    ...{ outcome: '', from: '', given: '', isBlank: false, index: -1 },
    ...given,
  };
}

/** Lines as in the sheet. Headings have the template's ids, and other lines get ids from their text. */
export function planOf(outline: string): WeekLine[] {
  const rows = outline
    .split('\n')
    .filter((row, at, all) => row.trim() !== '' || (at > 0 && at < all.length - 1));
  const margin = Math.min(...rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/)));
  return rows.map((row, at) => {
    const isDone = row.trim().startsWith('x ');
    const text = row.trim().replace(/^x /, '');
    const level = text === '' ? 0 : (row.search(/\S/) - margin) / 2;
    const heading = PLAN_HEADINGS.find((one) => one.level === level && one.text === text);
    const id = heading?.id ?? text.toLowerCase().replace(/\W+/g, '-');
    return lineOf({ id, level, text, isDone, index: at + 1, isBlank: text === '' });
  });
}

/** The lines as an outline again. */
export const outlineOf = (lines: readonly WeekLine[]): string[] =>
  lines.map(({ level, text, isDone }) => '  '.repeat(level) + (isDone ? 'x ' : '') + text);

/** Only the text, because blank rows don't matter to most tests. */
export const wordsOf = (lines: readonly WeekLine[]): string[] =>
  outlineOf(lines).filter((row) => row.trim() !== '');

/** The same plan after a write: every line has a row. */
export const written = (lines: readonly WeekLine[]): WeekLine[] =>
  lines.map((line, at) => ({ ...line, index: at + 1 }));
