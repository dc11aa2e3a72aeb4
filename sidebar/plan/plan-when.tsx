// When a plan item is due: on a day, with times if there are any, or in words like 'second Tuesday of the month'.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordWhen } from '../../src/domain/basics/stored-when';
import type { Field } from '../../src/domain/tables/description';
import { padTime, readPlanWhen, writePlanParts } from '../form/cell-parts';
import type { RowSession } from '../form/session-contract';
import { WORDS } from '../kit/words';
import { ControlProps, FieldFrame } from '../form/field-frame';
import { DateBox, LineInput, TimeBox } from '../form/inputs';

interface PlanWhenProps {
  session: RowSession;
  field: Field;
}

/** The field 'When' of a plan item. */
export function PlanWhen(props: PlanWhenProps): JSX.Element {
  return (
    <FieldFrame session={props.session} field={props.field} isGroup>
      {(control) => <WhenParts {...props} control={control} />}
    </FieldFrame>
  );
}

function WhenParts({ session, field, control }: PlanWhenProps & { control: ControlProps }): JSX.Element {
  const cell = session.form.values[field.key] ?? '';
  const read = readPlanWhen(cell);
  const [isInWords, setInWords] = useState(read === undefined);
  // Switching from one way to the other and back loses nothing that was typed.
  const [parts, setParts] = useState(read ?? { day: '', from: '', to: '' });
  const [words, setWords] = useState(read === undefined ? wordWhen(cell, '') : '');
  const type = (text: string): void => session.type({ [field.key]: text });
  const switchTo = (inWords: boolean): void => {
    setInWords(inWords);
    type(inWords ? words : writePlanParts(parts));
  };
  const change = (changed: Partial<typeof parts>): void => {
    const next = { ...parts, ...changed };
    setParts(next);
    type(writePlanParts(next));
  };
  const box = (part: 'from' | 'to', label: string): JSX.Element => (
    <div class="part">
      <label for={`${control.id}-${part}`}>{label}</label>
      <TimeBox
        control={{ ...control, id: `${control.id}-${part}` }}
        value={padTime(parts[part])}
        onChange={(time) => change({ [part]: time })}
      />
    </div>
  );
  return (
    <>
      <div class="row">
        <WayToSay
          id={`${control.id}-on-day`}
          label={WORDS.plan.onDay}
          isOn={!isInWords}
          onChoose={() => switchTo(false)}
        />
        <WayToSay
          id={`${control.id}-in-words`}
          label={WORDS.plan.inWords}
          isOn={isInWords}
          onChoose={() => switchTo(true)}
        />
      </div>
      {isInWords ? (
        <div class="part">
          <label for={control.id}>{WORDS.plan.words}</label>
          <p class="help">{WORDS.plan.wordsHelp}</p>
          <LineInput
            control={control}
            value={words}
            onChange={(text) => {
              setWords(text);
              type(text);
            }}
          />
        </div>
      ) : (
        <>
          <div class="part">
            <label for={`${control.id}-day`}>{WORDS.event.day}</label>
            <DateBox
              control={{ ...control, id: `${control.id}-day` }}
              value={parts.day}
              onChange={(day) => change({ day })}
            />
          </div>
          <div class="row">
            {box('from', WORDS.plan.from)}
            {box('to', WORDS.plan.to)}
          </div>
        </>
      )}
    </>
  );
}

function WayToSay(given: { id: string; label: string; isOn: boolean; onChoose: () => void }): JSX.Element {
  return (
    <div class="tick">
      <input type="radio" id={given.id} name="plan-when-way" checked={given.isOn} onChange={given.onChoose} />
      <label for={given.id}>{given.label}</label>
    </div>
  );
}
