import { openRuntime, type RuntimeOptions } from '../node';

const code = `
  const email = (user) => user.getEmail();
  function who() { return [email(Session.getActiveUser()), email(Session.getEffectiveUser())]; }
  function key() { return Session.getTemporaryActiveUserKey(); }
  function more() { return [Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }`;
const ANA = 'ana@library.example';
const open = (options: RuntimeOptions = {}) => openRuntime({ code, user: ANA, now: 0, ...options });

test.each([
  ['the owner', {}, {}, [ANA, ANA]],
  ['a colleague', {}, { user: 'ben@library.example' }, ['ben@library.example', 'ben@library.example']],
  ['somebody in another domain', {}, { user: 'cy@school.example' }, ['', 'cy@school.example']],
  ['anybody in a simple trigger', {}, { as: 'simple' as const }, ['', '']],
  ['two consumers', { user: 'ana@gmail.com' }, { user: 'ben@gmail.com' }, ['', 'ben@gmail.com']],
  ['a consumer as the owner', { user: 'ana@gmail.com' }, {}, ['ana@gmail.com', 'ana@gmail.com']],
])('%s: what a script learns about them', (_who, options, how, emails) => {
  expect(open(options).run('who', [], how)).toEqual(emails);
});

test('the temporary key distinguishes people, reveals nobody, and changes after 30 days', () => {
  const runtime = open();
  const mine = runtime.run('key') as string;
  expect(mine).not.toContain('ana');
  expect(runtime.run('key')).toBe(mine);
  expect(runtime.run('key', [], { user: 'ben@library.example' })).not.toBe(mine);
  runtime.advanceTo(30 * 86_400_000);
  expect(runtime.run('key')).not.toBe(mine);
});

test('the script’s language and time zone', () => {
  expect(open({ locale: 'de_DE', manifest: { timeZone: 'Asia/Tokyo' } }).run('more')).toEqual([
    'de',
    'Asia/Tokyo',
  ]);
});
