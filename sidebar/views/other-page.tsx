// The way to a page that takes the place of this one. What was typed here is kept meanwhile; where the browser keeps
// nothing, that is said before.

import type { JSX } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type OtherPageName, changePage } from '../page-change';
import { WORDS } from '../words';
import { LostWork } from './lost-work';

interface OtherPageProps {
  page: OtherPageName;
  label: string;
  isQuiet?: boolean;
}

export function OtherPage({ page, label, isQuiet }: OtherPageProps): JSX.Element {
  const work = useContext(LostWork);
  const [problem, setProblem] = useState('');
  const [lost, setLost] = useState('');
  const way = useRef<HTMLButtonElement>(null);
  const open = async (): Promise<void> => setProblem(await changePage(page));
  return (
    <>
      <button
        type="button"
        class={isQuiet ? 'quiet' : undefined}
        ref={way}
        onClick={() => {
          const words = work.words();
          setLost(words);
          if (words === '') void open();
        }}
      >
        {label}
      </button>
      {lost !== '' && (
        <LossQuestion
          what={lost}
          onStay={() => {
            setLost('');
            way.current?.focus();
          }}
          onLeave={() => {
            setLost('');
            void open();
          }}
        />
      )}
      <span class="problem stop" role="alert">
        {problem}
      </span>
    </>
  );
}

interface LossQuestionProps {
  what: string;
  onStay: () => void;
  onLeave: () => void;
}

function LossQuestion({ what, onStay, onLeave }: LossQuestionProps): JSX.Element {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <div class="question" role="group" aria-labelledby="loss-title">
      <p id="loss-title">{WORDS.leave.lost(what)}</p>
      <div class="row">
        <button type="button" ref={stay} aria-describedby="loss-title" onClick={onStay}>
          {WORDS.leave.stay}
        </button>
        <button type="button" onClick={onLeave}>
          {WORDS.leave.discard}
        </button>
      </div>
    </div>
  );
}
