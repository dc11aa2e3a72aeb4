// When a plan item is due: on a day, with times if any, or in words like 'second Tuesday of the month'.

import { DATES } from '../../src/words/forms';
import { PLAN_ITEM } from '../../src/words/plan-item';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/dates/day';
import { describeWhen } from '../../src/domain/dates/stored-when';
import type { Field } from '../../src/domain/tables/description';
import { padTime, readPlanWhen, writePlanParts } from '../form/cell-parts';
import type { RowSession } from '../form/session-contract';
import { ControlProps, FieldFrame } from '../form/field-frame';
import { DateBox, LineInput, TimeBox } from '../form/inputs';
import { isSameWhen, readWords } from './when-reading';

interface PlanWhenProps {
  session: RowSession;
  field: Field;
  today: Day;
}

/** The field 'When' of a plan item. */
export function PlanWhen(props: PlanWhenProps): JSX.Element {
  return (
    <FieldFrame session={props.session} field={props.field} isGroup>
      {(control) => <WhenParts {...props} control={control} />}
    </FieldFrame>
  );
}

function WhenParts({
  session,
  field,
  control,
  today,
}: PlanWhenProps & { control: ControlProps }): JSX.Element {
  const cell = session.form.values[field.key] ?? '';
  const read = readPlanWhen(cell);
  const [isInWords, setInWords] = useState(read === undefined);
  const [parts, setParts] = useState(read ?? { day: '', from: '', to: '' });
  const [words, setWords] = useState(read === undefined ? describeWhen(cell, '') : '');
  const reading = readWords(words, today);
  const typeWords = (text: string): void => {
    setWords(text);
    session.type({ [field.key]: readWords(text, today).text });
  };
  const change = (changed: Partial<typeof parts>): void => {
    const next = { ...parts, ...changed };
    setParts(next);
    session.type({ [field.key]: writePlanParts(next) });
  };
  // Switching from one way to the other keeps day and times, and loses nothing that was typed.
  const isBlank = parts.day === '' && parts.from === '' && parts.to === '';
  const switchTo = (inWords: boolean): void => {
    setInWords(inWords);
    if (!inWords) return change(reading.parts.day === '' ? {} : reading.parts);
    if (isBlank || isSameWhen(reading.parts, parts)) typeWords(words);
    else setWords(describeWhen(writePlanParts(parts), today));
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
      <Ways id={control.id} isInWords={isInWords} onChoose={switchTo} />
      {isInWords ? (
        <div class="part">
          <label for={control.id}>{PLAN_ITEM.words}</label>
          <p class="help">{PLAN_ITEM.wordsHelp}</p>
          <LineInput control={control} value={words} onChange={typeWords} />
          <p class="reading" role="status">
            {reading.says}
          </p>
        </div>
      ) : (
        <>
          <div class="part">
            <label for={`${control.id}-day`}>{DATES.day}</label>
            <DateBox
              control={{ ...control, id: `${control.id}-day` }}
              value={parts.day}
              onChange={(day) => change({ day })}
            />
          </div>
          <div class="row">
            {box('from', PLAN_ITEM.from)}
            {box('to', PLAN_ITEM.to)}
          </div>
        </>
      )}
    </>
  );
}

interface WaysProps {
  id: string;
  isInWords: boolean;
  onChoose: (inWords: boolean) => void;
}

function Ways({ id, isInWords, onChoose }: WaysProps): JSX.Element {
  return (
    <div class="row">
      <WayToSay
        id={`${id}-on-day`}
        label={PLAN_ITEM.onDay}
        isOn={!isInWords}
        onChoose={() => onChoose(false)}
      />
      <WayToSay
        id={`${id}-in-words`}
        label={PLAN_ITEM.inWords}
        isOn={isInWords}
        onChoose={() => onChoose(true)}
      />
    </div>
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
