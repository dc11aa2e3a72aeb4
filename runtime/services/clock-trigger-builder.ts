// ClockTriggerBuilder: when a time-driven trigger runs. Contradictions are refused, as at Google, whose words are known only
// for the intervals of everyMinutes.
import type { Execution } from '../run/execution';
import { refuse } from '../gate/refusal';
import { asGoogle, type GoogleEnum, Service } from '../gate/service';
import type { Schedule } from '../run/state';
import { install } from './trigger';
import { isZone } from '../book/time-zone';

type Google = GoogleAppsScript.Script.ClockTriggerBuilder;

const MINUTES = [1, 5, 10, 15, 30];
const INTERVALS = 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.';
const MINUTES_AROUND_MIDNIGHT = 15;

function checkWithin(value: number, least: number, most: number, parameter: string): void {
  if (!Number.isInteger(value) || value < least || value > most) refuse(`Invalid argument: ${parameter}`);
}

export class LocalClockTriggerBuilder extends Service implements Google {
  readonly googleName = 'ClockTriggerBuilder';
  readonly #handler: string;
  readonly #given: Partial<Schedule> = {};
  constructor(run: Execution, handler: string) {
    super(run);
    this.#handler = handler;
  }
  #set(change: Partial<Schedule>): Google {
    const [setting] = Object.keys(change);
    if (setting !== undefined && setting in this.#given)
      refuse(`The trigger already has a setting for ${setting}.`);
    Object.assign(this.#given, change);
    return asGoogle(this);
  }
  after(durationMilliseconds: number): Google {
    if (durationMilliseconds < 0) refuse('Invalid argument: durationMilliseconds');
    return this.#set({ at: this.run.state.clock.now() + durationMilliseconds });
  }
  at(date: GoogleAppsScript.Base.Date): Google {
    return this.#set({ at: date.getTime() });
  }
  atDate(year: number, month: number, day: number): Google {
    checkWithin(month, 1, 12, 'month');
    checkWithin(day, 1, new Date(Date.UTC(year, month, 0)).getUTCDate(), 'day');
    return this.#set({ date: { year, month, day } });
  }
  atHour(hour: number): Google {
    checkWithin(hour, 0, 23, 'hour');
    return this.#set({ hour });
  }
  nearMinute(minute: number): Google {
    checkWithin(minute, 0, 59, 'minute');
    return this.#set({ minute });
  }
  everyMinutes(n: number): Google {
    if (!MINUTES.includes(n)) refuse(INTERVALS);
    return this.#set({ every: { minutes: n } });
  }
  everyHours(n: number): Google {
    checkWithin(n, 1, 1000, 'n');
    return this.#set({ every: { hours: n } });
  }
  everyDays(n: number): Google {
    checkWithin(n, 1, 1000, 'n');
    return this.#set({ every: { days: n } });
  }
  everyWeeks(n: number): Google {
    checkWithin(n, 1, 1000, 'n');
    return this.#set({ every: { weeks: n } });
  }
  onWeekDay(day: GoogleAppsScript.Base.Weekday): Google {
    return this.#set({ weekday: (day as unknown as GoogleEnum).ordinal() });
  }
  onMonthDay(day: number): Google {
    checkWithin(day, 1, 31, 'day');
    return this.#set({ monthDay: day });
  }
  inTimezone(timezone: string): Google {
    if (!isZone(timezone)) refuse(`Invalid argument: timezone. Unknown time zone: ${timezone}`);
    return this.#set({ zone: timezone });
  }

  /** Allows one kind of schedule, with the settings that fit it. */
  #check(): void {
    const { at, date, every, weekday, monthDay, hour, minute } = this.#given;
    const isWeekly = weekday !== undefined || every?.weeks !== undefined;
    const kinds = [at, date, monthDay, isWeekly || undefined, isWeekly && every?.weeks ? undefined : every];
    const count = kinds.filter((kind) => kind !== undefined).length;
    if (count === 0) refuse('The trigger has no schedule: say when or how often it runs.');
    if (count > 1) refuse('The trigger has more than one schedule.');
    const hasTime = hour !== undefined || minute !== undefined;
    if (hasTime && (at !== undefined || every?.minutes !== undefined))
      refuse('A time of day does not go with the schedule of the trigger.');
    if (hour !== undefined && every?.hours !== undefined)
      refuse('A time of day does not go with the schedule of the trigger.');
    if (at !== undefined && at < this.run.state.clock.now()) refuse('The selected date is in the past.');
  }
  create(): GoogleAppsScript.Script.Trigger {
    this.#check();
    const { state } = this.run;
    const given = this.#given;
    // Google picks a minute at random. Here the same trigger always gets the same minute, so that tests can rely on it,
    // and nearMinute is exact (Google allows a quarter of an hour either way).
    const drawn = (state.sequence * 7 + 13) % 60;
    const minute = given.date && given.hour === undefined ? drawn % MINUTES_AROUND_MIDNIGHT : drawn;
    const schedule: Schedule = { minute, zone: state.scriptZone, ...given };
    if (schedule.weekday !== undefined) schedule.every ??= { weeks: 1 };
    return install(this.run, { handler: this.#handler, event: 'CLOCK', sourceId: '', schedule });
  }
}
