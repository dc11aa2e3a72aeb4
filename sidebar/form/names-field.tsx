// A cell with several names, separated by commas: one line, and a button for each other name on the list.

import type { ComponentChildren, JSX } from 'preact';
import { NAMES_IN_CELL } from '../../src/words/forms';
import type { Field } from '../../src/domain/tables/description';
import { addName, namesLeft } from './cell-parts';
import { FieldFrame } from './field-frame';
import { LineInput } from './inputs';
import { WithListOffer } from './list-offer';
import type { RowSession } from './session-contract';

const MOST_NAMES = 8;

interface NameButtonsProps {
  cell: string;
  list: readonly string[];
  /** The input that gets the name, and the focus. */
  inputId: string;
  onChange: (cell: string) => void;
}

export function NameButtons({ cell, list, inputId, onChange }: NameButtonsProps): JSX.Element | null {
  const left = namesLeft(cell, list).slice(0, MOST_NAMES);
  if (left.length === 0) return null;
  return (
    <div class="row" role="group" aria-label={NAMES_IN_CELL.group}>
      {left.map((name) => (
        <button
          key={name}
          type="button"
          class="small"
          aria-label={NAMES_IN_CELL.add(name)}
          onClick={() => {
            onChange(addName(cell, name));
            document.getElementById(inputId)?.focus();
          }}
        >
          + {name}
        </button>
      ))}
    </div>
  );
}

interface NamesFieldProps {
  session: RowSession;
  field: Field;
  names: readonly string[];
}

/** Names that the field's list in Settings lacks are offered to it. */
export function NamesField({ session, field, names }: NamesFieldProps): JSX.Element {
  const cell = session.form.values[field.key] ?? '';
  const onChange = (text: string): void => session.type({ [field.key]: text });
  const offer = (line: ComponentChildren): ComponentChildren =>
    field.list ? (
      <WithListOffer list={field.list} cell={cell}>
        {line}
      </WithListOffer>
    ) : (
      line
    );
  return (
    <FieldFrame session={session} field={field}>
      {(control) => (
        <>
          {offer(<LineInput control={control} value={cell} onChange={onChange} />)}
          <NameButtons cell={cell} list={names} inputId={control.id} onChange={onChange} />
        </>
      )}
    </FieldFrame>
  );
}
