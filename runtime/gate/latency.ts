// How long Google's services take, in milliseconds: a model for comparing two ways to do something, and for limits. It
// does not count the time that this machine takes, the script's own computing, or the size of what is read or written.
import type { RemoteService } from './call-kinds';

/**
 * Measured by Google's own developers (apps-script-key-value-stores, January 2026): 100 pairs of a write and a read, one
 * after the other, took about 63 ms a pair with CacheService, 80 ms with PropertiesService, 800 ms and more with
 * SpreadsheetApp.
 */
const MEASURED_PAIR = { cache: 63, properties: 80, sheet: 800 } as const;

/**
 * Assumption: a quarter of the sheet's pair is the answer; three quarters are sending the write and recalculating. No
 * measurement of a single read was found; only the total is known.
 */
const READ_SHARE = 0.25;

/** A read of the sheets when nothing waits to be sent. */
export const READ_MS = MEASURED_PAIR.sheet * READ_SHARE;

/** Sending what was written: at a read, a flush, or the end of the execution. */
export const SEND_MS = MEASURED_PAIR.sheet - READ_MS;

/**
 * A cheaper variant for comparison, so that no decision rests on one guess. Measured once, in public: 400 writes of one
 * row, each with a flush, took 12 seconds, or 30 ms each.
 */
export const CHEAPER_SEND_MS = 30;

/** A call that stays in the script: getRange, a builder, a write that only waits. Assumption. */
export const CALL_MS = 1;

/**
 * Starting an execution: loading the script, and the round trip. Assumption: the lower end of what practitioners report
 * for a call from a sidebar, 1 to 3 seconds in all. It does not count toward the limit of an execution.
 */
export const START_MS = 1000;

/** One call of another service. Half a measured pair where there is one; the others are assumptions. */
export const SERVICE_MS: Readonly<Record<RemoteService, number>> = {
  cache: MEASURED_PAIR.cache / 2,
  properties: MEASURED_PAIR.properties / 2,
  // Assumption: a lock is a small record like a property.
  lock: MEASURED_PAIR.properties / 2,
  // Assumption: listing triggers costs as much as reading the sheets.
  triggers: READ_MS,
  // Assumptions: sending a message, and opening or creating a spreadsheet, cost as much as a pair.
  mail: MEASURED_PAIR.sheet,
  files: MEASURED_PAIR.sheet,
};

/** How long Google lets an execution run (quotas: 6 minutes; 30 seconds for a simple trigger). */
export const LIMITS_MS = { execution: 6 * 60_000, simpleTrigger: 30_000 } as const;
