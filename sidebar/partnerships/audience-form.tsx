// The form of one audience.

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FIELDS, TABLES } from '../../src/domain/tables';
import { AUDIENCE_TOOL } from '../../src/words/audience-tools';
import { FORMS } from '../../src/words/forms';
import { SHELL } from '../../src/words/shell';
import { RowField } from '../form/row-field';
import { incompleteIn } from '../form/row-view';
import { SaveBar } from '../form/save-bar';
import { useHeadingFocus } from '../kit/focus';
import type { AudiencesSession } from './audiences-session';
import { NO_LISTS } from './no-lists';

export function AudienceForm({ session }: { session: AudiencesSession }): JSX.Element {
  const { form, state } = session;
  const { ref } = form.form;
  const heading = useHeadingFocus(state.arrival);
  const area = useRef<HTMLFormElement>(null);
  const title = ref ? FORMS.editing(ref.name) : AUDIENCE_TOOL.add;
  return (
    <>
      <p>
        <button type="button" class="link" onClick={session.showList}>
          {AUDIENCE_TOOL.back}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {form.busy === 'loading' ? SHELL.loading : title}
      </h2>
      <form
        noValidate
        id="audiences-form"
        ref={area}
        inert={form.busy === 'loading' || (form.busy === 'saving' && ref === null)}
        aria-label={TABLES.audiences.words.view}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save(incompleteIn(area.current));
        }}
      >
        {FIELDS.audiences.map((field) => (
          <RowField key={field.key} session={form} field={field} lists={NO_LISTS} />
        ))}
      </form>
      <SaveBar
        session={form}
        onSaveAsNew={() => void form.saveAsNew([])}
        onNew={() => void form.startNew()}
        onOpen={(saved) => void session.edit(saved)}
      />
    </>
  );
}
