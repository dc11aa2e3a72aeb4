// Lists that were pasted or read from a file.
import { gridOfText, textOfFile } from '../../sidebar/import/pasted-list';

test.each([
  [
    'cells copied from a spreadsheet',
    'A\tB\n1\t"two\nlines"\n',
    [
      ['A', 'B'],
      ['1', 'two\nlines'],
    ],
  ],
  [
    'a comma, quoted',
    'A,B\n"Roe, Bob",2',
    [
      ['A', 'B'],
      ['Roe, Bob', '2'],
    ],
  ],
  [
    'semicolons, as in Europe',
    'A;B\r\nx;1,5\r\n',
    [
      ['A', 'B'],
      ['x', '1,5'],
    ],
  ],
  [
    'commas inside of copied cells',
    'A\tB\nRoe, Bob\t2, 3',
    [
      ['A', 'B'],
      ['Roe, Bob', '2, 3'],
    ],
  ],
  [
    'an inch that opens no quotation',
    'A\tB\n"12 TV\tx\nZoo\ty',
    [
      ['A', 'B'],
      ['"12 TV', 'x'],
      ['Zoo', 'y'],
    ],
  ],
  ['one column', 'Partner\nYMCA\nZoo', [['Partner'], ['YMCA'], ['Zoo']]],
  [
    'a mark of byte order',
    '\ufeffPartner,Phone\nYMCA,1',
    [
      ['Partner', 'Phone'],
      ['YMCA', '1'],
    ],
  ],
])('%s', (_, text, grid) => {
  expect(gridOfText(text)).toEqual(grid);
});

const bytes = (...given: number[]) => new Uint8Array(given).buffer;
test('texts of any of the usual encodings are read, workbooks and other files are not', () => {
  expect(textOfFile(new TextEncoder().encode('Café').buffer)).toBe('Café');
  expect(textOfFile(bytes(0x43, 0x61, 0x66, 0xe9))).toBe('Café');
  expect(textOfFile(bytes(0xff, 0xfe, 0x43, 0, 0xe9, 0))).toMatch(/Cé$/);
  expect(textOfFile(bytes(0x50, 0x4b, 3, 4))).toBeUndefined();
  expect(textOfFile(bytes(0xd0, 0xcf, 0x11))).toBeUndefined();
  expect(textOfFile(bytes(0x41, 0, 0x42))).toBeUndefined();
});
