// State outside the views. It changes in place, and subscribers are called after each change.

export interface Subscribable {
  /** Calls the listener after each change. Returns a function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Subscribable {
  /** Always the latest state, even for code that waited for an answer. */
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
