// Columns of days and times in a list.
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { planImport } from '../../../src/domain/import/import-plan';
import type { ImportTable } from '../../../src/domain/tables';
import { type Grid, findTable } from '../../../src/domain/import/import-table';

const TODAY = '2026-06-20';
function read(table: ImportTable, grid: Grid, turned?: 'yes' | 'no') {
  const found = findTable(grid, table, 1);
  const proposed = proposeMapping(grid, found, table);
  const columns = proposed.columns.map((use) => ({ ...use, ...(turned && { turned }) }));
  const { mapping, questions } = settleDays({ ...proposed, columns }, grid, found);
  const { rows } = planImport({ grid, found, mapping, notes: [] }, [], {
    today: TODAY,
    answers: { kinds: {}, rows: {} },
  });
  return { rows, questions, values: rows.map((row) => row.values) };
}
const events = (...rows: string[]) =>
  read(
    'events',
    rows.map((row) => row.split('|')),
  );

describe('day, time and end in columns', () => {
  test('give one start and one end, in any order', () => {
    const { rows, values } = events(
      'Program|Date|Day|Start Time|End Time',
      'Storytime|3/17/2026|Tuesday|10:30 AM|11:15 AM',
      'Chess|3/18/2026|Wednesday|6:00 PM|7:30 PM',
    );
    expect(values).toEqual([
      { name: 'Storytime', when: '2026-03-17 10:30', endsAt: '11:15' },
      { name: 'Chess', when: '2026-03-18 18:00', endsAt: '19:30' },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  });

  test('may have the time before the day', () => {
    const { values } = events(
      'Program|Start Time|Date',
      'Storytime|10:30 AM|3/17/2026',
      'Chess|6:00 PM|3/4/2026',
    );
    expect(values).toEqual([
      { name: 'Storytime', when: '2026-03-17 10:30' },
      { name: 'Chess', when: '2026-03-04 18:00' },
    ]);
  });

  test('may have a range of times across noon', () => {
    const { values } = events('Program|Date|Time', 'Chess|3/18/2026|11:30-1:00 PM');
    expect(values).toEqual([{ name: 'Chess', when: '2026-03-18 11:30', endsAt: '13:00' }]);
  });

  test('may end on another day', () => {
    const { values } = events(
      'Program|Start Date|End Date|End Time',
      'Camp|March 9, 2026|March 13, 2026|4 PM',
      'Fair|5/14/2026|5/16/2026|',
    );
    expect(values).toEqual([
      { name: 'Camp', when: '2026-03-09', endsAt: '2026-03-13 16:00' },
      { name: 'Fair', when: '2026-05-14', endsAt: '2026-05-16' },
    ]);
  });

  test('may hold a range of days, with its first and its last', () => {
    const { values } = events('Program|Date', 'Camp|March 9-13, 2026', 'Fair|3/20/2026 - 3/22/2026');
    expect(values).toEqual([
      { name: 'Camp', when: '2026-03-09', endsAt: '2026-03-13' },
      { name: 'Fair', when: '2026-03-20', endsAt: '2026-03-22' },
    ]);
  });

  test('write no day without a year, and ask for it', () => {
    const { rows } = events('Program|Date', 'Camp|March 5, 10am', 'Fair|Oct 3 & 4, 2024');
    expect(rows.map(({ values }) => values['when'])).toEqual([undefined, undefined]);
    expect(rows.map(({ doubts }) => doubts[0]?.words)).toEqual([
      '“March 5, 10am” has no year.',
      '“Oct 3 & 4, 2024” names more than one day.',
    ]);
  });
});

describe('days with dots', () => {
  const contacts = (...days: string[]) =>
    read('partners', [
      ['Organisation', 'Last contact'],
      ...days.map((day, at) => [`Club ${'ABCD'[at]}`, day]),
    ]);

  test('put the day first, without a question', () => {
    const { questions, values } = contacts('05.03.2026', '04.12.2025');
    expect(questions).toEqual([]);
    expect(values.map(({ lastContact }) => lastContact)).toEqual(['2026-03-05', '2025-12-04']);
  });

  test('next to one that can only be month first raise a question', () => {
    expect(contacts('05.03.2026', '4.25.2026').questions).toMatchObject([
      { question: 'mixed', examples: ['05.03.2026', '4.25.2026'] },
    ]);
  });
});

describe('a list in which the spreadsheet swapped the day and month of some dates', () => {
  // Written day first, and pasted into a spreadsheet that reads month first.
  const LIST = [
    ['Organisation', 'Last contact'],
    ['Blue Club', '25/03/2026'],
    ['Red Club', '2026-03-04'],
    ['Green Club', '13/05/2026'],
    ['White Club', '2026-05-02'],
    ['Grey Club', '2025-04-12'],
  ];
  const lastContacts = (turned?: 'yes' | 'no') =>
    read('partners', LIST, turned).values.map(({ lastContact }) => lastContact);

  test('raises one question for the column', () => {
    expect(read('partners', LIST).questions).toEqual([
      { column: 1, heading: 'Last contact', question: 'turned', examples: ['25/03/2026', '2026-03-04'] },
    ]);
    expect(read('partners', LIST, 'yes').questions).toEqual([]);
    expect(read('partners', LIST, 'no').questions).toEqual([]);
  });

  test('is read as intended once that is answered', () => {
    expect(lastContacts('yes')).toEqual([
      '2026-03-25',
      '2026-04-03',
      '2026-05-13',
      '2026-02-05',
      '2025-12-04',
    ]);
    expect(lastContacts('no')).toEqual([
      '2026-03-25',
      '2026-03-04',
      '2026-05-13',
      '2026-05-02',
      '2025-04-12',
    ]);
  });

  test('is not suspected if it still has text the spreadsheet would have swapped', () => {
    const { questions } = read('partners', [...LIST, ['Pink Club', '03/04/2026']]);
    expect(questions).toEqual([]);
  });

  test('is not suspected if every cell is a date', () => {
    expect(
      read(
        'partners',
        LIST.filter(([, day = '']) => !day.includes('/')),
      ).questions,
    ).toEqual([]);
  });
});
