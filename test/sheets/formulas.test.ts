// Formulas of rows that move: what they point to in their own plan goes with them.
import { followRows } from '../../src/sheets/formulas';

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
