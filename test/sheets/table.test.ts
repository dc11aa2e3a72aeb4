// A table is typed by its name. The compiler checks these lines: each would be an error without its expectation.

import { Table, isTable, readTable, textAt } from '../../src/sheets/tables/table';

const blank = <Name extends Table['name']>(name: Name) =>
  ({ name, grid: [], columns: new Map() }) as unknown as Table<Name>;

describe('a key that the tab doesn’t have', () => {
  test('is a mistake where the table is known', () => {
    expect(textAt(blank('log'), 0, 'promisedBy')).toBe('');
    // @ts-expect-error Partners has no such column.
    expect(textAt(blank('partners'), 0, 'promisedBy')).toBe('');
    // @ts-expect-error A table that is read by its name is that table.
    const read: () => Table<'log'> = () => readTable('partners', blank('partners').zone);
    expect(read).toBeDefined();
  });

  test('is a mistake where the table isn’t known either; once it is, its own columns are there', () => {
    const table: Table = blank('plan');
    // @ts-expect-error No table has such a column.
    expect(textAt(table, 0, 'promise')).toBe('');
    expect(isTable(table, 'plan') && textAt(table, 0, 'level1')).toBe('');
  });
});
