// Dates in a list: which number is the month, and whether the two changed places.

import type { JSX } from 'preact';
import { kindOf } from '../../src/domain/tables';
import { orderOfDays, swapDayAndMonth } from '../../src/domain/import/import-days';
import { type ColumnUse, type DayQuestion, textsOfColumn } from '../../src/domain/import/import-mapping';
import { fullDay } from '../../src/domain/basics/day-names';
import type { ImportSession } from './import-session';
import { SAMPLES } from './import-columns';
import { IMPORT } from '../../src/words/import';

const WORDS = IMPORT.columns;
const DAY_KINDS: readonly string[] = ['day', 'when', 'end'];

/** The questions about all columns with dates. */
export function DateQuestions({ session }: { session: ImportSession }): JSX.Element | null {
  const { reading } = session;
  const { chosen } = session.state;
  if (!reading || !chosen) return null;
  return (
    <>
      {chosen.mapping.columns.map((use, column) => (
        <DateQuestion
          key={column}
          session={session}
          column={column}
          use={use}
          question={reading.questions.find((one) => one.column === column)}
        />
      ))}
    </>
  );
}

interface DateQuestionProps {
  session: ImportSession;
  column: number;
  use: ColumnUse;
  question: DayQuestion | undefined;
}

/** An answered question stays, so that the answer can be changed. */
function DateQuestion({ session, column, use, question }: DateQuestionProps): JSX.Element | null {
  const { reading } = session;
  const { chosen } = session.state;
  if (!reading || !chosen) return null;
  if (question?.question === 'turned' || use.turned !== undefined)
    return (
      <TurnedQuestion
        column={column}
        use={use}
        texts={textsOfColumn(reading.source.grid, reading.found, column)}
        onChange={(turned) => session.setUse(column, { turned })}
      />
    );
  const isDay = DAY_KINDS.includes(kindOf(chosen.table, use.field)) && use.as === 'text';
  return question || (isDay && use.order !== '') ? (
    <OrderQuestion
      column={column}
      use={use}
      examples={question?.examples ?? []}
      onChange={(order) => session.setUse(column, { order })}
    />
  ) : null;
}

function OrderQuestion({
  column,
  use,
  examples: [one, other],
  onChange,
}: {
  column: number;
  use: ColumnUse;
  examples: readonly string[];
  onChange: (order: 'dmy' | 'mdy') => void;
}): JSX.Element {
  return (
    <fieldset class="question order">
      <legend>{WORDS.order(use.heading)}</legend>
      {one !== undefined && <p>{other === undefined ? WORDS.unclear(one) : WORDS.mixed(one, other)}</p>}
      {(['dmy', 'mdy'] as const).map((order) => (
        <div class="tick" key={order}>
          <input
            type="radio"
            id={`import-${column}-${order}`}
            name={`import-order-${column}`}
            checked={use.order === order}
            onChange={() => onChange(order)}
          />
          <label for={`import-${column}-${order}`}>{WORDS[order]}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** Whether the dates are right, or day and month must be swapped. */
function TurnedQuestion({
  column,
  use,
  texts,
  onChange,
}: {
  column: number;
  use: ColumnUse;
  texts: readonly string[];
  onChange: (turned: 'yes' | 'no') => void;
}): JSX.Element {
  const { examples } = orderOfDays(texts);
  const dates = texts.filter((text) => swapDayAndMonth(text) !== text).slice(0, SAMPLES);
  const answers = { no: dates, yes: dates.map(swapDayAndMonth) };
  return (
    <fieldset class="question order">
      <legend>{WORDS.turned(use.heading)}</legend>
      <p>{WORDS.turnedWhy(examples[0] ?? '')}</p>
      {(['yes', 'no'] as const).map((turned) => (
        <div class="tick" key={turned}>
          <input
            type="radio"
            id={`import-${column}-turned-${turned}`}
            name={`import-turned-${column}`}
            checked={use.turned === turned}
            onChange={() => onChange(turned)}
          />
          <label for={`import-${column}-turned-${turned}`}>
            {WORDS.turnedTo[turned](answers[turned].map((one) => fullDay(one)))}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
