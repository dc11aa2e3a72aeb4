// What the two will accomplish together, and the five checks of a SMART goal. Two of them can be looked up in the text.

import type { JSX } from 'preact';
import { type SmartNote, smartNotes } from '../../src/domain/partnerships/smart';
import { SMART_TICKS } from '../../src/domain/partnerships/steps';
import type { Day } from '../../src/domain/dates/day';
import { fieldOf } from '../../src/domain/tables';
import { SMART } from '../../src/words/smart';
import { RowField } from '../form/row-field';
import type { RowSession } from '../form/session-contract';
import { Sign } from '../kit/sign';
import { NO_LISTS } from './no-lists';

interface SmartGoalProps {
  session: RowSession;
  today: Day;
  goal: JSX.Element | null;
}

export function SmartGoal({ session, today, goal }: SmartGoalProps): JSX.Element {
  const { accomplish = '', measure = '', endsOn = '' } = session.form.values;
  const notes = smartNotes({ accomplish, measure, endsOn }, today);
  return (
    <>
      {goal}
      <fieldset class="field smart">
        <legend>{SMART.title}</legend>
        {SMART_TICKS.map((key) => (
          <div key={key}>
            <RowField session={session} field={fieldOf('partnerships', key)} lists={NO_LISTS} />
            <Note note={notes[key]} isChecked={session.form.values[key] === 'TRUE'} />
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** What the text says. It is a problem only if the box says something else. */
function Note({ note, isChecked }: { note: SmartNote | undefined; isChecked: boolean }): JSX.Element | null {
  if (!note) return null;
  if (note.isFine || !isChecked) return <p class="help promise">{note.text}</p>;
  return (
    <p class="problem">
      <Sign />
      <span>{note.text}</span>
    </p>
  );
}
