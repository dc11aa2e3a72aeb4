// What the import will do, with counts, before anything is written.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../src/domain/import/import-plan';
import type { RowWrite } from '../../src/domain/import/import-writes';
import { describeValue } from '../../src/domain/dates/stored-when';
import { TABLES } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import type { ImportSession } from './import-session';
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
  const { plan, writes, added, strangers } = preview;
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
      {plan.follows.length > 0 && <p>{WORDS.follows(plan.follows.length)}</p>}
      {plan.unmatched.length > 0 && <p>{WORDS.unmatched(plan.unmatched)}</p>}
      <PlanLines writes={writes} />
      {plan.errors.length > 0 && <p>{errorsInWords(plan.errors)}</p>}
      {plan.blanks.length > 0 && <p>{blanksInWords(plan.blanks)}</p>}
      <NewStaff session={session} names={strangers} />
      <PreviewQuestions session={session} onLeaveOut={keepPlace} />
      {plan.strayNotes.length > 0 && (
        <LongList
          summary={WORDS.strayNotes}
          items={plan.strayNotes.map(({ row, text }) => `${WORDS.row(row)}: ${excerpt(text)}`)}
        />
      )}
      {counts.doubtful > 0 && (
        <p>
          {waitingInWords(plan.rows.flatMap(({ row, outcome }) => (outcome === 'doubtful' ? [row] : [])))}{' '}
          <button type="button" class="link" onClick={goToOpenQuestion}>
            {WORDS.showWaiting}
          </button>
        </p>
      )}
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

/** Next steps in the list that go into the Weekly Plan. */
function PlanLines({ writes }: { writes: readonly RowWrite[] }): JSX.Element | null {
  const lines = writes.flatMap((write) => ('values' in write && write.line ? [write.line] : []));
  if (lines.length === 0) return null;
  return (
    <LongList
      summary={WORDS.lines(lines.length)}
      items={lines.map(({ item = '', when = '' }) => WORDS.line(item, describeValue('day', when)))}
    />
  );
}
