// Moves the focus to an input that only the next drawing brings.

import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives a function that takes the id of the element to go to once this component is drawn anew. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef('');
  useLayoutEffect(() => {
    const element = wanted.current === '' ? null : document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = '';
    element.focus();
    // As the Tab key does it: what is typed takes the place of what stands there.
    if (element instanceof HTMLInputElement) element.select();
  });
  return (id) => {
    wanted.current = id;
  };
}
