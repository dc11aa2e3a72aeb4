// The cell of an event that is edited in parts: type and audience.

import { EVENT } from '../../src/words/event';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../../src/domain/tables/description';
import { readTypeParts, writeTypeParts } from '../../src/domain/events/type-parts';
import type { RowSession } from '../form/session-contract';
import { FieldFrame } from '../form/field-frame';
import { LineInput, LongInput } from '../form/inputs';
import { NameButtons } from '../form/names-field';

interface PartsProps {
  session: RowSession;
  field: Field;
  /** Types of outreach. */
  list: readonly string[];
  /** Names in Audiences. */
  audiences: readonly string[];
}

/** Type of outreach and target audience, two inputs for one cell. */
export function TypeField({ session, field, ...lists }: PartsProps): JSX.Element {
  return (
    <FieldFrame session={session} field={field} isGroup>
      {(control) => <TypeInputs {...{ session, field, ...lists, control }} />}
    </FieldFrame>
  );
}

function TypeInputs({
  session,
  field,
  list,
  audiences,
  control,
}: PartsProps & { control: Parameters<typeof LongInput>[0]['control'] }): JSX.Element {
  const cell = session.form.values[field.key] ?? '';
  const [hasBreaks] = useState(cell.includes('\n'));
  // Kept in a separate state: while only the audience is typed, the cell alone can't tell it from a type.
  const [parts, setParts] = useState(() => readTypeParts(cell));
  const change = (changed: Partial<typeof parts>): void => {
    const next = { ...parts, ...changed };
    setParts(next);
    session.type({ [field.key]: writeTypeParts(next) });
  };
  if (hasBreaks) {
    const named = { ...control, 'aria-label': field.label };
    return (
      <LongInput control={named} value={cell} onChange={(text) => session.type({ [field.key]: text })} />
    );
  }
  const audienceId = `${control.id}-audience`;
  return (
    <>
      <div class="part">
        <label for={control.id}>{EVENT.type}</label>
        <LineInput
          control={control}
          value={parts.type}
          suggestions={list}
          completes
          onChange={(type) => change({ type })}
        />
      </div>
      <div class="part">
        <label for={audienceId}>{EVENT.audience}</label>
        <p class="help" id={`${audienceId}-help`}>
          {EVENT.audienceHelp}
        </p>
        <LineInput
          control={{ ...control, id: audienceId, 'aria-describedby': `${audienceId}-help` }}
          value={parts.audience}
          onChange={(audience) => change({ audience })}
        />
        <NameButtons
          cell={parts.audience}
          list={audiences}
          inputId={audienceId}
          onChange={(audience) => change({ audience })}
        />
      </div>
    </>
  );
}
