// What the import will do, with counts, before anything is written.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Answer, ImportPlan, Outcome, PlannedRow } from '../../src/domain/import/import-plan';
import type { DoubtKind } from '../../src/domain/import/import-row';
import type { ImportTable } from '../../src/domain/import/import-synonyms';
import { excerpt } from '../../src/domain/partners/partner';
import type { ImportSession } from './import-session';
import { NewStaff } from './new-staff';
import { IMPORT_WORDS } from './import-words';
import { LongList, Stretch } from './import-step';
import { PlannedRowCard, nameOf } from './planned-row';

const WORDS = IMPORT_WORDS.preview;
const LISTED: readonly Outcome[] = ['new', 'changed', 'joined', 'same', 'refused', 'leftOut'];
const KINDS: readonly DoubtKind[] = ['similar', 'person', 'twice', 'overwrite', 'kept', 'alone'];

export function PreviewStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { preview, chosen, busy } = session.state;
  // The button goes with its row, so its list takes the focus.
  const list = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (busy !== '' || !list.current) return;
    (list.current.isConnected ? list.current : document.querySelector<HTMLElement>('.step'))?.focus();
    list.current = null;
  }, [busy, preview]);
  if (!preview || !chosen) return null;
  const { plan, writes, added, strangers } = preview;
  const { counts } = plan;
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      <p>{WORDS.nothingYet}</p>
      {'tab' in chosen.source && <p class="help">{WORDS.comments}</p>}
      {LISTED.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <LongList
          key={outcome}
          summary={WORDS.counts[outcome](counts[outcome])}
          items={plan.rows
            .filter((row) => row.outcome === outcome)
            .map((row) => (
              <PlannedRowCard key={row.key} table={chosen.table} planned={row}>
                <LeaveOut
                  onPress={(button) => {
                    list.current = button.closest('details')?.querySelector('summary') ?? null;
                  }}
                  session={session}
                  planned={row}
                  isOut={chosen.answers.rows[row.key]?.whole === 'skip'}
                />
              </PlannedRowCard>
            ))}
        />
      ))}
      {plan.errors.length > 0 && <p>{WORDS.errors(plan.errors)}</p>}
      <NewStaff session={session} names={strangers} />
      <Questions session={session} />
      {plan.strayNotes.length > 0 && (
        <LongList
          summary={WORDS.strayNotes}
          items={plan.strayNotes.map(({ row, text }) => `${WORDS.row(row)}: ${excerpt(text)}`)}
        />
      )}
      {writes.length === 0 && (
        <p>{counts.doubtful > 0 ? WORDS.answerFirst(counts.doubtful) : WORDS.nothing}</p>
      )}
      <p class="row">
        {writes.length > 0 && (
          <button
            type="button"
            class="primary"
            aria-disabled={busy !== ''}
            onClick={() => session.startImport()}
          >
            {WORDS.bringIn(added, writes.length - added)}
          </button>
        )}
        <button type="button" onClick={() => session.back()}>
          {IMPORT_WORDS.back}
        </button>
      </p>
    </>
  );
}

/** Any row that would be written can stay out, and come back. */
function LeaveOut({
  session,
  planned,
  isOut,
  onPress,
}: {
  session: ImportSession;
  planned: PlannedRow;
  isOut: boolean;
  onPress: (button: HTMLElement) => void;
}): JSX.Element | null {
  if (!isOut && !['new', 'changed', 'joined'].includes(planned.outcome)) return null;
  const name = nameOf(planned);
  return (
    <button
      type="button"
      class="quiet"
      aria-label={isOut ? WORDS.takeInOf(name) : WORDS.leaveOutOf(name)}
      aria-disabled={session.state.busy !== ''}
      onClick={({ currentTarget }) => {
        if (session.state.busy !== '') return;
        onPress(currentTarget);
        session.leaveOut(planned.key, !isOut);
      }}
    >
      {isOut ? WORDS.takeIn : WORDS.leaveOut}
    </button>
  );
}

interface Asked {
  row: PlannedRow;
  words: string[];
}

/** What is asked once: a kind of doubt, of kept texts one column. */
interface Question {
  kind: DoubtKind;
  column: string | undefined;
  asked: Asked[];
}

