// Later: puts off a partner for a week, a month, or until a day.

import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Day, isDay } from '../../src/domain/dates/day';
import { laterDays } from '../../src/domain/digest/later';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { DateBox } from '../form/inputs';
import { useFocusNext, useScrolledTo } from '../kit/focus';
import type { Card } from './who-to-call';

interface LaterProps {
  card: Card;
  today: Day;
  isBusy: boolean;
  onLater: (until: Day) => void;
}

/** The button beside Log, and the choices below both. */
export function useLater({ card, today, isBusy, onLater }: LaterProps): {
  button: JSX.Element;
  choices: JSX.Element | null;
} {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const opened = useScrolledTo<HTMLDivElement>(isOpen);
  const days = laterDays(today);
  return {
    button: (
      <button
        type="button"
        class="small"
        aria-label={TODAY.laterFor(card.ref.name)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {TODAY.later} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
    ),
    choices: isOpen ? (
      <div class="row choices" ref={opened} id={id} role="group" aria-label={TODAY.laterFor(card.ref.name)}>
        {(['week', 'month'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="small"
            aria-disabled={isBusy}
            onClick={() => onLater(days[one])}
          >
            {TODAY.when[one]}
          </button>
        ))}
        <UntilDay {...{ card, today, isBusy, onLater }} />
      </div>
    ) : null,
  };
}

function UntilDay({ card, today, isBusy, onLater }: LaterProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState('');
  const focusNext = useFocusNext();
  const id = useId();
  const opened = useScrolledTo<HTMLFormElement>(isAsking);
  const isReview = card.list === 'reviews';
  if (!isAsking)
    return (
      <button
        type="button"
        class="small"
        onClick={() => {
          setAsking(true);
          focusNext(id);
        }}
      >
        {isReview ? TODAY.anotherDay : TODAY.pause}
      </button>
    );
  return (
    <form
      ref={opened}
      class="until"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDay(day) || day <= today) {
          setProblem(TODAY.chooseDay);
          focusNext(id);
        } else onLater(day);
      }}
    >
      <label for={id}>{isReview ? TODAY.onDay : TODAY.until}</label>
      <DateBox
        control={{
          id,
          'data-field': id,
          'aria-describedby': `${id}-problem`,
          'aria-invalid': problem === '' ? undefined : 'true',
        }}
        value={day}
        onChange={setDay}
      />
      <p class="problem stop" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <button type="submit" class="small" aria-disabled={isBusy}>
        {SHELL.save}
      </button>
    </form>
  );
}
