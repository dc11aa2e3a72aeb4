// Which row holds the headings, what the rows are, and where each column goes.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { EDITABLE, kindOf } from '../../src/domain/basics/fields';
import { orderOfDays, turnedDay } from '../../src/domain/import/import-days';
import { type ColumnUse, type Way, textsOfColumn } from '../../src/domain/import/import-mapping';
import type { ImportTable } from '../../src/domain/import/import-synonyms';
import { excerpt } from '../../src/domain/partners/partner';
import type { ImportSession } from './import-session';
import { IMPORT_WORDS } from './import-words';
import { LongList } from './import-step';

const WORDS = IMPORT_WORDS.columns;
const SAMPLES = 3;
const PEOPLE = 3;

export function ColumnsStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { chosen, isResumed } = session.state;
  const { reading, template } = session;
  const [problem, setProblem] = useState('');
  if (!chosen || !reading) return null;
  const { table, mapping } = chosen;
  const { found, questions } = reading;
  const columns = mapping.columns.map((use, column) => ({ use, column }));
  const unsure = columns.filter(({ use, column }) => !use.isSure && samplesOf(column).length > 0);
  const sure = columns.filter((one) => !unsure.includes(one));
  const headingsOf = (all: typeof columns) =>
    all.flatMap(({ use, column }) => (samplesOf(column).length > 0 ? excerpt(use.heading) : []));
  const placed = sure.filter(({ use }) => use.field !== '' && use.as !== 'note');
  const noted = headingsOf(columns.filter(({ use }) => use.as === 'note' && use.field !== ''));
  const leftOut = headingsOf(columns.filter(({ use }) => use.field === ''));
  const isAsked = (column: number) => questions.some((question) => question.column === column);

  function samplesOf(column: number): string[] {
    if (!reading) return [];
    return textsOfColumn(reading.source.grid, reading.found, column)
      .slice(0, SAMPLES)
      .map((text) => excerpt(text, 60));
  }
  const next = (): void => {
    const trouble =
      found.rows.length === 0
        ? WORDS.noRows
        : !mapping.columns.some(({ field }) => field === 'name')
          ? WORDS.noName(table)
          : questions.length > 0
            ? questions.every(({ question }) => question === 'turned')
              ? WORDS.noTurned
              : WORDS.noOrder
            : '';
    setProblem(trouble);
    if (trouble === '') session.toPreview();
    else if (questions.length > 0) document.querySelector<HTMLElement>('.order input')?.focus();
  };
  const columnOf = ({ use, column }: { use: ColumnUse; column: number }) => (
    <ColumnChoice
      key={column}
      table={table}
      use={use}
      column={column}
      samples={samplesOf(column)}
      onChange={(more) => session.setUse(column, more)}
    />
  );
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      {isResumed ? (
        <section class="restored">
          <p>{WORDS.resumed(chosen.source, found.rows.length)}</p>
          <button type="button" onClick={() => session.startOver()}>
            {WORDS.leaveIt}
          </button>
        </section>
      ) : (
        <p>{WORDS.list(chosen.source)}</p>
      )}
      {template && !session.state.opening?.filled.includes(template) && (
        <section class="question" aria-labelledby="adopt-title">
          <h3 id="adopt-title">{WORDS.adoptTitle(template)}</h3>
          <p>{WORDS.adopt(template)}</p>
          <button type="button" onClick={() => session.adopt()}>
            {WORDS.adoptNow(template)}
          </button>
        </section>
      )}
      <p>
        {found.headerRow > 0 ? WORDS.header(found.headerRow) : WORDS.noHeader}{' '}
        {WORDS.found(found.rows.length)}
      </p>
      <div class="field">
        <label for="import-header">{WORDS.headerRow}</label>
        <input
          id="import-header"
          type="number"
          min="0"
          max={chosen.list.grid.length}
          value={found.headerRow}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && session.setHeaderRow(valueAsNumber)
          }
        />
      </div>
      {found.around.length > 0 && (
        <LongList
          summary={WORDS.around}
          items={found.around.map(({ row, text }) => `${IMPORT_WORDS.preview.row(row)}: ${excerpt(text)}`)}
        />
      )}
      <fieldset class="field row">
        <legend>{WORDS.what}</legend>
        {(['partners', 'events'] as const).map((one) => (
          <div class="tick" key={one}>
            <input
              type="radio"
              id={`import-${one}`}
              name="import-table"
              checked={table === one}
              onChange={() => session.setTable(one)}
            />
            <label for={`import-${one}`}>{WORDS.ones[one]}</label>
          </div>
        ))}
      </fieldset>
      {chosen.isRemembered && <p class="restored">{WORDS.remembered}</p>}
      {mapping.columns.map((use, column) => {
        const question = questions.find((one) => one.column === column);
        if (question?.question === 'turned' || use.turned !== undefined)
          return (
            <TurnedQuestion
              key={column}
              column={column}
              use={use}
              texts={textsOfColumn(reading.source.grid, found, column)}
              onChange={(turned) => session.setUse(column, { turned })}
            />
          );
        const kind = kindOf(table, use.field);
        const isDay = ['day', 'when', 'end'].includes(kind) && use.as === 'text';
        // Answered it stays, so that the answer can be changed.
        return isAsked(column) || (isDay && use.order !== '') ? (
          <OrderQuestion
            key={column}
            column={column}
            use={use}
            examples={question?.examples ?? []}
            onChange={(order) => session.setUse(column, { order })}
          />
        ) : null;
      })}
      {unsure.length > 0 && (
        <section>
          <h3>{WORDS.unsure(unsure.length)}</h3>
          {unsure.map(columnOf)}
        </section>
      )}
      {sure.length > 0 && (
        <details>
          <summary>{WORDS.placed(placed.length)}</summary>
          {sure.map(columnOf)}
        </details>
      )}
      {noted.length > 0 && <p>{WORDS.noted(noted)}</p>}
      {leftOut.length > 0 && <p>{WORDS.leftOut(leftOut)}</p>}
      <p class="problem stop" role="alert">
        {problem}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={next}>
          {WORDS.next}
        </button>
        <button type="button" onClick={() => session.back()}>
          {IMPORT_WORDS.back}
        </button>
      </p>
    </>
  );
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

