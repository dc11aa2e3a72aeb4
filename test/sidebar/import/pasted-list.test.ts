// Lists that were pasted or read from a file.
import { gridOfText, readingsOfFile } from '../../../sidebar/import/pasted-list';

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
    'a quoted comma',
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
    'commas inside copied cells',
    'A\tB\nRoe, Bob\t2, 3',
    [
      ['A', 'B'],
      ['Roe, Bob', '2, 3'],
    ],
  ],
  [
    'an inch mark that doesn’t open a quotation',
    'A\tB\n"12 TV\tx\nZoo\ty',
    [
      ['A', 'B'],
      ['"12 TV', 'x'],
      ['Zoo', 'y'],
    ],
  ],
  ['one column', 'Partner\nYMCA\nZoo', [['Partner'], ['YMCA'], ['Zoo']]],
  [
    'a byte order mark',
    '\ufeffPartner,Phone\nYMCA,1',
    [
      ['Partner', 'Phone'],
      ['YMCA', '1'],
    ],
  ],
  [
    'names with quotation marks that weren’t doubled',
    'Organization,Address,Email\n"Boys Club, Inc.","1 Elm St, Town",a@b.example\nThe "Big" House,2 Oak,c@d.example\n"Joe "Red" Smith Center","3 Fir, Town",e@f.example\n"Hill Church, South","4 Ash St, Town",g@h.example\n',
    [
      ['Organization', 'Address', 'Email'],
      ['Boys Club, Inc.', '1 Elm St, Town', 'a@b.example'],
      ['The "Big" House', '2 Oak', 'c@d.example'],
      ['Joe "Red" Smith Center', '3 Fir, Town', 'e@f.example'],
      ['Hill Church, South', '4 Ash St, Town', 'g@h.example'],
    ],
  ],
  [
    'an unclosed quotation mark spoils only its own row',
    'A,B\n"12 TV, big,x\n"Boys, Inc.",y\n"two\nlines",z',
    [
      ['A', 'B'],
      ['"12 TV', ' big', 'x'],
      ['Boys, Inc.', 'y'],
      ['two\nlines', 'z'],
    ],
  ],
  [
    'spaces before an opening quotation mark',
    'Organization, Address, Email\n"Boys Club, Inc.", "1 Elm St, Town", a@b.example\n"Hill, South", "4 Ash St, Town", g@h.example\n',
    [
      ['Organization', ' Address', ' Email'],
      ['Boys Club, Inc.', '1 Elm St, Town', ' a@b.example'],
      ['Hill, South', '4 Ash St, Town', ' g@h.example'],
    ],
  ],
  [
    'doubled quotation marks, blank cells and Windows line endings',
    'A,B,C\r\n"Joe ""Red"" Smith","","two\r\nlines"\r\n"",x,\r\n',
    [
      ['A', 'B', 'C'],
      ['Joe "Red" Smith', '', 'two\nlines'],
      ['', 'x', ''],
    ],
  ],
])('%s', (_, text, grid) => {
  expect(gridOfText(text)).toEqual(grid);
});

const bytes = (...given: number[]) => new Uint8Array(given).buffer;
const textsOf = (given: ArrayBuffer) => readingsOfFile(given).map(({ text }) => text);
const LIST = 'Organization;Contact\nCafé Zoë;Ann\n';
const wide = (text: string, isBig: boolean) =>
  bytes(
    ...[...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

test('UTF-8 and UTF-16 are recognized, with a byte order mark or without', () => {
  expect(textsOf(new TextEncoder().encode(LIST).buffer)).toEqual([LIST]);
  for (const isBig of [true, false]) {
    expect(textsOf(wide(LIST, isBig))).toEqual([LIST]);
    expect(textsOf(wide(`\ufeff${LIST}`, isBig))).toEqual([LIST]);
  }
});

test('an older encoding can’t be recognized, so people choose by a sample', () => {
  const mac = bytes(...Buffer.from('T3JnYW5pemF0aW9uO0NvbnRhY3QKQ2FmjiBab5E7QW5hIE6clmV6Cg==', 'base64'));
  const readings = readingsOfFile(mac);
  expect(readings.length).toBeGreaterThan(1);
  expect(readings.find(({ sample }) => sample === 'Café · Zoë · Núñez')?.text).toBe(
    'Organization;Contact\nCafé Zoë;Ana Núñez\n',
  );
  const polish = bytes(...Buffer.from('Biblioteka ', 'latin1'), 0xa3, 0xf3, 0x64, 0x9f);
  expect(readingsOfFile(polish).map(({ sample }) => sample)).toContain('Łódź');
  // Words that differ between encodings come first, so that no two samples are alike.
  const mixed = bytes(...Buffer.from('é1 é2 é3 é4 é5 ', 'latin1'), 0xa3, 0x6f);
  const samples = readingsOfFile(mixed).map(({ sample }) => sample);
  expect(samples).toContain('Ło · é1 · é2 · é3');
  expect(new Set(samples).size).toBe(samples.length);
  const japanese = bytes(0x90, 0x7d, 0x8f, 0x91, 0x8a, 0xd9);
  expect(readingsOfFile(japanese).map(({ sample }) => sample)).toContain('図書館');
});

test('workbooks and other files aren’t lists', () => {
  expect(textsOf(bytes(0x50, 0x4b, 3, 4))).toEqual([]);
  expect(textsOf(bytes(0xd0, 0xcf, 0x11))).toEqual([]);
  expect(textsOf(bytes(0x41, 0, 0x42))).toEqual([]);
});
