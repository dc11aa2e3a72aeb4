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
    // From here on, the press counts. What waits comes after everything that the click does.
    const click = (): void => {
      isPressed.current = false;
    };
    const end = (): void => void setTimeout(run);
    const run = (): void => {
      isPressed.current = false;
      waiting.current?.();
      waiting.current = null;
    };
    document.addEventListener('mousedown', begin, true);
    document.addEventListener('click', click, true);
    for (const name of ENDS) window.addEventListener(name, end);
    return () => {
      waiting.current = null;
      document.removeEventListener('mousedown', begin, true);
      document.removeEventListener('click', click, true);
      for (const name of ENDS) window.removeEventListener(name, end);
    };
  }, []);
  return (change) => {
    waiting.current = isPressed.current ? change : null;
    if (!isPressed.current) change();
  };
}

/** A press may also end as a drag, while another window has the focus, or outside of this one. */
const ENDS = ['mouseup', 'dragend', 'blur', 'keydown'] as const;
