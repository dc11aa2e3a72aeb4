// What Google's services say when they fail, as practitioners report it. Injected faults use these words.
import type { CallKind } from './call-kinds';
import { WORDS } from './refusal';

const OVERLOADED = "We're sorry, a server error occurred. Please wait a bit and try again.";
const DOCUMENT = 'local-spreadsheet';

/** Errors that any call on a spreadsheet may throw on a bad day. Trials use them in turn. */
export const BAD_DAYS = [
  `Service Spreadsheets failed while accessing document with id ${DOCUMENT}.`,
  `Service Spreadsheets timed out while accessing document with id ${DOCUMENT}.`,
  OVERLOADED,
  'There are too many scripts running simultaneously for this Google user account.',
  WORDS.tooLongRunning,
] as const;

/** A failing call's usual message, by its kind. Assumed for the stores: "Service unavailable: Docs" is reported. */
export function badDayOf(kind: CallKind): string {
  switch (kind) {
    case 'properties':
      return 'Service unavailable: Properties';
    case 'cache':
      return 'Service unavailable: Cache';
    case 'lock':
      return WORDS.lockTimeout;
    case 'triggers':
    case 'mail':
    case 'files':
      return OVERLOADED;
    default:
      return BAD_DAYS[0];
  }
}
