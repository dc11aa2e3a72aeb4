// What going back in time needs: triggers that ran on a later day become due again on the days before it.
import type { Runtime } from '../browser';

const AN_HOUR = 3_600_000;
const A_DAY = 24 * AN_HOUR;

/** Makes every repeated trigger due at its first moment after now. */
export function callTriggersBack(runtime: Runtime): void {
  for (const trigger of runtime.triggers) {
    const { days = 0, weeks = 0, hours = 0 } = trigger.schedule?.every ?? {};
    const period = (days + weeks * 7) * A_DAY + hours * AN_HOUR;
    if (trigger.next === undefined || period === 0) continue;
    trigger.next -= Math.max(0, Math.ceil((trigger.next - runtime.now()) / period) - 1) * period;
  }
}
