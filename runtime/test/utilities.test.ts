import { openRuntime } from '../node';

const code = `function go(work) { return new Function('u', 'return ' + work)(Utilities); }`;
const open = () => openRuntime({ code, now: '2026-03-08T15:04:05Z' });
const inScript = (work: string): unknown => open().run('go', [work]);

test.each([
  ['base64Encode("Büchereien")', 'QsO8Y2hlcmVpZW4='],
  ['base64Encode("Google グループ", u.Charset.UTF_8)', 'R29vZ2xlIOOCsOODq+ODvOODlw=='],
  ['base64EncodeWebSafe("Google グループ", u.Charset.UTF_8)', 'R29vZ2xlIOOCsOODq-ODvOODlw=='],
  ['base64Encode("ü", u.Charset.US_ASCII)', 'Pw=='],
  ['base64Encode([66, -61, -68])', 'QsO8'],
  ['base64Encode("")', ''],
  ['base64EncodeWebSafe([-1, -17])', '_-8='],
  ['base64Decode("QsO8")', [66, -61, -68]],
  ['base64Decode("QsO8", u.Charset.UTF_8)', [66, -61, -68]],
  ['base64Decode("/+8=")', [-1, -17]],
  ['base64DecodeWebSafe("_-8")', [-1, -17]],
  ['formatString("%s: %03d, %.2f", "a", 7, 1.5)', 'a: 007, 1.50'],
  ['formatString("%11.6f|%6s|%-6s|", 123.456, "abc", "abc")', ' 123.456000|   abc|abc   |'],
  ['formatString("%+d % d %,d %(d", 5, 5, 1234567, -5)', '+5  5 1,234,567 (5)'],
  ['formatString("%x %X %#x %o", 255, 255, 255, 8)', 'ff FF 0xff 10'],
  ['formatString("%2$s %1$s", "a", "b")', 'b a'],
  ['formatString("%.2s|%S|%c|%b", "abc", "abc", "x", true)', 'ab|ABC|x|true'],
  ['formatString("%e %.1E", 12345.678, 0.00012)', '1.234568e+04 1.2E-04'],
  ['formatString("%g", 0.5)', '0.500000'],
  ['formatString("100 %%")', '100 %'],
  ['formatString("%08.2f", -3.14159)', '-0003.14'],
  [
    'parseCsv("a,b,c\\nd,e,f")',
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'parseCsv("a\\tb\\r\\nc\\td", "\\t")',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'parseCsv("\\"a,\\"\\"1\\"\\"\\",\\"two\\r\\nlines\\"\\n,\\n")',
    [
      ['a,"1"', 'two\r\nlines'],
      ['', ''],
    ],
  ],
  ['parseCsv("")', []],
  ['jsonParse("[1]")', [1]],
  ['jsonStringify({ a: [1] })', '{"a":[1]}'],
  ['getUuid().length', 36],
  ['newBlob("x").getContentType()', 'text/plain'],
  ['newBlob([65]).getContentType()', null],
  ['newBlob([65], "text/css", "a.css").getName()', 'a.css'],
  ['newBlob("x").getName()', null],
  ['newBlob("x", null, null).getContentType()', null],
  ['newBlob("ü").getBytes()', [-61, -68]],
  ['newBlob([71, 79]).getDataAsString()', 'GO'],
  ['newBlob([-4]).getDataAsString("ISO-8859-1")', 'ü'],
  ['newBlob("").setDataFromString("ü", "ISO-8859-1").getBytes()', [-4]],
  ['newBlob("").setDataFromString("a", "UTF-16").getBytes()', [-2, -1, 0, 97]],
  ['newBlob([-2, -1, 0, 97]).getDataAsString("UTF-16")', 'a'],
  ['newBlob("x").setBytes([66]).getDataAsString()', 'B'],
  ['newBlob("x").setName("a.html").setContentTypeFromExtension().getContentType()', 'text/html'],
  ['newBlob("x").setName("a.nobody").setContentTypeFromExtension().getContentType()', null],
  ['newBlob("x").setContentType("text/css").getAs("text/css").getContentType()', 'text/css'],
  ['newBlob("x", MimeType.CSV).getContentType()', 'text/csv'],
  ['newBlob("x").isGoogleType()', false],
  ['(() => { const a = u.newBlob("x"); a.copyBlob().setName("b"); return a.getName(); })()', null],
])('%s', (work, answer) => {
  expect(inScript(work.startsWith('(') ? work : `u.${work}`)).toEqual(answer);
});

test.each([
  ['base64Decode("a-b_")', 'Could not decode string.'],
  ['base64DecodeWebSafe("a+b/")', 'Could not decode string.'],
  ['base64Decode("abcde")', 'Could not decode string.'],
  ['formatString("%s %s", "a")', "Format specifier '%s'"],
  ['formatString("%y", 1)', "Conversion = 'y'"],
  ['parseCsv("a,\\"b")', 'Could not parse text.'],
  ['parseCsv("a", "")', 'Invalid argument: delimiter'],
  ['sleep(300001)', 'Argument too large: milliseconds'],
  ['sleep(-1)', 'Invalid argument: milliseconds'],
  ['newBlob("x").getAs("application/pdf")', 'Blob.getAs from text/plain to application/pdf is not emulated'],
  ['computeDigest(u.DigestAlgorithm.MD5, "x")', 'Utilities.computeDigest is not emulated'],
  ['computeHmacSha256Signature("x", "k")', 'Utilities.computeHmacSha256Signature is not emulated'],
  ['zip([u.newBlob("x")])', 'Utilities.zip is not emulated'],
  ['gzip(u.newBlob("x"))', 'Utilities.gzip is not emulated'],
])('%s is refused', (work, words) => {
  expect(() => inScript(`u.${work}`)).toThrow(words);
});

test('sleeping moves the clock for everybody, and takes no real time', () => {
  const runtime = open();
  expect(
    runtime.run('go', ['(() => { const a = Date.now(); u.sleep(300000); return Date.now() - a; })()']),
  ).toBe(300_000);
  expect(runtime.now()).toBe(Date.parse('2026-03-08T15:09:05Z'));
});

test('a script that sleeps more than six minutes is stopped', () => {
  expect(() => inScript('[u.sleep(300000), u.sleep(300000)]')).toThrow('Exceeded maximum execution time');
});
