import { openSheet } from './open-sheet';

const refused = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe('a formula’s rule', () => {
  test('counts from the first cell of its range, even after part of it was removed', () => {
    const { sheet, app } = openSheet();
    const rule = app.newDataValidation().requireFormulaSatisfied('=B1>$C$1').setAllowInvalid(false).build();
    sheet.getRange('A1:A9').setDataValidation(rule);
    sheet.getRange('A1:A4').clearDataValidations();
    expect(sheet.getRange('A7').getDataValidation()?.getCriteriaValues()).toEqual(['=B7>$C$1']);
    sheet.getRange('B7').setValue(1);
    expect(() => sheet.getRange('A7').setValue('x')).not.toThrow();
    expect(() => sheet.getRange('A8').setValue('x')).toThrow(refused('A8'));
  });
  test('can be applied to other cells, one by one or as a block', () => {
    const { sheet, app } = openSheet();
    sheet
      .getRange('A1:A3')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=B1>0').build());
    sheet.getRange('E5:E7').setDataValidations(sheet.getRange('A1:A3').getDataValidations());
    expect(sheet.getRange('E7').getDataValidation()?.getCriteriaValues()).toEqual(['=B3>0']);
    sheet.getRange('A1:A3').copyTo(sheet.getRange('E5'));
    expect(sheet.getRange('E7').getDataValidation()?.getCriteriaValues()).toEqual(['=F7>0']);
  });
});

describe('checkboxes', () => {
  test('start unchecked, whatever was there', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A2').setValues([[true], ['text']]);
    expect(sheet.getRange('A1:A2').insertCheckboxes().getValues()).toEqual([[false], [false]]);
    expect(sheet.getRange('B1').insertCheckboxes('yes').getValue()).toBe('');
    expect(sheet.getRange('C1').insertCheckboxes('yes', 'no').getValue()).toBe('no');
    expect(sheet.getRange('C1').check().getValue()).toBe('yes');
    expect([sheet.getRange('C1').isChecked(), sheet.getRange('D1').isChecked()]).toEqual([true, null]);
  });
  test('leave other values when they are removed', () => {
    const { sheet, app } = openSheet();
    sheet
      .getRange('A1:A3')
      .setDataValidation(app.newDataValidation().requireCheckbox('yes', 'no').setAllowInvalid(true).build());
    sheet.getRange('A1:A3').setValues([['yes'], ['random'], ['no']]);
    expect(sheet.getRange('A1:A2').removeCheckboxes().getValues().flat()).toEqual(['', 'random']);
    expect(
      sheet
        .getRange('A1:A3')
        .getDataValidations()
        .flat()
        .map((rule) => rule !== null),
    ).toEqual([false, false, true]);
  });
});
