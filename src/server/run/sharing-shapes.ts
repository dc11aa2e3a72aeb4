// What the calls of Who can see this? and Remove someone's name may carry.

import { Of, list, object, text, whole } from '../../domain/basics/shape';

const NAME = text(200);
export const PERSON_ASK = object({ name: NAME, email: NAME, phone: NAME });

/** The most places for one press; the next press finds the rest. */
export const MOST_PLACES = 200;
/** `keys` are the places that the librarian checked. */
export const REMOVAL_ASK = object({ person: PERSON_ASK, keys: list(text(60), MOST_PLACES) });
export type RemovalAsk = Of<typeof REMOVAL_ASK>;

const MOST_CELLS = 10_000_000;
/** A cell to go to: Google's id of the tab, then row and column, from 1. */
export const CELL_ASK = object({
  sheet: whole(0, Number.MAX_SAFE_INTEGER),
  row: whole(1, MOST_CELLS),
  column: whole(1, MOST_CELLS),
});
export type CellAsk = Of<typeof CELL_ASK>;

/** Addresses of people who are staff. */
export const STAFF_ASK = object({ emails: list(text(320), 200) });
export type StaffAsk = Of<typeof STAFF_ASK>;
