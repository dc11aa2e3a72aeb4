// What lives between executions: the clock, the books, stores, triggers, the screen. One object for a runtime.
import type { Book } from './book';
import type { Calls } from './calls';
import type { Clock } from './clock';
import type { ProtectionData } from './engine/engine';
import type { NewScope } from './scope';
import type { Screen } from './screen';

/** How an execution was started: from a menu or the editor, by a simple trigger, by a clock, by google.script.run. */
export type RunAs = 'menu' | 'simple' | 'clock' | 'sidebar';

/** An installed trigger. Only its creator sees it; it runs as its creator. */
export interface TriggerData {
  id: string;
  handler: string;
  creator: string;
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  sourceId: string;
  schedule?: Schedule;
  /** Milliseconds since 1970 of the next run; absent when it will not run again. */
  next?: number;
}
export interface Schedule {
  every?: { days?: number; weeks?: number; hours?: number; minutes?: number };
  weekday?: number;
  monthDay?: number;
  hour?: number;
  minute: number;
  zone: string;
  at?: number;
  date?: { year: number; month: number; day: number };
}
/** A trigger's run that threw: Google mails this to its creator. */
export interface TriggerFailure {
  handler: string;
  user: string;
  message: string;
  at: number;
}
export interface Fault {
  call: number;
  message: string;
}

export interface RuntimeState {
  clock: Clock;
  books: Map<string, Book>;
  container: Book;
  scriptId: string;
  scriptZone: string;
  user: string;
  /** Scopes of the manifest; undefined allows everything. */
  scopes: readonly string[] | undefined;
  calls: Calls;
  html: Readonly<Record<string, string>>;
  properties: Record<string, Record<string, string>>;
  cache: Map<string, { value: string; until: number }>;
  locks: Map<string, object>;
  triggers: TriggerData[];
  failures: TriggerFailure[];
  screen: Screen;
  log: string[];
  newScope: NewScope;
  nextFault: Fault | undefined;
  beforeCall: ((name: string, call: number) => void) | undefined;
  isInHook: boolean;
  sequence: number;
  newBook(name: string, rows?: number, columns?: number): Book;
}

/** Whether a user may edit where a protection lies; the owner always may (Google's rule). */
export function mayEdit(book: Book, user: string, protection: ProtectionData): boolean {
  return protection.isWarningOnly || user === book.extras.owner || protection.editors.includes(user);
}
