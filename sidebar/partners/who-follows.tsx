// For a partner whose last person left: asks who is taking over, and shows whom to ask.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { firstPersonOf } from '../../src/domain/partners/first-person';
import { isNobody, peopleOf } from '../../src/domain/partners/people';
import { peopleLeft } from '../../src/domain/partners/people-left';
import { withoutTitleAfter } from '../../src/domain/partners/person-name';
import { LEFT } from '../../src/words/handoff';
import type { RowForm } from '../form/row-form';
import { Reach } from '../today/phone-and-email';

export function WhoFollows({ form: { values, loaded, ref, undo } }: { form: RowForm }): JSX.Element | null {
  // The pressed button is gone, so the focus comes here; focusing also scrolls.
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (undo !== null) question.current?.focus();
  }, []);
  const [last] = peopleLeft(loaded['notes'] ?? '');
  if (ref === null || !last || peopleOf(loaded).some((person) => !isNobody(person))) return null;
  const reach = firstPersonOf(values);
  return (
    <div class="question who-follows" role="group" aria-labelledby="who-follows">
      <p id="who-follows" ref={question} tabIndex={-1}>
        {LEFT.whoFollows(withoutTitleAfter(last.name))}
      </p>
      {reach.ways.length > 0 && (
        <>
          <p>{LEFT.call}</p>
          <Reach partner={values['name'] ?? ''} person={reach} onPeople={() => undefined} />
        </>
      )}
    </div>
  );
}
