// A fresh global scope in Node: a new vm context. It holds the language and nothing of Node.
import vm from 'node:vm';
import { CLOCK, COPIER, THROWN, type NewScope, type Scope } from './scope';

/** Names a vm context has and Apps Script has not (or that the runtime defines itself). */
const ABSENT = ['WebAssembly', 'console'];

const scripts = new Map<string, vm.Script>();

function compiled(code: string, fileName: string): vm.Script {
  const key = `${fileName}\n${code}`;
  let script = scripts.get(key);
  if (!script) {
    if (scripts.size > 50) scripts.clear();
    script = new vm.Script(code, { filename: fileName });
    scripts.set(key, script);
  }
  return script;
}

const copier = compiled(COPIER, 'copier');
const clock = compiled(CLOCK, 'clock');
const thrown = compiled(THROWN, 'thrown');

export const newNodeScope: NewScope = (now) => {
  const globals: Record<string, unknown> = {};
  const context = vm.createContext(globals);
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  (clock.runInContext(context) as (now: () => number) => void)(now);
  const scope: Scope = {
    run: (code, fileName) => {
      compiled(code, fileName).runInContext(context);
    },
    value: (expression) => vm.runInContext(expression, context) as unknown,
    define: (name, value) => {
      globals[name] = value;
    },
    copy: copier.runInContext(context) as Scope['copy'],
    error: thrown.runInContext(context) as Scope['error'],
    close: () => undefined,
  };
  return scope;
};
