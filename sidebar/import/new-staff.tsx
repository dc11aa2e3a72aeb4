// Staff that the list names but Settings doesn't: one press adds them.

import type { JSX } from 'preact';
import type { ImportSession } from './import-session';
import { IMPORT } from '../../src/words/import';

export function NewStaff({
  session,
  names,
}: {
  session: ImportSession;
  names: readonly string[];
}): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <p>
      {IMPORT.strangers(names)}{' '}
      <button
        type="button"
        class="small"
        aria-disabled={session.state.busy !== ''}
        onClick={() => session.addStaff()}
      >
        {IMPORT.addStrangers(names)}
      </button>
    </p>
  );
}
