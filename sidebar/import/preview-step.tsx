// What the import will do, with counts, before anything is written.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../src/domain/import/import-plan';
import type { RowWrite } from '../../src/domain/import/import-writes';
import { describeValue } from '../../src/domain/dates/stored-when';
import { TABLES } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import type { ImportSession } from './import-session';
import type { Preview } from './import-state';
import { ListedNames } from './listed-names';
import { NewStaff } from './new-staff';
import { IMPORT } from '../../src/words/import';
import { LongList } from './import-step';
import { PreviewQuestions, goToOpenQuestion } from './preview-questions';
import { LeaveOut } from './skip-row';
import { blanksInWords, errorsInWords, waitingInWords } from './skipped-text';
import { PlannedRowCard } from './planned-row';

const WORDS = IMPORT.preview;
const LISTED: readonly Outcome[] = ['new', 'changed', 'joined', 'same', 'refused', 'leftOut'];

export function PreviewStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { preview, chosen, busy } = session.state;
  // The button disappears with its row, so the focus goes to the list.
  const list = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (busy !== '' || !list.current) return;
    (list.current.isConnected ? list.current : document.querySelector<HTMLElement>('.step'))?.focus();
    list.current = null;
  }, [busy, preview]);
  if (!preview || !chosen) return null;
  const keepPlace = (button: HTMLElement): void => {
    list.current = button.closest('details:not(.whole)')?.querySelector('summary') ?? button;
  };
  const { plan, writes, added } = preview;
  const { counts } = plan;
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      <p>{WORDS.nothingYet}</p>
      {LISTED.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <LongList
          key={outcome}
          summary={WORDS.counts[outcome](counts[outcome], TABLES[chosen.table].words.inTab)}
          items={plan.rows
            .filter((row) => row.outcome === outcome)
            .map((row) => (
              <PlannedRowCard key={row.key} table={chosen.table} planned={row}>
                <LeaveOut session={session} planned={row} onPress={keepPlace} />
              </PlannedRowCard>
            ))}
        />
      ))}
      {counts.doubtful > 0 && (
        <p>
          {waitingInWords(plan.rows.flatMap(({ row, outcome }) => (outcome === 'doubtful' ? [row] : [])))}{' '}
          <button type="button" class="link" onClick={goToOpenQuestion}>
            {WORDS.showWaiting}
          </button>
        </p>
      )}
      <PreviewQuestions session={session} onLeaveOut={keepPlace} />
      <UnknownNames session={session} />
      <Consequences preview={preview} />
      {writes.length === 0 && counts.doubtful === 0 && <p>{WORDS.nothing}</p>}
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
          {IMPORT.back}
        </button>
      </p>
    </>
  );
}

/** Staff and partners that the list names but the sheet doesn't have. */
function UnknownNames({ session }: { session: ImportSession }): JSX.Element | null {
  const { preview, opening } = session.state;
  if (!preview) return null;
  const { plan, partners, partnerNames, staffNames, strangers } = preview;
  return (
    <>
      {plan.unmatched.length > 0 && <p>{WORDS.unmatched(plan.unmatched)}</p>}
      <ListedNames
        session={session}
        names={partnerNames}
        choices={partners}
        asTyped={IMPORT.notInPartners}
        summary={IMPORT.otherNames}
      />
      <ListedNames
        session={session}
        names={staffNames}
        choices={opening?.staff ?? []}
        asTyped={IMPORT.someoneNew}
        summary={IMPORT.whoIsWho}
      />
      <NewStaff session={session} names={strangers} />
    </>
  );
}

/** Nothing here needs an answer, so it comes after the questions. */
function Consequences({ preview: { plan, writes } }: { preview: Preview }): JSX.Element | null {
  const { follows, errors, blanks, strayNotes } = plan;
  const lines = linesOf(writes);
  if ([follows, errors, blanks, strayNotes, lines].every(({ length }) => length === 0)) return null;
  return (
    <section>
      <h3>{WORDS.happens}</h3>
      {follows.length > 0 && <p>{WORDS.follows(follows.length)}</p>}
      <PlanLines lines={lines} />
      {errors.length > 0 && <p>{errorsInWords(errors)}</p>}
      {blanks.length > 0 && <p>{blanksInWords(blanks)}</p>}
      {strayNotes.length > 0 && (
        <LongList
          summary={WORDS.strayNotes}
          items={strayNotes.map(({ row, text }) => `${WORDS.row(row)}: ${excerpt(text)}`)}
        />
      )}
    </section>
  );
}

const linesOf = (writes: readonly RowWrite[]) =>
  writes.flatMap((write) => ('values' in write && write.line ? [write.line] : []));

/** Next steps in the list that go into the Weekly Plan. */
function PlanLines({ lines }: { lines: ReturnType<typeof linesOf> }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <LongList
      summary={WORDS.lines(lines.length)}
      items={lines.map(({ item = '', when = '' }) => WORDS.line(item, describeValue('day', when)))}
    />
  );
}
