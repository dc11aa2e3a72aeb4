// One field of a form, with the input that suits its kind.

import type { JSX } from 'preact';
import { listedMethod } from '../../src/domain/partners/listed-method';
import type { Field, ListName } from '../../src/domain/tables/description';
import type { RowSession } from './session-contract';
import { Conflict, FieldFrame, Hints, Problems, controlOf } from './field-frame';
import { WithListOffer } from './list-offer';
import { ChoiceInput, DayInput, EndInput, LineInput, LongInput, WhenInput } from './inputs';

interface RowFieldProps {
  session: RowSession;
  field: Field;
  lists: Record<ListName, readonly string[]>;
  /** Suggestions that don't come from a list in Settings. */
  suggestions?: readonly string[] | undefined;
}

/** A field with its label, input and problems. */
export function RowField({ session, field, lists, suggestions }: RowFieldProps): JSX.Element {
  const value = session.form.values[field.key] ?? '';
  const onChange = (typed: string): void => session.type({ [field.key]: typed });
  if (field.kind === 'tick') return <TickField session={session} field={field} />;
  return (
    <FieldFrame session={session} field={field} isGroup={field.kind === 'when'}>
      {(control) => {
        const given = { control, value, onChange };
        switch (field.kind) {
          case 'text':
          case 'several':
            return <LongInput {...given} />;
          case 'day':
            return <DayInput {...given} />;
          case 'end':
            return <EndInput {...given} />;
          case 'when':
            return <WhenInput {...given} />;
          case 'choice':
            if (field.choices) return <ChoiceInput {...given} choices={field.choices} />;
            break;
          default:
        }
        const line = (
          <LineInput
            {...given}
            suggestions={suggestions ?? (field.list ? lists[field.list] : [])}
            // A short staff name may be another person's.
            completes={field.list !== 'staff'}
            {...(field.list === 'methods' &&
              value !== session.form.loaded[field.key] && {
                listed: (text: string) => listedMethod(text, lists.methods),
              })}
            isNumber={field.kind === 'whole' || field.kind === 'days'}
            isRequired={field.required === true}
          />
        );
        if (field.kind !== 'choice' || !field.list) return line;
        return (
          <WithListOffer list={field.list} cell={value}>
            {line}
          </WithListOffer>
        );
      }}
    </FieldFrame>
  );
}

function TickField({ session, field }: { session: RowSession; field: Field }): JSX.Element {
  const control = controlOf(session, field);
  return (
    <div class="field">
      <div class="tick">
        <input
          {...control}
          type="checkbox"
          checked={session.form.values[field.key] === 'TRUE'}
          onChange={(event) => session.type({ [field.key]: event.currentTarget.checked ? 'TRUE' : '' })}
        />
        <label for={control.id}>{field.label}</label>
      </div>
      <Hints session={session} field={field} />
      <Problems session={session} field={field} />
      <Conflict session={session} field={field} />
    </div>
  );
}
