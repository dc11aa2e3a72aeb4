// Inputs for one value each. They show text that they can't understand unchanged, and never lose it.

import { EVENT } from '../../src/words/event';
import { DATES, FORMS } from '../../src/words/forms';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { isDay } from '../../src/domain/dates/day';
import { normalizeName } from '../../src/domain/basics/names';
import { readWhenParts, writeWhenParts } from './cell-parts';
import type { ControlProps } from './field-frame';
import { Lists } from './list-offer';

interface InputProps {
  control: ControlProps;
  value: string;
  onChange: (value: string) => void;
}

interface LineInputProps extends InputProps {
  suggestions?: readonly string[];
  /** Enter chooses the suggestion that begins with the text, instead of saving half a word. */
  completes?: boolean;
  /** What a list calls the text. It takes the text's place on Enter and when the focus leaves. */
  listed?: (text: string) => string;
  isNumber?: boolean;
  isRequired?: boolean;
}

const asTyped = (text: string): string => text;

/** The first suggestion that begins with the text, unless the text is a suggestion itself. */
function beginningWith(text: string, suggestions: readonly string[]): string | undefined {
  const sought = normalizeName(text);
  const found = sought === '' ? [] : suggestions.filter((one) => normalizeName(one).startsWith(sought));
  return found.some((one) => normalizeName(one) === sought) ? undefined : found[0];
}

/** One line of text, or more if the text has line breaks. */
export function LineInput({
  control,
  value,
  onChange,
  suggestions,
  completes = false,
  listed = asTyped,
  isNumber,
  isRequired,
}: LineInputProps): JSX.Element {
  // Decided once: a one-line input drops the breaks, and replacing an input while somebody types loses the cursor.
  const [hasBreaks] = useState(value.includes('\n'));
  const { refresh } = useContext(Lists);
  if (hasBreaks) return <LongInput control={control} value={value} onChange={onChange} />;
  const list = suggestions && suggestions.length > 0 ? `${control.id}-list` : undefined;
  return (
    <>
      <input
        {...control}
        type="text"
        autocomplete="off"
        list={list}
        inputMode={isNumber ? 'numeric' : undefined}
        aria-required={isRequired ? 'true' : undefined}
        value={value}
        onFocus={suggestions && refresh}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={() => listed(value) !== value && onChange(listed(value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
          const chosen = (completes && beginningWith(value, suggestions ?? [])) || listed(value);
          if (chosen === value) return;
          event.preventDefault();
          onChange(chosen);
        }}
      />
      {list !== undefined && (
        <datalist id={list}>
          {suggestions?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Text of any length. */
export function LongInput({ control, value, onChange }: InputProps): JSX.Element {
  return (
    <textarea {...control} rows={2} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
  );
}

/** A fixed list of choices. If the sheet holds another value, that is a choice, too. */
export function ChoiceInput({
  control,
  value,
  onChange,
  choices,
}: InputProps & { choices: readonly string[] }): JSX.Element {
  const [asLoaded] = useState(value);
  const isOdd = asLoaded !== '' && !choices.includes(asLoaded);
  return (
    <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">–</option>
      {choices.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
      {isOdd && <option value={asLoaded}>{FORMS.asInSheet(asLoaded)}</option>}
    </select>
  );
}

/** A day. */
export function DayInput({ control, value, onChange }: InputProps): JSX.Element {
  const [asText] = useState(value !== '' && !isDay(value));
  // While a year is typed, the browser reports 0002, 0020 and so on. It must get the same value back, or it starts over.
  const [picked, setPicked] = useState('');
  if (!asText) return <DateBox control={control} value={value} onChange={onChange} />;
  return (
    <>
      <UnreadTextInput control={control} value={value} onChange={onChange} />
      <div class="part">
        <label for={`${control.id}-pick`}>{DATES.pick}</label>
        <DateBox
          control={{ ...control, id: `${control.id}-pick` }}
          value={picked}
          onChange={(day) => {
            setPicked(day);
            if (isDay(day)) onChange(day);
          }}
        />
      </div>
    </>
  );
}

/** A day and a time in one cell. While the cell holds other text, it changes only once the parts are `isEnough`. */
function useWhenParts(
  { value, onChange }: InputProps,
  isEnough: (parts: { day: string; time: string }) => boolean,
) {
  const [asText] = useState(readWhenParts(value) === undefined);
  // A half-typed year isn't a day yet, but must stay in its input, as in `DayInput`.
  const [parts, setParts] = useState(readWhenParts(value) ?? { day: '', time: '' });
  const change = (changed: Partial<typeof parts>): void => {
    const next = { ...parts, ...changed };
    setParts(next);
    const cell = writeWhenParts(next);
    if (!asText || (isEnough(next) && readWhenParts(cell) !== undefined)) onChange(cell);
  };
  return { asText, parts, change };
}

/** The time something ends, and the last day if different, in one cell. */
export function EndInput(props: InputProps): JSX.Element {
  const { control, value, onChange } = props;
  const { asText, parts, change } = useWhenParts(props, (next) => writeWhenParts(next) !== '');
  const time = (id: string): JSX.Element => (
    <TimeBox control={{ ...control, id }} value={parts.time} onChange={(to) => change({ time: to })} />
  );
  const [timeId, dayId] = [`${control.id}-pick`, `${control.id}-day`];
  return (
    <>
      {asText ? (
        <>
          <UnreadTextInput control={control} value={value} onChange={onChange} />
          <div class="part">
            <label for={timeId}>{DATES.pickTime}</label>
            {time(timeId)}
          </div>
        </>
      ) : (
        time(control.id)
      )}
      <div class="part">
        <label for={dayId}>{EVENT.lastDay}</label>
        <DateBox control={{ ...control, id: dayId }} value={parts.day} onChange={(day) => change({ day })} />
      </div>
    </>
  );
}

/** A day and the time it starts, in one cell. */
export function WhenInput(props: InputProps): JSX.Element {
  const { control, value, onChange } = props;
  const { asText, parts, change } = useWhenParts(props, ({ day }) => day !== '');
  const timeId = `${control.id}-time`;
  return (
    <>
      {asText && <UnreadTextInput control={control} value={value} onChange={onChange} />}
      <div class="row">
        <div class="part wide">
          <label for={`${control.id}-day`}>{asText ? DATES.pick : DATES.day}</label>
          <DateBox
            control={{ ...control, id: `${control.id}-day` }}
            value={parts.day}
            onChange={(day) => change({ day })}
          />
        </div>
        <div class="part">
          <label for={timeId}>{EVENT.startsAt}</label>
          <TimeBox
            control={{ ...control, id: timeId }}
            value={parts.time}
            onChange={(time) => change({ time })}
          />
        </div>
      </div>
    </>
  );
}

/** The browser's own date input. */
export function DateBox({ control, value, onChange }: InputProps): JSX.Element {
  return (
    <input
      {...control}
      type="date"
      min="1900-01-01"
      max="2999-12-31"
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The browser's own time input. */
export function TimeBox({ control, value, onChange }: InputProps): JSX.Element {
  return (
    <input {...control} type="time" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
  );
}

/** Text that isn't a day or time, shown unchanged above an input to pick one. */
function UnreadTextInput({ control, value, onChange }: InputProps): JSX.Element {
  return (
    <div class="part">
      <label for={control.id}>{DATES.inSheet}</label>
      <LineInput control={control} value={value} onChange={onChange} />
    </div>
  );
}
