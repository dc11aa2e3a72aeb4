// The engine logs its timings to the console. This silences it.

/** Runs `work` with the console's log, debug and warn silent, and returns what it returns. */
export function quietly<T>(work: () => T): T {
  const { log, debug, warn } = console;
  const silent = (): void => undefined;
  console.log = console.debug = console.warn = silent;
  try {
    return work();
  } finally {
    Object.assign(console, { log, debug, warn });
  }
}
