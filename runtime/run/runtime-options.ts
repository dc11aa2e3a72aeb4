// What opens a runtime, and what a runtime gives: the types that everybody outside sees.
import type { Book, SavedBook, ScriptValue } from '../book/book';
import type { Calls } from '../gate/calls';
import type { Instant } from './clock';
import type { Engine } from '../engine/engine';
import type { SentMail } from '../services/mail-message';
import type { Answers, MenuEntry, Screen, ScreenEvent, ShownHtml } from '../services/screen';
import type { RunOptions } from './script';
import type { Globals } from './services';
import type { ExecutionRecord, Limits, TriggerData, TriggerFailure } from './state';

/** What counts of appsscript.json; the rest may be there, too. */
interface Manifest {
  oauthScopes?: readonly string[];
  timeZone?: string;
  /** Advanced services that it enables are there by name, although none is emulated; others are not defined. */
  dependencies?: { enabledAdvancedServices?: readonly { userSymbol: string }[] };
}
/** Options of openRuntime; all may be left out. */
export interface RuntimeOptions {
  /** Text of Code.js. Its simple onOpen runs at once. */
  code?: string;
  /** HTML files by name, without their ending. */
  html?: Readonly<Record<string, string>>;
  /** appsscript.json. Its oauthScopes are enforced; without a manifest everything is allowed. */
  manifest?: Manifest;
  /** Where the clock stands (it stands still then), or a function that tells milliseconds. Without it, the real time. */
  now?: Instant | (() => number);
  /** Zone of a new spreadsheet; default Etc/UTC. */
  timeZone?: string;
  /** Zone of the script; default the manifest's, else the spreadsheet's. */
  scriptTimeZone?: string;
  /** Locale of a new spreadsheet, e.g. en_US, de_DE. */
  locale?: string;
  /** E-mail of who works; also the owner of a new workbook. */
  user?: string;
  /** E-mails of other people who may edit a new workbook. */
  editors?: readonly string[];
  /** E-mails of people who may only look at a new workbook: for them no script runs. */
  viewers?: readonly string[];
  /** Whose daily quotas apply (mail, properties); default a consumer's. */
  account?: 'consumer' | 'workspace';
  /** What `save()` gave; the options for a new workbook are then ignored. */
  workbook?: SavedRuntime;
  /** Answers to alerts and prompts: a queue of button names or answers, or a function. */
  answers?: Answers;
  /** Text given with a leading apostrophe keeps it, or takes it as the mark for text; Google's behaviour is unverified. */
  apostrophe?: 'marker' | 'kept';
  /**
   * When a script's value against a rejecting validation rule is refused: by the write itself, or (the write is not done)
   * by the next read, flush or the end of the execution. Which of them Google does is not known; default at once.
   */
  refusals?: 'at once' | 'at flush';
  /**
   * Names of tabs that somebody turned into a table (Format > Convert to table), all columns typed: number formats,
   * validation, checkboxes and filters are refused there, and Google tells at the next read or flush only.
   */
  typed?: readonly string[];
  /** How long executions may take by the model in latency.ts; default Google's quotas: 6 minutes, simple triggers 30 s. */
  limits?: Partial<Limits>;
  /** Rows of a new sheet; default 1000, as at Google. Fewer open faster. */
  newSheetRows?: number;
  /** Called before every service call of a script with its name and number in the execution; may run others' executions. */
  beforeCall?: (name: string, call: number) => void;
  /** Called for everything a page would show. */
  onScreen?: (event: ScreenEvent) => void;
}
/** A whole runtime as JSON. */
export interface SavedRuntime {
  books: SavedBook[];
  properties: Record<string, Record<string, string>>;
  triggers: TriggerData[];
  sequence: number;
  now?: number;
}
/** An open runtime. */
export interface Runtime {
  /** Google's services for scripts that are not the runtime's own: values are of the caller's realm. */
  readonly globals: Globals;
  /**
   * Runs a function of the script as one execution in a fresh global scope. As 'sidebar' only plain data passes. An async
   * function is awaited, as at Google; in Node before `run` returns, in a browser `run` returns a promise of its value.
   */
  run(name: string, args?: readonly unknown[], how?: RunOptions): unknown;
  /** google.script.run: resolves like the success handler, rejects like the failure handler (message, name ScriptError). */
  scriptRun(name: string, ...args: unknown[]): Promise<unknown>;
  /** A person types into a cell: read as Sheets reads it, refused as Sheets refuses it, then onEdit. */
  type(sheet: string, a1: string, text: string, how?: { user?: string }): void;
  /** A person pastes rows of text with their top left corner there: one edit of several cells. */
  paste(sheet: string, a1: string, rows: readonly (readonly string[])[], how?: { user?: string }): void;
  /** A person selects cells: onSelectionChange. */
  select(sheet: string, a1: string, how?: { user?: string }): void;
  /** Menus that scripts built. */
  menus(): readonly MenuEntry[];
  /** The sidebar in front, or null. */
  sidebar(): ShownHtml | null;
  /** The sidebar's own close button, or google.script.host.close(). */
  closeSidebar(): void;
  /** Moves the clock, runs what falls due. */
  advanceTo(instant: Instant): void;
  now(): number;
  /** JSON that the option `workbook` opens again. */
  save(): SavedRuntime;
  /** What an open runtime holds beside that, as plain data: cache, locks, quotas, mail, screen. Closing it forgets them. */
  unsaved(): unknown;
  readonly calls: Calls;
  /** Toasts, dialogs, questions and their answers; `screen.listen` for events; `screen.answers` to answer. */
  readonly screen: Screen;
  readonly log: readonly string[];
  /** Mail that scripts sent; nothing leaves the computer. */
  readonly outbox: readonly SentMail[];
  /** Triggers' runs that threw, onOpen and onEdit included. */
  readonly failures: TriggerFailure[];
  readonly triggers: readonly TriggerData[];
  /** The last execution that ended, triggers' included: its service calls in order and what it would take on Google. */
  readonly lastExecution: ExecutionRecord | undefined;
  /** The next execution's n-th service call throws this message; without one, what its service says on a bad day. */
  failCall(call: number, message?: string): void;
  /** Sets or takes away the hook before every service call. */
  beforeCall(hook: ((name: string, call: number) => void) | undefined): void;
  /** Another execution holds a lock until the returned function is called. */
  holdLock(kind: 'document' | 'script'): () => void;
  /** Values as getValues gives them, without counting or an execution. */
  values(sheet: string, a1?: string): ScriptValue[][];
  /** Fills a sheet from A1 with ready values, fast: no reading as if typed, no validation. Adds rows, columns, the sheet. */
  loadValues(sheet: string, rows: readonly (readonly (string | number | boolean | null)[])[]): void;
  /** The workbook's engine: `engine.model` is what a grid component shows. */
  readonly engine: Engine;
  readonly book: Book;
}