/** With the rows that are asked about, also those that are answered by now. */
function questionsIn(plans: readonly ImportPlan[]): Question[] {
  const questions = new Map<string, Omit<Question, 'asked'> & { asked: Map<string, Asked> }>();
  for (const { rows } of plans)
    for (const row of rows)
      for (const { kind, column } of row.doubts) {
        const key = JSON.stringify([kind, column]);
        const question = questions.get(key) ?? { kind, column, asked: new Map<string, Asked>() };
        questions.set(key, question);
        if (question.asked.has(row.key)) continue;
        const isOfIt = (one: PlannedRow['doubts'][number]) => one.kind === kind && one.column === column;
        question.asked.set(row.key, { row, words: row.doubts.filter(isOfIt).map(({ words }) => words) });
      }
  return [...questions.values()]
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))
    .map(({ asked, ...question }) => ({
      ...question,
      asked: [...asked.values()].sort((one, other) => one.row.row - other.row.row),
    }));
}

function Questions({ session }: { session: ImportSession }): JSX.Element | null {
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
      {questions.map(({ kind, column, asked }, at) => (
        <KindQuestion
          key={`${kind} ${column ?? ''}`}
          id={`${kind}${column === undefined ? '' : `-${at}`}`}
          table={chosen.table}
          kind={kind}
          column={column}
          asked={asked}
          forAll={columns?.find(({ heading }) => heading === column)?.answer ?? kinds[kind]}
          ofRow={(key) => rows[key]?.[kind]}
          onAll={(answer) =>
            column === undefined ? session.answerKind(kind, answer) : session.answerColumn(column, answer)
          }
          onRow={(key, answer) => session.answerRow(key, kind, answer)}
        />
      ))}
    </section>
  );
}

function KindQuestion({
  id,
  table,
  kind,
  column,
  asked,
  forAll,
  ofRow,
  onAll,
  onRow,
}: {
  id: string;
  table: ImportTable;
  kind: DoubtKind;
  /** The heading, where a whole column is asked about. */
  column: string | undefined;
  asked: readonly Asked[];
  forAll: Answer | undefined;
  ofRow: (key: string) => Answer | undefined;
  onAll: (answer: Answer | undefined) => void;
  onRow: (key: string, answer: Answer | undefined) => void;
}): JSX.Element {
  // What a column says is one question, however many rows say it.
  const isOfColumn = column !== undefined;
  // Partners of one name count as one partner.
  const answers = (Object.entries(WORDS.answers[kind]) as [Answer, string][]).filter(
    ([answer]) => kind !== 'twice' || answer !== 'new' || table === 'events',
  );
  const choice = (
    id: string,
    value: Answer | undefined,
    none: string,
    onChange: (answer: Answer | undefined) => void,
  ) => (
    <select
      id={id}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(answers.find(([one]) => one === currentTarget.value)?.[0])}
    >
      <option value="">{none}</option>
      {answers.map(([answer, words]) => (
        <option key={answer} value={answer}>
          {words}
        </option>
      ))}
    </select>
  );
  // An answer to all stays in sight, though by now only one row is asked about.
  const isOfSeveral = isOfColumn || asked.length > 1 || forAll !== undefined;
  const choiceOf = (row: PlannedRow) => (
    <>
      <label for={`import-${kind}-${row.key}`}>
        {WORDS.row(row.row)}: {nameOf(row)}
      </label>
      {choice(
        `import-${kind}-${row.key}`,
        ofRow(row.key),
        forAll === undefined ? WORDS.open : WORDS.asAll,
        (answer) => onRow(row.key, answer),
      )}
    </>
  );
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
          {choice(`import-all-${id}`, forAll, WORDS.open, onAll)}
        </>
      ) : (
        asked.map(({ row }) => <div key={row.key}>{choiceOf(row)}</div>)
      )}
      <details>
        <summary>{WORDS.oneByOne(asked.length)}</summary>
        <Stretch
          items={asked.map(({ row, words }) => (
            <PlannedRowCard key={row.key} table={table} planned={row}>
              {words.map((one, at) => (
                <p key={at} class="detail">
                  {one}
                </p>
              ))}
              {isOfSeveral && !isOfColumn && <div class="part">{choiceOf(row)}</div>}
            </PlannedRowCard>
          ))}
        />
      </details>
    </fieldset>
  );
}
