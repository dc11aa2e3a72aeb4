// The frame of a page that takes the place of the sidebar for a while, with the way back.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { callServer } from '../call-server';
import { WORDS } from '../words';
import { useHeadingFocus } from './row-view';

interface PageFrameProps {
  title: string;
  /** Grows when the page shows something else: the focus goes to the heading. */
  arrival?: number;
  /** Stays in reach while the page scrolls. */
  bar?: ComponentChildren;
  children?: ComponentChildren;
}

export function PageFrame({ title, arrival = 0, bar, children }: PageFrameProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const heading = useHeadingFocus(arrival);
  const goBack = async (): Promise<void> => {
    const answer = await callServer('showSidebar');
    if (!answer.ok) setProblem(answer.problem);
  };
  return (
    <>
      <header>
        <button type="button" onClick={() => void goBack()}>
          {WORDS.backToSidebar}
        </button>
        <p class="notice trouble" role="alert">
          {problem}
        </p>
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
