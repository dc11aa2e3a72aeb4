// The partners of an event, one row each: who, and in what capacity. A name that isn't in Partners isn't a mistake: it
// can be added from here.

import { EVENT } from '../../src/words/event';
import { PARTNER } from '../../src/words/partner';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PartnerPart, readPartnerParts, writePartnerParts } from '../../src/domain/events/event';
import type { Field } from '../../src/domain/tables/description';
import { normalizeName } from '../../src/domain/basics/names';
import { useFocusNext } from '../kit/focus';
import { useAfterPress } from '../kit/press';
import type { RowSession } from '../form/session-contract';
import { FieldFrame } from '../form/field-frame';
import { LineInput } from '../form/inputs';
import { KnownPartners, useLookUp } from '../partners/known-partners';
import { UnknownPartner } from '../partners/unknown-partner';

interface EventPartnersProps {
  session: RowSession;
  field: Field;
  known: KnownPartners;
  onAddPartner: (name: string) => void;
}

const BLANK: PartnerPart = { name: '', capacity: '' };

/** The field 'Partner Organization'. */
export function EventPartners(props: EventPartnersProps): JSX.Element {
  return (
    <FieldFrame session={props.session} field={props.field} isGroup>
      {(control) => <PartnerRows {...props} firstId={control.id} />}
    </FieldFrame>
  );
}

function PartnerRows({
  session,
  field,
  known,
  onAddPartner,
  firstId,
}: EventPartnersProps & { firstId: string }): JSX.Element {
  const knownNames = new Set(known.names.map(normalizeName));
  const isKnown = (name: string): boolean => knownNames.has(normalizeName(name));
  const [rows, setRows] = useState(() => {
    const parts = readPartnerParts(session.form.values[field.key] ?? '', isKnown);
    return parts.length > 0 ? parts : [BLANK];
  });
  const [focused, setFocused] = useState(-1);
  const afterPress = useAfterPress();
  const [edited, setEdited] = useState(-1);
  const focusNext = useFocusNext();
  const lookedUp = useLookUp(rows[edited]?.name ?? '', isKnown, known);
  const change = (next: PartnerPart[]): void => {
    setRows(next);
    session.type({ [field.key]: writePartnerParts(next) });
  };
  // Nothing is asked about a name while it is being typed.
  const isUnknown = (name: string, index: number): boolean =>
    name.trim() !== '' &&
    index !== focused &&
    !isKnown(name) &&
    (known.isComplete || lookedUp.has(normalizeName(name)));
  return (
    <>
      {rows.map((part, index) => (
        <PartnerRow
          key={index}
          ids={{
            name: index === 0 ? firstId : `${firstId}-${index}`,
            capacity: `${firstId}-capacity-${index}`,
          }}
          fieldKey={field.key}
          number={index + 1}
          part={part}
          names={known.names}
          isUnknown={isUnknown(part.name, index)}
          onFocus={(isIn) => afterPress(() => setFocused(isIn ? index : -1))}
          onEdit={(changed) => {
            if (changed.name !== undefined) setEdited(index);
            change(rows.map((row, other) => (other === index ? { ...row, ...changed } : row)));
          }}
          onAddPartner={onAddPartner}
          onRemove={
            rows.length > 1 &&
            (() => {
              change(rows.filter((_, other) => other !== index));
              focusNext(`${firstId}-add`);
            })
          }
        />
      ))}
      <button
        type="button"
        id={`${firstId}-add`}
        onClick={() => {
          setRows([...rows, BLANK]);
          focusNext(`${firstId}-${rows.length}`);
        }}
      >
        {EVENT.addPartnerRow}
      </button>
    </>
  );
}

interface PartnerRowProps {
  ids: { name: string; capacity: string };
  fieldKey: string;
  number: number;
  part: PartnerPart;
  names: readonly string[];
  isUnknown: boolean;
  onFocus: (isIn: boolean) => void;
  onEdit: (changed: Partial<PartnerPart>) => void;
  onAddPartner: (name: string) => void;
  onRemove: (() => void) | false;
}

function PartnerRow(props: PartnerRowProps): JSX.Element {
  const { ids, number, part, isUnknown, onEdit, onRemove } = props;
  const tied = { 'data-field': props.fieldKey, 'aria-invalid': undefined } as const;
  const name = part.name.trim();
  const focusNext = useFocusNext();
  return (
    <fieldset class="box">
      <legend>{EVENT.partner(number)}</legend>
      <div class="part" onFocusIn={() => props.onFocus(true)} onFocusOut={() => props.onFocus(false)}>
        <label for={ids.name}>{EVENT.partnerName}</label>
        <LineInput
          control={{
            ...tied,
            id: ids.name,
            'aria-describedby': isUnknown ? `${ids.name}-unknown` : undefined,
          }}
          value={part.name}
          suggestions={props.names}
          completes
          onChange={(typed) => onEdit({ name: typed })}
        />
      </div>
      {isUnknown && (
        <UnknownPartner
          {...{ name, names: props.names }}
          id={`${ids.name}-unknown`}
          onChoose={(chosen) => {
            onEdit({ name: chosen });
            focusNext(ids.capacity);
          }}
          onAdd={props.onAddPartner}
        />
      )}
      <div class="part">
        <label for={ids.capacity}>{EVENT.capacity}</label>
        <p class="help" id={`${ids.capacity}-help`}>
          {EVENT.capacityHelp}
        </p>
        <LineInput
          control={{ ...tied, id: ids.capacity, 'aria-describedby': `${ids.capacity}-help` }}
          value={part.capacity}
          onChange={(capacity) => onEdit({ capacity })}
        />
      </div>
      {onRemove && (
        <button type="button" class="link" aria-label={EVENT.removePartner(number)} onClick={onRemove}>
          {PARTNER.remove}
        </button>
      )}
    </fieldset>
  );
}
