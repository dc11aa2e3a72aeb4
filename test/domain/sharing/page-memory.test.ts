// What is remembered of the pages for partners.
import { MOST_PAGES, readPages, withPage } from '../../../src/domain/sharing/page-memory';
import { hashOf } from '../../../src/domain/basics/text-hash';
import { MAX_CELL_TEXT } from '../../../src/domain/tables/description';

const page = (partner: string, sheet: number, ticked: string[] = [], places = '') => ({
  ...{ partner, sheet, ticked, places },
});

test('a page takes the place of the one for the same partner, and of the one in the same tab', () => {
  const pages = [page('a', 1), page('b', 2)];
  expect(withPage(pages, page('a', 3))).toEqual([page('b', 2), page('a', 3)]);
  expect(withPage(pages, page('c', 2))).toEqual([page('a', 1), page('c', 2)]);
});

test.each(['', 'x', '{}', '[{"partner":"a"}]', '[{"partner":"a","sheet":-1,"ticked":[]}]'])(
  'a cell with “%s” has no pages',
  (cell) => expect(readPages(cell)).toEqual([]),
);

test('the most pages with the most checked texts fit in a cell', () => {
  const ticked = Array.from({ length: 60 }, (_, at) => hashOf(`text ${at}`));
  const pages = Array.from({ length: MOST_PAGES }, (_, at) =>
    page(`${at}`.padStart(36, '0'), 2 ** 31, ticked, 'mark'.repeat(17)),
  );
  const cell = JSON.stringify(pages);
  expect(cell.length).toBeLessThan(MAX_CELL_TEXT);
  expect(readPages(cell)).toEqual(pages);
});
