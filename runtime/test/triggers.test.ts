import { openRuntime, type RuntimeOptions } from '../node';

const ANA = 'ana@library.example';
const BEN = 'ben@library.example';
const code = `
  let T;
  function make(steps) { const b = ScriptApp.newTrigger('ran'); return new Function('b', 'S', 'return b.' + steps + '.create()')(b, ScriptApp) && 1; }
  function ran(e) { SpreadsheetApp.getActive().getSheets()[0].appendRow([new Date(), e ? JSON.stringify(e) : '']); }
  function missing() { ScriptApp.newTrigger('nobody').timeBased().after(1000).create(); }
  function look(text) { return new Function('t', 'S', 'return ' + text)(ScriptApp.getProjectTriggers(), ScriptApp); }
  function mine() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; }`;
const open = (options: RuntimeOptions = {}) =>
  openRuntime({ code, now: '2026-03-04T12:00:00Z', user: ANA, ...options });
/** The instants at which a trigger runs until `until`. */
function runsOf(steps: string, until: string): string[] {
  const runtime = open();
  runtime.run('make', [steps]);
  runtime.advanceTo(until);
  expect(runtime.failures).toEqual([]);
  return runtime.values('Sheet1').map(([at]) => (at as Date).toISOString().slice(0, 16));
}

test.each([
  ['timeBased().after(600000)', '2026-03-05T00:00:00Z', ['2026-03-04T12:10']],
  ['timeBased().at(new Date("2026-03-05T01:02:00Z"))', '2026-04-01T00:00:00Z', ['2026-03-05T01:02']],
  ['timeBased().atDate(2026, 3, 6).atHour(9).nearMinute(30)', '2026-04-01T00:00:00Z', ['2026-03-06T09:30']],
  ['timeBased().everyMinutes(30)', '2026-03-04T13:00:00Z', ['2026-03-04T12:30', '2026-03-04T13:00']],
  [
    'timeBased().everyHours(6).nearMinute(5)',
    '2026-03-05T00:30:00Z',
    ['2026-03-04T12:05', '2026-03-04T18:05', '2026-03-05T00:05'],
  ],
  [
    'timeBased().everyDays(2).atHour(7).nearMinute(0)',
    '2026-03-08T00:00:00Z',
    ['2026-03-05T07:00', '2026-03-07T07:00'],
  ],
  [
    'timeBased().onWeekDay(S.WeekDay.FRIDAY).atHour(8).nearMinute(0)',
    '2026-03-20T00:00:00Z',
    ['2026-03-06T08:00', '2026-03-13T08:00'],
  ],
  [
    'timeBased().everyWeeks(2).onWeekDay(S.WeekDay.FRIDAY).atHour(8).nearMinute(0)',
    '2026-04-01T00:00:00Z',
    ['2026-03-06T08:00', '2026-03-20T08:00'],
  ],
  [
    'timeBased().onMonthDay(31).atHour(1).nearMinute(0)',
    '2026-06-01T00:00:00Z',
    ['2026-03-31T01:00', '2026-05-31T01:00'],
  ],
  [
    'timeBased().everyDays(1).atHour(7).nearMinute(0).inTimezone("Asia/Tokyo")',
    '2026-03-05T00:00:00Z',
    ['2026-03-04T22:00'],
  ],
])('%s until %s', (steps, until, runs) => {
  expect(runsOf(steps, until)).toEqual(runs);
});

test('without nearMinute the minute is drawn once and kept', () => {
  const minutes = runsOf('timeBased().everyDays(1).atHour(7)', '2026-03-10T00:00:00Z').map((at) =>
    at.slice(11),
  );
  expect(minutes).toHaveLength(5);
  expect(new Set(minutes).size).toBe(1);
  expect(minutes[0]).toMatch(/^07:/);
});

test('a date alone means near midnight', () => {
  const [at = ''] = runsOf('timeBased().atDate(2026, 3, 6)', '2026-04-01T00:00:00Z');
  expect(at).toMatch(/^2026-03-06T00:(0\d|1[0-4])$/);
});

test.each([
  ['timeBased()', 'The trigger has no schedule'],
  ['timeBased().atHour(5)', 'The trigger has no schedule'],
  ['timeBased().everyDays(1).everyHours(2)', 'The trigger already has a setting for every.'],
  ['timeBased().everyDays(1).onWeekDay(S.WeekDay.MONDAY)', 'The trigger has more than one schedule.'],
  ['timeBased().everyDays(1).onMonthDay(1)', 'The trigger has more than one schedule.'],
  ['timeBased().at(new Date(2030, 1, 1)).everyDays(1)', 'The trigger has more than one schedule.'],
  ['timeBased().after(1).atHour(1)', 'A time of day does not go with'],
  ['timeBased().everyHours(1).atHour(1)', 'A time of day does not go with'],
  ['timeBased().at(new Date(2020, 1, 1))', 'The selected date is in the past.'],
  [
    'timeBased().everyMinutes(7)',
    'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
  ],
  ['timeBased().everyHours(0)', 'Invalid argument: n'],
  ['timeBased().everyDays(0)', 'Invalid argument: n'],
  ['timeBased().everyDays(1).atHour(24)', 'Invalid argument: hour'],
  ['timeBased().everyDays(1).nearMinute(60)', 'Invalid argument: minute'],
  ['timeBased().onMonthDay(32)', 'Invalid argument: day'],
  ['timeBased().atDate(2026, 2, 30)', 'Invalid argument: day'],
  ['timeBased().after(-1)', 'Invalid argument: durationMilliseconds'],
  ['timeBased().everyDays(1).inTimezone("Mars/Olympus")', 'Invalid argument: timezone'],
  ['forSpreadsheet("local-spreadsheet")', 'The trigger has no event.'],
  ['forSpreadsheet("nowhere").onEdit()', 'Document nowhere is missing'],
  ['forForm("x").onFormSubmit()', 'TriggerBuilder.forForm is not emulated'],
])('%s is refused', (steps, words) => {
  expect(() => open().run('make', [steps])).toThrow(words);
});

