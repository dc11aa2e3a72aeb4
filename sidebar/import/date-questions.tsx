// Dates in a list: which number is the month, and whether day and month were swapped.

import type { JSX } from 'preact';
import { swapDayAndMonth } from '../../src/domain/import/import-days';
import { type ColumnUse, textsOfColumn } from '../../src/domain/import/import-mapping';
import type { DayQuestion } from '../../src/domain/import/mapping-questions';
import { excerpt } from '../../src/domain/basics/text';
import { fullDay } from '../../src/domain/dates/day-names';
import type { ImportSession } from './import-session';
import { SAMPLES } from './import-columns';
import type { Reading } from './import-state';
import { IMPORT } from '../../src/words/import';

const WORDS = IMPORT.columns;

/** The questions about all columns with dates. An answered one stays, so that the answer can be changed. */
export function DateQuestions({ session }: { session: ImportSession }): JSX.Element | null {
  const { reading } = session;
  if (!reading) return null;
  const all = [...reading.questions, ...reading.answered].sort((one, other) => one.column - other.column);
  return (
    <>
      {all.map((question) => (
        <DateQuestion key={question.column} session={session} reading={reading} question={question} />
      ))}
    </>
  );
}

type DayAnswer = 'dmy' | 'mdy' | 'yes' | 'no';

interface Asked {
  legend: string;
  why: string;
  /** By answer: its words, and what it changes. */
  answers: readonly [value: DayAnswer, words: string, change: Partial<ColumnUse>][];
  value: string | undefined;
}

interface DateQuestionProps {
  session: ImportSession;
  reading: Reading;
  question: DayQuestion;
}

/** The answer of an earlier import is collapsed into one line. */
function DateQuestion({ session, reading, question }: DateQuestionProps): JSX.Element | null {
  const { column } = question;
  const use = reading.source.mapping.columns[column];
  if (!use) return null;
  const { legend, why, answers, value } =
    question.question === 'turned' ? turnedQuestion(reading, question, use) : orderQuestion(question, use);
  const given = answers.find(([one]) => one === value);
  const isFolded = use.isRecalled === true && given !== undefined;
  const fieldset = (
    <fieldset class="question order">
      <legend>{legend}</legend>
      <p>{why}</p>
      {answers.map(([one, words, change]) => (
        <div class="tick" key={one}>
          <input
            type="radio"
            id={`import-${column}-${one}`}
            name={`import-days-${column}`}
            checked={value === one}
            onChange={() => session.setUse(column, { ...change, isRecalled: isFolded })}
          />
          <label for={`import-${column}-${one}`}>{words}</label>
        </div>
      ))}
    </fieldset>
  );
  return isFolded ? (
    <details>
      <summary>{WORDS.asLastTime(excerpt(use.heading), given[0])}</summary>
      {fieldset}
    </details>
  ) : (
    fieldset
  );
}

function orderQuestion({ examples: [one = '', other] }: DayQuestion, use: ColumnUse): Asked {
  return {
    legend: WORDS.order(use.heading),
    why: other === undefined ? WORDS.unclear(one) : WORDS.mixed(one, other),
    answers: (['dmy', 'mdy'] as const).map((order) => [order, WORDS[order], { order }]),
    value: use.order,
  };
}

/** Whether the dates are right, or day and month must be swapped. */
function turnedQuestion(
  { source, found }: Reading,
  { column, examples: [text = ''] }: DayQuestion,
  use: ColumnUse,
): Asked {
  const dates = textsOfColumn(source.grid, found, column)
    .filter((one) => swapDayAndMonth(one) !== one)
    .slice(0, SAMPLES);
  const days = { yes: dates.map(swapDayAndMonth), no: dates };
  return {
    legend: WORDS.turned(use.heading),
    why: WORDS.turnedWhy(text),
    answers: (['yes', 'no'] as const).map((turned) => [
      turned,
      WORDS.turnedTo[turned](days[turned].map((one) => fullDay(one))),
      { turned, turnedFor: '' },
    ]),
    value: use.turned,
  };
}
