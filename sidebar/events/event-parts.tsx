// The cells of an event that are edited in parts: type and audience, and the staff by name.

import { EVENT } from '../../src/words/event';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../../src/domain/tables/description';
import { readTypeParts, writeTypeParts } from '../../src/domain/events/type-parts';
import { addName, namesLeft } from '../form/cell-parts';
import type { RowSession } from '../form/session-contract';
import { FieldFrame } from '../form/field-frame';
import { LineInput, LongInput } from '../form/inputs';
import { WithListOffer } from '../form/list-offer';

interface PartsProps {
  session: RowSession;
  field: Field;
  list: readonly string[];
}

const MOST_NAMES = 8;

/** Type of outreach and target audience, two inputs for one cell. */
export function TypeField({ session, field, list }: PartsProps): JSX.Element {
  return (
    <FieldFrame session={session} field={field} isGroup>
      {(control) => <TypeInputs {...{ session, field, list, control }} />}
    </FieldFrame>
  );
}

function TypeInputs({
  session,
  field,
  list,
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
      </div>
    </>
  );
}

/** The staff at an event: one line of names, and a button for each other name on the list. */
export function StaffField({ session, field, list }: PartsProps): JSX.Element {
  const cell = session.form.values[field.key] ?? '';
  const left = namesLeft(cell, list).slice(0, MOST_NAMES);
  return (
    <FieldFrame session={session} field={field}>
      {(control) => (
        <>
          <WithListOffer list="staff" cell={cell}>
            <LineInput
              control={control}
              value={cell}
              onChange={(text) => session.type({ [field.key]: text })}
            />
          </WithListOffer>
          {left.length > 0 && (
            <div class="row" role="group" aria-label={EVENT.addStaff}>
              {left.map((name) => (
                <button
                  key={name}
                  type="button"
                  class="small"
                  aria-label={EVENT.addStaffNamed(name)}
                  onClick={() => {
                    session.type({ [field.key]: addName(cell, name) });
                    document.getElementById(control.id)?.focus();
                  }}
                >
                  + {name}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </FieldFrame>
  );
}
