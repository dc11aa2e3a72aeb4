// Formulas that fill more cells than their own, and what happens to them when somebody writes into one of these cells.
import { openSheet } from './open-sheet';

test('a value written into a cell that a formula fills breaks the formula until the value is removed', () => {
  const { sheet } = openSheet();
  sheet.getRange('A1').setFormula('=SEQUENCE(4)');
  const shown = () => sheet.getRange('A1:A4').getDisplayValues().flat();
  expect(shown()).toEqual(['1', '2', '3', '4']);
  expect(sheet.getRange('A1:A4').getFormulas().flat()).toEqual(['=SEQUENCE(4)', '', '', '']);
  // The same value breaks it, too.
  sheet.getRange('A3').setValue(3);
  expect(shown()).toEqual(['#REF!', '', '3', '']);
  sheet.getRange('A3').setValue('');
  expect(shown()).toEqual(['1', '2', '3', '4']);
});
