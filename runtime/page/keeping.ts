// When the workbook is saved: shortly after the last change, and at once when the page is left.
import type { BrowserStore, Kept } from './browser-store';

/** Saves a workbook as it changes. */
export interface Keeping {
  /** Something changed. */
  change(): void;
  /** Drops what has not been written yet and waits for what is being written. */
  rest(): Promise<void>;
}

const SHORTEST_WAIT = 400;
/** Saving a big workbook takes a while, and the person has to wait. Saving takes at most about a tenth of the time. */
const WAITS_A_SAVE = 10;

/** Writes what `kept` returns after every change; `show` is told the state. */
export function keepChanges(
  store: BrowserStore,
  kept: () => Kept,
  show: (state: 'kept' | 'keeping' | 'lost') => void,
): Keeping {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();
  let wait = SHORTEST_WAIT;

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const started = performance.now();
    const saved = kept();
    wait = Math.max(SHORTEST_WAIT, (performance.now() - started) * WAITS_A_SAVE);
    writing = writing
      .then(() => store.write(saved))
      .then(
        () => show(timer ? 'keeping' : store.isLasting ? 'kept' : 'lost'),
        () => show('lost'),
      );
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) write();
  });
  window.addEventListener('pagehide', () => timer && write());
  return {
    change: () => {
      if (!timer && store.isLasting) show('keeping');
      clearTimeout(timer);
      timer = setTimeout(write, wait);
    },
    rest: () => {
      clearTimeout(timer);
      timer = undefined;
      return writing;
    },
  };
}
