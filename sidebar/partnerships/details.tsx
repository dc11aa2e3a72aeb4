// The name of a project, and notes about it.

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { fieldOf } from '../../src/domain/tables';
import { FORMS } from '../../src/words/forms';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { RowField } from '../form/row-field';
import { incompleteIn } from '../form/row-view';
import { useHeadingFocus } from '../kit/focus';
import { WorkButton } from '../kit/work-button';
import { NO_LISTS } from './no-lists';
import type { PartnershipsSession } from './partnerships-contract';
import { SavedWords } from './saved-words';

export function Details({ session }: { session: PartnershipsSession }): JSX.Element {
  const { row, state } = session;
  const area = useRef<HTMLFormElement>(null);
  const heading = useHeadingFocus(state.arrival);
  const back = (): Promise<void> => session.goTo({ at: 'steps' }, incompleteIn(area.current));
  return (
    <>
      <p>
        <button type="button" class="link" onClick={() => void back()}>
          {PARTNERSHIP_STEPS.back}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {PARTNERSHIP_STEPS.nameAndNotes}
      </h2>
      <form
        noValidate
        ref={area}
        onSubmit={(event) => {
          event.preventDefault();
          void back();
        }}
      >
        {(['project', 'notes'] as const).map((key) => (
          <RowField key={key} session={row} field={fieldOf('partnerships', key)} lists={NO_LISTS} />
        ))}
        <WorkButton
          {...{ session, work: 'moving', isMain: true, busy: PARTNERSHIP_STEPS.saving }}
          label={FORMS.saveChanges}
          onClick={back}
        />
      </form>
      <SavedWords session={session} form={row} />
    </>
  );
}
