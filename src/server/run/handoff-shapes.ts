// What the calls about a hand-over and about a contact who left may carry: see call-shapes.ts.

import { PERSON_FIELDS } from '../../domain/partners/people';
import { Of, flag, object, oneOf, record, text, where, whole } from '../../domain/basics/shape';
import { ID, ROW_REF } from './call-shapes';

const ONE_LINE = where(text(300), (name) => !name.includes('\n'));
const MOST_PARTNERS = 20_000;
const PERSON_TEXT = text(50_000);
const [NAME, EMAIL, PHONE] = PERSON_FIELDS;

export const LEAVING_ASK = object({ leaving: ONE_LINE });
/** `id` is made once by the page, so that a second press finishes the first. `byPartner` has names by partner id. */
export const HANDOFF_ASK = object({
  id: ID,
  leaving: where(ONE_LINE, (name) => name.trim() !== ''),
  to: ONE_LINE,
  byPartner: record(ID, ONE_LINE, MOST_PARTNERS),
  isOffList: flag,
});
export type HandoffAsk = Of<typeof HANDOFF_ASK>;
/** The pages of one hand-over, from that partner on. */
export const HAND_OVER_ASK = object({ id: ID, from: whole(0, 10_000_000) });
export type HandOverAsk = Of<typeof HAND_OVER_ASK>;
const PERSON = object({ [NAME]: PERSON_TEXT, [EMAIL]: PERSON_TEXT, [PHONE]: PERSON_TEXT });
/** The person, and the three cells of people as seen. */
export const LEFT_ASK = where(
  object({
    id: ID,
    ref: ROW_REF,
    person: PERSON,
    seen: PERSON,
    who: ID,
  }),
  ({ ref }) => oneOf('partners')(ref.table),
);
export type LeftAsk = Of<typeof LEFT_ASK>;
