// The milestones of a partnership: lines of the Action Plan, each with its day and who does it.

import type { JSX } from 'preact';
import { isDay } from '../../src/domain/dates/day';
import { fullDay } from '../../src/domain/dates/day-names';
import { fieldOf } from '../../src/domain/tables';
import { PARTNERSHIP_QUESTIONS } from '../../src/words/partnership-questions';
import { MILESTONES } from '../../src/words/partnership-steps';
import { isUnsaved } from '../form/row-form';
import { RowField } from '../form/row-field';
import { NO_LISTS } from './no-lists';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

const NEW = ['what', 'when', 'who'] as const;
/** What came of it is asked once there is something to change. */
const EDITED = [...NEW, 'doneOn', 'changed'] as const;

export function Milestones({
  session,
  incomplete,
}: {
  session: PartnershipsSession;
  incomplete: () => string[];
}): JSX.Element {
  const { milestones } = openProjectOf(session);
  const { milestone, state } = session;
  const { form, busy } = milestone;
  const isEdit = form.ref !== null;
  return (
    <>
      <p>
        <strong>{PARTNERSHIP_QUESTIONS.milestones}</strong>
      </p>
      <p class="help">{MILESTONES.inPlan}</p>
      {milestones.length === 0 && <p>{MILESTONES.none}</p>}
      <ul class="cards">
        {milestones.map(({ ref, what, when, who, doneOn, changed }) => (
          <li key={`${ref.id} ${ref.row}`}>
            <button
              type="button"
              class="name"
              aria-label={MILESTONES.edit(what)}
              onClick={() => void session.editMilestone(ref)}
            >
              {what}
            </button>
            <p class="detail">
              {[when === '' ? MILESTONES.noDay : MILESTONES.forDay(dayWords(when)), who]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {doneOn !== '' && <p class="detail">{MILESTONES.doneOn(dayWords(doneOn))}</p>}
            {changed !== '' && <p>{changed}</p>}
          </li>
        ))}
      </ul>
      <form
        noValidate
        inert={busy === 'loading' || (busy === 'saving' && !isEdit)}
        aria-label={isEdit ? MILESTONES.editing : MILESTONES.add}
        onSubmit={(event) => {
          event.preventDefault();
          void session.saveMilestone(incomplete());
        }}
      >
        <fieldset class="box">
          <legend>{isEdit ? MILESTONES.editing : MILESTONES.add}</legend>
          {(isEdit ? EDITED : NEW).map((key) => (
            <RowField
              key={key}
              session={milestone}
              field={{ ...fieldOf('actions', key), hint: '' }}
              lists={state.read?.lists ?? NO_LISTS}
            />
          ))}
          <div class="row">
            <button type="submit" class="primary" aria-busy={busy === 'saving'} aria-disabled={busy !== ''}>
              {busy === 'saving' ? MILESTONES.saving : MILESTONES.save}
            </button>
            {(isEdit || isUnsaved(form)) && (
              <button type="button" onClick={() => busy === '' && session.newMilestone()}>
                {MILESTONES.cancel}
              </button>
            )}
          </div>
        </fieldset>
      </form>
    </>
  );
}

const dayWords = (text: string): string => (isDay(text) ? fullDay(text) : text);
