// A fresh global scope in a browser: an empty frame of the same origin, stripped to the language.
import { CLOCK, COPIER, LISTENER, THROWN, type Listen, type NewScope, type Scope } from './scope';

/** ECMAScript's own globals. A frame loses every other one that can be deleted. */
const LANGUAGE = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ' +
    'ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
    'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set Iterator WeakMap WeakSet WeakRef ' +
    'FinalizationRegistry Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'eval isFinite isNaN'
  ).split(' '),
);
type FrameWindow = Window & typeof globalThis;

function strip(frame: FrameWindow): void {
  const names = new Set<string>();
  for (let level: object | null = frame; level; level = Object.getPrototypeOf(level) as object | null)
    if (level !== frame.Object.prototype)
      for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  for (const name of names) {
    if (LANGUAGE.has(name) || name === 'constructor') continue;
    const property = Object.getOwnPropertyDescriptor(frame, name);
    if (property && !property.configurable) continue;
    if (property) Reflect.deleteProperty(frame, name);
    if (name in frame)
      Object.defineProperty(frame, name, { value: undefined, configurable: true, writable: true });
  }
}

export const newBrowserScope: NewScope = (now) => {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'Script';
  document.body.append(element);
  const frame = element.contentWindow as FrameWindow | null;
  const page = element.contentDocument;
  if (!frame || !page) throw new Error('The browser gave no frame to run the script in.');
  const evaluate = frame.eval.bind(frame) as (code: string) => unknown;
  (evaluate(CLOCK) as (now: () => number) => void)(now);
  const copy = evaluate(COPIER) as Scope['copy'];
  const error = evaluate(THROWN) as Scope['error'];
  const listen = evaluate(LISTENER) as Listen;
  let failure: unknown;
  frame.addEventListener('error', (event: ErrorEvent) => {
    failure = event.error ?? event.message;
    event.preventDefault();
  });
  strip(frame);
  return {
    run: (code) => {
      // A script element, not eval: only then do const and let at the top level become globals of the scope.
      const script = page.createElement('script');
      script.textContent = `${code}\n//# sourceURL=Code.js`;
      failure = undefined;
      page.documentElement.append(script);
      script.remove();
      if (failure !== undefined) throw failure as Error;
    },
    value: evaluate,
    define: (name, value) => {
      Object.defineProperty(frame, name, { value, configurable: true, writable: true, enumerable: true });
    },
    settle: (answer) => {
      let isPromise = false;
      const settled = new Promise((done, failed) => {
        isPromise = listen(answer, done, failed);
      });
      return isPromise ? settled : answer;
    },
    copy,
    error,
    close: () => {
      element.remove();
    },
  };
};
