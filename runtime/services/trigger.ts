// Trigger: an installed trigger as its creator sees it, and what installing one takes.
import { EventType, TriggerSource } from '../gate/enums';
import type { Execution } from '../run/execution';
import { isAmongPeople } from '../book/people';
import { refuse, WORDS } from '../gate/refusal';
import { nextRun } from './schedule';
import { asGoogle, Service } from '../gate/service';
import type { TriggerData } from '../run/state';

type Google = GoogleAppsScript.Script.Trigger;
const MOST_TRIGGERS = 20;

export class LocalTrigger extends Service implements Google {
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
  /** The spreadsheet's id; null for clocks, as the reference says. */
  getTriggerSourceId(): string {
    return (this.data.sourceId || null) as string;
  }
  getUniqueId(): string {
    return this.data.id;
  }
}

/**
 * Installs a trigger of the current user. The handler need not exist: a run then fails with "Script function not
 * found".
 */
export function install(run: Execution, data: Omit<TriggerData, 'id' | 'creator'>): Google {
  const { state, user } = run;
  if (state.triggers.filter(({ creator }) => creator === user).length >= MOST_TRIGGERS)
    refuse(WORDS.tooManyTriggers);
  state.sequence += 1;
  const trigger: TriggerData = {
    ...data,
    id: String(1_000_000 + state.sequence),
    creator: user,
    ...(isAmongPeople(state.container, user) && { isOfEditor: true }),
  };
  const next = trigger.schedule && nextRun(trigger.schedule, state.clock.now());
  if (next !== undefined) trigger.next = next;
  state.triggers.push(trigger);
  return asGoogle(new LocalTrigger(run, trigger));
}
