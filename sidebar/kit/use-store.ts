// Renders a component again whenever its store changes.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Subscribable } from './store';

/** Returns the store, subscribed to while the component is mounted. */
export function useStore<One extends Subscribable>(store: One): One {
  const [, redraw] = useState(0);
  useLayoutEffect(() => store.subscribe(() => redraw((count) => count + 1)), [store]);
  return store;
}
