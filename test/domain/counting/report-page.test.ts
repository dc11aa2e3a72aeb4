// The report as text and as a file.
import { csvOfPage, textOfPage } from '../../../src/domain/counting/report-page';
import { row } from '../../../src/domain/counting/report-rows';

const ROWS = [row('heads', '', 'Sessions', 'People'), row('line', 'Talk, with tea', 2, '20 + 1 unknown')];

test('a copied page becomes cells where it is pasted', () => {
  expect(textOfPage({ title: 'Monthly report', rows: ROWS })).toBe(
    'Monthly report\n\tSessions\tPeople\nTalk, with tea\t2\t20 + 1 unknown',
  );
});

test('a file quotes commas and quotes, and takes words for no formula', () => {
  expect(
    csvOfPage({
      title: 'Year',
      rows: [...ROWS, row('line', '=SUM(A1)', 1), row('line', 'The "big" one', '-')],
    }),
  ).toBe(
    'Year\r\n,Sessions,People\r\n"Talk, with tea",2,20 + 1 unknown\r\n' +
      '\'=SUM(A1),1\r\n"The ""big"" one",\'-\r\n',
  );
});
