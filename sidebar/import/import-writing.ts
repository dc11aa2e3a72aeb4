// Writes a plan, continues after an interruption, and undoes it.

import { leftOf } from '../../src/domain/import/skipped-rows';
import { templateOf } from '../../src/domain/import/likely-table';
import { keyOfHeadings, rememberMapping } from '../../src/domain/import/mapping-memory';
import { writesOf } from '../../src/domain/import/import-writes';
import { type ImportTable, TABLES } from '../../src/domain/tables';
import { newId } from '../kit/new-id';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { callServer } from '../server/call-server';
import { readingOf } from './import-choices';
import { runImport } from './import-run';
import { type Chosen, type Preview, type RunState, newRun, rowsIn } from './import-state';
import { IMPORT } from '../../src/words/import';
import type { ImportWork } from './import-work';

interface ImportWriting {
  startImport: () => void;
  stop: () => void;
  resume: () => void;
  undo: () => void;
  adopt: () => void;
}

export function importWriting(work: ImportWork): ImportWriting {
  const { state, set } = work;
  let isStopped = false;
  const user = (): string => state.opening?.user ?? '';
  const write = (chosen: Chosen, preview: Preview, base: RunState): Promise<void> => {
    isStopped = false;
    return writePlan(work, chosen, preview, base, () => isStopped);
  };
  return {
    startImport: () => {
      const { chosen, preview, run, busy } = state;
      if (!chosen || !preview || busy !== '') return;
      const base =
        run?.end === 'running' ? run : newRun(newId(), chosen.source, chosen.table, preview.writes.length);
      // After an interruption the new plan may have more rows than were left.
      const total = Math.max(base.total, preview.writes.length);
      set({ problem: '' });
      void write(chosen, { ...preview, writes: writesOf(preview.plan, base.id, user()) }, { ...base, total });
    },
    stop: () => {
      isStopped = true;
      if (state.run) set({ run: { ...state.run, isStopping: true } });
    },
    resume: () => {
      const { run, opening } = state;
      if (!run || !opening) return;
      void work.during(IMPORT.planning, async () => {
        const chosen = await readAgain(work, opening);
        const preview = chosen && (await work.plan(chosen, true));
        if (!preview) return;
        const base: RunState = { ...run, end: 'running', isStopping: false, words: '' };
        set({ preview, run: base });
        // Previews again if there are more rows than the librarian agreed to.
        if (preview.writes.length <= run.total - run.done)
          await write(chosen, { ...preview, writes: writesOf(preview.plan, run.id, user()) }, base);
        else set({ step: 'preview' });
      });
    },
    undo: () => void undoImport(work),
    adopt: () => void adoptTab(work),
  };
}

async function writePlan(
  work: ImportWork,
  chosen: Chosen,
  { plan, writes, added, strangers }: Preview,
  base: RunState,
  isStopped: () => boolean,
): Promise<void> {
  const { state, set, store } = work;
  const before = base.total - writes.length;
  const earlier = before - rowsIn(base.outcome);
  let run: RunState = { ...base, left: leftOf(plan), strangers, done: before, earlier, end: 'running' };
  const show = (next: Partial<RunState>): void => {
    run = { ...run, ...next };
    set({ run: { ...run, isStopping: state.run?.isStopping ?? false } });
  };
  show({});
  set({ busy: '', step: 'writing' });
  work.save(chosen, run);
  const { found, mapping } = readingOf(chosen).source;
  const { end, problem } = await runImport(
    {
      id: run.id,
      table: chosen.table,
      writes,
      follows: plan.follows,
      subject: subjectOf(chosen.table, added, writes.length - added),
      mapping: { key: keyOfHeadings(chosen.table, found.headings), json: rememberMapping(mapping) },
    },
    run.outcome,
    isStopped,
    (done) => {
      show({ done: before + done });
      work.save(chosen, run);
    },
  );
  if (end === 'done') store.forget();
  show({ end, words: problem });
  set({ step: 'ended' });
}

/** '214 new partners', for Undo. */
const subjectOf = (table: ImportTable, added: number, changed: number): string => {
  const { one } = TABLES[table].words;
  return IMPORT.preview.subject(one, `${one}s`, added, changed);
};

/** The list may have changed since it was read. */
async function readAgain(
  { state, set, store, readList, reopen }: ImportWork,
  opening: ImportOpening,
): Promise<Chosen | undefined> {
  const { chosen } = state;
  const saved = chosen ? undefined : store.restore();
  if (saved) return reopen(saved, opening);
  if (!chosen || 'text' in chosen.source) return chosen;
  const list = await readList(chosen.source);
  if (!list) return undefined;
  set({ chosen: { ...chosen, list } });
  return { ...chosen, list };
}

async function undoImport({ state, set, store, isFine, during }: ImportWork): Promise<void> {
  const { run } = state;
  if (!run) return;
  await during(IMPORT.done.undoing, async () => {
    const answer = await callServer('undo', run.id);
    if (!isFine(answer)) return;
    store.forget();
    const { words, leftAsIs } = answer;
    set({ run: { ...run, end: 'undone', words, leftAsIs: leftAsIs.items }, step: 'ended' });
    await callServer('updateRelationships');
  });
}

/** Replaces Outreach's empty tab with this one. */
async function adoptTab({ state, set, store, isFine, during }: ImportWork): Promise<void> {
  const { chosen } = state;
  const table = chosen && templateOf(chosen.list.grid);
  if (!table || !('tab' in chosen.source)) return;
  const { source } = chosen;
  await during(IMPORT.columns.adopting, async () => {
    const answer = await callServer('useTabAsOurs', { tab: source.tab, table });
    if (!isFine(answer)) return;
    store.forget();
    const updated = await callServer('updateRelationships');
    const ended = newRun('', source, table, 0);
    if (!updated.ok) ended.outcome.remarks.push(updated.problem);
    set({ run: { ...ended, end: 'adopted', words: answer.words }, step: 'ended' });
  });
}
