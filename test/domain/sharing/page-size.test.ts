// What stays on a page for a partner that would be longer than one sheet of paper.
import { type PageSection, fitOnPaper, linesOfPage } from '../../../src/domain/sharing/page-size';

const section = (title: string, count: number, lines: number, isOver?: true): PageSection => ({
  ...{ title, heads: ['When', 'What'], more: 0, ...(isOver && { isOver }) },
  rows: Array.from({ length: count }, (_, at) => [`${at + 1}`, 'x\n'.repeat(lines - 1) + 'x']),
});
const fit = (...sections: PageSection[]) => {
  const page = fitOnPaper({ title: 'Us', about: '', note: '', widths: [100, 300], sections });
  expect(linesOfPage(page)).toBeLessThanOrEqual(45);
  return page.sections.map(({ title, rows, more }) => [title, rows.length, more]);
};
const contacts = section('Contacts', 3, 1);

test('what fits stays as it is', () => {
  expect(fit(contacts, section('Ahead', 5, 2), section('Past', 8, 1, true))).toEqual([
    ['Contacts', 3, 0],
    ['Ahead', 5, 0],
    ['Past', 8, 0],
  ]);
});

test('what is over goes first, and only then what is ahead', () => {
  expect(fit(contacts, section('Ahead', 8, 3), section('Past', 8, 1, true))).toEqual([
    ['Contacts', 3, 0],
    ['Ahead', 8, 0],
    ['Past', 3, 5],
  ]);
  expect(fit(contacts, section('Ahead', 8, 7), section('Past', 8, 1, true))).toEqual([
    ['Contacts', 3, 0],
    ['Ahead', 4, 4],
  ]);
});

test('with nothing that is over, the longest part goes, and the contacts stay', () => {
  expect(fit(contacts, section('Ahead', 8, 6), section('Promises', 4, 1))).toEqual([
    ['Contacts', 3, 0],
    ['Ahead', 3, 5],
    ['Promises', 4, 0],
  ]);
});
