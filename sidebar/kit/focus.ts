// Where the keyboard focus goes after a press.

import { useLayoutEffect, useRef } from 'preact/hooks';

/** Returns a function that takes the id of the element to focus after the next render of this component. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef('');
  useLayoutEffect(() => {
    const element = wanted.current === '' ? null : document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = '';
    element.focus();
    // Like the Tab key, so that typing replaces the text.
    if (element instanceof HTMLInputElement) element.select();
  });
  return (id) => {
    wanted.current = id;
  };
}

/** Scrolls an element into view when it opens: at the end of the page, most of it would be below the edge. */
export function useScrolledTo<Opened extends HTMLElement>(isOpen: boolean): { current: Opened | null } {
  const opened = useRef<Opened>(null);
  useLayoutEffect(() => {
    if (isOpen) opened.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return opened;
}

/** A heading that gets the focus each time its view opens, or other words that do each time they come up. */
export function useHeadingFocus<Words extends HTMLElement = HTMLHeadingElement>(
  arrival: number,
): { current: Words | null } {
  const heading = useRef<Words>(null);
  useLayoutEffect(() => {
    if (arrival > 0) heading.current?.focus();
  }, [arrival]);
  return heading;
}
