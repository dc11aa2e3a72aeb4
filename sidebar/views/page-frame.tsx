// The frame of a page that takes the place of the sidebar for a while, with the way back.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { callServer } from '../call-server';
import { WORDS } from '../words';

export function PageFrame({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  const [problem, setProblem] = useState('');
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
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
