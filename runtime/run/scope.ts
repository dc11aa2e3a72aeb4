// Where a script runs: a fresh global scope for one execution. Two files implement it, one for Node and one for a
// browser, so that neither pulls the other's platform into a bundle.

/** A fresh global scope. It builds the values that scripts get, because `instanceof` does not cross scopes. */
export interface Scope {
  /** Evaluates the script, Code.js, at the top level: its declarations become globals. */
  run(code: string): void;
  /** The value of an expression in the scope, such as a function's name. Sees top-level const and let. */
  value(expression: string): unknown;
  /** Defines a global. */
  define(name: string, value: unknown): void;
  /** Copies an array, object or Date with the scope's own constructors. `other` handles the rest. */
  copy(value: unknown, other: (value: object) => unknown): unknown;
  /**
   * Awaits what a function of the scope returned, as Google does. In Node this returns the value of a promise; in a browser,
   * a promise of it. A promise that never settles gives undefined.
   */
  settle(answer: unknown): unknown;
  /** An Error of this scope. */
  error(message: string, name: string): unknown;
  /** Called when the execution is over. */
  close(): void;
}
/** Makes scopes. `now` is what `Date.now()` and `new Date()` return there. */
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

/** Source that connects the scope's Date to the runtime's clock. */
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

/** Source that makes errors of the scope. Google's own are called Exception. */
export const THROWN = `(function (message, name) {
  var error = new Error(message);
  if (name !== 'Error') error.name = name;
  return error;
})`;

/**
 * Source of a function that listens to a promise, and returns whether it got one. It also wraps `then`: Node queues a
 * handler in the handler's own realm, so a service's method passed to `then` would run after the execution.
 */
export const LISTENER = `(function () {
  var then = Promise.prototype.then;
  var own = function (call) {
    return typeof call !== 'function' || call instanceof Function ? call : function (value) { return call(value); };
  };
  var ownThen = { then(done, failed) { return then.call(this, own(done), own(failed)); } }.then;
  Object.defineProperty(Promise.prototype, 'then', { value: ownThen, writable: true, configurable: true });
  return function listen(answer, done, failed) {
    if (!(answer instanceof Promise)) return false;
    ownThen.call(answer, done, failed);
    return true;
  };
})()`;
/** The function that LISTENER makes. */
export type Listen = (
  answer: unknown,
  done: (value: unknown) => void,
  failed: (reason: unknown) => void,
) => boolean;
