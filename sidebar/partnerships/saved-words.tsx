// What came of a save, with Undo, and what to do if the row is gone.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FORMS } from '../../src/words/forms';
import type { RowSession } from '../form/session-contract';
import { isUnsaved } from '../form/row-form';

export function SavedWords({
  session,
  form: { notice: latest, form, busy, canSaveAsNew },
  undoes,
  words = '',
  isOld = false,
}: {
  session: {
    undo: (form: RowSession) => Promise<void>;
    saveAsNew: () => Promise<void>;
  };
  form: RowSession;
  /** The form whose save can be undone here. */
  undoes?: RowSession | undefined;
  /** Says more about what was saved than the form does. */
  words?: string;
  /** What the form says as this view opens was about an earlier one, so it isn't said again. */
  isOld?: boolean;
}): JSX.Element {
  const [before] = useState(isOld ? latest : null);
  const notice = latest === before ? null : latest;
  const isTrouble = notice?.tone === 'trouble';
  const isSaved = notice?.tone === 'good' && form.undo !== null && !isUnsaved(form);
  return (
    <>
      {form.isRestored && isUnsaved(form) && <p role="status">{FORMS.restored}</p>}
      <div class="row saved-words">
        <p class="notice good" role="status">
          {notice && !isTrouble ? words || notice.text : ''}
        </p>
        {isSaved && undoes && (
          <button
            type="button"
            class="small"
            aria-disabled={busy !== ''}
            onClick={() => void session.undo(undoes)}
          >
            {busy === 'undoing' ? FORMS.undoing : FORMS.undo}
          </button>
        )}
      </div>
      <p class="problem stop" role="alert">
        {isTrouble ? notice.text : ''}
      </p>
      {canSaveAsNew && (
        <button type="button" onClick={() => void session.saveAsNew()}>
          {FORMS.saveAsNew}
        </button>
      )}
    </>
  );
}
