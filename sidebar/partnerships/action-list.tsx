// Lines of the Action Plan below what they belong to, a project or a goal, and the form of one of them.

import type { JSX } from 'preact';
import { dayInWords } from '../../src/domain/dates/day-names';
import type { Milestone } from '../../src/domain/partnerships/paper';
import { fieldOf } from '../../src/domain/tables';
import type { ListName } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import type { MILESTONES } from '../../src/words/partnership-steps';
import { isUnsaved } from '../form/row-form';
import { RowField } from '../form/row-field';
import type { RowSession } from '../form/session-contract';

const NEW = ['what', 'when', 'who'] as const;
/** What came of it is asked once there is something to change. */
const EDITED = [...NEW, 'doneOn', 'changed'] as const;

/** The same for milestones and for steps, in other words. */
type ActionWords = {
  [Key in keyof typeof MILESTONES]: (typeof MILESTONES)[Key] extends string
    ? string
    : (text: string) => string;
};

interface ActionListProps {
  actions: readonly (Milestone & { ref: RowRef })[];
  form: RowSession;
  words: ActionWords;
  lists: Record<ListName, readonly string[]>;
  onEdit: (ref: RowRef) => void;
  onSave: () => void;
  onCancel: () => void;
}

export function ActionList({
  actions,
  form: session,
  words,
  lists,
  onEdit,
  onSave,
  onCancel,
}: ActionListProps): JSX.Element {
  const { form, busy } = session;
  const isEdit = form.ref !== null;
  return (
    <>
      <p class="help">{words.inPlan}</p>
      {actions.length === 0 && <p>{words.none}</p>}
      <ul class="cards">
        {actions.map(({ ref, what, when, who, doneOn, changed }) => (
          <li key={`${ref.id} ${ref.row}`}>
            <button type="button" class="name" aria-label={words.edit(what)} onClick={() => onEdit(ref)}>
              {what}
            </button>
            <p class="detail">
              {[when === '' ? words.noDay : words.forDay(dayInWords(when)), who].filter(Boolean).join(' · ')}
            </p>
            {doneOn !== '' && <p class="detail">{words.doneOn(dayInWords(doneOn))}</p>}
            {changed !== '' && <p>{changed}</p>}
          </li>
        ))}
      </ul>
      <form
        noValidate
        inert={busy === 'loading' || (busy === 'saving' && !isEdit)}
        aria-label={isEdit ? words.editing : words.add}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <fieldset class="box">
          <legend>{isEdit ? words.editing : words.add}</legend>
          {(isEdit ? EDITED : NEW).map((key) => (
            <RowField
              key={key}
              session={session}
              field={{ ...fieldOf('actions', key), hint: '' }}
              lists={lists}
            />
          ))}
          <div class="row">
            <button type="submit" class="primary" aria-busy={busy === 'saving'} aria-disabled={busy !== ''}>
              {busy === 'saving' ? words.saving : words.save}
            </button>
            {(isEdit || isUnsaved(form)) && (
              <button type="button" onClick={() => busy === '' && onCancel()}>
                {words.cancel}
              </button>
            )}
          </div>
        </fieldset>
      </form>
    </>
  );
}
