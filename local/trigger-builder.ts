// Trigger and its builders. A trigger belongs to the user who made it and runs as that user.
import { EventType, TriggerSource } from './enums';
import type { Execution } from './execution';
import { refuse, WORDS } from './refusal';
import { nextRun } from './schedule';
import { asGoogle, GoogleEnum, imitationOf, Service } from './service';
import { LocalSpreadsheet } from './spreadsheet';
import type { Schedule, TriggerData } from './state';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
const MOST_TRIGGERS = 20;

export class LocalTrigger extends Service implements GoogleTrigger {
  readonly googleName = 'Trigger';
  constructor(
    run: Execution,
    readonly data: TriggerData,
  ) {
    super(run);
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    return asGoogle(EventType[this.data.event]);
  }
  getHandlerFunction(): string {
    return this.data.handler;
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return asGoogle(this.data.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS);
  }
  getTriggerSourceId(): string {
    return this.data.sourceId;
  }
  getUniqueId(): string {
    return this.data.id;
  }
}

function install(run: Execution, data: Omit<TriggerData, 'id' | 'creator'>): GoogleTrigger {
  const { state, user } = run;
  if (state.triggers.filter(({ creator }) => creator === user).length >= MOST_TRIGGERS)
    refuse(WORDS.tooManyTriggers);
  state.sequence += 1;
  const trigger: TriggerData = { ...data, id: String(1_000_000 + state.sequence), creator: user };
  const next = trigger.schedule && nextRun(trigger.schedule, state.clock.now());
  if (next !== undefined) trigger.next = next;
  state.triggers.push(trigger);
  return asGoogle(new LocalTrigger(run, trigger));
}

export class LocalTriggerBuilder
  extends Service
  implements Pick<GoogleAppsScript.Script.TriggerBuilder, 'timeBased' | 'forSpreadsheet'>
{
  readonly googleName = 'TriggerBuilder';
  readonly #handler: string;
  constructor(run: Execution, handler: string) {
    super(run);
    this.#handler = handler;
  }
  timeBased(): ClockBuilder {
    return asGoogle(new LocalClockTriggerBuilder(this.run, this.#handler));
  }
  forSpreadsheet(sheet: unknown): SheetBuilder {
    const id = imitationOf(LocalSpreadsheet, sheet)?.getId() ?? String(sheet);
    return asGoogle(new LocalSpreadsheetTriggerBuilder(this.run, this.#handler, id));
  }
}

class LocalClockTriggerBuilder extends Service implements ClockBuilder {
  readonly googleName = 'ClockTriggerBuilder';
  readonly #handler: string;
  readonly #schedule: Schedule;
  constructor(run: Execution, handler: string) {
    super(run);
    this.#handler = handler;
    // The minute that Google would draw: the same for the same trigger, so that tests can rely on it.
    const minute = (run.state.sequence * 7 + 13) % 60;
    this.#schedule = { minute, zone: run.state.scriptZone };
  }
  #set(change: Partial<Schedule>): ClockBuilder {
    Object.assign(this.#schedule, change);
    return asGoogle(this);
  }
  after(milliseconds: number): ClockBuilder {
    return this.#set({ at: this.run.state.clock.now() + milliseconds });
  }
  at(date: GoogleAppsScript.Base.Date): ClockBuilder {
    return this.#set({ at: date.getTime() });
  }
  atDate(year: number, month: number, day: number): ClockBuilder {
    return this.#set({ date: { year, month, day } });
  }
  atHour(hour: number): ClockBuilder {
    if (hour < 0 || hour > 23) refuse('Invalid argument: hour');
    return this.#set({ hour });
  }
  everyDays(days: number): ClockBuilder {
    return this.#set({ every: { days } });
  }
  everyHours(hours: number): ClockBuilder {
    return this.#set({ every: { hours } });
  }
  everyMinutes(minutes: number): ClockBuilder {
    if (![1, 5, 10, 15, 30].includes(minutes))
      refuse('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    return this.#set({ every: { minutes } });
  }
  everyWeeks(weeks: number): ClockBuilder {
    return this.#set({ every: { weeks } });
  }
  inTimezone(zone: string): ClockBuilder {
    return this.#set({ zone });
  }
  nearMinute(minute: number): ClockBuilder {
    return this.#set({ minute });
  }
  onMonthDay(monthDay: number): ClockBuilder {
    return this.#set({ monthDay });
  }
  onWeekDay(day: GoogleAppsScript.Base.Weekday): ClockBuilder {
    const weekday: unknown = day;
    return this.#set({ weekday: weekday instanceof GoogleEnum ? weekday.ordinal() : 0, every: { weeks: 1 } });
  }
  create(): GoogleTrigger {
    const { every, at, date, monthDay } = this.#schedule;
    if (!every && at === undefined && !date && monthDay === undefined) refuse('The trigger has no schedule.');
    return install(this.run, {
      handler: this.#handler,
      event: 'CLOCK',
      sourceId: '',
      schedule: { ...this.#schedule },
    });
  }
}

class LocalSpreadsheetTriggerBuilder extends Service implements SheetBuilder {
  readonly googleName = 'SpreadsheetTriggerBuilder';
  readonly #handler: string;
  readonly #sourceId: string;
  #event: TriggerData['event'] = 'ON_OPEN';
  constructor(run: Execution, handler: string, sourceId: string) {
    super(run);
    this.#handler = handler;
    this.#sourceId = sourceId;
  }
  #on(event: TriggerData['event']): SheetBuilder {
    this.#event = event;
    return asGoogle(this);
  }
  onChange(): SheetBuilder {
    return this.#on('ON_CHANGE');
  }
  onEdit(): SheetBuilder {
    return this.#on('ON_EDIT');
  }
  onFormSubmit(): SheetBuilder {
    return this.#on('ON_FORM_SUBMIT');
  }
  onOpen(): SheetBuilder {
    return this.#on('ON_OPEN');
  }
  create(): GoogleTrigger {
    return install(this.run, { handler: this.#handler, event: this.#event, sourceId: this.#sourceId });
  }
}
