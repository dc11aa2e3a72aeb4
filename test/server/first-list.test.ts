// A library imports a long list of contacts: the plan isn't flooded with follow-ups.
import { addRow, ask, FULL_TABS, IS_LAPSED, ok, openLibrary, outlineOf, rowsOf } from './addon';
import { fill } from './filled';

const followUps = (runtime: ReturnType<typeof openLibrary>) =>
  outlineOf(runtime).filter((line) => line.includes('Get back in touch'));

/** The day this many days before March 4, 2026, as a spreadsheet number. */
const daysAgo = (days: number) => 46085 - days;

test('a list with eighty lapsed partners adds no follow-ups by itself; starting a week adds Focus partners and the longest lapsed', () => {
  const runtime = openLibrary(FULL_TABS);
  fill(runtime, 'Partners', 2, 80, (index) => ({
    'Partner/Company': `Partner ${index}`,
    'Last Contact Date': daysAgo(200 + index),
    Focus: index === 5 ? 'Yes' : '',
  }));
  runtime.run('dailyCheck', [], { as: 'clock' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  // An event from last year changes the last touch of a partner that had already lapsed.
  addRow(runtime, 'events', { name: 'Fair', when: '2025-09-01', partners: 'Partner 60' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(followUps(runtime)).toEqual([]);
  const { words } = ok(ask<{ words: string }>(runtime, 'startWeek'));
  expect(followUps(runtime).map((line) => /Partner \d+/.exec(line)?.[0])).toEqual([
    'Partner 5',
    'Partner 79',
    'Partner 78',
  ]);
  expect(words).toContain('77 more');
});

test('rows pasted into Partners add no follow-ups either', () => {
  const runtime = openLibrary(FULL_TABS);
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Last Contact Date');
  const blanks = Array.from({ length: column - 1 }, () => '');
  runtime.paste('Partners', 'A3', [
    ['Zoo', ...blanks, '2025-01-15'],
    ['Park', ...blanks, '2025-02-15'],
  ]);
  runtime.run('dailyCheck', [], { as: 'clock' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Relationship status'])).toEqual([
    IS_LAPSED,
    IS_LAPSED,
  ]);
  expect(followUps(runtime)).toEqual([]);
});
