// Where test files run: one context for all files of a process, with a plain global object.
// - In jest's own environment every look at a global (Array, Math, a helper of the file) passes an interceptor and a proxy,
//   which makes it some fifty times as slow.
// - A context of its own for each file would mean the spreadsheet engine loaded and compiled anew for each: most of a
//   test's time would go into code that is not warm yet. jest-esbuild.cjs says which modules are loaded once.
// So a test file puts nothing on the global object.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

// Since Node 20.18; with an older one, each file runs in jest's own environment.
const { DONT_CONTEXTIFY } = vm.constants ?? {};

/** Made with the first test file. */
let shared;

function newShared(given) {
  const { createContext } = vm;
  // The environment makes its context while it is constructed and offers no other way in.
  vm.createContext = () => createContext(DONT_CONTEXTIFY);
  try {
    const environment = new TestEnvironment(...given);
    environment.global[Symbol.for('outreach shared modules')] = new Map();
    const symbols = new Set(Object.getOwnPropertySymbols(environment.global));
    environment.teardown = async () => {
      environment.fakeTimers.useRealTimers();
      environment.fakeTimersModern.useRealTimers();
      // jest keeps a file's tests, and who listens to them, under symbols: they would stay, and listen to the next file.
      for (const key of Object.getOwnPropertySymbols(environment.global))
        if (!symbols.has(key)) Reflect.deleteProperty(environment.global, key);
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
