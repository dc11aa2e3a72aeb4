// The bar at the bottom of a form: messages, Save, Undo and New. It stays in reach while the form scrolls.

import { FORMS, HEADINGS } from '../../src/words/forms';
import type { ComponentChildren, JSX } from 'preact';
import { TABLES, labelOf, namedRow } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import type { RowRef } from '../../src/server/run/answers';
import type { RowSession } from './session-contract';
import { isUnsaved } from './row-form';
import { HeadingQuestions } from './headings';
import { SavedListOffer } from './list-offer';
import { Sign } from '../kit/sign';

interface SaveBarProps {
  session: RowSession;
  onSaveAsNew: () => void;
  onNew: () => void;
  /** Opens the row that was just saved. */
  onOpen: (ref: RowRef) => void;
  /** More to do after saving. */
  children?: ComponentChildren;
}

/** Save, Undo and New, with the messages about them. */
export function SaveBar(props: SaveBarProps): JSX.Element {
  const { session, children } = props;
  const { form, table } = session;
  const { justSaved } = form;
  const isFresh = justSaved !== null && !isUnsaved(form);
  return (
    <footer class="bar">
      <Messages session={session} savedWords={isFresh ? FORMS.savedNew(excerpt(justSaved.ref.name)) : ''} />
      {isFresh &&
        justSaved.remarks.map(({ field, message }) => (
          <p class="help" key={field}>
            {FORMS.remark(excerpt(justSaved.ref.name), labelOf(table, field), message)}
          </p>
        ))}
      {session.headings.length > 0 && (
        <HeadingQuestions
          questions={session.headings}
          next={HEADINGS.saveNow}
          onRepaired={(question) => session.afterRepair(question)}
        />
      )}
      {isFresh && <SavedListOffer table={table} values={justSaved.values} />}
      {children}
      <Buttons {...props} />
    </footer>
  );
}

/** Announces trouble at once, other news politely. `savedWords` fill the silence in between. */
function Messages({
  session: { notice },
  savedWords,
}: {
  session: RowSession;
  savedWords: string;
}): JSX.Element {
  return (
    <>
      <p class="notice trouble" role="alert">
        {notice?.tone === 'trouble' && (
          <>
            <Sign isStop />
            <span>{notice.text}</span>
          </>
        )}
      </p>
      <p class={notice?.tone === 'good' ? 'notice good' : 'notice'} role="status">
        {notice !== null && notice.tone !== 'trouble' ? notice.text : savedWords}
      </p>
    </>
  );
}

function Buttons({ session, onSaveAsNew, onNew, onOpen }: SaveBarProps): JSX.Element {
  const { form, busy, table } = session;
  const isBusy = busy !== '';
  const { justSaved } = form;
  const { one } = TABLES[table].words;
  // Once the next row is begun, only Undo remains of the previous one.
  const fresh = justSaved !== null && !isUnsaved(form) ? justSaved : null;
  const name = excerpt(justSaved?.ref.name ?? '');
  const saveWords = form.ref === null ? FORMS.save(one) : FORMS.saveChanges;
  const undoWords = justSaved && !fresh ? FORMS.undoSaved(namedRow(table, name)) : FORMS.undo;
  return (
    <div class="row">
      {/* Tied to the form by its id, so that Enter in an input saves too. */}
      <button
        type="submit"
        form={`${table}-form`}
        class="primary"
        title={FORMS.saveKeys}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        aria-disabled={isBusy}
        aria-busy={busy === 'saving'}
      >
        {busy === 'saving' ? FORMS.saving : saveWords}
      </button>
      {form.undo !== null && (
        <button type="button" aria-disabled={isBusy} onClick={() => void session.undo()}>
          {busy === 'undoing' ? FORMS.undoing : undoWords}
        </button>
      )}
      {fresh && (
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && onOpen(fresh.ref)}>
          {FORMS.edit(namedRow(table, name))}
        </button>
      )}
      {session.canSaveAsNew && (
        <button type="button" aria-disabled={isBusy} onClick={onSaveAsNew}>
          {FORMS.saveAsNew}
        </button>
      )}
      {(form.ref !== null || isUnsaved(form)) && (
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && onNew()}>
          {FORMS.startNew(one)}
        </button>
      )}
    </div>
  );
}
