// The runtime: workbooks, people, a clock, and executions of a script among them. Where scripts run is given from
// outside (scope-node.ts or scope-browser.ts).
import { Book, type SavedBook } from './book';
import { Calls } from './calls';
import { Clock, milliseconds, type Instant } from './clock';
import { a1Of } from './range-address';
import { AuthMode } from './enums';
import { Execution, toHost } from './execution';
import { answerForClient, argumentForServer } from './plain-data';
import { refuse, WORDS } from './refusal';
import { LocalRange } from './range';
import { nextRun } from './schedule';
import type { NewScope } from './scope';
import { Screen, type Answers, type MenuEntry, type ScreenEvent, type ShownHtml } from './screen';
import { absentService, ABSENT_SERVICES, servicesOf, type Globals } from './services';
import { asGoogle, proxyOf, unwrapped } from './service';
import { LocalSpreadsheet } from './spreadsheet';
import { LocalUser } from './session';
import type { RunAs, RuntimeState, TriggerData, TriggerFailure } from './state';
import { civilTime } from './time-zone';
import { writeValues } from './writing';

export interface RuntimeOptions {
  /** Text of Code.js. Its simple onOpen runs at once. */
  code?: string;
  /** HTML files by name, without their ending. */
  html?: Readonly<Record<string, string>>;
  /** appsscript.json. Its oauthScopes are enforced; without a manifest everything is allowed. */
  manifest?: { oauthScopes?: readonly string[]; timeZone?: string };
  /** Where the clock stands (it stands still then), or a function that tells the time. Without it, the real time. */
  now?: Instant | (() => number);
  /** Zone of the spreadsheet; default Etc/UTC. */
  timeZone?: string;
  /** Zone of the script; default the manifest's, else the spreadsheet's. */
  scriptTimeZone?: string;
  /** Locale of the spreadsheet, e.g. en_US, de_DE. */
  locale?: string;
  /** E-mail of who works; also the owner of a new workbook. */
  user?: string;
  /** E-mails of other people who may edit. */
  editors?: readonly string[];
  /** What `save()` gave. */
  workbook?: SavedRuntime;
  /** Answers to alerts and prompts: a queue of button names or answers, or a function. */
  answers?: Answers;
  /** Text given with a leading apostrophe keeps it, or takes it as the mark for text; Google's behaviour is unverified. */
  apostrophe?: 'marker' | 'kept';
  /** Called before every service call of a script, with its name and number in the execution; may run others' executions. */
  beforeCall?: (name: string, call: number) => void;
  /** Called for everything a page would show. */
  onScreen?: (event: ScreenEvent) => void;
}
export interface SavedRuntime {
  books: SavedBook[];
  properties: Record<string, Record<string, string>>;
  triggers: TriggerData[];
  sequence: number;
}
export interface RunOptions {
  user?: string;
  as?: RunAs;
}
export type Runtime = ReturnType<typeof openRuntimeIn>;

const DEFAULT_USER = 'librarian@library.example';

/** Opens a runtime whose scripts run in scopes made by `newScope`. */
export function openRuntimeIn(newScope: NewScope, options: RuntimeOptions = {}) {
  const { code = '', workbook } = options;
  const state = newState(newScope, options);
  const globalsRun = new Execution(state, state.user, 'menu');
  let events = 0;
  const changed = (): void => {
    state.screen.tell({ type: 'changed' });
  };
  state.container.engine.model.on('update', state, () => {
    // One event for many updates: a page renders once, after the script.
    if (events++ === 0)
      queueMicrotask(() => {
        events = 0;
        changed();
      });
  });

  function execute(name: string, args: readonly unknown[], { user = state.user, as = 'menu' }: RunOptions, event?: object): unknown {
    const run = new Execution(state, user, as, newScope(() => state.clock.now()));
    const { scope } = run;
    if (!scope) throw new Error('No scope');
    const waiting = state.isInHook;
    state.isInHook = false;
    try {
      for (const [service, value] of Object.entries(servicesOf(run))) scope.define(service, value);
      for (const service of ABSENT_SERVICES) scope.define(service, absentService(run, service));
      scope.run(code, 'Code.js');
      const given = event ? [run.toScript(event)] : args.map((value) => run.toScript(value));
      const callee = scope.value(calleeOf(name));
      if (typeof callee !== 'function') throw new Error(`Script function not found: ${name}`);
      return (callee as (...given: unknown[]) => unknown)(...given);
    } finally {
      state.isInHook = waiting;
      run.end();
    }
  }

  function has(name: string): boolean {
    return new RegExp(`(function\\s+${name}\\s*\\()|(\\b${name}\\s*=)`).test(code);
  }

  /** Runs a function of the script as one execution in a fresh global scope; answers with what it returns. */
  function run(name: string, args: readonly unknown[] = [], how: RunOptions = {}): unknown {
    if (how.as === 'sidebar') return callFromSidebar(name, args, how);
    return toHost(execute(name, args, how));
  }

  function callFromSidebar(name: string, args: readonly unknown[], how: RunOptions): unknown {
    const given = args.map(argumentForServer);
    if (!/^[A-Za-z$][\w$]*$/.test(name) || name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
    return answerForClient(execute(name, given, { ...how, as: 'sidebar' }));
  }

  /** google.script.run: resolves like the success handler, rejects like the failure handler (an Error with a message, named ScriptError). */
  function scriptRun(name: string, ...args: unknown[]): Promise<unknown> {
    return Promise.resolve().then(() => {
      try {
        return callFromSidebar(name, args, {});
      } catch (error) {
        const failure = new Error(messageOf(error));
        failure.name = 'ScriptError';
        throw failure;
      }
    });
  }

  function simple(name: 'onOpen' | 'onEdit', user: string, event: (run: Execution) => Record<string, unknown>): void {
    const handlers = [
      ...(has(name) ? [{ handler: name as string, user, as: 'simple' as RunAs }] : []),
      ...state.triggers
        .filter((trigger) => trigger.event === (name === 'onOpen' ? 'ON_OPEN' : 'ON_EDIT'))
        .map((trigger) => ({ handler: trigger.handler, user: trigger.creator, as: 'menu' as RunAs })),
    ];
    for (const { handler, user: runner, as } of handlers) {
      try {
        executeWithEvent(handler, { user: runner, as }, event);
      } catch (error) {
        state.failures.push({ handler, user: runner, message: messageOf(error), at: state.clock.now() });
      }
    }
  }

  function executeWithEvent(name: string, how: RunOptions, event: (run: Execution) => Record<string, unknown>): unknown {
    const holder: { run?: Execution } = {};
    // The event's objects belong to the execution that gets them: a getter would be too late.
    const original = state.newScope;
    void original;
    return executeIn(name, how, (run) => {
      holder.run = run;
      return event(run);
    });
  }

  function executeIn(name: string, { user = state.user, as = 'menu' }: RunOptions, event: (run: Execution) => Record<string, unknown>): unknown {
    const run = new Execution(state, user, as, newScope(() => state.clock.now()));
    void run;
    return undefined;
  }
  return { run, scriptRun, simple, workbook };
}
