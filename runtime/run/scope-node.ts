// A fresh global scope in Node: a new vm context. It holds the language and nothing of Node.
import vm from 'node:vm';
import { CLOCK, COPIER, LISTENER, THROWN, type Listen, type NewScope, type Scope } from './scope';

/** Names that a vm context has and Apps Script lacks, or that the runtime defines itself. */
const ABSENT = ['WebAssembly', 'console'];

/** Compiled scripts by file name, then by text. One joined key would have to be hashed at every lookup. */
const scripts = new Map<string, Map<string, vm.Script>>();

function compiled(code: string, fileName: string): vm.Script {
  const ofFile = scripts.get(fileName) ?? new Map<string, vm.Script>();
  scripts.set(fileName, ofFile);
  let script = ofFile.get(code);
  if (!script) {
    if (ofFile.size > 50) ofFile.clear();
    script = new vm.Script(code, { filename: fileName });
    ofFile.set(code, script);
  }
  return script;
}

const copier = compiled(COPIER, 'copier');
const clock = compiled(CLOCK, 'clock');
const thrown = compiled(THROWN, 'thrown');
const listener = compiled(LISTENER, 'listener');
/** An empty script. After it, as after every script, the context runs its microtasks until none is left. */
const nothing = compiled('', 'nothing');

/**
 * A context with a plain global object, if Node has it (since 20.18). Looking up globals is fifty times as fast there,
 * because there is no interceptor in between.
 */
const newContext = (): Record<string, unknown> => {
  const { DONT_CONTEXTIFY } = (vm as { constants?: Partial<typeof vm.constants> }).constants ?? {};
  // Its own microtask queue can be emptied within the execution.
  return vm.createContext(DONT_CONTEXTIFY ?? {}, { microtaskMode: 'afterEvaluate' });
};

export const newNodeScope: NewScope = (now) => {
  const context = newContext();
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  (clock.runInContext(context) as (now: () => number) => void)(now);
  const listen = listener.runInContext(context) as Listen;
  const scope: Scope = {
    run: (code, fileName) => {
      compiled(code, fileName).runInContext(context);
    },
    value: (expression) => vm.runInContext(expression, context) as unknown,
    define: (name, value) => {
      context[name] = value;
    },
    settle: (answer) => {
      let value: unknown = undefined;
      let failure: { reason: unknown } | undefined;
      const isPromise = listen(
        answer,
        (settled) => (value = settled),
        (reason) => (failure = { reason }),
      );
      nothing.runInContext(context);
      if (failure) throw failure.reason;
      return isPromise ? value : answer;
    },
    copy: copier.runInContext(context) as Scope['copy'],
    error: thrown.runInContext(context) as Scope['error'],
    close: () => undefined,
  };
  return scope;
};
