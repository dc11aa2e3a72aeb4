// Names separated by commas: whether they are several people.

import type { JSX } from 'preact';
import type { NameQuestion } from '../../src/domain/import/mapping-questions';
import { excerpt } from '../../src/domain/basics/text';
import { IMPORT } from '../../src/words/import';
import type { ImportSession } from './import-session';

const WORDS = IMPORT.columns;
const ANSWERS = ['apart', 'one'] as const;

/** One question for each column, with the names from one cell. */
export function NameQuestions({ session }: { session: ImportSession }): JSX.Element {
  return (
    <>
      {session.reading?.names.map((question) => (
        <Question key={question.column} session={session} question={question} />
      ))}
    </>
  );
}

function Question({
  session,
  question: { column, heading, names },
}: {
  session: ImportSession;
  question: NameQuestion;
}): JSX.Element {
  const { commas = 'one', isRecalled = false } = session.state.chosen?.mapping.columns[column] ?? {};
  const fieldset = (
    <fieldset class="question">
      <legend>{WORDS.several(excerpt(heading))}</legend>
      {ANSWERS.map((answer) => (
        <div class="tick" key={answer}>
          <input
            type="radio"
            id={`import-names-${column}-${answer}`}
            name={`import-names-${column}`}
            checked={commas === answer}
            onChange={() => session.setUse(column, { commas: answer })}
          />
          <label for={`import-names-${column}-${answer}`}>{WORDS.severalAre[answer](names)}</label>
        </div>
      ))}
    </fieldset>
  );
  // The answer of an earlier import is collapsed into one line.
  return isRecalled ? (
    <details>
      <summary>{WORDS.severalAsLastTime(excerpt(heading), commas)}</summary>
      {fieldset}
    </details>
  ) : (
    fieldset
  );
}
