// Where a partnership is on the Spectrum of Public Participation, and since when.

import { SPECTRUM_CELL } from '../../words/spectrum-cell';
import { nameInList } from '../basics/names';
import type { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { SPECTRUM, type SpectrumLevel } from '../tables/partnerships';

/** As people type it into the cell; undefined for a blank or anything else. */
export const levelIn = (text: string): SpectrumLevel | undefined =>
  SPECTRUM.find((level) => level === nameInList(text, SPECTRUM));

export const spectrumLines = (days: string): string[] => days.split('\n').filter((line) => line.trim() !== '');

const levelOfLine = (line: string | undefined): SpectrumLevel | undefined =>
  SPECTRUM.find((level) => line?.startsWith(level));

/**
 * The lines after a save, one for each change of level, with its day. A second change on the same day corrects the
 * first. Clearing the level adds nothing.
 */
export function spectrumDays(days: string, now: string, today: Day): string {
  const level = levelIn(now);
  const lines = spectrumLines(days);
  const last = lines[lines.length - 1];
  if (level === undefined || levelOfLine(last) === level) return days;
  const isSameDay = last !== undefined && last === lineFor(levelOfLine(last), today);
  const before = isSameDay ? lines.slice(0, -1) : lines;
  // Back to where it was that morning.
  if (levelOfLine(before[before.length - 1]) === level) return before.join('\n');
  return [...before, lineFor(level, today)].join('\n');
}

const lineFor = (level: SpectrumLevel | undefined, day: Day): string =>
  level === undefined ? '' : SPECTRUM_CELL.since(level, fullDay(day));

/** The level after this one; the first for partners who don't work together yet, and none after the last. */
export const levelAbove = (now: SpectrumLevel | undefined): SpectrumLevel | undefined =>
  SPECTRUM[now === undefined ? 0 : SPECTRUM.indexOf(now) + 1];