test('a trigger describes itself', () => {
  const runtime = open();
  runtime.run('make', ['timeBased().everyDays(1)']);
  runtime.run('make', ['forSpreadsheet(SpreadsheetApp.getActive()).onEdit()']);
  expect(
    runtime.run('look', [
      't.map((x) => [x.getHandlerFunction(), x.getEventType() === S.EventType.CLOCK, String(x.getTriggerSource()), x.getTriggerSourceId()])',
    ]),
  ).toEqual([
    ['ran', true, 'CLOCK', null],
    ['ran', false, 'SPREADSHEETS', 'local-spreadsheet'],
  ]);
  expect(runtime.run('look', ['new Set(t.map((x) => x.getUniqueId())).size'])).toBe(2);
  expect(runtime.run('mine')).toBe(2);
  expect(runtime.run('mine', [], { user: BEN })).toBe(0);
  expect(() => runtime.run('look', ['[t[0], t[0]].map((x) => S.deleteTrigger(x))'])).toThrow(
    'Trigger not found.',
  );
  expect(runtime.triggers).toHaveLength(1);
});

test('a time-driven event has the reference’s fields', () => {
  const runtime = open();
  runtime.run('make', ['timeBased().at(new Date("2026-12-31T23:30:00Z")).inTimezone("Europe/Berlin")']);
  runtime.advanceTo('2027-01-02T00:00:00Z');
  expect(JSON.parse(String(runtime.values('Sheet1')[0]?.[1]))).toEqual({
    authMode: 'FULL',
    triggerUid: runtime.triggers[0]?.id,
    year: 2027,
    month: 1,
    'day-of-month': 1,
    'day-of-week': 5,
    'week-of-year': 53,
    hour: 0,
    minute: 30,
    second: 0,
    timezone: 'Europe/Berlin',
  });
});

test('a function that doesn’t exist can be installed, and its run fails', () => {
  const runtime = open();
  runtime.run('missing');
  runtime.advanceTo('2026-03-04T13:00:00Z');
  expect(runtime.failures).toMatchObject([
    { handler: 'nobody', message: 'Script function not found: nobody' },
  ]);
});

test('a trigger whose creator may no longer edit doesn’t run', () => {
  const runtime = open({ editors: [BEN] });
  runtime.run('make', ['timeBased().everyDays(1).atHour(7)'], { user: BEN });
  runtime.advanceTo('2026-03-05T12:00:00Z');
  runtime.book.extras.editors.pop();
  runtime.advanceTo('2026-03-08T12:00:00Z');
  expect(runtime.values('Sheet1')).toHaveLength(1);
});

describe('authorization', () => {
  const sheets = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
  const triggers = 'https://www.googleapis.com/auth/script.scriptapp';
  const mail = 'https://www.googleapis.com/auth/script.send_mail';
  const manifest = { oauthScopes: [sheets, triggers] };
  const info = (scopes: string) =>
    `(() => { const i = S.getAuthorizationInfo(S.AuthMode.FULL${scopes}); return [String(i.getAuthorizationStatus()), i.getAuthorizationUrl(), i.getAuthorizedScopes()]; })()`;
  test.each([
    [info(''), ['NOT_REQUIRED', null, [sheets, triggers]]],
    [info(`, ['${sheets}']`), ['NOT_REQUIRED', null, [sheets]]],
    [info(`, ['${sheets}', '${mail}']`), ['REQUIRED', 'https://script.google.com/authorize', [sheets]]],
    [`S.requireScopes(S.AuthMode.FULL, ['${sheets}']) || 'fine'`, 'fine'],
    ['S.requireAllScopes(S.AuthMode.FULL) || "fine"', 'fine'],
    ['[S.getService().getUrl(), S.getService().isEnabled()]', [null, false]],
    ['S.getScriptId()', 'local-script'],
  ])('%s', (text, answer) => {
    expect(open({ manifest }).run('look', [text])).toEqual(answer);
  });
  test.each([
    [`S.requireScopes(S.AuthMode.FULL, ['${sheets}', '${mail}'])`, `Required permissions: ${mail}`],
    ['S.getOAuthToken()', 'ScriptApp.getOAuthToken is not emulated'],
    ['S.getIdentityToken()', 'ScriptApp.getIdentityToken is not emulated'],
    ['S.invalidateAuth()', 'ScriptApp.invalidateAuth is not emulated'],
    ['S.newStateToken()', 'ScriptApp.newStateToken is not emulated'],
  ])('%s is refused', (text, words) => {
    expect(() => open({ manifest }).run('look', [text])).toThrow(words);
  });
});
