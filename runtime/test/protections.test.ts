import { openSheet, reopened } from './open-sheet';

const KEPT_OUT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const BEN = 'ben@library.example';
const code = `
  function write(a1) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue('x'); }
  function mayEdit(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).canEdit(); }
  function protection() { return SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]; }
  function ask(method, value) { const p = protection(); return value === undefined ? p[method]() : p[method](value); }
  function emails() { return protection().getEditors().map((user) => user.getEmail()); }
  function protect() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1').protect(); }
`;
const shared = () => openSheet({ code, editors: [BEN] });

describe('a protected range', () => {
  test('mirrors who may edit the spreadsheet until its list of editors is changed', () => {
    const { runtime, sheet, book } = shared();
    const protection = sheet.getRange('A1:B1').protect();
    const emails = () => protection.getEditors().map((user) => user.getEmail());
    expect(emails()).toEqual([BEN]);
    runtime.run('write', ['A1'], { user: BEN });
    book.addEditor('cy@library.example');
    expect(emails()).toEqual([BEN, 'cy@library.example']);
    protection.removeEditors(protection.getEditors());
    expect(emails()).toEqual([]);
    expect(() => runtime.run('write', ['B1'], { user: BEN })).toThrow(KEPT_OUT);
    expect(() => runtime.type('Sheet1', 'B1', 'x', { user: BEN })).toThrow(KEPT_OUT);
    expect([
      runtime.run('mayEdit', ['B1'], { user: BEN }),
      runtime.run('mayEdit', ['C1'], { user: BEN }),
    ]).toEqual([false, true]);
    book.addEditor('dee@library.example');
    expect(emails()).toEqual([]);
    runtime.run('write', ['B1']);
  });
  test('in a one-person spreadsheet lists nobody, and the owner may edit', () => {
    const { sheet } = openSheet();
    const protection = sheet.getRange('A1').protect();
    expect([
      protection.getEditors(),
      protection.canEdit(),
      protection.addEditor('owner@library.example').getEditors(),
    ]).toEqual([[], true, []]);
  });
  test('keeps the owner and the user who removes editors', () => {
    const { runtime } = shared();
    runtime.run('protect', [], { user: BEN });
    runtime.run('ask', ['addEditor', 'cy@library.example'], { user: BEN });
    runtime.run('ask', ['removeEditors', [BEN, 'owner@library.example', 'cy@library.example']], {
      user: BEN,
    });
    expect(runtime.run('emails', [], { user: BEN })).toEqual([BEN]);
    runtime.run('ask', ['removeEditor', BEN]);
    expect(runtime.run('emails')).toEqual([]);
    expect(runtime.run('ask', ['canEdit'], { user: BEN })).toBe(false);
    for (const method of ['getEditors', 'canDomainEdit', 'remove'])
      expect(() => runtime.run('ask', [method], { user: BEN })).toThrow(KEPT_OUT);
    for (const [method, value] of [
      ['setDescription', 'x'],
      ['addEditor', BEN],
      ['setWarningOnly', true],
    ])
      expect(() => runtime.run('ask', [method, value], { user: BEN })).toThrow(KEPT_OUT);
  });
  test('with only a warning lets everybody edit', () => {
    const { runtime, sheet } = shared();
    const protection = sheet.getRange('A1:B1').protect().setDescription('Headers').setWarningOnly(true);
    expect([protection.isWarningOnly(), protection.getDescription(), protection.canEdit()]).toEqual([
      true,
      'Headers',
      true,
    ]);
    protection.removeEditor(BEN);
    runtime.run('write', ['B1'], { user: BEN });
  });
  test('may overlap another, and then both must allow an edit', () => {
    const { runtime, sheet, app } = shared();
    sheet.getRange('A1:B1').protect();
    sheet.getRange('B1:C1').protect().removeEditor(BEN);
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(2);
    runtime.run('write', ['A1'], { user: BEN });
    expect(() => runtime.run('write', ['B1'], { user: BEN })).toThrow(KEPT_OUT);
  });
  test('moves to another range, or to a named range on its sheet', () => {
    const { sheet, book } = openSheet();
    const protection = sheet.getRange('A1:B1').protect();
    expect([
      protection.getRange().getA1Notation(),
      protection.getRangeName(),
      String(protection.getProtectionType()),
    ]).toEqual(['A1:B1', null, 'RANGE']);
    expect(protection.setRange(sheet.getRange('C3')).getRange().getA1Notation()).toBe('C3');
    book.setNamedRange('rates', sheet.getRange('E1:J10'));
    expect(protection.setRangeName('rates').getRange().getA1Notation()).toBe('E1:J10');
    expect(protection.getRangeName()).toBe('rates');
    const [named] = book.getNamedRanges();
    expect(
      protection
        .setRange(sheet.getRange('A1'))
        .setNamedRange(named as never)
        .getRangeName(),
    ).toBe('rates');
    book.setNamedRange('elsewhere', book.insertSheet('Other').getRange('A1'));
    expect(() => protection.setRangeName('nothing')).toThrow('Named range "nothing" not found.');
    expect(() => protection.setRangeName('elsewhere')).toThrow(
      'The named range must be on the same sheet as the protected range.',
    );
  });
  test('belongs to a domain only in Workspace', () => {
    const { sheet } = shared();
    expect(() => sheet.getRange('A1').protect().setDomainEdit(true)).toThrow(
      'The spreadsheet does not belong to a Google Workspace domain.',
    );
    const { sheet: tab, runtime } = openSheet({ code, account: 'workspace' });
    const protection = tab.getRange('A1').protect();
    expect([protection.canDomainEdit(), protection.setDomainEdit(true).canDomainEdit()]).toEqual([
      false,
      true,
    ]);
    runtime.run('write', ['A1'], { user: BEN });
    expect(() => runtime.run('write', ['A1'], { user: 'eve@elsewhere.example' })).toThrow(KEPT_OUT);
  });
  test('is saved until it is removed', () => {
    const { sheet, book, app, runtime } = openSheet();
    const protection = sheet.getRange('A1').protect();
    expect(reopened(runtime).sheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(1);
    protection.remove();
    expect(book.getProtections(app.ProtectionType.RANGE)).toEqual([]);
    expect(() => protection.getDescription()).toThrow('This protection has been removed.');
  });
});

describe('a protected sheet', () => {
  test('has only one protection, and its unprotected ranges stay editable', () => {
    const { runtime, sheet, book, app } = shared();
    const protection = sheet.protect().removeEditor(BEN);
    expect(
      sheet
        .protect()
        .setUnprotectedRanges([sheet.getRange('C1:C9')])
        .getUnprotectedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['C1:C9']);
    expect([
      book.getProtections(app.ProtectionType.SHEET).length,
      book.getProtections(app.ProtectionType.RANGE).length,
    ]).toEqual([1, 0]);
    expect([String(protection.getProtectionType()), protection.getRange().getA1Notation()]).toEqual([
      'SHEET',
      'A1:Z1000',
    ]);
    runtime.run('write', ['C2'], { user: BEN });
    expect(() => runtime.run('write', ['A1'], { user: BEN })).toThrow(KEPT_OUT);
    expect(() => runtime.run('write', ['B2:C2'], { user: BEN })).toThrow(KEPT_OUT);
    protection.setUnprotectedRanges([]);
    expect(() => runtime.run('write', ['C2'], { user: BEN })).toThrow(KEPT_OUT);
  });
  test('alone may have unprotected ranges, and only its own', () => {
    const { sheet, book } = openSheet();
    expect(() =>
      sheet
        .getRange('A1:B9')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]),
    ).toThrow('Only a protected sheet can have unprotected ranges.');
    const other = book.insertSheet('Other').getRange('A1');
    expect(() => sheet.protect().setUnprotectedRanges([other])).toThrow(
      'Unprotected ranges must be on the protected sheet.',
    );
  });
});
