// What the import will do, with counts, before anything is written.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome, PlannedRow } from '../../src/domain/import/import-plan';
import { excerpt } from '../../src/domain/basics/text';
import type { ImportSession } from './import-session';
import { NewStaff } from './new-staff';
import { IMPORT_WORDS } from './import-words';
import { LongList } from './import-step';
import { PreviewQuestions } from './preview-questions';
import { PlannedRowCard, nameOf } from './planned-row';

const WORDS = IMPORT_WORDS.preview;
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
      <PreviewQuestions session={session} />
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

/** Any row that would be written can be left out, and included again. */
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
