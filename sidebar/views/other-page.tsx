// Opens a page that takes the place of the sidebar. What is typed here is kept meanwhile.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { callServer } from '../call-server';

interface OtherPageProps {
  page: 'showImport' | 'showDuplicates';
  label: string;
  isQuiet?: boolean;
}

export function OtherPage({ page, label, isQuiet }: OtherPageProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const open = async (): Promise<void> => {
    const answer = await callServer(page);
    setProblem(answer.ok ? '' : answer.problem);
  };
  return (
    <>
      <button type="button" class={isQuiet ? 'quiet' : undefined} onClick={() => void open()}>
        {label}
      </button>
      <span class="problem stop" role="alert">
        {problem}
      </span>
    </>
  );
}
