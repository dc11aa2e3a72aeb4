// Whether the daily check still runs, and what the add-on says if it doesn't.
import fc from 'fast-check';
import { Heartbeat, STOPPED, checkProblemOf } from '../../../src/domain/upkeep/heartbeat';
import { addDays } from '../../../src/domain/dates/day';
import { recentDay } from '../dates/days';

const HERE = 'sheet-1';
const BEAT: Heartbeat = {
  account: 'ana@library.example',
  lastRun: '2026-03-03 06:13',
  lastResult: '2 lapsed, 1 due soon.',
  started: '2026-01-05 12:00',
  setUpIn: HERE,
};
const at = (now: string, beat: Partial<Heartbeat> = {}, isMine = false) =>
  checkProblemOf({ ...BEAT, ...beat }, HERE, now, isMine);

test('a check that ran within two days needs no mention', () => {
  expect(at('2026-03-03 06:14')).toBeUndefined();
  expect(at('2026-03-05 06:13')).toBeUndefined();
});

test('after two days, the message says since when, who to ask, and that anyone may take over the check', () => {
  expect(at('2026-03-05 06:14')).toEqual({
    sentence:
      'The daily check hasn’t run since Mar 3, 2026, 6:13 AM. Ask ana@library.example why, or choose Outreach > Help & about and press Take over the daily check.',
    step: 'takeOver',
  });
});

test('two days are two days at any hour, across the end of a month', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((one) => String(one).padStart(2, '0'));
  fc.assert(
    fc.property(recentDay, hour, (day, hours) => {
      const lastRun = `${day} ${hours}:30`;
      const beat = { lastRun, started: '' };
      expect(at(`${addDays(day, 2)} ${hours}:30`, beat)).toBeUndefined();
      expect(at(`${addDays(day, 2)} ${hours}:31`, beat)?.step).toBe('takeOver');
    }),
  );
});

test('every reader gets exactly one thing to press', () => {
  const told = [
    at('2026-03-09 12:00'),
    at('2026-03-09 12:00', {}, true),
    at('2026-03-03 12:00', { setUpIn: '' }),
  ];
  for (const trouble of told) expect(trouble?.sentence.match(/choose Outreach > [^.]+\./g)).toHaveLength(1);
});

test('people aren’t asked to ask themselves', () => {
  expect(at('2026-03-09 12:00', {}, true)?.sentence).toBe(
    'The daily check hasn’t run since Mar 3, 2026, 6:13 AM. It runs as your account. To restart it, choose Outreach > Help & about and press Take over the daily check.',
  );
  expect(at('2026-03-09 12:00', { account: '' })?.sentence).toContain('Ask the person who set it up');
});

test('a check just taken over, or one that never ran, gets the same two days', () => {
  expect(at('2026-03-09 12:00', { started: '2026-03-08 12:00' })).toBeUndefined();
  expect(at('2026-03-09 12:00', { lastRun: '', started: '2026-03-08 12:00' })).toBeUndefined();
  expect(at('2026-03-10 12:01', { lastRun: '', started: '2026-03-08 12:00' })?.sentence).toContain(
    'hasn’t run since Mar 8, 2026, 12:00 PM',
  );
  expect(at('2026-03-09 12:00', { lastRun: '', started: '' })?.sentence).toContain(
    'The daily check hasn’t run.',
  );
});

test('a check that stopped says why, and can be tried again', () => {
  const lastResult = `${STOPPED}: The tab “Events” is missing.`;
  expect(at('2026-03-03 12:00', { lastResult })).toEqual({ sentence: lastResult, step: 'checkNow' });
});

test('a copy ignores the original’s heartbeat; a sheet set up by an older version gets no message', () => {
  for (const setUpIn of ['', 'sheet-2'])
    expect(at('2026-03-03 12:00', { setUpIn })?.sentence).toContain('isn’t set up in this spreadsheet');
  expect(at('2026-03-03 12:00', { setUpIn: undefined })).toBeUndefined();
});
