// The people at one partner. Name, email and phone of each appear together, though the sheet has them in three cells.

import { LEFT } from '../../src/words/handoff';
import { PARTNER } from '../../src/words/partner';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fieldOf } from '../../src/domain/tables';
import { useFocusNext } from '../kit/focus';
import {
  PERSON_FIELDS,
  type PersonField,
  linesOfPeople,
  blankPerson,
  isNobody,
} from '../../src/domain/partners/people';
import { personName } from '../../src/domain/partners/people-left';
import { withPeople } from '../../src/domain/partners/known-people';
import type { RowSession } from './session-contract';
import { Conflict, Hints, Problems, controlOf } from './field-frame';

const FIELDS = PERSON_FIELDS.map((key) => fieldOf('partners', key));
const INPUT_TYPES: Record<PersonField, 'text' | 'email' | 'tel'> = {
  contactName: 'text',
  contactEmail: 'email',
  contactPhone: 'tel',
};

/** The list of people with a way to add and remove one. */
export function PeopleList({ session }: { session: RowSession }): JSX.Element {
  // The cells know people by their lines, so a person without text exists only here.
  const [people, setPeople] = useState(() => linesOfPeople(session.form.values));
  const focusNext = useFocusNext();
  const change = (next: typeof people): void => {
    setPeople(next);
    session.type(withPeople(session.form.values, next));
  };
  const edit = (index: number, key: PersonField, text: string): void =>
    change(people.map((person, other) => (other === index ? { ...person, [key]: text } : person)));
  const add = (): void => {
    setPeople([...people, blankPerson()]);
    focusNext(`partners-contactName-${people.length}`);
  };
  const remove = (index: number): void => {
    const rest = people.filter((_, other) => other !== index);
    change(rest.length > 0 ? rest : [blankPerson()]);
    focusNext('partners-add-person');
  };
  return (
    <div class="field">
      {people.map((person, index) => (
        <fieldset class="box" key={index}>
          <legend>{people.length === 1 ? PARTNER.people : PARTNER.person(index + 1)}</legend>
          {FIELDS.map((field, position) => {
            const key = PERSON_FIELDS[position] ?? 'contactName';
            const control = { ...controlOf(session, field), id: `partners-${key}-${index}` };
            return (
              <div class="part" key={key}>
                <label for={control.id}>{field.label}</label>
                {index === 0 && <Hints session={session} field={field} />}
                <input
                  {...control}
                  type="text"
                  inputMode={INPUT_TYPES[key]}
                  autocomplete="off"
                  value={person[key]}
                  onInput={(event) => edit(index, key, event.currentTarget.value)}
                />
              </div>
            );
          })}
          <div class="row">
            {session.form.ref !== null && !isNobody(person) && (
              <button
                type="button"
                class="link"
                aria-label={LEFT.leftPerson(personName(person))}
                aria-disabled={session.busy !== ''}
                onClick={() => void session.noteLeft(person)}
              >
                {LEFT.left}
              </button>
            )}
            {people.length > 1 && (
              <button
                type="button"
                class="link"
                aria-label={PARTNER.removePerson(index + 1)}
                onClick={() => remove(index)}
              >
                {PARTNER.remove}
              </button>
            )}
          </div>
        </fieldset>
      ))}
      {FIELDS.map((field) => (
        <div key={field.key}>
          <Problems session={session} field={field} />
          <Conflict session={session} field={field} />
        </div>
      ))}
      <button type="button" id="partners-add-person" onClick={add}>
        {PARTNER.addPerson}
      </button>
    </div>
  );
}
