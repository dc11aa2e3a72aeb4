// State that lives apart from the page: it changes in place, and whoever subscribed hears of each change.

/** Something that can be watched. */
export interface Watched {
  /** Calls the listener after each change; gives what ends it. */
  subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Watched {
  /** Always the latest: a call that comes back late reads what is true by then. */
  readonly state: State;
  set: (change: Partial<State>) => void;
}

export function newStore<State extends object>(state: State): Store<State> {
  const listeners = new Set<() => void>();
  return {
    state,
    set: (change) => {
      Object.assign(state, change);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
