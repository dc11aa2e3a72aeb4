// Ideas for the next step up on the Spectrum of Public Participation. Only the page uses them.

import { SPECTRUM_LEVELS } from '../../words/spectrum';
import { type SpectrumLevel } from '../tables/partnerships';
import { levelAbove, levelIn } from './spectrum';

/** What could lead to the next level up. */
export function ideasFrom(now: string): { level: SpectrumLevel; ideas: readonly string[] } | undefined {
  const level = levelAbove(levelIn(now));
  return level && { level, ideas: SPECTRUM_LEVELS[level].ideas };
}
