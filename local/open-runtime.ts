// The runtime: workbooks, people, a clock, and executions of a script among them. Where scripts run is given from
// outside (scope-node.ts or scope-browser.ts).
import { Book, type SavedBook, type ScriptValue } from './book';
import { Calls } from './calls';
import { Clock, milliseconds, type Instant } from './clock';
import type { Engine, EngineZone } from './engine/engine';
import { Events } from './events';
import { Execution, toHost } from './execution';
import { answerForClient, argumentForServer } from './plain-data';
import type { NewScope } from './scope';
import { Screen, type Answers, type MenuEntry, type ScreenEvent, type ShownHtml } from './screen';
import { messageOf, Script, type RunOptions } from './script';
import { servicesOf, type Globals } from './services';
import type { RuntimeState, TriggerData, TriggerFailure } from './state';

export interface RuntimeOptions {
  /** Text of Code.js. Its simple onOpen runs at once. */
  code?: string;
  /** HTML files by name, without their ending. */
  html?: Readonly<Record<string, string>>;
  /** appsscript.json. Its oauthScopes are enforced; without a manifest everything is allowed. */
  manifest?: { oauthScopes?: readonly string[]; timeZone?: string };
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
  /** What `save()` gave; the options for a new workbook are then ignored. */
  workbook?: SavedRuntime;
  /** Answers to alerts and prompts: a queue of button names or answers, or a function. */
  answers?: Answers;
  /** Text given with a leading apostrophe keeps it, or takes it as the mark for text; Google's behaviour is unverified. */
  apostrophe?: 'marker' | 'kept';
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
export interface Runtime {
  /** Google's services for scripts that are not the runtime's own: values are of the caller's realm. */
  readonly globals: Globals;
  /** Runs a function of the script as one execution in a fresh global scope. As 'sidebar' only plain data passes. */
  run(name: string, args?: readonly unknown[], how?: RunOptions): unknown;
  /** google.script.run: resolves like the success handler, rejects like the failure handler (message, name ScriptError). */
  scriptRun(name: string, ...args: unknown[]): Promise<unknown>;
  /** A person types into a cell: read as Sheets reads it, refused as Sheets refuses it, then onEdit. */
  type(sheet: string, a1: string, text: string, how?: { user?: string }): void;
  /** A person pastes rows of texts with their first cell at a1; blank texts clear. One onEdit, of all the cells. */
  paste(sheet: string, a1: string, rows: readonly (readonly string[])[], how?: { user?: string }): void;
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
  readonly calls: Calls;
  /** Toasts, dialogs, questions and their answers; `screen.listen` for events; `screen.answers` to answer. */
  readonly screen: Screen;
  readonly log: readonly string[];
  /** Triggers' runs that threw, onOpen and onEdit included. */
  readonly failures: TriggerFailure[];
  readonly triggers: readonly TriggerData[];
  /** The next execution's n-th service call throws this message. */
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

const DEFAULT_USER = 'librarian@library.example';
const BAD_DAY = 'Service Spreadsheets failed while accessing document with id local-spreadsheet.';

function newState(newScope: NewScope, options: RuntimeOptions): RuntimeState {
  const { workbook, manifest } = options;
  const clock = new Clock(options.now ?? workbook?.now);
  const user = options.user ?? workbook?.books[0]?.owner ?? DEFAULT_USER;
  const now = (): number => clock.now();
  const fresh: Partial<SavedBook> = {
    zone: options.timeZone ?? 'Etc/UTC',
    locale: options.locale ?? 'en_US',
    owner: user,
    editors: [...(options.editors ?? [])],
  };
  const books = (workbook?.books ?? [fresh]).map((saved) => new Book(saved, now));
  const container = books[0] ?? new Book(fresh, now);
  for (const book of books) book.apostrophe = options.apostrophe ?? 'marker';
  const screen = new Screen();
  screen.answers = options.answers ?? [];
  if (options.onScreen) screen.listen(options.onScreen);
  const state: RuntimeState = {
    clock,
    books: new Map(books.map((book) => [book.extras.id, book])),
    container,
    scriptId: 'local-script',
    scriptZone: options.scriptTimeZone ?? manifest?.timeZone ?? container.extras.zone,
    user,
    scopes: manifest?.oauthScopes,
    calls: new Calls(),
    html: options.html ?? {},
    properties: structuredClone(workbook?.properties ?? {}),
    cache: new Map(),
    locks: new Map(),
    triggers: structuredClone(workbook?.triggers ?? []),
    failures: [],
    screen,
    log: [],
    newScope,
    nextFault: undefined,
    beforeCall: options.beforeCall,
    isInHook: false,
    sequence: workbook?.sequence ?? 0,
    newBook(name, rows, columns) {
      const book = new Book(
        { ...fresh, name, owner: user, id: `local-spreadsheet-${String(state.books.size + 1)}` },
        now,
      );
      const sheetId = book.engine.getters.getSheetIds()[0] ?? '';
      book.resize(sheetId, rows ?? 1000, columns ?? 26);
      state.books.set(book.extras.id, book);
      return book;
    },
  };
  return state;
}

/** Opens a runtime whose scripts run in scopes made by `newScope`. */
export function openRuntimeIn(newScope: NewScope, options: RuntimeOptions = {}): Runtime {
  const state = newState(newScope, options);
  const script = new Script(state, options.code ?? '');
  const events = new Events(state, script);
  const { container } = state;

  let isTold = false;
  container.engine.model.on('update', state, () => {
    if (isTold) return;
    // One event for many updates: a page renders once, after the script.
    isTold = true;
    void Promise.resolve().then(() => {
      isTold = false;
      state.screen.tell({ type: 'changed' });
    });
  });
  // The grid tells of every cell; a paste of many is one edit.
  const byHand = new Map<string, EngineZone>();
  container.engine.onEditByHand(({ sheetId, row, col }) => {
    if (byHand.size === 0)
      void Promise.resolve().then(() => {
        const edits = [...byHand];
        byHand.clear();
        for (const [sheet, zone] of edits) events.edited(container, state.user, sheet, zone, '');
      });
    const { top, bottom, left, right } = byHand.get(sheetId) ?? {
      top: row,
      bottom: row,
      left: col,
      right: col,
    };
    byHand.set(sheetId, {
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
      left: Math.min(left, col),
      right: Math.max(right, col),
    });
  });

  const fromSidebar = (name: string, args: readonly unknown[], how: RunOptions): unknown => {
    const given = args.map(argumentForServer);
    if (!/^[A-Za-z$_][\w$]*$/.test(name) || name.endsWith('_'))
      throw new Error(`Script function not found: ${name}`);
    return answerForClient(script.execute(name, { ...how, as: 'sidebar' }, () => given));
  };
  const placeOf = (sheet: string, a1: string): NonNullable<ReturnType<Book['place']>> => {
    const id = container.sheetIdOf(sheet);
    const place = id === undefined ? undefined : container.place(a1, id);
    if (!place) throw new Error(`There is no ${sheet}!${a1}`);
    return place;
  };

  const runtime: Runtime = {
    globals: servicesOf(new Execution(state, state.user, 'menu')),
    run: (name, args = [], how = {}) =>
      how.as === 'sidebar'
        ? fromSidebar(name, args, how)
        : toHost(script.execute(name, how, () => [...args])),
    scriptRun: (name, ...args) =>
      Promise.resolve().then(() => {
        try {
          return fromSidebar(name, args, {});
        } catch (error) {
          const failure = new Error(messageOf(error));
          failure.name = 'ScriptError';
          throw failure;
        }
      }),
    type: (sheet, a1, text, how = {}) => {
      const { sheetId, zone } = placeOf(sheet, a1);
      events.type(container, how.user ?? state.user, sheetId, zone.top, zone.left, text);
    },
    paste: (sheet, a1, rows, how = {}) => {
      const { sheetId, zone } = placeOf(sheet, a1);
      const [bottom, right] = [zone.top + rows.length - 1, zone.left + (rows[0]?.length ?? 1) - 1];
      events.paste(container, how.user ?? state.user, sheetId, { ...zone, bottom, right }, rows);
    },
    menus: () => state.screen.menus,
    sidebar: () => state.screen.sidebar,
    closeSidebar: () => {
      state.screen.sidebar = null;
      state.screen.tell({ type: 'sidebar', shown: null });
    },
    advanceTo: (instant) => {
      events.advanceTo(milliseconds(instant));
    },
    now: () => state.clock.now(),
    save: () => ({
      books: [...state.books.values()].map((book) => book.save()),
      properties: structuredClone(state.properties),
      triggers: structuredClone(state.triggers),
      sequence: state.sequence,
      now: state.clock.now(),
    }),
    calls: state.calls,
    screen: state.screen,
    log: state.log,
    failures: state.failures,
    triggers: state.triggers,
    failCall: (call, message = BAD_DAY) => {
      state.nextFault = { call, message };
    },
    beforeCall: (hook) => {
      state.beforeCall = hook;
    },
    holdLock: (kind) => {
      state.locks.set(kind, runtime);
      return () => {
        if (state.locks.get(kind) === runtime) state.locks.delete(kind);
      };
    },
    values: (sheet, a1) => {
      if (a1 !== undefined) {
        const { sheetId, zone } = placeOf(sheet, a1);
        return container.values(sheetId, zone);
      }
      const { sheetId } = placeOf(sheet, 'A1');
      const { row, col } = container.lastCell(sheetId);
      return row === 0 ? [] : container.values(sheetId, { top: 0, left: 0, bottom: row - 1, right: col - 1 });
    },
    loadValues: (sheet, rows) => {
      container.load(sheet, rows);
    },
    engine: container.engine,
    book: container,
  };
  events.opened(state.user);
  return runtime;
}
