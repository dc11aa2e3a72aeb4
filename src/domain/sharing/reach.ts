// How partners reach the library: one hidden cell of Settings, at the foot of every page for a partner.

import { Of, Shape, object, parseAs, text } from '../basics/shape';

const MOST_LETTERS = 200;
export const REACH = object({
  phone: text(MOST_LETTERS),
  email: text(MOST_LETTERS),
  address: text(MOST_LETTERS),
}) satisfies Shape<unknown>;
export type Reach = Of<typeof REACH>;

export const REACH_KEYS = ['phone', 'email', 'address'] as const satisfies readonly (keyof Reach)[];
export const NO_REACH: Reach = { phone: '', email: '', address: '' };

/** Blank if nobody said it, or somebody typed into the cell. */
export const readReach = (cell: string): Reach => parseAs(cell, REACH) ?? NO_REACH;

export const isSameReach = (one: Reach, other: Reach): boolean =>
  REACH_KEYS.every((key) => one[key] === other[key]);
