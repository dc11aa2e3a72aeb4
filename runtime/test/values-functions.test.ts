import { openRuntime, type SavedRuntime } from '../node';

const runtime = openRuntime({ now: '2026-03-01T10:00:00Z' });
const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
sheet.getRange('A1:A3').setValues([[3], [''], [1]]);

describe('Sheets functions that the engine lacks or computes differently', () => {
  test.each([
    ['=REGEXMATCH("abc","b")', true],
    ['=REGEXMATCH("ABC","(?i)b")', true],
    ['=REGEXMATCH(12,"1")', '#VALUE!'],
    ['=REGEXMATCH("a","(")', '#REF!'],
    ['=REGEXEXTRACT("order 12-a","\\d+")', '12'],
    ['=REGEXEXTRACT("abc","x")', '#N/A'],
    ['=REGEXREPLACE("a-b","(\\w)-(\\w)","$2+$1")', 'b+a'],
    ['=REGEXREPLACE("5","5","$")', '$'],
    ['=T(A1)', ''],
    ['=T("x")', 'x'],
    ['=N("text")', 0],
    ['=REPT("ab",3)', 'ababab'],
    ['=UNICHAR(9731)', '☃'],
    ['=CODE("A")', 65],
    ['=TEXTJOIN(", ",TRUE,A1:A3,"x")', '3, 1, x'],
    ['=JOIN("-",A1:A3)', '3--1'],
    ['=ENCODEURL("a b&c")', 'a%20b%26c'],
    ['=FIXED(1234.567)', '1,234.57'],
    ['=DOLLAR(1234.567,1)', '$1,234.6'],
    ['=TEXT(43831.5,"yyyy-mm-dd h:mm am/pm")', '2020-01-01 12:00 PM'],
    ['=TEXT("abc","0")', 'abc'],
    ['=TO_TEXT(TO_PERCENT(0.5))', '50.00%'],
    ['=ISDATE(TODAY())', true],
    ['=ISDATE(5)', false],
    ['=ISEMAIL("ana@library.example")', true],
    ['=ISURL("library.example/a")', true],
    ['=ISBETWEEN(5,1,5)', true],
    ['=ISBETWEEN(5,1,5,TRUE,FALSE)', false],
    ['=TYPE("a")', 2],
    ['=XMATCH(1,A1:A3)', 3],
    ['=XMATCH(2,A1:A3,1)', 1],
    ['=HEX2DEC("FF")', 255],
    ['=DEC2BIN(-2)', '1111111110'],
    ['=BASE(10,2,6)', '001010'],
    ['=GCD(12,18)', 6],
    ['=LCM(4,6)', 12],
    ['=COMBIN(5,2)', 10],
    ['=FACT(5)', 120],
    ['=MROUND(7,3)', 6],
    ['=QUOTIENT(-7,2)', -3],
    ['=SIGN(-3)', -1],
    ['=MODE(1,2,2)', 2],
    ['=MODE({1;2;2})', 2],
    ['=SUMSQ({3,4})', 25],
    ['=GCD({12,18})', 6],
    ['=RANK.EQ(2,{1;2;2;3})', 2],
    ['=SUMSQ(3,4)', 25],
    ['=COUNTUNIQUE(A1:A3)', 2],
    ['=IF(FALSE,1)', false],
  ])('%s', (formula, value) => {
    expect(sheet.getRange('D1').clear().setFormula(formula).getValue()).toEqual(value);
  });

  test.each([
    ['=SPLIT("1,b,,c",",")', [1, 'b', 'c']],
    ['=SPLIT("1,b,,c",",",TRUE,FALSE)', [1, 'b', '']],
    ['=SPLIT("a-b c"," -")', ['a', 'b', 'c']],
    ['=SPLIT("a--b-c","--",FALSE)', ['a', 'b-c', '']],
    ['=REGEXEXTRACT("a1","([a-z])(\\d)")', ['a', '1', '']],
    ['=ARRAY_CONSTRAIN({1,2;3,4},1,2)', [1, 2, '']],
  ])('%s spills', (formula, values) => {
    sheet.getRange('D1:F3').clear();
    sheet.getRange('D1').setFormula(formula);
    expect(sheet.getRange('D1:F1').getValues()[0]).toEqual(values);
  });
});

describe('a formula keeps its text', () => {
  test.each(['="say ""yes"""', '="a\\"&"b"', '= IF( A1 = 3 , "x" , 2 )', '=SUM(A1:A3)', '={1,2;3,4}'])(
    '%s',
    (formula) => {
      const cell = sheet.getRange('H1').setFormula(formula);
      expect(cell.getFormula()).toBe(formula);
      expect(cell.getValue()).not.toBe('#ERROR!');
    },
  );
  test('through saving and reopening, along with its value', () => {
    sheet.getRange('H1').setFormula('="say ""yes"""');
    const again = openRuntime({ workbook: JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime });
    const cell = again.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('H1');
    expect([cell.getFormula(), cell.getValue()]).toEqual(['="say ""yes"""', 'say "yes"']);
  });
  test('while rows move', () => {
    sheet.getRange('H2').setFormula('=A5&" "" "');
    sheet.insertRowBefore(4);
    expect(sheet.getRange('H2').getFormula()).toBe('=A6&" "" "');
  });
});
