// The session of the page Import: its state, and what can be done in each step. It lives as long as the page.

import { templateOf } from '../../src/domain/import/likely-table';
import type { ColumnUse } from '../../src/domain/import/import-mapping';
import { type Answer, type Answers } from '../../src/domain/import/import-plan';
import type { NameAnswer } from '../../src/domain/import/listed-names';
import type { ImportQuestionKind } from '../../src/domain/import/source-row';
import type { ImportTable, ListTable } from '../../src/domain/tables';
import type { Subscribable } from '../kit/store';
import { callServer } from '../server/call-server';
import { FIRST_ANSWERS, withColumn, withKind, withName, withRow, withRowLeftOut } from './import-answers';
import { chooseColumns, readingOf, tableFor, withUse } from './import-choices';
import { type Chosen, FIRST_STATE, type ImportState, type Reading, canUndo, newRun } from './import-state';
import { IMPORT } from '../../src/words/import';
import { type ImportWork, importWork } from './import-work';
import { importWriting } from './import-writing';
import type { ImportStore, ListSource } from './saved-import';

export interface ImportSession extends Subscribable {
  readonly state: Readonly<ImportState>;
  readonly reading: Reading | undefined;
  readonly canUndo: boolean;
  /** The table of Outreach that the tab looks like. */
  readonly template: ListTable | undefined;
  open(): void;
  choose(source: ListSource): void;
  setTable(table: ImportTable): void;
  setHeaderRow(row: number): void;
  setUse(column: number, use: Partial<ColumnUse>): void;
  toPreview(): void;
  answerKind(kind: ImportQuestionKind, answer: Answer | undefined): void;
  /** For the texts of a column that can only go to Notes. */
  answerColumn(heading: string, answer: Answer | undefined): void;
  answerRow(key: string, kind: ImportQuestionKind, answer: Answer | undefined): void;
  /** Whom the list means by a name. */
  answerName(answer: NameAnswer): void;
  leaveOut(key: string, isOut: boolean): void;
  /** Adds the staff named in the list to the list in Settings. */
  addStaff(): void;
  startImport(): void;
  stop(): void;
  resume(): void;
  undo(): void;
  adopt(): void;
  /** Called when a heading was repaired: the rows below it can be read. */
  afterRepair(): void;
  /** Continues without repairing headings. */
  leaveHeadings(): void;
  back(): void;
  startOver(): void;
}

export function importSession(store: ImportStore): ImportSession {
  const work = importWork(store);
  const { state, set, change } = work;
  const writing = importWriting(work);
  const reading = lastReading();
  const replan = (answersOf: (answers: Answers) => Answers): void => {
    const { chosen } = state;
    if (!chosen) return;
    const now = { ...chosen, answers: answersOf(chosen.answers) };
    change(now);
    void work.during(IMPORT.planning, async () => {
      // Several answers in a row: only the last counts.
      const preview = state.chosen === now ? await work.plan(now, false) : undefined;
      if (preview && state.chosen === now) set({ preview });
    });
  };
  const chooseAnew = (part: Partial<Chosen>): void => {
    const { chosen, opening } = state;
    if (chosen)
      change(chooseColumns({ ...chosen, ...part }, opening ?? { mappings: {}, today: '', onRequest: [] }));
  };
  return {
    state,
    get reading() {
      return state.chosen && reading(state.chosen);
    },
    get canUndo() {
      return canUndo(state.run);
    },
    get template() {
      const { chosen } = state;
      return chosen && 'tab' in chosen.source ? templateOf(chosen.list.grid) : undefined;
    },
    subscribe: work.subscribe,
    open: () => void work.during(IMPORT.opening, () => open(work)),
    choose: (source) => void work.during(IMPORT.reading(0), () => choose(work, source)),
    setTable: (table) => chooseAnew({ table }),
    setHeaderRow: (headerRow) => chooseAnew({ headerRow }),
    setUse: (column, use) => {
      if (state.chosen) change(withUse(state.chosen, column, use));
    },
    toPreview: () => toPreview(work),
    answerKind: (kind, answer) => replan((answers) => withKind(answers, kind, answer)),
    answerColumn: (heading, answer) => replan((answers) => withColumn(answers, heading, answer)),
    answerRow: (key, kind, answer) => replan((answers) => withRow(answers, key, kind, answer)),
    answerName: (answer) => replan((answers) => withName(answers, answer)),
    leaveOut: (key, isOut) => replan((answers) => withRowLeftOut(answers, key, isOut)),
    addStaff: () => addStaff(work),
    ...writing,
    afterRepair: () => (state.step === 'columns' ? toPreview(work) : writing.resume()),
    leaveHeadings: () => set({ headings: [] }),
    back: () => set({ problem: '', step: state.step === 'preview' ? 'columns' : 'source' }),
    startOver: () => {
      store.forget();
      const { opening, busy } = state;
      set({ ...FIRST_STATE, opening, busy });
      void callServer('openImport').then((answer) => answer.ok && set({ opening: answer }));
    },
  };
}

/** Reading a list takes time, so it is read once for each choice. */
function lastReading(): (chosen: Chosen) => Reading {
  let last: { chosen: Chosen; reading: Reading } | undefined;
  return (chosen) => {
    if (last?.chosen !== chosen) last = { chosen, reading: readingOf(chosen) };
    return last.reading;
  };
}

async function open({ set, store, isFine, reopen }: ImportWork): Promise<void> {
  const answer = await callServer('openImport');
  if (!isFine(answer)) return;
  set({ opening: answer });
  const saved = store.restore();
  if (!saved) return;
  if (saved.run) {
    const { id, total, done } = saved.run;
    set({ run: { ...newRun(id, saved.source, saved.table, total), done }, step: 'cutOff' });
    return;
  }
  const chosen = await reopen(saved, answer);
  set({ isResumed: chosen !== undefined, step: chosen ? 'columns' : 'source' });
}

async function choose({ state, set, change, readList }: ImportWork, source: ListSource): Promise<void> {
  const list = await readList(source);
  const { opening } = state;
  if (!list || !opening) return;
  if (list.grid.every((row) => row.every((cell) => cell === ''))) {
    set({ problem: IMPORT.source.nothing });
    return;
  }
  const { mappings } = opening;
  const table = tableFor(list, mappings);
  change(chooseColumns({ source, list, table, headerRow: null, answers: FIRST_ANSWERS }, opening));
  set({ isResumed: false, step: 'columns' });
}

function toPreview({ state, set, during, plan }: ImportWork): void {
  const { chosen } = state;
  if (!chosen) return;
  void during(IMPORT.planning, async () => {
    const preview = await plan(chosen, true);
    if (preview) set({ preview, step: 'preview' });
  });
}

function addStaff({ state, set, isFine, during }: ImportWork): void {
  const names = state.step === 'preview' ? state.preview?.strangers : state.run?.strangers;
  if (!names || state.busy !== '') return;
  void during(IMPORT.addingStrangers, async () => {
    const answer = await callServer('addToList', { list: 'staff', names: [...names] });
    if (!isFine(answer)) return;
    const { opening, preview, run } = state;
    set({
      opening: opening && { ...opening, staff: answer.names },
      preview: preview && {
        ...preview,
        strangers: [],
        staffNames: preview.staffNames.filter(({ typed, means }) => typed !== means),
      },
      run: run && { ...run, strangers: [] },
    });
  });
}
