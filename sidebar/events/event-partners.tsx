// The partners of an event, a row each: who, and in what capacity. A name that Partners does not know is no mistake:
// it can be added from here.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PartnerPart, readPartnerParts, writePartnerParts } from '../../src/domain/events/event';
import type { Field } from '../../src/domain/basics/fields';
import { normaliseName } from '../../src/domain/basics/names';
import { useFocusNext } from '../kit/focus';
import type { RowSession } from '../form/session-contract';
import { WORDS } from '../kit/words';
import { FieldFrame } from '../form/field-frame';
import { LineInput } from '../form/inputs';
import { KnownPartners, useLookUp } from '../partners/known-partners';

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
  const plain = new Set(known.names.map(normaliseName));
  const isKnown = (name: string): boolean => plain.has(normaliseName(name));
  const [rows, setRows] = useState(() => {
    const parts = readPartnerParts(session.form.values[field.key] ?? '', isKnown);
    return parts.length > 0 ? parts : [BLANK];
  });
  const [at, setAt] = useState(-1);
  const [edited, setEdited] = useState(-1);
  const focusNext = useFocusNext();
  const lookedUp = useLookUp(rows[edited]?.name ?? '', isKnown, known);
  const change = (next: PartnerPart[]): void => {
    setRows(next);
    session.type({ [field.key]: writePartnerParts(next) });
  };
  const edit = (index: number, changed: Partial<PartnerPart>): void =>
    change(rows.map((row, other) => (other === index ? { ...row, ...changed } : row)));
  const isUnknown = (name: string, index: number): boolean =>
    name.trim() !== '' &&
    index !== at &&
    !isKnown(name) &&
    (known.isComplete || lookedUp.has(normaliseName(name)));
  return (
    <>
      {rows.map(({ name, capacity }, index) => {
        const id = index === 0 ? firstId : `${firstId}-${index}`;
        const capacityId = `${firstId}-capacity-${index}`;
        const tied = { 'data-field': field.key, 'aria-invalid': undefined } as const;
        const unknown = isUnknown(name, index);
        return (
          <fieldset class="box" key={index}>
            <legend>{WORDS.event.partner(index + 1)}</legend>
            <div class="part" onFocusIn={() => setAt(index)} onFocusOut={() => setAt(-1)}>
              <label for={id}>{WORDS.event.partnerName}</label>
              <LineInput
                control={{ ...tied, id, 'aria-describedby': unknown ? `${id}-unknown` : undefined }}
                value={name}
                suggestions={known.names}
                onChange={(typed) => {
                  setEdited(index);
                  edit(index, { name: typed });
                }}
              />
            </div>
            <div class="part">
              <label for={capacityId}>{WORDS.event.capacity}</label>
              <p class="help" id={`${capacityId}-help`}>
                {WORDS.event.capacityHelp}
              </p>
              <LineInput
                control={{ ...tied, id: capacityId, 'aria-describedby': `${capacityId}-help` }}
                value={capacity}
                onChange={(typed) => edit(index, { capacity: typed })}
              />
            </div>
            {unknown && (
              <div>
                <p class="problem" id={`${id}-unknown`}>
                  <span class="sign" aria-hidden="true">
                    i
                  </span>
                  <span>{WORDS.event.unknown(name.trim())}</span>
                </p>
                <button type="button" onClick={() => onAddPartner(name.trim())}>
                  {WORDS.event.addToPartners(name.trim())}
                </button>
              </div>
            )}
            {rows.length > 1 && (
              <button
                type="button"
                class="quiet"
                aria-label={WORDS.event.removePartner(index + 1)}
                onClick={() => {
                  change(rows.filter((_, other) => other !== index));
                  focusNext(`${firstId}-add`);
                }}
              >
                {WORDS.people.remove}
              </button>
            )}
          </fieldset>
        );
      })}
      <button
        type="button"
        id={`${firstId}-add`}
        onClick={() => {
          setRows([...rows, BLANK]);
          focusNext(`${firstId}-${rows.length}`);
        }}
      >
        {WORDS.event.addPartnerRow}
      </button>
    </>
  );
}
