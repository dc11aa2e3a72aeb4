// The Spectrum of Public Participation: each change of level with its day.
import { levelAbove, levelIn, spectrumDays } from '../../../src/domain/partnerships/spectrum';
import { ideasFrom } from '../../../src/domain/partnerships/spectrum-ideas';
import { SPECTRUM } from '../../../src/domain/tables/partnerships';
import { SPECTRUM_LEVELS } from '../../../src/words/spectrum';

const MARCH = '2026-03-04';
const JUNE = '2026-06-01';

test('each change gets its day, and saving the same level again adds nothing', () => {
  const first = spectrumDays('', 'Inform', MARCH);
  expect(first).toBe('Inform since Mar 4, 2026');
  expect(spectrumDays(first, 'Inform', JUNE)).toBe(first);
  expect(spectrumDays(first, 'Involve', JUNE)).toBe(`${first}\nInvolve since Jun 1, 2026`);
});

test('a second choice on the same day corrects the first', () => {
  const before = spectrumDays('', 'Inform', MARCH);
  const slip = spectrumDays(before, 'Empower', JUNE);
  expect(spectrumDays(slip, 'Consult', JUNE)).toBe(`${before}\nConsult since Jun 1, 2026`);
  expect(spectrumDays(slip, 'Inform', JUNE)).toBe(before);
});

test('a blank or a word that is no level changes nothing, and typed levels are recognized', () => {
  const before = spectrumDays('', 'Inform', MARCH);
  expect(spectrumDays(before, '', JUNE)).toBe(before);
  expect(spectrumDays(before, 'a lot', JUNE)).toBe(before);
  expect(levelIn(' collaborate')).toBe('Collaborate');
  expect(spectrumDays(before, 'collaborate', JUNE)).toContain('Collaborate since Jun 1, 2026');
});

test('going back to a level gets a line of its own on another day', () => {
  const there = spectrumDays(spectrumDays('', 'Involve', MARCH), 'Consult', JUNE);
  expect(spectrumDays(there, 'Involve', '2026-09-01').split('\n')).toHaveLength(3);
});

test('every level has a promise and ideas that lead to it; above the last there is none', () => {
  for (const level of SPECTRUM) {
    expect(SPECTRUM_LEVELS[level].promise).toMatch(/\.$/);
    expect(SPECTRUM_LEVELS[level].ideas.length).toBeGreaterThan(1);
  }
  expect(levelAbove(undefined)).toBe('Inform');
  expect(ideasFrom('Consult')?.level).toBe('Involve');
  expect(ideasFrom('Empower')).toBeUndefined();
});
