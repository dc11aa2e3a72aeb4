// One press leaves a row out of the import, and another includes it again.

import type { JSX } from 'preact';
import type { PlannedRow } from '../../src/domain/import/import-plan';
import { IMPORT } from '../../src/words/import';
import type { ImportSession } from './import-session';
import { nameOf } from './planned-row';

const WORDS = IMPORT.preview;

interface LeaveOutProps {
  session: ImportSession;
  planned: PlannedRow;
  /** The button disappears with its row, so the focus goes to what remains. */
  onPress: (button: HTMLElement) => void;
}

/** Nothing for a row that won't be written anyway. */
export function LeaveOut({ session, planned, onPress }: LeaveOutProps): JSX.Element | null {
  const { chosen, busy } = session.state;
  const isOut = chosen?.answers.rows[planned.key]?.whole === 'skip';
  if (!isOut && !['new', 'changed', 'joined', 'doubtful'].includes(planned.outcome)) return null;
  const name = nameOf(planned);
  return (
    <button
      type="button"
      class="link"
      aria-label={isOut ? WORDS.takeInOf(name) : WORDS.leaveOutOf(name)}
      aria-disabled={busy !== ''}
      onClick={({ currentTarget }) => {
        if (busy !== '') return;
        onPress(currentTarget);
        session.leaveOut(planned.key, !isOut);
      }}
    >
      {isOut ? WORDS.takeIn : WORDS.leaveOut}
    </button>
  );
}
