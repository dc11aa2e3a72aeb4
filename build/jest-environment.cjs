// Where test files run: one context for all files of a process, with a plain global object.
// - In jest's own environment, every access to a global (Array, Math, a helper of the file) goes through an interceptor
//   and a proxy, which makes it about fifty times as slow.
// - With a context for each file, the spreadsheet engine would be loaded and compiled again for each: most of a test's
//   time would go into code that isn't warm yet. jest-esbuild.cjs says which modules are loaded once.
// So a test file must not put anything on the global object, except the window that the sidebar's stores call.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

// Since Node 20.18; with an older version, each file runs in jest's own environment.
const { DONT_CONTEXTIFY } = vm.constants ?? {};

/** Created for the first test file. */
let shared;

function newShared(given) {
  const { createContext } = vm;
  // The environment creates its context in the constructor and offers no other way to change it.
  vm.createContext = () => createContext(DONT_CONTEXTIFY);
  try {
    const environment = new TestEnvironment(...given);
    environment.global[Symbol.for('outreach shared modules')] = new Map();
    const symbols = new Set(Object.getOwnPropertySymbols(environment.global));
    environment.teardown = async () => {
      environment.fakeTimers.useRealTimers();
      environment.fakeTimersModern.useRealTimers();
      // jest stores a file's tests and listeners under symbols: they would stay, and listen to the next file.
      for (const key of Object.getOwnPropertySymbols(environment.global))
        if (!symbols.has(key)) Reflect.deleteProperty(environment.global, key);
      // Where calls of the sidebar's stores go. A library that finds it believes that it runs in a browser.
      Reflect.deleteProperty(environment.global, 'window');
    };
    return environment;
  } finally {
    vm.createContext = createContext;
  }
}

module.exports = class OneContext {
  constructor(...given) {
    return DONT_CONTEXTIFY ? (shared ??= newShared(given)) : new TestEnvironment(...given);
  }
};
