// The options of openRuntime and the runtime it returns: the package's public types.
import type { Book, SavedBook, ScriptValue } from '../book/book';
import type { Calls } from '../gate/calls';
import type { Instant } from './clock';
import type { Engine } from '../engine/engine';
import type { SentMail } from '../services/mail-message';
import type { Answers, MenuEntry, Screen, ScreenEvent, ShownHtml } from '../services/screen';
import type { RunOptions } from './script';
import type { Globals } from './services';
import type { ExecutionRecord, Limits, TriggerData, TriggerFailure } from './state';

/** The parts of appsscript.json that the runtime uses. */
interface Manifest {
  oauthScopes?: readonly string[];
  timeZone?: string;
  /** Advanced services. Those listed are defined, though none is emulated; others are not defined. */
  dependencies?: { enabledAdvancedServices?: readonly { userSymbol: string }[] };
}
/** Options of openRuntime. All are optional. */
export interface RuntimeOptions {
  /**
   * Text of Code.js. Its simple onOpen runs at once. With a promise, onOpen runs when the code has loaded, and then the
   * handlers of edits that were made before.
   */
  code?: string | Promise<string>;
  /** HTML files by name, without their ending. If `code` is a promise, they may be added until it resolves. */
  html?: Readonly<Record<string, string>>;
  /** appsscript.json. Its oauthScopes are enforced; without a manifest everything is allowed. */
  manifest?: Manifest;
  /** The instant at which the clock stands still, or a function that returns milliseconds. By default, the real time. */
  now?: Instant | (() => number);
  /** Zone of a new spreadsheet; default Etc/UTC. */
  timeZone?: string;
  /** Zone of the script; default the manifest's, else the spreadsheet's. */
  scriptTimeZone?: string;
  /** Locale of a new spreadsheet, e.g. en_US, de_DE. */
  locale?: string;
  /** Email of the user, who also owns a new workbook. */
  user?: string;
  /** Whether a new workbook is in a shared drive, where nobody owns a file: its user is one of the editors. */
  isInSharedDrive?: boolean;
  /** Emails of other people who may edit a new workbook. */
  editors?: readonly string[];
  /** Emails of people who may only view a new workbook. No script runs for them. */
  viewers?: readonly string[];
  /** The kind of account whose daily quotas apply (mail, properties); a consumer account by default. */
  account?: 'consumer' | 'workspace';
  /** A workbook from `save()`. Options for a new workbook are ignored then. */
  workbook?: SavedRuntime;
  /** Answers to alerts and prompts: a queue of button names or answers, or a function. */
  answers?: Answers;
  /** Whether a leading apostrophe marks text or is part of it. What Google does is unverified. */
  apostrophe?: 'marker' | 'kept';
  /**
   * When a value that breaks a rejecting validation rule is refused: by the write itself, or by the next read or flush or at
   * the end of the execution. The value is not written either way. Which of the two Google does is not known.
   */
  refusals?: 'at once' | 'at flush';
  /**
   * Tabs that somebody turned into a table with typed columns (Format > Convert to table). Number formats, validation,
   * checkboxes and filters are refused there, at the next read or flush.
   */
  typed?: readonly string[];
  /** How long executions may take, by the model in latency.ts. By default 6 minutes, simple triggers 30 seconds. */
  limits?: Partial<Limits>;
  /** Spreadsheets of others, by id, that IMPORTRANGE finds. Each is shared with the people of its own `editors` and `viewers`. */
  otherSpreadsheets?: Readonly<Record<string, Pick<Runtime, 'book'>>>;
  /** Rows of a new sheet; default 1000, as at Google. Fewer open faster. */
  newSheetRows?: number;
  /** Called before every service call, with its name and its number in the execution. May run other executions. */
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
  /** Google's services for code outside the runtime. Their values belong to the caller's realm. */
  readonly globals: Globals;
  /**
   * Runs a function of the script as one execution in a fresh global scope. As 'sidebar', only plain data passes. An
   * async function is awaited, as at Google; in Node before `run` returns, in a browser `run` returns a promise.
   */
  run(name: string, args?: readonly unknown[], how?: RunOptions): unknown;
  /** google.script.run: resolves like the success handler, rejects like the failure handler (message, name ScriptError). */
  scriptRun(name: string, ...args: unknown[]): Promise<unknown>;
  /** A person types into a cell. Sheets' parsing and validation apply, then onEdit runs. */
  type(sheet: string, a1: string, text: string, how?: { user?: string }): void;
  /** A person pastes rows of text with the top left corner at this cell: one edit of several cells. */
  paste(sheet: string, a1: string, rows: readonly (readonly string[])[], how?: { user?: string }): void;
  /** A person selects cells: onSelectionChange. */
  select(sheet: string, a1: string, how?: { user?: string }): void;
  /** Menus that scripts built. */
  menus(): readonly MenuEntry[];
  /** The sidebar in front, or null. */
  sidebar(): ShownHtml | null;
  /** Like the sidebar's own close button, or google.script.host.close(). */
  closeSidebar(): void;
  /** Moves the clock and runs what comes due. */
  advanceTo(instant: Instant): void;
  now(): number;
  /** JSON that the option `workbook` opens again. */
  save(): SavedRuntime;
  /** What `save()` leaves out, as plain data: cache, locks, quotas, mail, screen. */
  unsaved(): unknown;
  readonly calls: Calls;
  /** Toasts, dialogs, questions and their answers; `screen.listen` for events; `screen.answers` to answer. */
  readonly screen: Screen;
  readonly log: readonly string[];
  /** Emails that scripts sent; nothing leaves the computer. */
  readonly outbox: readonly SentMail[];
  /** Runs of triggers that threw, including onOpen and onEdit. */
  readonly failures: TriggerFailure[];
  readonly triggers: readonly TriggerData[];
  /** The last execution that ended (a trigger's, too): its service calls in order, and how long Google would take. */
  readonly lastExecution: ExecutionRecord | undefined;
  /** The next execution's n-th service call throws this message; by default, a typical error of that service. */
  failCall(call: number, message?: string): void;
  /** Sets or removes the hook before every service call. */
  beforeCall(hook: ((name: string, call: number) => void) | undefined): void;
  /** Another execution holds a lock until the returned function is called. */
  holdLock(kind: 'document' | 'script'): () => void;
  /** Values as getValues gives them, without counting or an execution. */
  values(sheet: string, a1?: string): ScriptValue[][];
  /** Fills a sheet from A1, fast: nothing is parsed or validated. Adds the sheet, rows and columns if missing. */
  loadValues(sheet: string, rows: readonly (readonly (string | number | boolean | null)[])[]): void;
  /** Somebody makes a form with these questions in the spreadsheet. Returns the name of the sheet for its answers. */
  linkForm(questions: readonly string[]): string;
  unlinkForm(sheet: string): void;
  /** Somebody submits an answer, now by default. This starts no trigger here. */
  submitForm(sheet: string, answers: readonly (string | number | Date)[], at?: Instant): void;
  /** Time passes and the ranges of IMPORTRANGE arrive, with what changed in other spreadsheets. `advanceTo` does the same. */
  loadImports(): void;
  /** Somebody presses Allow access in a cell whose IMPORTRANGE reads this spreadsheet; by default, the user. */
  allowAccess(spreadsheetId: string, how?: { user?: string }): void;
  /** The workbook's engine: `engine.model` is what a grid component shows. */
  readonly engine: Engine;
  readonly book: Book;
}
