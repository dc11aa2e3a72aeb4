// Which names Google's objects have for a script: imitated ones, ones that throw by name, and no others.
import { openRuntime } from '../node';

const code = `function valueOf(expression) {
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  const range = sheet.getRange('A1');
  return eval(expression);
}`;
const runtime = openRuntime({ code });
const valueOf = (expression: string): unknown => runtime.run('valueOf', [expression]);

test('a method that Google has and the runtime lacks exists, and throws by name when called', () => {
  expect(valueOf('typeof sheet.getDataSourceTables')).toBe('function');
  expect(valueOf('"getDataSourceTables" in sheet')).toBe(true);
  expect(() => valueOf('sheet.getDataSourceTables()')).toThrow('Sheet.getDataSourceTables is not emulated');
});

test('a name that Google lacks is undefined, and calling it is JavaScript’s own error', () => {
  expect(valueOf('range.setColour')).toBeUndefined();
  expect(valueOf('"setColour" in range')).toBe(false);
  expect(
    valueOf(
      '(() => { try { range.setColour("red"); } catch (e) { return [e instanceof TypeError, e.message]; } })()',
    ),
  ).toEqual([true, 'range.setColour is not a function']);
  expect(valueOf('SpreadsheetApp.BorderStyle.THIN')).toBeUndefined();
  expect(valueOf('SpreadsheetApp.LineStyle')).toBeUndefined();
});

test('the runtime’s internals are hidden', () => {
  expect(
    valueOf('["run", "book", "zone", "sheetId", "googleName", "home"].filter((name) => name in range)'),
  ).toEqual([]);
});

test('any other Google service exists, and throws by name when used', () => {
  expect(valueOf('typeof GmailApp.search')).toBe('function');
  expect(() => valueOf('GmailApp.search("x")')).toThrow('GmailApp.search is not emulated');
  expect(() => valueOf('DriveApp.Access.ANYONE')).toThrow('DriveApp.Access is not emulated');
  expect(valueOf('GmailApp.fetch')).toBeUndefined();
  expect(() => valueOf('YahooApp')).toThrow('YahooApp is not defined');
});

test('an advanced service that the manifest enables exists, and throws by name when used', () => {
  const enabledAdvancedServices = [{ userSymbol: 'Sheets' }, { userSymbol: 'MyDrive' }];
  const enabled = openRuntime({ code, manifest: { dependencies: { enabledAdvancedServices } } });
  const inEnabled = (expression: string): unknown => enabled.run('valueOf', [expression]);
  expect(inEnabled('[typeof Sheets, typeof Sheets.Spreadsheets, typeof Drive]')).toEqual([
    'object',
    'object',
    'undefined',
  ]);
  expect(() => inEnabled('Sheets.Spreadsheets.Values.get("id", "A1")')).toThrow(
    'Sheets.Spreadsheets.Values.get is not emulated',
  );
  expect(() => inEnabled('MyDrive.Files.list()')).toThrow('MyDrive.Files.list is not emulated');
  expect(() => inEnabled('Sheets.newValueRange()')).toThrow('Sheets.newValueRange is not emulated');
});

test('an advanced service that the manifest doesn’t enable isn’t defined, and the execution’s error says why', () => {
  expect(() => valueOf('Sheets.Spreadsheets.Values.get("id", "A1")')).toThrow(
    'Sheets is not defined. It is the name of an advanced service, which Google defines only if the manifest enables it ' +
      '(dependencies.enabledAdvancedServices). This runtime does not emulate it.',
  );
  for (const name of ['Drive', 'Calendar', 'Gmail', 'People'])
    expect(() => valueOf(name)).toThrow(`${name} is not defined. It is the name of an advanced service`);
  // The script itself sees Google's message.
  expect(valueOf('typeof Sheets')).toBe('undefined');
  expect(valueOf('(() => { try { return Sheets; } catch (error) { return error.message; } })()')).toBe(
    'Sheets is not defined',
  );
});

test('a service or a range behaves like a plain object of the script', () => {
  expect(valueOf('range instanceof Object && range.constructor === Object')).toBe(true);
  expect(valueOf('[String(range), `${sheet}`, JSON.stringify({ range })]')).toEqual([
    'Range',
    'Sheet',
    '{"range":{}}',
  ]);
  expect(valueOf('[range.then, range.toJSON, range.length, Object.keys(range).length]')).toEqual([
    undefined,
    undefined,
    undefined,
    0,
  ]);
  expect(valueOf('range.hasOwnProperty("getValue")')).toBe(false);
});

test('what a script sets on a Google object stays there and breaks nothing', () => {
  expect(
    valueOf(
      '(range.label = "first", range.setValue(7), [range.label, range.getValue(), Object.keys(range)])',
    ),
  ).toEqual(['first', 7, ['label']]);
  expect(valueOf('(range.getValue = () => "mine", range.getValue())')).toBe('mine');
  expect(valueOf('(SpreadsheetApp.flush = null, SpreadsheetApp.flush)')).toBeNull();
  expect(valueOf('typeof SpreadsheetApp.flush')).toBe('function');
});

test('nobody can change an enumeration for the next execution', () => {
  expect(valueOf('(SpreadsheetApp.BorderStyle.SOLID = 1, String(SpreadsheetApp.BorderStyle.SOLID))')).toBe(
    'SOLID',
  );
});

test('a promise treats a range as a value, not as another promise', async () => {
  const sheet = runtime.globals.SpreadsheetApp.getActive().getActiveSheet();
  expect((await Promise.resolve(sheet)).getName()).toBe('Sheet1');
});
