import { openSheet, reopened } from './open-sheet';

const a1s = (ranges: { getA1Notation(): string }[]) => ranges.map((range) => range.getA1Notation());

describe('a banding', () => {
  test('has its theme’s colors, a header and no footer unless asked otherwise', () => {
    const { sheet, app } = openSheet();
    const banding = sheet.getRange('A1:B5').applyRowBanding();
    expect([
      banding.getHeaderRowColor(),
      banding.getFirstRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
    ]).toEqual(['#bdbdbd', '#ffffff', '#f3f3f3', null]);
    expect(banding.getHeaderColumnColor()).toBeNull();
    const other = sheet.getRange('D1:E5').applyColumnBanding(app.BandingTheme.INDIGO, false, true);
    expect([
      other.getHeaderColumnColor(),
      other.getSecondColumnColor(),
      other.getFooterColumnColor(),
      other.getFirstRowColor(),
    ]).toEqual([null, '#e8e7fc', '#c4c3f7', null]);
    expect([
      sheet.getBandings().length,
      sheet.getRange('A9').getBandings().length,
      sheet.getRange('B2:D2').getBandings().length,
    ]).toEqual([2, 0, 2]);
  });
  test('is changed, moved, copied and removed', () => {
    const { sheet, app, book } = openSheet();
    const banding = sheet.getRange('A1:B5').applyRowBanding(app.BandingTheme.CYAN);
    banding.setHeaderRowColor('black').setSecondRowColor(null).setFooterRowColor('#ff0000');
    expect([banding.getHeaderRowColor(), banding.getSecondRowColor(), banding.getFooterRowColor()]).toEqual([
      '#000000',
      null,
      '#ff0000',
    ]);
    const copy = banding.copyTo(sheet.getRange('D1:D4'));
    expect([copy.getRange().getA1Notation(), copy.getHeaderRowColor()]).toEqual(['D1:D4', '#000000']);
    banding.setRange(sheet.getRange('A3:B9'));
    expect(banding.getRange().getA1Notation()).toBe('A3:B9');
    sheet.insertRowsBefore(1, 1);
    expect(a1s(book.getBandings().map((one) => one.getRange()))).toEqual(['A4:B10', 'D2:D5']);
    banding.remove();
    expect(sheet.getBandings()).toHaveLength(1);
    expect(() => banding.getRange()).toThrow('This banding has been removed.');
  });
  test('can’t overlap another', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B5').applyRowBanding();
    expect(() => sheet.getRange('B5:C9').applyColumnBanding()).toThrow(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  });
  test('shows in the grid and is saved, but a script reads the cell’s own color', () => {
    const { sheet, runtime } = openSheet();
    sheet.getRange('A1:B5').applyRowBanding();
    sheet.getRange('A3').setBackground('red');
    const shown = (from: typeof runtime, row: number) =>
      (
        from.engine.model.getters as unknown as { getCellComputedStyle(at: object): { fillColor?: string } }
      ).getCellComputedStyle({ sheetId: 'sheet-0', row, col: 0 }).fillColor;
    expect([0, 1, 2, 3].map((row) => shown(runtime, row))).toEqual([
      '#bdbdbd',
      '#ffffff',
      '#ff0000',
      '#ffffff',
    ]);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
    const again = reopened(runtime);
    expect(again.sheet.getBandings()[0]?.getRange().getA1Notation()).toBe('A1:B5');
  });
});

