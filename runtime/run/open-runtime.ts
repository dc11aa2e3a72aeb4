// Opens a runtime. The caller says where scripts run: scope-node.ts or scope-browser.ts.
import type { Book } from '../book/book';
import { milliseconds } from './clock';
import { linkForm, submitForm, unlinkForm } from '../book/forms';
import { watchHands } from '../engine/hand-changes';
import { Events } from './events';
import { Execution, toHost } from './execution';
import { newState } from './new-state';
import { plainCopy } from '../book/plain-copy';
import { answerForClient, argumentForServer } from '../book/plain-data';
import type { Runtime, RuntimeOptions } from './runtime-options';
import type { NewScope } from './scope';
import { afterwards, messageOf, Script, type RunOptions } from './script';
import { servicesOf } from './services';

export type { Runtime, RuntimeOptions, SavedRuntime } from './runtime-options';

/** Opens a runtime whose scripts run in scopes made by `newScope`. */
export function openRuntimeIn(newScope: NewScope, options: RuntimeOptions = {}): Runtime {
  const state = newState(newScope, options);
  const { code = '' } = options;
  const script = new Script(state, typeof code === 'string' ? code : undefined);
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
  watchHands(container.engine, (change) => {
    events.done(state.user, change);
  });

  const fromSidebar = (name: string, args: readonly unknown[], how: RunOptions): unknown => {
    const given = args.map(argumentForServer);
    if (!/^[A-Za-z$_][\w$]*$/.test(name) || name.endsWith('_'))
      throw new Error(`Script function not found: ${name}`);
    return afterwards(
      script.execute(name, { ...how, as: 'sidebar' }, () => given),
      answerForClient,
    );
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
        : afterwards(
            script.execute(name, how, () => [...args]),
            toHost,
          ),
    scriptRun: (name, ...args) =>
      Promise.resolve()
        .then(() => fromSidebar(name, args, {}))
        .catch((error: unknown) => {
          const failure = new Error(messageOf(error));
          failure.name = 'ScriptError';
          throw failure;
        }),
    type: (sheet, a1, text, how = {}) => {
      events.type(how.user ?? state.user, placeOf(sheet, a1), [[text]]);
    },
    paste: (sheet, a1, rows, how = {}) => {
      events.type(how.user ?? state.user, placeOf(sheet, a1), rows);
    },
    select: (sheet, a1, how = {}) => {
      const place = placeOf(sheet, a1);
      container.select(place.sheetId, place.zone);
      events.selected(how.user ?? state.user, place);
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
    unsaved: () => {
      const { cache, dailyUse, locks, waitingEdits, log, outbox, failures, screen } = state;
      const { menus, sidebar, dialogs, toasts, asked, answers } = screen;
      return plainCopy({
        ...{ cache: [...cache], dailyUse: [...dailyUse], locks: [...locks.keys()], log, outbox, failures },
        ...{ waitingEdits: waitingEdits.length, menus, sidebar, dialogs, toasts, asked },
        answers: typeof answers === 'function' ? [] : answers,
      });
    },
    calls: state.calls,
    screen: state.screen,
    log: state.log,
    outbox: state.outbox,
    failures: state.failures,
    triggers: state.triggers,
    get lastExecution() {
      return state.lastExecution;
    },
    failCall: (call, message) => {
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
    linkForm: (questions) => linkForm(container, questions),
    unlinkForm: (sheet) => {
      unlinkForm(container, sheet);
    },
    submitForm: (sheet, answers, at) => {
      submitForm(container, sheet, answers, at === undefined ? state.clock.now() : milliseconds(at));
    },
    loadImports: () => {
      container.imports.load();
    },
    allowAccess: (spreadsheetId, how = {}) => {
      container.imports.allow(spreadsheetId, how.user ?? state.user);
    },
    engine: container.engine,
    book: container,
  };
  events.opened(state.user);
  if (typeof code !== 'string')
    void code.then((text) => {
      script.arrive(text);
      events.startWaiting();
    });
  return runtime;
}
