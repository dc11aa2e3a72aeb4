// What the view Calendar asks, and the answer.

import type { CalendarEntry } from '../../domain/calendar/calendar-entry';
import { Of, either, object, oneOf } from '../../domain/basics/shape';
import type { Capped } from './answers';
import { PARTNER_REF } from './partner-page-shapes';

/** The partner's row, if it is for one partner. */
export const CALENDAR_ASK = either(
  object({ whose: oneOf('me', 'everyone') }),
  object({ whose: oneOf('partner'), partner: PARTNER_REF }),
);
export type CalendarAsk = Of<typeof CALENDAR_ASK>;

export interface Calendar {
  /** The name of the user or the partner; '' for everyone's. */
  name: string;
  entries: Capped<CalendarEntry>;
  /** Keys of texts that are ticked on the partner's page. */
  ticked: string[];
  /** The instant at which it was read, in ms since 1970 UTC. */
  readAt: number;
}