describe('developer metadata', () => {
  test('is attached to the spreadsheet, a sheet, a row or a column', () => {
    const { book, sheet, app } = openSheet();
    book.addDeveloperMetadata('file', 'one');
    sheet.addDeveloperMetadata('tab', app.DeveloperMetadataVisibility.PROJECT);
    sheet.getRange('2:2').addDeveloperMetadata('row', 'two', app.DeveloperMetadataVisibility.DOCUMENT);
    sheet.getRange('C:C').addDeveloperMetadata('column');
    const [row] = sheet.getRange('2:2').getDeveloperMetadata();
    expect([
      row?.getKey(),
      row?.getValue(),
      String(row?.getVisibility()),
      row?.getLocation().getRow()?.getA1Notation(),
    ]).toEqual(['row', 'two', 'DOCUMENT', '2:2']);
    const [tab] = sheet.getDeveloperMetadata();
    expect([
      tab?.getValue(),
      String(tab?.getVisibility()),
      tab?.getLocation().getSheet()?.getName(),
      tab?.getLocation().getRow(),
    ]).toEqual([null, 'PROJECT', 'Sheet1', null]);
    expect(book.getDeveloperMetadata().map((one) => one.getKey())).toEqual(['file']);
    expect(book.createDeveloperMetadataFinder().find()).toHaveLength(4);
    expect(() => sheet.getRange('A1').addDeveloperMetadata('cell')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    expect(() => sheet.getRange('2:3').addDeveloperMetadata('rows')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });
  test('moves and disappears with its row', () => {
    const { sheet, runtime } = openSheet();
    sheet.getRange('2:2').addDeveloperMetadata('id', 'x');
    sheet.getRange('3:3').addDeveloperMetadata('id', 'y');
    sheet.insertRowsBefore(1, 3);
    const rows = () =>
      sheet
        .createDeveloperMetadataFinder()
        .withKey('id')
        .find()
        .map((one) => one.getLocation().getRow()?.getA1Notation());
    expect(rows()).toEqual(['5:5', '6:6']);
    sheet.deleteRow(5);
    expect(rows()).toEqual(['5:5']);
    expect(reopened(runtime).sheet.createDeveloperMetadataFinder().withValue('y').find()).toHaveLength(1);
  });
  test('is found by its content and its place', () => {
    const { book, sheet, app } = openSheet();
    sheet.getRange('2:2').addDeveloperMetadata('a', '1');
    sheet.getRange('9:9').addDeveloperMetadata('a', '2');
    book.addDeveloperMetadata('a', '1');
    const found = (finder: { find(): { getValue(): string | null }[] }) =>
      finder.find().map((one) => one.getValue());
    expect(found(book.createDeveloperMetadataFinder().withKey('a').withValue('1'))).toEqual(['1', '1']);
    expect(
      found(book.createDeveloperMetadataFinder().withLocationType(app.DeveloperMetadataLocationType.ROW)),
    ).toEqual(['1', '2']);
    expect(
      found(book.createDeveloperMetadataFinder().withVisibility(app.DeveloperMetadataVisibility.PROJECT)),
    ).toEqual([]);
    expect(found(sheet.getRange('1:5').createDeveloperMetadataFinder())).toEqual(['1']);
    expect(found(sheet.getRange('A1:D5').createDeveloperMetadataFinder())).toEqual([]);
    expect(found(sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations())).toEqual([
      '1',
    ]);
    const [first] = sheet.createDeveloperMetadataFinder().find();
    expect(
      book
        .createDeveloperMetadataFinder()
        .withId(first?.getId() ?? 0)
        .find(),
    ).toHaveLength(1);
    expect(() => sheet.createDeveloperMetadataFinder().onIntersectingLocations()).toThrow(
      'only valid for range-scoped searches',
    );
  });
  test('is changed, moved and removed', () => {
    const { book, sheet, app } = openSheet();
    sheet.getRange('2:2').addDeveloperMetadata('a');
    const [one] = sheet.getRange('2:2').getDeveloperMetadata();
    one
      ?.setKey('b')
      .setValue('v')
      .setVisibility(app.DeveloperMetadataVisibility.PROJECT)
      .moveToColumn(sheet.getRange('D:D'));
    expect([one?.getKey(), one?.getValue(), one?.getLocation().getColumn()?.getA1Notation()]).toEqual([
      'b',
      'v',
      'D:D',
    ]);
    expect(() => one?.moveToRow(sheet.getRange('A1'))).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    one?.moveToSheet(sheet);
    expect(String(one?.getLocation().getLocationType())).toBe('SHEET');
    one?.moveToSpreadsheet();
    expect(one?.getLocation().getSpreadsheet()?.getId()).toBe(book.getId());
    one?.remove();
    expect(book.createDeveloperMetadataFinder().find()).toEqual([]);
    expect(() => one?.getKey()).toThrow('This developer metadata has been removed.');
  });
});
