// What outlives an execution: the clock, books, stores, triggers, the screen. A runtime has one such object.
import type { Book } from '../book/book';
import type { Calls } from '../gate/calls';
import type { Clock } from './clock';
import type { ProtectionData } from '../engine/engine';
import type { DailyUse } from '../services/daily-quota';
import type { SentMail } from '../services/mail-message';
import type { NewScope } from './scope';
import type { Execution } from './execution';
import type { Makers } from './makers';
import type { Screen } from '../services/screen';

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
  /** Whether its creator was an editor. Such a trigger stops running when they lose access. */
  isOfEditor?: true;
  /** Milliseconds since 1970 of the next run; missing if it won't run again. */
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
/** A trigger's run that threw. Google emails this to its creator. */
export interface TriggerFailure {
  handler: string;
  user: string;
  message: string;
  at: number;
}
export interface Fault {
  call: number;
  /** The message that the call throws; by default, a typical error of that service. */
  message: string | undefined;
}
/** How long executions may run, in milliseconds on Google (latency.ts), according to Google's quotas. */
export interface Limits {
  execution: number;
  simpleTrigger: number;
}
/** One execution that is over. */
export interface ExecutionRecord {
  handler: string;
  user: string;
  as: RunAs;
  /** Names of its service calls, in order: Range.setValue … */
  calls: readonly string[];
  /** Trips to other machines, and reads that had to send writes first (see cost.ts). */
  roundTrips: number;
  alternations: number;
  /** What it would take on Google, in milliseconds, its start included. */
  estimate: number;
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
  /** The names of the advanced services that the manifest enables. */
  advancedServices: readonly string[];
  calls: Calls;
  html: Readonly<Record<string, string>>;
  properties: Record<string, Record<string, string>>;
  cache: Map<string, { value: string; until: number }>;
  locks: Map<string, object>;
  triggers: TriggerData[];
  failures: TriggerFailure[];
  screen: Screen;
  log: string[];
  /** Emails that scripts sent. */
  outbox: SentMail[];
  /** The quotas that apply: those of a consumer account or of Google Workspace. */
  account: 'consumer' | 'workspace';
  dailyUse: Map<string, DailyUse>;
  /** Executions that are running, one inside another. */
  running: number;
  /** People's edits whose handlers wait for the running execution to end: two at most. */
  waitingEdits: (() => void)[];
  newScope: NewScope;
  makersOf: (run: Execution) => Makers;
  nextFault: Fault | undefined;
  limits: Limits;
  /** When a value that breaks a rejecting rule is refused: by the write, or by the next read or flush. */
  refusals: 'at once' | 'at flush';
  /** Names of tabs that somebody turned into a table with typed columns. */
  typed: ReadonlySet<string>;
  lastExecution: ExecutionRecord | undefined;
  beforeCall: ((name: string, call: number) => void) | undefined;
  isInHook: boolean;
  sequence: number;
  newBook(name: string, rows?: number, columns?: number): Book;
}

/** Whether a user may edit a protected place; the owner always may (Google's rule). */
export function mayEdit(book: Book, user: string, protection: ProtectionData): boolean {
  const { owner } = book.extras;
  const domainOf = (email: string): string => email.split('@')[1] ?? '';
  return (
    protection.isWarningOnly ||
    user === owner ||
    protection.editors.includes(user) ||
    (protection.domainEdit && domainOf(user) === domainOf(owner))
  );
}
