import { openRuntime } from '../node';

const code = `function go(work) { return new Function(work)(); }`;
const open = () => openRuntime({ code, now: '2026-03-08T15:04:05Z', scriptTimeZone: 'America/New_York' });
const logged = (work: string): readonly string[] => {
  const runtime = open();
  runtime.run('go', [work]);
  return runtime.log;
};

test.each([
  ['"text %s"', 'text %s'],
  ['"%s has %s", "Ana", "two"', 'Ana has two'],
  ['5', '5.0'],
  ['1.25', '1.25'],
  ['12345678', '1.2345678E7'],
  ['[1, "a", [true, null]]', '[1.0, a, [true, null]]'],
  ['{ key: "value", n: 1 }', '{key=value, n=1.0}'],
  ['{ message: "shown", data: 1 }', 'shown'],
  ['new Date(0)', 'Wed Dec 31 19:00:00 GMT-05:00 1969'],
  ['SpreadsheetApp.getActive()', 'Spreadsheet'],
  ['new RangeError("broken")', 'RangeError: broken'],
])('Logger.log(%s) writes as Java does', (given, line) => {
  expect(logged(`Logger.log(${given})`)).toEqual([line]);
});

test('Logger keeps its lines for one execution or until cleared; the runtime’s log stays', () => {
  const runtime = open();
  const log = runtime.run('go', ["return Logger.log('one').log('two').getLog()"]);
  expect(log).toBe('Sun Mar 08 11:04:05 EDT 2026 INFO: one\nSun Mar 08 11:04:05 EDT 2026 INFO: two\n');
  expect(runtime.run('go', ["Logger.log('three'); Logger.clear(); return Logger.getLog()"])).toBe('');
  expect(runtime.log).toEqual(['one', 'two', 'three']);
});

test.each([
  ['log("a", 1, { b: [2] })', 'a 1 {"b":[2]}'],
  ['info("%s is %d years, %i, %f", "Ana", "7", 7.9, 1.5)', 'Ana is 7 years, 7, 1.5'],
  ['warn("100 %% of %s", "us", "more")', '100 % of us more'],
  ['error(new Error("broken"))', 'Error: broken'],
  ['log()', ''],
  ['log("%o %j", { a: 1 }, [1])', '{"a":1} [1]'],
])('console.%s', (call, line) => {
  expect(logged(`console.${call}`)).toEqual([line]);
});

test('console.time measures with the runtime’s clock', () => {
  expect(
    logged('console.time("t"); Utilities.sleep(1500); console.timeEnd("t"); console.timeEnd("t")'),
  ).toEqual(['t: 1500ms']);
});
