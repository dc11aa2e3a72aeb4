// A choice with few answers, all of them visible.

import { FORMS } from '../../src/words/forms';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../../src/domain/tables/description';
import type { RowSession } from './session-contract';
import { type ControlProps, FieldFrame } from './field-frame';

interface OneOfProps {
  session: RowSession;
  field: Field;
  /** The choice that a blank means. */
  usual: string;
}

export function OneOfField({ session, field, usual }: OneOfProps): JSX.Element {
  return (
    <FieldFrame session={session} field={field} isGroup>
      {(control) => <Answers {...{ session, field, usual, control }} />}
    </FieldFrame>
  );
}

function Answers({ session, field, usual, control }: OneOfProps & { control: ControlProps }): JSX.Element {
  const value = session.form.values[field.key] ?? '';
  const choices = field.choices ?? [];
  // Other text from the sheet is a choice, too.
  const [asLoaded] = useState(value);
  const odd = asLoaded.trim() === '' || choices.includes(asLoaded) ? [] : [asLoaded];
  return (
    <div class="row">
      {[...choices, ...odd].map((choice, at) => {
        const isChosen = choice === (value.trim() === '' ? usual : value);
        const id = `${control.id}-${at}`;
        return (
          <div class="tick" key={choice}>
            <input
              // A problem puts the focus on the chosen answer.
              data-field={isChosen ? field.key : undefined}
              type="radio"
              aria-describedby={control['aria-describedby']}
              name={control.id}
              id={id}
              checked={isChosen}
              onChange={() => session.type({ [field.key]: choice })}
            />
            <label for={id}>{choices.includes(choice) ? choice : FORMS.asInSheet(choice)}</label>
          </div>
        );
      })}
    </div>
  );
}
