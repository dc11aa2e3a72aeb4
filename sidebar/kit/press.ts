// What a field shows or hides as it loses the focus moves the buttons below it. A press that takes the focus would miss
// its button, so such a change waits until the press is over.

import { useEffect, useRef } from 'preact/hooks';

/** Returns a function that runs a change at once, or after the press that is going on. The last change counts. */
export function useAfterPress(): (change: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const begin = (): void => {
      isPressed.current = true;
    };
    // The click follows in the same task.
    const end = (): void => void setTimeout(run);
    const run = (): void => {
      isPressed.current = false;
      waiting.current?.();
      waiting.current = null;
    };
    document.addEventListener('mousedown', begin, true);
    for (const name of ENDS) window.addEventListener(name, end);
    return () => {
      waiting.current = null;
      document.removeEventListener('mousedown', begin, true);
      for (const name of ENDS) window.removeEventListener(name, end);
    };
  }, []);
  return (change) => {
    if (isPressed.current) waiting.current = change;
    else change();
  };
}

/** A press may also end as a drag, or while another window has the focus. */
const ENDS = ['mouseup', 'dragend', 'blur'] as const;
