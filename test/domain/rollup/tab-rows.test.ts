// The rows of a branch's tab, and which columns it lacks: the Roll-up sheet and npm run rollup read them with this.
import { DATA_COLUMNS } from '../../../src/domain/counting/data-columns';
import { missingColumns, openTab } from '../../../src/domain/rollup/tab-rows';

const missing = (version: string, without: readonly string[]) => {
  const open = openTab(
    DATA_COLUMNS.filter((column) => !without.includes(column)),
    DATA_COLUMNS,
  );
  open.add(2, [version]);
  return missingColumns(open.tab());
};

test('a column that came later than the branch’s version isn’t missing', () => {
  const added = ['because', 'shared_with', 'refreshed_on'];
  expect(missing('1', added)).toEqual([]);
  expect(missing('1', [...added, 'place'])).toEqual(['place']);
  expect(missing('2', added)).toEqual(added);
});

test('headings are found whatever their capitals and spaces', () => {
  const open = openTab([' Event_ID ', 'place'], DATA_COLUMNS);
  open.add(5, ['e-1', 'On-site']);
  open.add(6, ['', ' ']);
  expect(open.tab().rows).toEqual([{ rowNumber: 5, texts: { event_id: 'e-1', place: 'On-site' } }]);
});
