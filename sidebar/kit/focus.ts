// Where the keyboard focus goes after a press.

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

/** A heading that gets the focus each time its view opens. */
export function useHeadingFocus(arrival: number): { current: HTMLHeadingElement | null } {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (arrival > 0) heading.current?.focus();
  }, [arrival]);
  return heading;
}
