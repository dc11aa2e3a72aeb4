// The frame of a page that replaces the sidebar for a while, with the way back.

import type { ComponentChildren, JSX } from 'preact';
import { PAGE } from '../../src/words/shell';
import { OtherPage } from './other-page';
import { useHeadingFocus } from '../kit/focus';

interface PageFrameProps {
  title: string;
  /** Grows when the page shows something else: the focus goes to the heading. */
  arrival?: number;
  /** Stays in reach while the page scrolls. */
  bar?: ComponentChildren;
  children?: ComponentChildren;
}

export function PageFrame({ title, arrival = 0, bar, children }: PageFrameProps): JSX.Element {
  // The first time counts, too: the page replaced another, or was opened from the menu.
  const heading = useHeadingFocus(arrival + 1);
  return (
    <>
      <header>
        <OtherPage page="showSidebar" label={PAGE.backToSidebar} />
      </header>
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </main>
      {bar !== undefined && <footer class="bar">{bar}</footer>}
    </>
  );
}
