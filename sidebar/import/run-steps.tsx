// The progress of an import, its outcome, and what to do after an interruption.

import type { JSX } from 'preact';
import { TABLES } from '../../src/domain/tables';
import type { ImportSession } from './import-session';
import { type RunState, nameOfList } from './import-state';
import { NewStaff } from './new-staff';
import { IMPORT } from '../../src/words/import';
import { LeftRows } from './skipped-rows';

const WORDS = IMPORT.writing;

export function WritingStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { run } = session.state;
  if (!run) return null;
  const { done, total, isStopping } = run;
  const words = isStopping ? WORDS.stopping : done === total ? WORDS.last : WORDS.progress(done, total);
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      <progress aria-label={WORDS.title} max={total} value={done} />
      <p role="status">{words}</p>
      <p class="help">{WORDS.keepOpen}</p>
      <button type="button" aria-disabled={isStopping} onClick={() => session.stop()}>
        {WORDS.stop}
      </button>
    </>
  );
}

const TITLES: Record<RunState['end'], string> = {
  running: WORDS.cutOffTitle,
  done: IMPORT.done.title,
  adopted: IMPORT.done.title,
  undone: IMPORT.done.title,
  stopped: WORDS.stoppedTitle,
  failed: WORDS.failedTitle,
};

/** Also for an interrupted import. */
export function EndStep({ session }: { session: ImportSession }): JSX.Element | null {
  const { run, busy } = session.state;
  if (!run) return null;
  const { end, words, done, total, earlier, outcome, table, leftAsIs, source, strangers } = run;
  const { added, changed, lines, remarks } = outcome;
  // Rows written, but not counted as new or changed.
  const uncounted = earlier + outcome.there;
  const isOpen = end === 'running' || end === 'stopped' || end === 'failed';
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {TITLES[end]}
      </h2>
      {end === 'done' && (
        <p>
          {uncounted > 0
            ? WORDS.progress(done, total)
            : IMPORT.done.cameIn(TABLES[table].words.inTab, added, changed)}
          {lines > 0 && ` ${IMPORT.done.lines(lines)}`}
        </p>
      )}
      {isOpen && <p>{WORDS.cutOff(nameOfList(source), done, total)}</p>}
      {isOpen && <p class="help">{WORDS.cutOffHelp}</p>}
      {words !== '' && <p role="status">{words}</p>}
      {[...remarks, ...leftAsIs].map((remark, at) => (
        <p key={at} class="detail">
          {remark}
        </p>
      ))}
      {end !== 'undone' && <NewStaff session={session} names={strangers} />}
      {end !== 'undone' && <LeftRows session={session} run={run} />}
      <p class="row">
        {isOpen && (
          <button type="button" class="primary" aria-disabled={busy !== ''} onClick={() => session.resume()}>
            {WORDS.goOn}
          </button>
        )}
        {isOpen && (
          <button type="button" onClick={() => session.startOver()}>
            {WORDS.leave}
          </button>
        )}
        {session.canUndo && (
          <button type="button" aria-disabled={busy !== ''} onClick={() => session.undo()}>
            {IMPORT.done.undo}
          </button>
        )}
        {!isOpen && (
          <button type="button" onClick={() => session.startOver()}>
            {IMPORT.done.another}
          </button>
        )}
      </p>
    </>
  );
}
