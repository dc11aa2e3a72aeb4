// Asks before something typed is lost. Staying is safe, so it has the focus.

import { LEAVING } from '../../src/words/forms';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface LeaveQuestionProps {
  title: string;
  stay: string;
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveQuestion({ title, stay, onStay, onLeave }: LeaveQuestionProps): JSX.Element {
  const titleId = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  return (
    <div class="question" role="group" aria-labelledby={titleId}>
      <p id={titleId}>{title}</p>
      <div class="row">
        <button type="button" ref={safe} aria-describedby={titleId} onClick={onStay}>
          {stay}
        </button>
        <button type="button" onClick={onLeave}>
          {LEAVING.discard}
        </button>
      </div>
    </div>
  );
}
