// What people type after the commands.
import { asksForHelp, readOptions } from '../../rollup/options';
import { COMMAND_OPTIONS } from '../../src/words/roll-up-files';

const OPTIONS = { out: 'text', 'hide-small': 'flag' } as const;
const read = (args: readonly string[], env: Record<string, string> = {}) =>
  readOptions('rollup', args, OPTIONS, env);

test('options and what is none, in any order', () => {
  const given = read(['a.csv', '--hide-small', '--out', 'there', 'b.csv', '--', '--c.csv']);
  if (typeof given === 'string') throw new Error(given);
  expect([given.text('out'), given.has('hide-small'), given.others]).toEqual([
    ...['there', true, ['a.csv', 'b.csv', '--c.csv']],
  ]);
  const same = read(['--out=there']);
  expect(typeof same === 'string' ? same : same.text('out')).toBe('there');
});

test.each<[string[], string]>([
  [['--hid-small'], COMMAND_OPTIONS.unknown('--hid-small')],
  [['-x'], COMMAND_OPTIONS.unknown('-x')],
  [['a.csv', '--out'], COMMAND_OPTIONS.valueMissing('--out')],
  [['--out', '--hide-small'], COMMAND_OPTIONS.valueMissing('--out')],
  [['a.csv', '–hide-small'], COMMAND_OPTIONS.longDash('–hide-small')],
  [['a.csv', '—out', 'b'], COMMAND_OPTIONS.longDash('—out')],
  [['--hide-small=no'], COMMAND_OPTIONS.noValue('--hide-small')],
])('%j has a sentence of its own', (args, words) => {
  expect(read(args)).toBe(words);
});

test('what npm took for itself is no silent loss', () => {
  expect(read(['a.csv'], { npm_config_hide_small: 'true', npm_config_cache: '/x' })).toBe(
    COMMAND_OPTIONS.taken('rollup', ['hide-small']),
  );
  expect(typeof read(['a.csv'], { npm_config_cache: '/x' })).toBe('object');
});

test('help is asked for in two ways', () => {
  expect([['--help'], ['a.csv', '-h'], ['--out']].map(asksForHelp)).toEqual([true, true, false]);
});
