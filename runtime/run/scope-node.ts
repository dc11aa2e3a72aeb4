// A fresh global scope in Node: a vm context. It holds the language and nothing of Node. Making a context takes longer than
// most executions, and all code starts cold in it. So a context that an execution left as it was is used again.
import vm from 'node:vm';
import { HIDDEN_OBJECTS, Pristine } from './pristine';
import { CLOCK, COPIER, LISTENER, THROWN, type Listen, type NewScope, type Scope } from './scope';

/** Names that a vm context has and Apps Script lacks, or that the runtime defines itself. */
const ABSENT = ['WebAssembly', 'console'];
/** Contexts that are kept. Executions inside each other need one each. */
const MOST_FREE = 4;
/** Texts that are kept compiled. */
const MOST_TEXTS = 50;

/** What `make` makes, once for each text. */
function onceForEach<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { value: T }>();
  return (text) => {
    let one = made.get(text);
    if (!one) {
      if (made.size > MOST_TEXTS) made.clear();
      made.set(text, (one = { value: make(text) }));
    }
    return one.value;
  };
}

const own = (source: string, filename: string): vm.Script => new vm.Script(source, { filename });
const copier = own(COPIER, 'copier');
const clock = own(CLOCK, 'clock');
const thrown = own(THROWN, 'thrown');
const listener = own(LISTENER, 'listener');
const hidden = own(HIDDEN_OBJECTS, 'hidden');
/** Runs a text at the top level. Its functions and variables can be deleted afterwards, unlike those of a vm.Script. */
const evaluator = own('(function (text) { return (0, eval)(text); })', 'evaluator');
/** An empty script. After it, as after every script, the context runs its microtasks until none is left. */
const nothing = own('', 'nothing');
const absent = ABSENT.map((name) => own(`delete globalThis.${name}`, 'absent'));

const scriptOf = onceForEach((code) => new vm.Script(code, { filename: 'Code.js' }));
/** At the end of the code: a function that evaluates an expression, and sees top-level const and let. */
const withInside = onceForEach(
  (code) => `${code}\n;(function () { return eval(arguments[0]); })\n//# sourceURL=Code.js`,
);
/** Whether the code isn't in strict mode as a whole. There, functions that eval makes would not become globals. */
const isSloppy = onceForEach((code) => {
  try {
    return Boolean(new vm.Script(`${code}\n;with ({}) {}`));
  } catch {
    return false;
  }
});

/**
 * A context with a plain global object, if Node has it (since 20.18). Looking up globals is fifty times as fast there,
 * because there is no interceptor in between.
 */
const newContext = (): Record<string, unknown> => {
  const { DONT_CONTEXTIFY } = (vm as { constants?: Partial<typeof vm.constants> }).constants ?? {};
  // Its own microtask queue can be emptied within the execution.
  return vm.createContext(DONT_CONTEXTIFY ?? {}, { microtaskMode: 'afterEvaluate' });
};

const noTime = (): number => Number.NaN;

/** A context, with what the runtime needs from it. */
class Realm {
  readonly context = newContext();
  now: () => number = noTime;
  readonly copy: Scope['copy'];
  readonly error: Scope['error'];
  readonly listen: Listen;
  readonly evaluate: (text: string) => unknown;
  private readonly pristine: Pristine;

  constructor() {
    const { context } = this;
    for (const script of absent) script.runInContext(context);
    (clock.runInContext(context) as (now: () => number) => void)(() => this.now());
    this.listen = listener.runInContext(context) as Listen;
    this.copy = copier.runInContext(context) as Scope['copy'];
    this.error = thrown.runInContext(context) as Scope['error'];
    this.evaluate = evaluator.runInContext(context) as (text: string) => unknown;
    this.pristine = new Pristine(context, hidden.runInContext(context) as object[]);
  }

  runMicrotasks(): void {
    nothing.runInContext(this.context);
  }

  /** Makes it ready for the next execution, if that wouldn't notice this one. */
  cleaned(): boolean {
    this.now = noTime;
    this.pristine.removeGlobals();
    return this.pristine.isIntact();
  }
}

const free: Realm[] = [];

export const newNodeScope: NewScope = (now) => {
  const realm = free.pop() ?? new Realm();
  const { context, evaluate } = realm;
  realm.now = now;
  let valueOf = evaluate;
  // A script that failed may have left microtasks. Its context isn't used again.
  let isSettled = false;
  let isReusable = true;
  return {
    run: (code) => {
      isReusable = isSloppy(code);
      if (isReusable) {
        valueOf = evaluate(withInside(code)) as typeof evaluate;
        realm.runMicrotasks();
      } else {
        scriptOf(code).runInContext(context);
        valueOf = (expression) => vm.runInContext(expression, context) as unknown;
      }
    },
    value: (expression) => valueOf(expression),
    define: (name, value) => {
      context[name] = value;
    },
    settle: (answer) => {
      let value: unknown = undefined;
      let failure: { reason: unknown } | undefined;
      const isPromise = realm.listen(
        answer,
        (settled) => (value = settled),
        (reason) => (failure = { reason }),
      );
      realm.runMicrotasks();
      if (failure) throw failure.reason;
      isSettled = true;
      return isPromise ? value : answer;
    },
    copy: realm.copy,
    error: realm.error,
    close: () => {
      if (isSettled && isReusable && free.length < MOST_FREE && realm.cleaned()) free.push(realm);
    },
  };
};
