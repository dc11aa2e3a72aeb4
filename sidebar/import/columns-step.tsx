// Which row holds the headings, what the rows are, and where each column goes.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { excerpt } from '../../src/domain/basics/text';
import { fieldsFor } from '../../src/domain/import/import-mapping';
import { IMPORT_TABLES, TABLES, labelOf, notesFieldOf } from '../../src/domain/tables';
import { ColumnChoice } from './column-choice';
import { DateQuestions } from './date-questions';
import { NameQuestions } from './name-questions';
import { sortColumns, troubleWith } from './import-columns';
import type { ImportSession } from './import-session';
import { type Chosen, type Reading, nameOfList } from './import-state';
import { LongList } from './import-step';
import { IMPORT } from '../../src/words/import';

const WORDS = IMPORT.columns;

interface StepProps {
  session: ImportSession;
  chosen: Chosen;
  reading: Reading;
}

export function ColumnsStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { reading } = session;
  const { chosen } = session.state;
  const [problem, setProblem] = useState('');
  if (!chosen || !reading) return null;
  const step = { session, chosen, reading };
  const next = (): void => {
    const trouble = troubleWith(reading, chosen.mapping.columns);
    setProblem(!trouble ? '' : typeof trouble === 'object' ? WORDS.noName(trouble.lacking) : WORDS[trouble]);
    if (!trouble) session.toPreview();
    else if (reading.questions.length > 0) document.querySelector<HTMLElement>('.order input')?.focus();
  };
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      <Source {...step} />
      <HeaderRow {...step} />
      <WhatRowsAre {...step} />
      {chosen.isRemembered && <p class="restored">{WORDS.remembered}</p>}
      <DateQuestions session={session} />
      <NameQuestions session={session} />
      <Columns {...step} />
      <p class="problem stop" role="alert">
        {problem}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={next}>
          {WORDS.next}
        </button>
        <button type="button" onClick={() => session.back()}>
          {IMPORT.back}
        </button>
      </p>
    </>
  );
}

/** A list from an earlier, unfinished import. A tab that looks like one of ours can become it. */
function Source({ session }: StepProps): JSX.Element {
  const { template, state } = session;
  return (
    <>
      {state.isResumed && (
        <section class="restored">
          <p>{WORDS.resumed}</p>
          <button type="button" onClick={() => session.startOver()}>
            {WORDS.leaveIt}
          </button>
        </section>
      )}
      {template && !state.opening?.filled.includes(template) && (
        <section class="question" aria-labelledby="adopt-title">
          <h3 id="adopt-title">{WORDS.adoptTitle(TABLES[template].tab)}</h3>
          <p>{WORDS.adopt(TABLES[template].tab)}</p>
          <button type="button" onClick={() => session.adopt()}>
            {WORDS.adoptNow(TABLES[template].tab)}
          </button>
        </section>
      )}
    </>
  );
}

function HeaderRow({ session, chosen, reading: { found } }: StepProps): JSX.Element {
  const list = nameOfList(chosen.source);
  const choice = (
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
  );
  return (
    <>
      <p>
        {found.headerRow > 0
          ? WORDS.header(list, found.headerRow, found.rows.length)
          : WORDS.noHeader(list, found.rows.length)}
      </p>
      {found.headerRow > 0 ? (
        <details>
          <summary>{WORDS.changeHeader}</summary>
          {choice}
        </details>
      ) : (
        choice
      )}
      {found.around.length > 0 && (
        <LongList
          summary={WORDS.around(found.around.length)}
          items={found.around.map(({ row, text }) => `${IMPORT.preview.row(row)}: ${excerpt(text)}`)}
        />
      )}
      {'tab' in chosen.source && <p class="help">{WORDS.comments}</p>}
    </>
  );
}

function WhatRowsAre({ session, chosen }: StepProps): JSX.Element {
  return (
    <fieldset class="field row">
      <legend>{WORDS.what}</legend>
      {IMPORT_TABLES.map((table) => (
        <div class="tick" key={table}>
          <input
            type="radio"
            id={`import-${table}`}
            name="import-table"
            checked={chosen.table === table}
            onChange={() => session.setTable(table)}
          />
          <label for={`import-${table}`}>{TABLES[table].words.listed ?? TABLES[table].words.aOne}</label>
        </div>
      ))}
    </fieldset>
  );
}

function Columns({ session, chosen, reading }: StepProps): JSX.Element {
  const { unsure, sure, placed, noted, leftOut } = sortColumns(reading, chosen.mapping.columns);
  const choices = (columns: typeof sure): JSX.Element[] =>
    columns.map(({ use, column, samples }) => (
      <ColumnChoice
        key={column}
        fields={fieldsFor(chosen.table, session.state.opening?.onRequest ?? [])}
        table={chosen.table}
        use={use}
        column={column}
        samples={samples}
        onChange={(more) => session.setUse(column, more)}
      />
    ));
  return (
    <>
      {unsure.length > 0 && (
        <section>
          <h3>{WORDS.unsure(unsure.length)}</h3>
          {choices(unsure)}
        </section>
      )}
      {sure.length > 0 && (
        <details>
          <summary>{WORDS.placed(placed)}</summary>
          {choices(sure)}
        </details>
      )}
      {noted.length > 0 && <p>{WORDS.noted(labelOf(chosen.table, notesFieldOf(chosen.table)), noted)}</p>}
      {leftOut.length > 0 && <p>{WORDS.leftOut(leftOut)}</p>}
    </>
  );
}
