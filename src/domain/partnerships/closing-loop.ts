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

/** The project has ended, and nobody has told the people who took part. */
export const isLoopOpen = (loop: Loop, today: Day): boolean =>
  isDay(loop.endsOn) && loop.endsOn < today && !isLoopClosed(loop);
