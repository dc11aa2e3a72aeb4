// The event object of a time-driven trigger (guides/triggers/events). Whether Google gives the time in the trigger's zone or
// in UTC is not documented; here it is the trigger's zone.
import type { GoogleEnum } from '../gate/service';
import type { TriggerData } from '../run/state';
import { civilTime } from '../book/time-zone';

const MS_PER_DAY = 86_400_000;

/** ISO weeks: day-of-week counts from Monday, too. */
function weekOf(civil: Date): number {
  const day = civil.getUTCDay() || 7;
  const thursday = Date.UTC(civil.getUTCFullYear(), civil.getUTCMonth(), civil.getUTCDate() + 4 - day);
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / MS_PER_DAY / 7) + 1;
}

/** The event object of a run at an instant. */
export function clockEvent(trigger: TriggerData, at: number, authMode: GoogleEnum): Record<string, unknown> {
  const zone = trigger.schedule?.zone ?? 'Etc/UTC';
  const civil = new Date(civilTime(zone, at));
  return {
    authMode,
    triggerUid: trigger.id,
    year: civil.getUTCFullYear(),
    month: civil.getUTCMonth() + 1,
    'day-of-month': civil.getUTCDate(),
    'day-of-week': civil.getUTCDay() || 7,
    'week-of-year': weekOf(civil),
    hour: civil.getUTCHours(),
    minute: civil.getUTCMinutes(),
    second: civil.getUTCSeconds(),
    timezone: zone,
  };
}
