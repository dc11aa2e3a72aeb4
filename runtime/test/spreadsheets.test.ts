import { openSheet, reopened } from './open-sheet';

const emails = (users: { getEmail(): string }[]) => users.map((user) => user.getEmail());

describe('a spreadsheet', () => {
  test('has an owner, editors and viewers', () => {
    const { book } = openSheet({ editors: ['ben@library.example'] });
    expect([book.getOwner()?.getEmail(), emails(book.getEditors()), emails(book.getViewers())]).toEqual([
      'owner@library.example',
      ['owner@library.example', 'ben@library.example'],
      [],
    ]);
    book.addViewers(['cy@a.example', 'ben@library.example']).addViewer('dee@a.example');
    expect(emails(book.getViewers())).toEqual(['cy@a.example', 'dee@a.example']);
    book.addEditor('cy@a.example').addEditors(['eve@a.example', 'owner@library.example']);
    expect([emails(book.getEditors()), emails(book.getViewers())]).toEqual([
      ['owner@library.example', 'ben@library.example', 'cy@a.example', 'eve@a.example'],
      ['dee@a.example'],
    ]);
    book.removeEditor('eve@a.example').removeViewer('dee@a.example').removeViewer('cy@a.example');
    expect([emails(book.getEditors()), emails(book.getViewers())]).toEqual([
      ['owner@library.example', 'ben@library.example', 'cy@a.example'],
      [],
    ]);
    book.removeEditor('owner@library.example');
    expect(emails(book.getEditors())).toContain('owner@library.example');
  });
  test('has no owner in a shared drive: its user is an editor', () => {
    const { book, runtime } = openSheet({ isInSharedDrive: true, editors: ['ben@library.example'] });
    expect([book.getOwner(), emails(book.getEditors())]).toEqual([
      null,
      ['owner@library.example', 'ben@library.example'],
    ]);
    const again = reopened(runtime);
    expect([again.book.getOwner(), emails(again.book.getEditors())]).toEqual([
      null,
      ['owner@library.example', 'ben@library.example'],
    ]);
    expect(book.removeEditor('ben@library.example').getOwner()).toBeNull();
  });
  test('has a name, a time zone, a locale and no form', () => {
    const { book, sheet } = openSheet();
    book.rename('Outreach');
    book.setSpreadsheetTimeZone('America/New_York');
    book.setSpreadsheetLocale('de_DE');
    expect([
      book.getName(),
      book.getSpreadsheetTimeZone(),
      book.getSpreadsheetLocale(),
      book.getFormUrl(),
      sheet.getFormUrl(),
    ]).toEqual(['Outreach', 'America/New_York', 'de_DE', null, null]);
    expect(() => book.setSpreadsheetTimeZone('Mars/Olympus')).toThrow('Invalid argument: Mars/Olympus');
    expect(() => book.setSpreadsheetLocale('German')).toThrow('Invalid argument: German');
    expect(book.getUrl()).toBe(`https://docs.google.com/spreadsheets/d/${book.getId()}/edit`);
  });
  test('passes calls on to the active sheet', () => {
    const { book } = openSheet();
    book.appendRow(['b', 2]).appendRow(['a', 1]);
    book.sort(1);
    book.insertRowBefore(1).insertColumnAfter(1);
    book.setColumnWidth(1, 99).setRowHeight(1, 44);
    expect(book.getDataRange().getValues()).toEqual([
      ['', '', ''],
      ['a', '', 1],
      ['b', '', 2],
    ]);
    book.deleteRow(1).deleteColumn(2);
    book.deleteColumns(2, 1);
    expect([
      book.getLastRow(),
      book.getLastColumn(),
      book.getSheetName(),
      book.getSheetValues(1, 1, 1, 1),
    ]).toEqual([2, 1, 'Sheet1', [['a']]]);
    expect(book.getRangeList(['A1', 'B2']).getRanges()).toHaveLength(2);
    expect(book.getActiveCell().getA1Notation()).toBe('A1');
  });
  test('is copied whole, for the person who copies it', () => {
    const { book, app, sheet } = openSheet({ editors: ['ben@library.example'] });
    sheet.getRange('A1').setValue('x');
    book.addDeveloperMetadata('k', 'v');
    const copy = book.copy('Copy');
    sheet.getRange('A1').setValue('y');
    expect([
      copy.getName(),
      copy.getSheets()[0]?.getRange('A1').getValue(),
      emails(copy.getEditors()),
    ]).toEqual(['Copy', 'x', ['owner@library.example']]);
    expect(copy.getDeveloperMetadata()[0]?.getValue()).toBe('v');
    expect(app.openById(copy.getId()).getName()).toBe('Copy');
    expect(copy.getId()).not.toBe(book.getId());
  });
  test('is opened by its id or its URL', () => {
    const { app, book, runtime } = openSheet({
      code: `function open(id) { SpreadsheetApp.openById(id).getName(); }`,
    });
    const other = app.create('Other', 10, 5);
    expect([other.getSheets()[0]?.getMaxRows(), other.getSheets()[0]?.getMaxColumns()]).toEqual([10, 5]);
    expect(app.openByUrl(other.getUrl()).getId()).toBe(other.getId());
    expect(app.openByUrl(`${book.getUrl()}#gid=0`).getId()).toBe(book.getId());
    expect(() => app.openById('nothing')).toThrow(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
    expect(() => app.openByUrl('https://docs.google.com/spreadsheets/d/nothing/edit')).toThrow(
      'Unexpected error while getting the method or property openByUrl on object SpreadsheetApp.',
    );
    expect(() => app.openByUrl('nowhere')).toThrow('Invalid argument: url');
    expect(() => runtime.run('open', [other.getId()], { user: 'ben@library.example' })).toThrow(
      'You do not have permission to access the requested document.',
    );
    expect(() => app.create('None', 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    app.setActiveSpreadsheet(other);
    expect(app.getActive().getName()).toBe('Other');
  });
  test('makes menus the old way, without Ui', () => {
    const { book, runtime } = openSheet();
    book.addMenu('Old', [
      { name: 'Go', functionName: 'go' },
      null,
      { name: 'Stop', functionName: 'stop' },
    ] as never);
    expect(runtime.menus()).toEqual([
      {
        label: 'Old',
        items: [{ label: 'Go', handler: 'go' }, { isSeparator: true }, { label: 'Stop', handler: 'stop' }],
      },
    ]);
    book.updateMenu('Old', [{ name: 'New', functionName: 'go' }]);
    expect(runtime.menus()[0]?.items).toHaveLength(1);
    book.removeMenu('Old');
    expect(runtime.menus()).toEqual([]);
  });
});

describe('a named range', () => {
  test('is set, moved, renamed and removed', () => {
    const { book, sheet, runtime } = openSheet();
    book.setNamedRange('Rates', sheet.getRange('A1:B2'));
    const [named] = book.getNamedRanges();
    expect([named?.getName(), named?.getRange().getA1Notation(), sheet.getNamedRanges().length]).toEqual([
      'Rates',
      'A1:B2',
      1,
    ]);
    named?.setName('Taxes').setRange(sheet.getRange('C3'));
    expect([book.getRangeByName('Rates'), book.getRangeByName('taxes')?.getA1Notation()]).toEqual([
      null,
      'C3',
    ]);
    expect(reopened(runtime).book.getRangeByName('Taxes')?.getA1Notation()).toBe('C3');
    book.setNamedRange('Taxes', sheet.getRange('D4'));
    expect([book.getNamedRanges().length, named?.getRange().getA1Notation()]).toEqual([1, 'D4']);
    book.removeNamedRange('Taxes');
    expect(() => book.removeNamedRange('Taxes')).toThrow('Named range "Taxes" not found.');
    expect(() => named?.getRange()).toThrow('This named range has been removed.');
  });
  test.each([
    '',
    '2nd',
    'a b',
    'A1',
    'AB12',
    'R1C1',
    'rc',
    'TrueStory',
    'false',
    'a.b',
    'a-b',
    'x'.repeat(251),
  ])('can’t be called %p', (name) => {
    const { book, sheet } = openSheet();
    expect(() => book.setNamedRange(name, sheet.getRange('A1'))).toThrow('The name of the range is invalid.');
  });
  test('keeps an open end', () => {
    const { book, sheet } = openSheet();
    book.setNamedRange('Names', sheet.getRange('A2:A'));
    book.setNamedRange('Heading', sheet.getRange('1:1'));
    sheet.insertRowsAfter(1000, 5);
    expect(book.getRangeByName('Names')?.getA1Notation()).toBe('A2:A');
    expect(book.getRangeByName('Names')?.getLastRow()).toBe(1005);
    expect(book.getNamedRanges().map((named) => named.getRange().getA1Notation())).toEqual(['A2:A', '1:1']);
  });
  test('can’t take another one’s name', () => {
    const { book, sheet } = openSheet();
    book.setNamedRange('one', sheet.getRange('A1'));
    book.setNamedRange('two', sheet.getRange('B1'));
    expect(() => book.getNamedRanges()[0]?.setName('TWO')).toThrow(
      'A named range with the name "TWO" already exists. Please enter another name.',
    );
    expect(book.getNamedRanges()[0]?.setName('One').getName()).toBe('One');
  });
});
