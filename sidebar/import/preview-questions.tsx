// The questions about an import, with the rows behind each of them.

import type { JSX } from 'preact';
import type { Answer, PlannedRow } from '../../src/domain/import/import-plan';
import type { ImportTable } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import { type Question, questionsIn } from './import-questions';
import type { ImportSession } from './import-session';
import { FirstItems } from './import-step';
import { IMPORT_WORDS } from './import-words';
import { PlannedRowCard, nameOf } from './planned-row';

const WORDS = IMPORT_WORDS.preview;

export function PreviewQuestions({ session }: { session: ImportSession }): JSX.Element | null {
  const { preview, chosen } = session.state;
  if (!preview || !chosen) return null;
  const open = preview.plan.counts.doubtful;
  const questions = questionsIn([preview.asked, preview.plan]);
  if (questions.length === 0) return null;
  const { kinds, columns, rows } = chosen.answers;
  return (
    <section>
      <h3>
        {WORDS.questions} <span class="number">{open > 0 && WORDS.counts.doubtful(open)}</span>
      </h3>
      <p class="help">{WORDS.questionsHelp}</p>
      {questions.map((question, at) => {
        const { kind, column } = question;
        return (
          <OneQuestion
            key={`${kind} ${column ?? ''}`}
            id={`${kind}${column === undefined ? '' : `-${at}`}`}
            table={chosen.table}
            question={question}
            forAll={columns?.find(({ heading }) => heading === column)?.answer ?? kinds[kind]}
            answerOf={(key) => rows[key]?.[kind]}
            onAll={(answer) =>
              column === undefined ? session.answerKind(kind, answer) : session.answerColumn(column, answer)
            }
            onRow={(key, answer) => session.answerRow(key, kind, answer)}
          />
        );
      })}
    </section>
  );
}

type Given = Answer | undefined;
type Choices = readonly [Answer, string][];

interface QuestionProps {
  id: string;
  table: ImportTable;
  question: Question;
  forAll: Given;
  answerOf: (rowKey: string) => Given;
  onAll: (answer: Given) => void;
  onRow: (rowKey: string, answer: Given) => void;
}

function OneQuestion(props: QuestionProps): JSX.Element {
  const { id, table, question, forAll, onAll } = props;
  const { kind, column, asked } = question;
  // A column is one question, however many rows it is about.
  const isOfColumn = column !== undefined;
  const choices = choicesOf(props);
  // An answer for all stays visible even if only one row is left.
  const isOfSeveral = isOfColumn || asked.length > 1 || forAll !== undefined;
  return (
    <fieldset class="question">
      <legend>
        {isOfColumn ? WORDS.keptIn(excerpt(column), asked.length) : WORDS.kinds[kind](asked.length)}
      </legend>
      <p class="detail">
        {nameOf(asked[0]?.row as PlannedRow)}: {asked[0]?.words[0]}
      </p>
      {isOfSeveral ? (
        <>
          <label for={`import-all-${id}`}>{WORDS.forAll}</label>
          <Choice
            id={`import-all-${id}`}
            choices={choices}
            value={forAll}
            none={WORDS.open}
            onChange={onAll}
          />
        </>
      ) : (
        asked.map(({ row }) => (
          <div key={row.key}>
            <RowChoice {...props} choices={choices} row={row} />
          </div>
        ))
      )}
      <details>
        <summary>{WORDS.oneByOne(asked.length)}</summary>
        <FirstItems
          items={asked.map(({ row, words }) => (
            <PlannedRowCard key={row.key} table={table} planned={row}>
              {words.map((one, at) => (
                <p key={at} class="detail">
                  {one}
                </p>
              ))}
              {isOfSeveral && !isOfColumn && (
                <div class="part">
                  <RowChoice {...props} choices={choices} row={row} />
                </div>
              )}
            </PlannedRowCard>
          ))}
        />
      </details>
    </fieldset>
  );
}

/** Two partners can't have one name, so "another one" is no answer for them. */
const choicesOf = ({ question: { kind }, table }: QuestionProps): Choices =>
  (Object.entries(WORDS.answers[kind]) as [Answer, string][]).filter(
    ([answer]) => kind !== 'twice' || answer !== 'new' || table === 'events',
  );

interface RowChoiceProps extends QuestionProps {
  choices: Choices;
  row: PlannedRow;
}

function RowChoice({ question, forAll, answerOf, onRow, choices, row }: RowChoiceProps): JSX.Element {
  const id = `import-${question.kind}-${row.key}`;
  return (
    <>
      <label for={id}>
        {WORDS.row(row.row)}: {nameOf(row)}
      </label>
      <Choice
        id={id}
        choices={choices}
        value={answerOf(row.key)}
        none={forAll === undefined ? WORDS.open : WORDS.asAll}
        onChange={(answer) => onRow(row.key, answer)}
      />
    </>
  );
}

interface ChoiceProps {
  id: string;
  choices: Choices;
  value: Given;
  /** The words for no answer. */
  none: string;
  onChange: (answer: Given) => void;
}

function Choice({ id, choices, value, none, onChange }: ChoiceProps): JSX.Element {
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(choices.find(([one]) => one === currentTarget.value)?.[0])}
    >
      <option value="">{none}</option>
      {choices.map(([answer, words]) => (
        <option key={answer} value={answer}>
          {words}
        </option>
      ))}
    </select>
  );
}
