// Closing the loop: going back to the people who took part, and telling them what came of it.

import { type Day, isDay } from '../dates/day';

export interface Loop {
  /** Told whom, and on which day. */
  toldWhom: string;
  toldOn: string;
  /** The endpoint. */
  endsOn: string;
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** It takes both: whom, and when. */
export const isLoopClosed = ({ toldWhom, toldOn }: Pick<Loop, 'toldWhom' | 'toldOn'>): boolean =>
  isFilled(toldWhom) && isFilled(toldOn);

/**
 * What follows as somebody writes whom they told: without a day, the loop would stay open, and most people write it down
 * on the same day.
 */
export const toldToday = (
  { toldWhom = '', toldOn = '' }: Partial<Loop>,
  typed: Partial<Loop>,
  today: Day,
): Partial<Loop> =>
  !isFilled(toldWhom) && isFilled(typed.toldWhom ?? '') && !isFilled(typed.toldOn ?? toldOn)
    ? { toldOn: today }
    : {};

/** The project has ended, and nobody has told the people who took part. */
export const isLoopOpen = (loop: Loop, today: Day): boolean =>
  isDay(loop.endsOn) && loop.endsOn < today && !isLoopClosed(loop);