/** Whether the dates are right as they are, or the day and the month are to change places. */
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
  const dates = texts.filter((text) => turnedDay(text) !== text).slice(0, SAMPLES);
  const answers = { no: dates, yes: dates.map(turnedDay) };
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
          <label for={`import-${column}-turned-${turned}`}>{WORDS.turnedTo[turned](answers[turned])}</label>
        </div>
      ))}
    </fieldset>
  );
}

const WAYS: Partial<Record<Way, string>> = {
  people: WORDS.people,
  first: WORDS.first,
  last: WORDS.last,
};

/** 'contactName people', 'notes note', 'name text'; blank leaves the column out. */
const choiceOf = ({ field, as }: Pick<ColumnUse, 'field' | 'as'>): string =>
  field === '' ? '' : `${field} ${as}`;

function ColumnChoice({
  table,
  use,
  column,
  samples,
  onChange,
}: {
  table: ImportTable;
  use: ColumnUse;
  column: number;
  samples: readonly string[];
  onChange: (use: Partial<ColumnUse>) => void;
}): JSX.Element {
  const id = `import-column-${column}`;
  const isPerson = table === 'partners' && /^contact(?:Name|Email|Phone)$/.test(use.field);
  return (
    <div class="field column">
      <label for={id}>{WORDS.into(excerpt(use.heading, 80))}</label>
      <p class="help" id={`${id}-samples`}>
        {samples.length === 0 ? WORDS.blank : WORDS.samples(samples)}
      </p>
      <select
        id={id}
        aria-describedby={`${id}-samples`}
        value={choiceOf(use)}
        onChange={({ currentTarget: { value } }) => {
          const [field = '', as = 'text'] = value.split(' ');
          onChange({ field, as: as as Way });
        }}
      >
        <option value="">{WORDS.leaveOut}</option>
        <option value="notes note">{WORDS.note}</option>
        {EDITABLE[table].map(({ key, label }) => (
          <option key={key} value={`${key} text`}>
            {label}
          </option>
        ))}
        {table === 'partners' &&
          Object.entries(WAYS).map(([way, words]) => (
            <option key={way} value={`contactName ${way}`}>
              {words}
            </option>
          ))}
      </select>
      {isPerson && (
        <div class="part">
          <label for={`${id}-person`}>{WORDS.person}</label>
          <select
            id={`${id}-person`}
            value={String(use.person)}
            onChange={({ currentTarget: { value } }) => onChange({ person: Number(value) })}
          >
            {Array.from({ length: Math.max(PEOPLE, use.person) }, (_, at) => (
              <option key={at} value={String(at + 1)}>
                {WORDS.personOf(at + 1)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
