// What starts a script without a menu: opening, a person's edit, a clock.
import { AuthMode } from './enums';
import type { Book } from './book';
import type { Execution } from './execution';
import type { EngineZone } from './engine/engine';
import { LocalRange } from './range';
import { messageOf, type RunOptions, type Script } from './script';
import { nextRun } from './schedule';
import type { GoogleEnum } from './service';
import { LocalUser } from './session';
import { LocalSpreadsheet } from './spreadsheet';
import type { RuntimeState, TriggerData } from './state';
import { civilTime } from './time-zone';
import { writeValues } from './writing';

type EventOf = (run: Execution, authMode: GoogleEnum) => Record<string, unknown>;

export class Events {
  constructor(
    private readonly state: RuntimeState,
    private readonly script: Script,
  ) {}

  /** Runs a handler; a failure is kept for its owner, as Google mails it, and stops nobody else. */
  private start(handler: string, how: RunOptions, event: EventOf): void {
    const authMode = how.as === 'simple' ? AuthMode.LIMITED : AuthMode.FULL;
    try {
      this.script.execute(handler, how, (run) => [event(run, authMode)]);
    } catch (error) {
      const user = how.user ?? this.state.user;
      this.state.failures.push({ handler, user, message: messageOf(error), at: this.state.clock.now() });
    }
  }

  private startAll(simpleName: string, kind: TriggerData['event'], user: string, event: EventOf): void {
    if (this.script.defines(simpleName)) this.start(simpleName, { user, as: 'simple' }, event);
    for (const trigger of this.state.triggers.filter((installed) => installed.event === kind))
      this.start(trigger.handler, { user: trigger.creator, as: 'menu' }, (run, authMode) => ({
        ...event(run, authMode),
        triggerUid: trigger.id,
      }));
  }

  /** Somebody opens the spreadsheet. */
  opened(user: string): void {
    const { container } = this.state;
    this.startAll('onOpen', 'ON_OPEN', user, (run, authMode) => ({
      authMode,
      source: new LocalSpreadsheet(run, container),
      user: new LocalUser(run, user),
    }));
  }

  /** Somebody edited cells: what onEdit is told. `value` and `oldValue` come for one cell only, not for blanks. */
  edited(book: Book, user: string, sheetId: string, zone: EngineZone, oldText: string): void {
    const isOne = zone.top === zone.bottom && zone.left === zone.right;
    const text = isOne ? typedText(book, sheetId, zone.top, zone.left) : '';
    this.startAll('onEdit', 'ON_EDIT', user, (run, authMode) => ({
      authMode,
      source: new LocalSpreadsheet(run, book),
      range: new LocalRange(run, book, sheetId, zone),
      user: new LocalUser(run, user),
      ...(text !== '' && { value: text }),
      ...(oldText !== '' && { oldValue: oldText }),
    }));
  }

  /** A person types text into a cell: validation and protection first, then onEdit. */
  type(book: Book, user: string, sheetId: string, row: number, col: number, text: string): void {
    const oldText = typedText(book, sheetId, row, col);
    const zone = { top: row, bottom: row, left: col, right: col };
    writeValues(book, user, sheetId, zone, () => text);
    this.edited(book, user, sheetId, zone, oldText);
  }

  /** A person pastes rows, or clears cells by blank ones: one edit of all of them. */
  paste(
    book: Book,
    user: string,
    sheetId: string,
    zone: EngineZone,
    rows: readonly (readonly string[])[],
  ): void {
    writeValues(book, user, sheetId, zone, (row, col) => rows[row]?.[col] ?? '');
    this.edited(book, user, sheetId, zone, '');
  }

  /** Moves the clock and runs every time-driven trigger that falls due on the way, in order, as its creator. */
  advanceTo(instant: number): void {
    const { state } = this;
    for (let runs = 0; runs < 100_000; runs++) {
      const due = state.triggers
        .filter((trigger) => trigger.next !== undefined && trigger.next <= instant)
        .sort((one, other) => (one.next ?? 0) - (other.next ?? 0))[0];
      if (due?.next === undefined) break;
      const at = Math.max(due.next, state.clock.now());
      state.clock.moveTo(at);
      const next = due.schedule && nextRun(due.schedule, at, due.next);
      if (next === undefined) delete due.next;
      else due.next = next;
      this.start(due.handler, { user: due.creator, as: 'clock' }, (_run, authMode) =>
        clockEvent(due, at, authMode),
      );
    }
    if (instant > state.clock.now()) state.clock.moveTo(instant);
    for (const book of state.books.values()) book.keepToday();
  }
}

/** What a time-driven trigger is told: the moment in the trigger's zone; the fields are Google's (month from 1). */
function clockEvent(trigger: TriggerData, at: number, authMode: GoogleEnum): Record<string, unknown> {
  const zone = trigger.schedule?.zone ?? 'Etc/UTC';
  const civil = new Date(civilTime(zone, at));
  return {
    authMode,
    triggerUid: trigger.id,
    year: civil.getUTCFullYear(),
    month: civil.getUTCMonth() + 1,
    'day-of-month': civil.getUTCDate(),
    'day-of-week': civil.getUTCDay() || 7,
    'week-of-year': Math.ceil(
      (civil.getTime() - Date.UTC(civil.getUTCFullYear(), 0, 1)) / 604_800_000 + 1 / 7,
    ),
    hour: civil.getUTCHours(),
    minute: civil.getUTCMinutes(),
    second: civil.getUTCSeconds(),
    timezone: zone,
  };
}

function typedText(book: Book, sheetId: string, row: number, col: number): string {
  const { value, formula } = book.engine.cell(sheetId, row, col);
  return formula || (value === null ? '' : String(value));
}
