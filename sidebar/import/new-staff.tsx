// Staff that the list names and Settings doesn't have: one press adds them.

import type { JSX } from 'preact';
import type { ImportSession } from './import-session';
import { IMPORT_WORDS } from './import-words';

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
      {IMPORT_WORDS.strangers(names)}{' '}
      <button type="button" aria-disabled={session.state.busy !== ''} onClick={() => session.addStaff()}>
        {IMPORT_WORDS.addStrangers(names)}
      </button>
    </p>
  );
}
