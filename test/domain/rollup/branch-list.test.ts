// The rows of the tab Branches: which spreadsheet each links to, and what it says about itself.
import fc from 'fast-check';
import {
  type BranchRow,
  MOST_BRANCHES,
  listedBranches,
  muchOf,
  rowWords,
  spreadsheetIdIn,
  tabNameOf,
} from '../../../src/domain/rollup/branch-list';
import { rowsOfTab } from '../../../src/domain/rollup/tab-rows';
import { ROLL_UP } from '../../../src/words/roll-up';

const ID = '1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789abcdE';
const row = (number: number, link: string, more: Partial<BranchRow> = {}): BranchRow => ({
  ...{ row: number, branch: `Branch ${number}`, link, wantsDirectory: false, answeredOn: '' },
  ...more,
});

describe('the spreadsheet that a link leads to', () => {
  test.each([
    `https://docs.google.com/spreadsheets/d/${ID}/edit#gid=0`,
    `https://docs.google.com/spreadsheets/d/${ID}/edit?usp=sharing`,
    `https://docs.google.com/spreadsheets/u/1/d/${ID}/`,
    `docs.google.com/a/library.example/spreadsheets/d/${ID}`,
    `https://drive.google.com/open?id=${ID}&usp=drive_fs`,
    `  ${ID}\n`,
    `Maple: https://docs.google.com/spreadsheets/d/${ID}/edit`,
  ])('%s', (link) => {
    expect(spreadsheetIdIn(link)).toBe(ID);
  });
  test.each([
    '',
    'see the intranet',
    'https://docs.google.com/spreadsheets/d/e/2PACX-1vQx/pubhtml',
    `https://docs.google.com/document/d/${ID}/edit`,
    'https://docs.google.com/spreadsheets/',
    '=1+1',
  ])('is none: %p', (link) => {
    expect(spreadsheetIdIn(link)).toBe('');
  });
  test('has only letters, digits, - and _, whatever somebody pastes', () => {
    const pasted = fc.oneof(
      fc.string(),
      fc.string().map((text) => `https://docs.google.com/spreadsheets/d/${ID}${text}`),
    );
    fc.assert(fc.property(pasted, (text) => /^[\w-]*$/.test(spreadsheetIdIn(text))));
  });
});

test('of rows with one link the first is listed, and no more than fit', () => {
  const links = Array.from({ length: MOST_BRANCHES + 5 }, (_, at) =>
    row(at + 2, String(at).padStart(30, 'x')),
  );
  expect(listedBranches(links)).toHaveLength(MOST_BRANCHES);
  expect(listedBranches([row(2, ID), row(3, `${ID} `), row(4, 'none')]).map((one) => one.row)).toEqual([2]);
});

test('the name of a tab is short, in one line, and safe in a formula', () => {
  const name = (branch: string) => tabNameOf({ ...row(4, ID, { branch }), id: ID }, ROLL_UP.tab);
  expect(name('Maple')).toBe('3 Maple');
  expect(name("St. John's\nBranch")).toBe('3 St. John’s Branch');
  expect(name('')).toBe('3 Row 4');
  expect(name('x'.repeat(300)).length).toBeLessThan(60);
});

test('a row whose branch fails keeps the day of its last numbers', () => {
  const rows = [row(2, ID, { answeredOn: '2026-02-01' })];
  const [one] = rows;
  const words = one && rowWords(one, rows, new Map([[ID, { tab: '1 Maple', answer: { kind: 'blocked' } }]]));
  expect(words).toEqual({
    answeredOn: '2026-02-01',
    toDo: `${ROLL_UP.toDo.blocked('1 Maple')} ${ROLL_UP.toDo.lastKnown('Feb 1, 2026')}`,
  });
});

test('from eight million cells on somebody should know', () => {
  expect([muchOf(7_999_999), muchOf(8_400_000)]).toEqual([undefined, '8.4']);
});

test('rows are read by their headings, in any order; blank ones are left out, with their numbers kept', () => {
  const texts = [
    ['b', ' a ', 'c', 'a'],
    ['2', '1', '9', '7'],
    ['', ' ', '', ''],
    ['4', '3'],
  ];
  expect(rowsOfTab(texts, ['a', 'b', 'd'])).toEqual({
    missing: ['d'],
    rows: [
      { rowNumber: 2, texts: { a: '1', b: '2' } },
      { rowNumber: 4, texts: { a: '3', b: '4' } },
    ],
  });
});
