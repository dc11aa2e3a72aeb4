// Where a script runs: a fresh global scope for one execution. Two files implement it, one for Node, one for a
// browser, so that neither drags the other's platform into a bundle.

/** A fresh global scope. Values handed to scripts are built by it: `instanceof` does not cross scopes. */
export interface Scope {
  /** Evaluates a script at the top level: its declarations become globals. */
  run(code: string, fileName: string): void;
  /** The value of an expression in the scope, e.g. a function's name; const and let at the top level are seen. */
  value(expression: string): unknown;
  /** Defines a global. */
  define(name: string, value: unknown): void;
  /** A copy of an array, object or Date made of the scope's own constructors; `other` answers for the rest. */
  copy(value: unknown, other: (value: object) => unknown): unknown;
  /** An Error of the scope. */
  error(message: string, name: string): unknown;
  /** Called when the execution is over. */
  close(): void;
}
/** Makes scopes. `now` is what `Date.now()` and `new Date()` answer there. */
export type NewScope = (now: () => number) => Scope;

/** Source of the copier, evaluated inside the scope. Plain data only: arrays, objects and Dates. */
export const COPIER = `(function () {
  var toString = Object.prototype.toString;
  return function copy(value, other) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      var list = [];
      for (var i = 0; i < value.length; i++) {
        var item = value[i];
        list.push(item === null || typeof item !== 'object' ? item : copy(item, other));
      }
      return list;
    }
    var kind = toString.call(value);
    if (kind === '[object Date]') return new Date(+value);
    var answer = other(value);
    if (answer !== undefined) return answer;
    var object = {};
    for (var key in value) object[key] = copy(value[key], other);
    return object;
  };
})()`;

/** Source that puts the runtime's clock under the scope's Date. */
export const CLOCK = `(function (now) {
  var Real = Date;
  var Clocked = new Proxy(Real, {
    construct: function (target, args, newTarget) {
      return Reflect.construct(target, args.length ? args : [now()], newTarget === Clocked ? target : newTarget);
    },
    apply: function () { return new Real(now()).toString(); },
    get: function (target, key, receiver) { return key === 'now' ? now : Reflect.get(target, key); }
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, writable: true, configurable: true });
})`;

/** Source of the maker of errors; Google's own are called Exception. */
export const THROWN = `(function (message, name) {
  var error = new Error(message);
  if (name !== 'Error') error.name = name;
  return error;
})`;
