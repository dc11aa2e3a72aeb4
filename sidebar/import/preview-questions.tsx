// The questions about an import, with the rows behind each of them.

import type { JSX } from 'preact';
import type { Answer, PlannedRow } from '../../src/domain/import/import-plan';
import { type ImportTable, TABLES } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import { type Asked, type Question, questionsIn } from './import-questions';
import type { ImportSession } from './import-session';
import { FirstItems } from './import-step';
import { IMPORT } from '../../src/words/import';
import { STATUS_WORDS } from '../../src/words/relationships';
import { LeaveOut } from './skip-row';
import { PlannedRowCard, nameOf } from './planned-row';

const WORDS = IMPORT.preview;

interface PreviewQuestionsProps {
  session: ImportSession;
  onLeaveOut: (button: HTMLElement) => void;
}

export function PreviewQuestions({ session, onLeaveOut }: PreviewQuestionsProps): JSX.Element | null {
  const { preview, chosen } = session.state;
  if (!preview || !chosen) return null;
  const open = preview.plan.counts.doubtful;
  const { kinds, columns, rows } = chosen.answers;
  const isOut = (key: string): boolean => rows[key]?.whole === 'skip';
  // An answered question stays in its place, so that the answer can be changed.
  const questions = questionsIn([...preview.asked, ...preview.plan.rows], isOut);
  const stillOpen = questionsIn(preview.plan.rows, isOut);
  const isOpen = ({ kind, column }: Question): boolean =>
    stillOpen.some((one) => one.kind === kind && one.column === column);
  if (questions.length === 0) return null;
  return (
    <section>
      {open > 0 && <h3>{WORDS.counts.doubtful(open)}</h3>}
      {questions.map((question, at) => {
        const { kind, column } = question;
        return (
          <OneQuestion
            key={`${kind} ${column ?? ''}`}
            id={`${kind}${column === undefined ? '' : `-${at}`}`}
            table={chosen.table}
            question={question}
            isOfLastContact={chosen.mapping.columns.some(
              (use) => use.heading === column && use.field === 'lastContact' && use.as === 'text',
            )}
            isOpen={isOpen(question)}
            forAll={columns?.find(({ heading }) => heading === column)?.answer ?? kinds[kind]}
            answerOf={(key) => rows[key]?.[kind]}
            onAll={(answer) =>
              column === undefined ? session.answerKind(kind, answer) : session.answerColumn(column, answer)
            }
            onRow={(key, answer) => session.answerRow(key, kind, answer)}
            leaveOut={(row) => <LeaveOut session={session} planned={row} onPress={onLeaveOut} />}
          />
        );
      })}
    </section>
  );
}

/** The first question with a row that has no answer yet. */
export function goToOpenQuestion(): void {
  const question = document.querySelector('fieldset.question:not(.answered)');
  question?.scrollIntoView();
  question?.querySelector('select')?.focus();
}

type Given = Answer | undefined;
type Choices = readonly [Answer, string][];

interface QuestionProps {
  id: string;
  table: ImportTable;
  question: Question;
  /** Whether the column goes to Last Contact Date. */
  isOfLastContact: boolean;
  /** Whether a row waits for an answer to this question. */
  isOpen: boolean;
  forAll: Given;
  answerOf: (rowKey: string) => Given;
  onAll: (answer: Given) => void;
  onRow: (rowKey: string, answer: Given) => void;
  leaveOut: (row: PlannedRow) => JSX.Element;
}

function OneQuestion(props: QuestionProps): JSX.Element {
  const { id, table, question, isOpen, forAll, onAll, leaveOut } = props;
  const { column, asked } = question;
  // A column is one question, however many rows it is about.
  const isOfColumn = column !== undefined;
  // An answer for all stays visible even if only one row is left.
  const isOfSeveral = asked.length > 1 || (forAll !== undefined && !isOfColumn);
  const [first] = asked;
  const lost = props.isOfLastContact ? asked.filter(({ row }) => hasNoContact(row)).length : 0;
  const rowOf = ({ row, words }: Asked): JSX.Element => (
    <PlannedRowCard table={table} planned={row} isAsked>
      {words.filter(Boolean).map((one, at) => (
        <p key={at} class="detail">
          {one}
        </p>
      ))}
      {!isOfColumn && <RowChoice {...props} row={row} />}
      {leaveOut(row)}
    </PlannedRowCard>
  );
  const forAllOf = (
    <Choice
      id={`import-all-${id}`}
      label={WORDS.forAll}
      choices={choicesOf(props)}
      value={forAll}
      none={WORDS.open}
      onChange={onAll}
    />
  );
  return (
    <fieldset class={isOpen ? 'question' : 'question answered'}>
      <legend>{legendOf(question, table)}</legend>
      {lost > 0 && <p>{WORDS.notContacted(lost, STATUS_WORDS.none)}</p>}
      {isOfSeveral && first ? (
        <>
          <p class="detail">{[nameOf(first.row), first.words[0]].filter(Boolean).join(': ')}</p>
          {forAllOf}
          <details>
            <summary>{WORDS.oneByOne}</summary>
            <FirstItems items={asked.map(rowOf)} />
          </details>
        </>
      ) : (
        <>
          {isOfColumn && forAllOf}
          {asked.map(rowOf)}
        </>
      )}
    </fieldset>
  );
}

/** A new partner whose date can't be read. */
const hasNoContact = ({ id, values }: PlannedRow): boolean =>
  id === '' && (values['lastContact'] ?? '') === '';

function legendOf({ kind, column, asked }: Question, table: ImportTable): string {
  // For a contact, the only question is which partner it is with.
  const { tab, words } = TABLES[table === 'log' ? 'partners' : table];
  const isOfSheet = asked.every(({ row }) =>
    row.doubts.every((doubt) => doubt.kind !== kind || doubt.row === undefined),
  );
  const asks =
    kind === 'similar' || kind === 'person'
      ? WORDS.kinds.similar(isOfSheet ? tab : '', words.thing ?? words.one)
      : kind === 'overwrite'
        ? WORDS.kinds.overwrite(tab)
        : WORDS.kinds[kind];
  return `${column === undefined ? asks : WORDS.ofColumn(excerpt(column), asks)}${WORDS.count(asked.length)}`;
}

/** Two partners can't have one name, so "another one" isn't an answer for them. */
const choicesOf = ({ question: { kind }, table }: QuestionProps): Choices =>
  (Object.entries(WORDS.answers[kind]) as [Answer, string][]).filter(
    ([answer]) => kind !== 'twice' || answer !== 'new' || table === 'events',
  );

interface RowChoiceProps extends QuestionProps {
  row: PlannedRow;
}

/** A single row has a button to leave it out. */
function RowChoice(props: RowChoiceProps): JSX.Element {
  const { question, forAll, answerOf, onRow, row } = props;
  const value = answerOf(row.key);
  return (
    <Choice
      id={`import-${question.kind}-${row.key}`}
      label={`${WORDS.row(row.row)}: ${nameOf(row)}`}
      choices={choicesOf(props).filter(([answer]) => answer !== 'skip' || value === 'skip')}
      value={value}
      none={forAll === undefined ? WORDS.open : WORDS.asAll}
      onChange={(answer) => onRow(row.key, answer)}
    />
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  choices: Choices;
  value: Given;
  /** The words for no answer. */
  none: string;
  onChange: (answer: Given) => void;
}

function Choice({ id, label, choices, value, none, onChange }: ChoiceProps): JSX.Element {
  return (
    <select
      id={id}
      aria-label={label}
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
