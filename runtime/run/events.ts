// What starts a script other than a menu: somebody opens, edits, selects or changes something, or the clock reaches a
// trigger's time. What scripts write starts nothing.
import { widthOf } from '../engine/largest';
import { AuthMode } from '../gate/enums';
import type { Book } from '../book/book';
import { clockEvent } from '../services/clock-event';
import type { EngineZone } from '../engine/engine';
import type { HandChange } from '../engine/hand-changes';
import type { Execution } from './execution';
import { isAmongPeople, isViewer } from '../book/people';
import { messageOf, type RunOptions, type Script } from './script';
import { nextRun } from '../services/schedule';
import type { GoogleEnum } from '../gate/service';
import { activeUser } from '../services/session';
import type { RuntimeState, TriggerData } from './state';
import { writeValues } from '../google/range/write-values';

type Fields = Record<string, unknown>;
type EventOf = (run: Execution, authMode: GoogleEnum) => Fields;
/** "onEdit queues at most 2 events" (guides/triggers/simple-triggers). */
const MOST_WAITING = 2;
/** A block of cells on a sheet. */
export interface Block {
  sheetId: string;
  zone: EngineZone;
}

export class Events {
  /** What has happened since opening, if the script hasn't loaded yet. */
  private waiting: (() => void)[] = [];

  constructor(
    private readonly state: RuntimeState,
    private readonly script: Script,
  ) {}

  private get book(): Book {
    return this.state.container;
  }

  /** Runs a handler. A failure is recorded for its owner (Google emails it to them) and stops no other handler. */
  private start(handler: string, how: RunOptions, event: EventOf): void {
    const authMode = how.as === 'simple' ? AuthMode.LIMITED : AuthMode.FULL;
    const fail = (error: unknown): void => {
      const user = how.user ?? this.state.user;
      this.state.failures.push({ handler, user, message: messageOf(error), at: this.state.clock.now() });
    };
    try {
      const answer = this.script.execute(handler, how, (run) => [event(run, authMode)]);
      if (answer instanceof Promise) answer.catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Runs the simple trigger as the person, and installed triggers as their creators. Viewers start nothing. */
  private startAll(simpleName: string, kind: TriggerData['event'], person: string, event: EventOf): void {
    if (isViewer(this.book, person)) return;
    if (!this.script.isThere) {
      this.waiting.push(() => {
        this.startAll(simpleName, kind, person, event);
      });
      return;
    }
    if (simpleName && this.script.defines(simpleName))
      this.start(simpleName, { user: person, as: 'simple' }, event);
    const isMeant = ({ event: wanted, sourceId }: TriggerData): boolean =>
      wanted === kind && sourceId === this.book.extras.id;
    for (const trigger of this.state.triggers.filter(isMeant))
      if (this.hasAccess(trigger))
        this.start(trigger.handler, { user: trigger.creator, as: 'menu', person }, (run, authMode) => ({
          ...event(run, authMode),
          triggerUid: trigger.id,
        }));
  }

  /** The script has loaded: runs what has waited for it, in order. */
  startWaiting(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const start of waiting) start();
  }

  private hasAccess({ isOfEditor, creator }: TriggerData): boolean {
    return !isOfEditor || isAmongPeople(this.book, creator);
  }

  /** The fields that every event of a spreadsheet has. */
  private common(run: Execution, authMode: GoogleEnum): Fields {
    return { authMode, source: run.make.spreadsheet(this.book), user: activeUser(run) };
  }

  /** Somebody opens the spreadsheet. */
  opened(person: string): void {
    this.startAll('onOpen', 'ON_OPEN', person, (run, authMode) => this.common(run, authMode));
  }

  /** Somebody selects cells. Google skips selections in quick succession; the runtime doesn't. */
  selected(person: string, { sheetId, zone }: Block): void {
    if (!this.script.defines('onSelectionChange') || isViewer(this.book, person)) return;
    this.start('onSelectionChange', { user: person, as: 'simple' }, (run, authMode) => ({
      ...this.common(run, authMode),
      range: run.make.range(this.book, sheetId, zone),
    }));
  }

  /**
   * Somebody changed cells. For a single cell, the event has `value` and `oldValue`, unless they are blank. While an
   * execution runs, at most two edits wait; further ones start nothing.
   */
  edited(person: string, { sheetId, zone }: Block, oldText = ''): void {
    const { waitingEdits, running } = this.state;
    const isSingle = zone.top === zone.bottom && zone.left === zone.right;
    const text = isSingle ? typedText(this.book, sheetId, zone.top, zone.left) : '';
    const tell = (): void => {
      this.startAll('onEdit', 'ON_EDIT', person, (run, authMode) => ({
        ...this.common(run, authMode),
        range: run.make.range(this.book, sheetId, zone),
        ...(text !== '' && { value: text }),
        ...(isSingle && oldText !== '' && { oldValue: oldText }),
      }));
      this.changed(person, 'EDIT');
    };
    if (running === 0) tell();
    else if (waitingEdits.length < MOST_WAITING) waitingEdits.push(tell);
  }

  /** Somebody changed the spreadsheet. There is no simple onChange, only installed triggers. */
  private changed(person: string, changeType: HandChange['type']): void {
    this.startAll('', 'ON_CHANGE', person, (run, authMode) => ({
      authMode,
      changeType,
      user: activeUser(run),
    }));
  }

  /** A person did something in the grid. */
  done(person: string, { type, cells, before }: HandChange): void {
    if (cells) this.edited(person, cells, before && textOf(before));
    else this.changed(person, type);
  }

  /** A person types or pastes text at the top left of a block: validation and protection first, then onEdit. */
  type(person: string, { sheetId, zone }: Block, texts: readonly (readonly string[])[]): void {
    if (isViewer(this.book, person)) throw new Error(`${person} may only view the spreadsheet.`);
    const { top, left } = zone;
    const oldText = typedText(this.book, sheetId, top, left);
    const width = widthOf(texts);
    const block = { top, left, bottom: top + texts.length - 1, right: left + width - 1 };
    // A paste adds missing rows and columns.
    this.book.engine.enlarge(sheetId, 'ROW', block.bottom + 1);
    this.book.engine.enlarge(sheetId, 'COL', block.right + 1);
    writeValues(this.book, person, sheetId, block, (row, col) => texts[row]?.[col] ?? '');
    this.edited(person, { sheetId, zone: block }, oldText);
  }

  /** Moves the clock. Runs each time-driven trigger that comes due on the way, in order, as its creator. */
  advanceTo(instant: number): void {
    const { state } = this;
    for (const book of state.books.values()) book.imports.load();
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
      if (this.hasAccess(due))
        this.start(due.handler, { user: due.creator, as: 'clock' }, (_run, authMode) =>
          clockEvent(due, at, authMode),
        );
    }
    if (instant > state.clock.now()) state.clock.moveTo(instant);
    for (const book of state.books.values()) book.keepToday();
  }
}

/** A cell's content as onEdit gets it: its formula, or its value as text. */
function typedText(book: Book, sheetId: string, row: number, col: number): string {
  return textOf(book.engine.cell(sheetId, row, col));
}

function textOf({ value, formula }: NonNullable<HandChange['before']>): string {
  if (formula) return formula;
  return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
