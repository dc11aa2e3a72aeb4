// Seldom-needed fields, collapsed until one of them holds something or needs a look.

import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FORMS } from '../../src/words/forms';
import type { RowSession } from './session-contract';

interface MoreProps {
  session: RowSession;
  /** The fields inside. */
  keys: readonly string[];
  /** Somebody came for one of them, even if it is blank. */
  isAwaited?: boolean;
  children: ComponentChildren;
}

export function More({
  session: { form, missing },
  keys,
  isAwaited = false,
  children,
}: MoreProps): JSX.Element {
  const isNeeded = (key: string): boolean =>
    (form.values[key] ?? '').trim() !== '' ||
    key in form.conflicts ||
    form.problems.some(({ field }) => field === key) ||
    missing.some((question) => question.key === key);
  // Stays open once opened. Otherwise it would close on somebody who clears its only text.
  const isOpen = useRef(false);
  isOpen.current ||= isAwaited || keys.some(isNeeded);
  return (
    <details class="more-fields" open={isOpen.current}>
      <summary>{FORMS.more}</summary>
      {children}
    </details>
  );
}
