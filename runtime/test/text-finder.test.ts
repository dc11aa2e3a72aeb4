import { openSheet } from './open-sheet';

describe('a text finder', () => {
  const filled = () => {
    const all = openSheet();
    all.sheet.getRange('A1:B3').setValues([
      ['Café', 'cafe au lait'],
      ['CAFE', 'tea'],
      ['=UPPER("cafe")', 'cafe, cafe'],
    ]);
    return all;
  };
  const places = (ranges: { getA1Notation(): string }[]) => ranges.map((range) => range.getA1Notation());
  test('finds parts of displayed text, ignoring case, row by row', () => {
    const { sheet } = filled();
    expect(places(sheet.createTextFinder('cafe').findAll())).toEqual(['B1', 'A2', 'A3', 'B3']);
    expect(places(sheet.createTextFinder('cafe').matchCase(true).findAll())).toEqual(['B1', 'B3']);
    expect(places(sheet.createTextFinder('cafe').matchEntireCell(true).findAll())).toEqual(['A2', 'A3']);
    expect(places(sheet.createTextFinder('cafe').ignoreDiacritics(true).findAll())).toEqual([
      'A1',
      'B1',
      'A2',
      'A3',
      'B3',
    ]);
    expect(places(sheet.createTextFinder('^c.f').useRegularExpression(true).findAll())).toEqual([
      'A1',
      'B1',
      'A2',
      'A3',
      'B3',
    ]);
    expect(places(sheet.createTextFinder('UPPER').matchFormulaText(true).findAll())).toEqual(['A3']);
    expect(places(sheet.getRange('B1:B2').createTextFinder('cafe').findAll())).toEqual(['B1']);
    expect(sheet.createTextFinder('').findAll()).toEqual([]);
  });
  test('goes from match to match, both ways', () => {
    const { sheet } = filled();
    const finder = sheet.createTextFinder('cafe');
    expect(finder.getCurrentMatch()).toBeNull();
    expect(finder.findNext()?.getA1Notation()).toBe('B1');
    expect(finder.findNext()?.getA1Notation()).toBe('A2');
    expect(finder.findPrevious()?.getA1Notation()).toBe('B1');
    expect(finder.findPrevious()).toBeNull();
    expect(finder.startFrom(sheet.getRange('A2')).findNext()?.getA1Notation()).toBe('A3');
  });
  test('replaces in cells that can be written, and counts each match', () => {
    const { sheet, book } = filled();
    expect(book.createTextFinder('cafe').replaceAllWith('pub')).toBe(4);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['Café', 'pub au lait'],
      ['pub', 'tea'],
      ['CAFE', 'pub, pub'],
    ]);
    const finder = sheet.createTextFinder('tea');
    finder.findNext();
    expect([finder.replaceWith('milk'), sheet.getRange('B2').getValue()]).toEqual([1, 'milk']);
    expect(sheet.createTextFinder('(p)ub').useRegularExpression(true).replaceAllWith('$1int')).toBe(4);
    expect(sheet.getRange('B1').getValue()).toBe('pint au lait');
  });
});
