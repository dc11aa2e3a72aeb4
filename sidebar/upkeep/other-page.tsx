// A button to a page that replaces this one. Drafts survive that; if the browser stores none, the button asks first.

import { LEAVING } from '../../src/words/forms';
import type { JSX } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { type OtherPageName, type PageStart, changePage } from './page-change';
import { LeaveQuestion } from '../kit/leave-question';
import { LostWork } from '../kit/lost-work';

interface OtherPageProps extends PageStart {
  page: OtherPageName;
  label: string;
  /** Shown while a slow page opens. */
  busyLabel?: string;
  isLink?: boolean;
  isSmall?: boolean;
  /** For screen readers, if the label says too little. */
  spoken?: string;
  /** Of the button. */
  id?: string;
}

export function OtherPage({
  page,
  label,
  busyLabel = label,
  isLink,
  isSmall,
  spoken,
  id,
  ...start
}: OtherPageProps): JSX.Element {
  const work = useContext(LostWork);
  const [problem, setProblem] = useState('');
  const [lost, setLost] = useState('');
  const [isOpening, setOpening] = useState(false);
  const way = useRef<HTMLButtonElement>(null);
  const open = async (): Promise<void> => {
    if (isOpening) return;
    setOpening(true);
    setProblem('');
    setProblem(await changePage(page, start));
    setOpening(false);
  };
  return (
    <>
      <button
        type="button"
        class={isLink ? 'link' : isSmall ? 'small' : undefined}
        id={id}
        aria-label={spoken}
        ref={way}
        aria-disabled={isOpening}
        aria-busy={isOpening}
        onClick={() => {
          const words = work.words();
          setLost(words);
          if (words === '') void open();
        }}
      >
        {isOpening ? busyLabel : label}
      </button>
      {lost !== '' && (
        <LeaveQuestion
          title={LEAVING.lost(lost)}
          stay={LEAVING.stay}
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
