// Formulas in rows that move: their references within the plan move along.
import { followRows, isSpillFormula } from '../../src/sheets/tables/formulas';

test.each([
  ['=LEN(C5)', '=LEN(C7)'],
  ['=$C$5+D5*2', '=$C$7+D7*2'],
  ['=SUM(C5:F5)', '=SUM(C7:F7)'],
  ['=SUM(C2:C50)', '=SUM(C2:C50)'],
  ['=IF(C5="C5";"B5 ""C5""";C9)', '=IF(C7="C5";"B5 ""C5""";C9)'],
  ["=Partners!A5&'My tab'!B5:B5&C5", "=Partners!A5&'My tab'!B5:B5&C7"],
  ['=LOG10(C5)+DEC2HEX(C5)', '=LOG10(C7)+DEC2HEX(C7)'],
])('%s becomes %s when row 5 becomes row 7', (formula, followed) => {
  expect(followRows(formula, (row) => (row === 5 ? 7 : row))).toBe(followed);
});

test.each([
  '=ARRAYFORMULA(B2:B * 2)',
  '=arrayformula (ROW(A2:A40))',
  '=MAP(A2:A, LAMBDA(a, a))',
  '=BYROW(A2:B, LAMBDA(row, SUM(row)))',
  '=SEQUENCE(9)',
  '=FILTER(A2:A, A2:A <> "")',
  '=SORT(A2:A)',
  '=UNIQUE(A2:A)',
  '=QUERY(A:B; "select A")',
  '=SPLIT(A2, ",")',
  '=MAKEARRAY(3, 1, LAMBDA(r, c, r))',
  '=SCAN(0, A2:A, LAMBDA(a, b, a + b))',
  '={"Number"; B2:B}',
  '=IF(A1 = "", "", UNIQUE(B:B))',
])('%s may fill cells other than its own', (formula) => {
  expect(isSpillFormula(formula)).toBe(true);
});

test.each(['', '=A2', '=SUM(A2:A)', '=IF(A2 = "sort(me)", "{}", B2)', '=MY_MAP + 1', '=SORTED(A2)'])(
  '%s fills only its own cell',
  (formula) => {
    expect(isSpillFormula(formula)).toBe(false);
  },
);
