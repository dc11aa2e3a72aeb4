// The state of the page Import, from where the list is to what came in.

import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { KnownRow } from '../../src/domain/import/import-groups';
import { LeftGroup, leftOf } from '../../src/domain/import/import-left';
import { likelyTable, templateOf } from '../../src/domain/import/import-likely';
import {
  ColumnUse,
  DayQuestion,
  Mapping,
  keyOfHeadings,
  proposeMapping,
  recallMapping,
  rememberMapping,
  settleDays,
} from '../../src/domain/import/import-mapping';
import { withMerged } from '../../src/domain/import/import-merged';
import { Answer, Answers, ImportPlan, NO_ANSWERS, planImport } from '../../src/domain/import/import-plan';
import type { DoubtKind, Source } from '../../src/domain/import/import-row';
import { strangersIn } from '../../src/domain/import/import-staff';
import type { ImportTable } from '../../src/domain/import/import-synonyms';
import { FoundTable, findTable } from '../../src/domain/import/import-table';
import { RowWrite, isNewRow, writesOf } from '../../src/domain/import/import-writes';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { callServer } from '../server/call-server';
import { newId } from '../kit/new-id';
import { type Watched, newStore } from '../kit/store';
import { ImportStore, KeptImport, ListSource } from './import-kept';
import { List, readKnown, readTab } from './import-read';
import { Outcome, runImport } from './import-run';
import { IMPORT_WORDS } from './import-words';
import { gridOfText } from './pasted-list';

/** cutOff: an earlier one was. ended: all, some or none of it is in. */
export type Step = 'source' | 'columns' | 'preview' | 'writing' | 'ended' | 'cutOff';

/** What was chosen for a list. */
interface Chosen {
  source: ListSource;
  list: List;
  table: ImportTable;
  headerRow: number | null;
  mapping: Mapping;
  isRemembered: boolean;
  answers: Answers;
}

/** The list as it is read by what was chosen. */
interface Reading {
  found: FoundTable;
  source: Source;
  questions: DayQuestion[];
}

interface Preview {
  plan: ImportPlan;
  /** The same before anything is answered: what can be asked. */
  asked: ImportPlan;
  writes: RowWrite[];
  added: number;
  strangers: readonly string[];
}

export interface RunState {
  id: string;
  source: ListSource;
  table: ImportTable;
  done: number;
  total: number;
  /** How many were in before this page was opened: the outcome does not count them. */
  earlier: number;
  end: 'running' | 'done' | 'stopped' | 'failed' | 'adopted' | 'undone';
  isStopping: boolean;
  /** What is said of the end. */
  words: string;
  kept: string[];
  outcome: Outcome;
  /** Of the list as it was looked at last. */
  left: LeftGroup[];
  strangers: readonly string[];
}

interface ImportState {
  step: Step;
  opening: ImportOpening | undefined;
  /** What is being done; '' for nothing. */
  busy: string;
  problem: string;
  hasNoRoom: boolean;
  /** Whether the page was opened again before anything was written. */
  isResumed: boolean;
  chosen: Chosen | undefined;
  preview: Preview | undefined;
  /** Headings that are missing: before they are mended nothing is compared. */
  headings: HeadingQuestion[];
  run: RunState | undefined;
}

export interface ImportSession extends Watched, Readonly<ImportState> {
  readonly reading: Reading | undefined;
  /** Whether this import has written something, as far as is known: then it can be undone. */
  readonly canUndo: boolean;
  /** The table that the tab could become as it stands. */
  readonly template: ImportTable | undefined;
  open(): void;
  choose(source: ListSource): void;
  setTable(table: ImportTable): void;
  setHeaderRow(row: number): void;
  setUse(column: number, use: Partial<ColumnUse>): void;
  toPreview(): void;
  answerKind(kind: DoubtKind, answer: Answer | undefined): void;
  /** About the texts of a column that have no place but Notes. */
  answerColumn(heading: string, answer: Answer | undefined): void;
  answerRow(key: string, kind: DoubtKind, answer: Answer | undefined): void;
  /** A row that the librarian doesn't want, or wants after all. */
  leaveOut(key: string, isOut: boolean): void;
  /** Puts those of the staff whom the list names into the list of Settings. */
  addStaff(): void;
  bringIn(): void;
  stop(): void;
  goOn(): void;
  undo(): void;
  adopt(): void;
  /** A heading is mended: what is there is read anew. */
  mended(): void;
  /** Headings are not mended now. */
  leaveHeadings(): void;
  back(): void;
  startOver(): void;
}

/** The session lives as long as the page. */
export function importSession(store: ImportStore): ImportSession {
  const watched = newStore<ImportState>({
    step: 'source',
    opening: undefined,
    busy: '',
    problem: '',
    hasNoRoom: false,
    isResumed: false,
    chosen: undefined,
    preview: undefined,
    headings: [],
    run: undefined,
  });
  const { state, set } = watched;
  let known: readonly KnownRow[] = [];
  let isStopped = false;
  const read: { chosen?: Chosen | undefined; reading?: Reading } = {};
  /** Of the list as it is chosen now; reading it takes time, so it is read once. */
  const readingNow = (): Reading | undefined => {
    const { chosen } = state;
    if (chosen && read.chosen !== chosen) Object.assign(read, { chosen, reading: readingOf(chosen) });
    return chosen && read.reading;
  };

  const keep = (now: Chosen, running: KeptImport['run']): void => {
    const { source, table, headerRow, mapping, answers } = now;
    const run = running && { id: running.id, done: running.done, total: running.total };
    set({
      hasNoRoom: !store.keep({ source, table, headerRow, mapping: rememberMapping(mapping), answers, run }),
    });
  };
  const change = (now: Chosen): void => {
    set({ chosen: now });
    keep(now, null);
  };
  const chooseAnew = (part: Partial<Chosen>): void => {
    const { chosen, opening } = state;
    if (chosen) change(chooseColumns({ ...chosen, ...part }, opening?.mappings ?? {}));
  };
  /** False after saying what went wrong. */
  const isFine = <Data extends object>(
    answer: { ok: false; problem: string } | ({ ok: true } & Data),
  ): answer is { ok: true } & Data => {
    if (!answer.ok) set({ problem: answer.problem });
    return answer.ok;
  };
  const work = async (words: string, doing: () => Promise<void>): Promise<void> => {
    set({ problem: '', busy: words });
    // What is computed keeps the page from being drawn: first the words.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await doing();
    set({ busy: '' });
  };

  const readList = async (source: ListSource): Promise<List | undefined> => {
    if ('text' in source) return { grid: gridOfText(source.text), notes: [], merged: [] };
    const answer = await readTab(source.tab, (count) => set({ busy: IMPORT_WORDS.reading(count) }));
    return isFine(answer) ? answer.list : undefined;
  };
  const plan = async (now: Chosen, isKnown: boolean): Promise<Preview | undefined> => {
    set({ busy: IMPORT_WORDS.planning });
    if (!isKnown) {
      const answer = await readKnown(now.table);
      if (!answer.ok || answer.headings.length > 0) {
        const asked = answer.headings ?? [];
        set({ headings: asked });
        if (asked.length === 0) isFine(answer);
        return undefined;
      }
      known = answer.known;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    set({ headings: [] });
    return previewOf(now, known, state.opening);
  };
  const replan = (answers: Answers): void => {
    const { chosen } = state;
    if (!chosen) return;
    const now = { ...chosen, answers };
    change(now);
    void work(IMPORT_WORDS.planning, async () => set({ preview: await plan(now, true) }));
  };

  const open = (): void =>
    void work(IMPORT_WORDS.opening, async () => {
      const answer = await callServer('openImport');
      if (!isFine(answer)) return;
      set({ opening: answer });
      const kept = store.restore();
      if (!kept) return;
      if (kept.run) {
        const run = { ...newRun(kept.run.id, kept.source, kept.table, kept.run.total), done: kept.run.done };
        set({ run, step: 'cutOff' });
        return;
      }
      const now = await restored(kept, answer.mappings);
      set({ isResumed: now !== undefined, step: now ? 'columns' : 'source' });
    });
  const restored = async (
    kept: KeptImport,
    mappings: Record<string, string>,
  ): Promise<Chosen | undefined> => {
    const list = await readList(kept.source);
    if (!list) return undefined;
    const { source, table, headerRow, answers } = kept;
    const now = { ...chooseColumns({ source, list, table, headerRow, answers }, mappings, kept.mapping) };
    set({ chosen: now });
    return now;
  };

  const write = async (
    now: Chosen,
    { plan: planned, writes, added, strangers }: Preview,
    base: RunState,
  ): Promise<void> => {
    isStopped = false;
    const before = base.total - writes.length;
    let running: RunState = {
      ...{ ...base, left: leftOf(planned), strangers },
      ...{ done: before, earlier: before - countOf(base.outcome), end: 'running', isStopping: false },
    };
    const show = (next: Partial<RunState>): void => {
      running = { ...running, ...next };
      set({ run: { ...running, isStopping: state.run?.isStopping ?? false } });
    };
    show({});
    set({ busy: '', step: 'writing' });
    keep(now, running);
    const { found, mapping } = readingOf(now).source;
    const { end, problem: words } = await runImport(
      {
        ...{ id: running.id, table: now.table, writes },
        subject: IMPORT_WORDS.preview.subject(now.table, added, writes.length - added),
        mapping: {
          key: keyOfHeadings(now.table, found.headings),
          json: rememberMapping(mapping),
        },
      },
      running.outcome,
      () => isStopped,
      (done) => {
        show({ done: before + done });
        keep(now, running);
      },
    );
    if (end === 'done') store.forget();
    show({ end, words });
    set({ step: 'ended' });
  };
  const bringIn = (): void => {
    const { chosen, preview, run, busy } = state;
    if (!chosen || !preview || busy !== '') return;
    const base =
      run?.end === 'running' ? run : newRun(newId(), chosen.source, chosen.table, preview.writes.length);
    // A plan made again has more than was left: then that is the whole of it.
    const total = Math.max(base.total, preview.writes.length);
    const writes = writesOf(preview.plan, base.id);
    set({ problem: '' });
    void write(chosen, { ...preview, writes }, { ...base, total });
  };
  /** The list as it is now. */
  const again = async (mappings: Record<string, string>): Promise<Chosen | undefined> => {
    const { chosen } = state;
    const kept = chosen ? undefined : store.restore();
    if (kept) return restored(kept, mappings);
    if (!chosen || 'text' in chosen.source) return chosen;
    const list = await readList(chosen.source);
    if (!list) return undefined;
    set({ chosen: { ...chosen, list } });
    return { ...chosen, list };
  };
  const goOn = (): void => {
    const { run, opening } = state;
    if (!run || !opening) return;
    void work(IMPORT_WORDS.planning, async () => {
      const now = await again(opening.mappings);
      if (!now) return;
      const next = await plan(now, false);
      if (!next) return;
      set({ preview: next });
      const base: RunState = { ...run, end: 'running', words: '' };
      set({ run: base });
      // More than was agreed to is shown first.
      if (next.writes.length <= run.total - run.done)
        await write(now, { ...next, writes: writesOf(next.plan, run.id) }, base);
      else set({ step: 'preview' });
    });
  };
  const toPreview = (): void => {
    const { chosen } = state;
    if (!chosen) return;
    void work(IMPORT_WORDS.planning, async () => {
      const next = await plan(chosen, false);
      if (!next) return;
      set({ preview: next, step: 'preview' });
    });
  };
  const startOver = (): void => {
    store.forget();
    set({
      ...{ chosen: undefined, preview: undefined, headings: [], run: undefined },
      ...{ problem: '', hasNoRoom: false, isResumed: false, step: 'source' },
    });
    void callServer('openImport').then((answer) => answer.ok && set({ opening: answer }));
  };

  return {
    get step() {
      return state.step;
    },
    get opening() {
      return state.opening;
    },
    get busy() {
      return state.busy;
    },
    get problem() {
      return state.problem;
    },
    get hasNoRoom() {
      return state.hasNoRoom;
    },
    get isResumed() {
      return state.isResumed;
    },
    get chosen() {
      return state.chosen;
    },
    get preview() {
      return state.preview;
    },
    get headings() {
      return state.headings;
    },
    get run() {
      return state.run;
    },
    get canUndo() {
      const { run } = state;
      if (!run || run.end === 'adopted' || run.end === 'undone') return false;
      const { added, changed, there } = run.outcome;
      return run.end !== 'done' || added + changed + there + run.earlier > 0;
    },
    get reading() {
      return readingNow();
    },
    get template() {
      const { chosen } = state;
      return chosen && 'tab' in chosen.source ? templateOf(chosen.list.grid) : undefined;
    },
    subscribe: watched.subscribe,
    open,
    choose: (source) =>
      void work(IMPORT_WORDS.reading(0), async () => {
        const list = await readList(source);
        const { opening } = state;
        if (!list || !opening) return;
        if (list.grid.every((row) => row.every((cell) => cell === ''))) {
          set({ problem: IMPORT_WORDS.source.nothing });
          return;
        }
        const table = recalledTable(list, opening.mappings) ?? likelyTable(list.grid);
        change(
          chooseColumns({ source, list, table, headerRow: null, answers: NO_ANSWERS }, opening.mappings),
        );
        set({ isResumed: false, step: 'columns' });
      }),
    setTable: (table) => chooseAnew({ table }),
    setHeaderRow: (headerRow) => chooseAnew({ headerRow }),
    setUse: (column, use) => {
      const { chosen } = state;
      if (!chosen) return;
      const columns = chosen.mapping.columns.map((one, at) => (at === column ? { ...one, ...use } : one));
      change({ ...chosen, mapping: { ...chosen.mapping, columns } });
    },
    toPreview,
    answerKind: (kind, answer) => {
      const { chosen } = state;
      if (chosen) replan({ ...chosen.answers, kinds: withAnswer(chosen.answers.kinds, kind, answer) });
    },
    answerColumn: (heading, answer) => {
      const { chosen } = state;
      if (!chosen) return;
      const others = (chosen.answers.columns ?? []).filter((one) => one.heading !== heading);
      replan({ ...chosen.answers, columns: answer ? [...others, { heading, answer }] : others });
    },
    answerRow: (key, kind, answer) => {
      const { chosen } = state;
      if (!chosen) return;
      const { rows } = chosen.answers;
      replan({ ...chosen.answers, rows: { ...rows, [key]: withAnswer(rows[key] ?? {}, kind, answer) } });
    },
    leaveOut: (key, isOut) => {
      const { chosen } = state;
      if (!chosen) return;
      const { rows } = chosen.answers;
      const others = { ...rows[key] };
      delete others.whole;
      replan({ ...chosen.answers, rows: { ...rows, [key]: isOut ? { ...others, whole: 'skip' } : others } });
    },
    addStaff: () => {
      const names = state.step === 'preview' ? state.preview?.strangers : state.run?.strangers;
      if (!names || state.busy !== '') return;
      void work(IMPORT_WORDS.addingStrangers, async () => {
        const answer = await callServer('addToList', { list: 'staff', names: [...names] });
        if (!isFine(answer)) return;
        const { opening, preview, run } = state;
        set({
          opening: opening && { ...opening, staff: answer.names },
          preview: preview && { ...preview, strangers: [] },
          run: run && { ...run, strangers: [] },
        });
      });
    },
    bringIn,
    stop: () => {
      isStopped = true;
      if (state.run) set({ run: { ...state.run, isStopping: true } });
    },
    goOn,
    mended: () => (state.step === 'columns' ? toPreview() : goOn()),
    leaveHeadings: () => set({ headings: [] }),
    undo: () => {
      const { run } = state;
      if (!run) return;
      void work(IMPORT_WORDS.done.undoing, async () => {
        const answer = await callServer('undo', run.id);
        if (!isFine(answer)) return;
        store.forget();
        const undone: RunState = { ...run, end: 'undone', words: answer.words, kept: answer.kept.items };
        set({ run: undone, step: 'ended' });
        await callServer('updateRelationships');
      });
    },
    adopt: () => {
      const { chosen } = state;
      if (!chosen || !('tab' in chosen.source)) return;
      const { source } = chosen;
      const table = templateOf(chosen.list.grid) ?? chosen.table;
      void work(IMPORT_WORDS.columns.adopting, async () => {
        const answer = await callServer('useTabAsOurs', { tab: source.tab, table });
        if (!isFine(answer)) return;
        store.forget();
        const updated = await callServer('updateRelationships');
        const ended = newRun('', source, table, 0);
        if (!updated.ok) ended.outcome.remarks.push(updated.problem);
        set({ run: { ...ended, end: 'adopted', words: answer.words }, step: 'ended' });
      });
    },
    back: () => {
      set({ problem: '', step: state.step === 'preview' ? 'columns' : 'source' });
    },
    startOver,
  };
}

function withAnswer<Given extends Answers['kinds']>(
  answers: Given,
  kind: DoubtKind,
  answer: Answer | undefined,
): Given {
  const others = { ...answers };
  delete others[kind];
  return answer ? { ...others, [kind]: answer } : others;
}

function newRun(id: string, source: ListSource, table: ImportTable, total: number): RunState {
  return {
    ...{
      id,
      source,
      table,
      total,
      done: 0,
      earlier: 0,
      end: 'running',
      isStopping: false,
      words: '',
      kept: [],
    },
    outcome: { added: 0, changed: 0, there: 0, left: [], remarks: [] },
    ...{ left: [], strangers: [] },
  };
}

const countOf = ({ added, changed, there, left }: Outcome): number => added + changed + there + left.length;

/** The table for which a list with these headings came last. */
const recalledTable = (list: List, mappings: Record<string, string>): ImportTable | undefined =>
  (['partners', 'events'] as const).find(
    (table) => mappings[keyOfHeadings(table, findTable(list.grid, table).headings)] !== undefined,
  );

/** Where each column goes: as it was left, else as it went last time, else as its heading says. */
function chooseColumns(
  given: Omit<Chosen, 'mapping' | 'isRemembered'>,
  mappings: Record<string, string>,
  kept = '',
): Chosen {
  const { list, table, headerRow } = given;
  const found = findTable(list.grid, table, headerRow ?? undefined);
  const left = recallMapping(kept, found.headings);
  const mapping = left?.table === table ? left : undefined;
  const last = mappings[keyOfHeadings(table, found.headings)];
  const recalled = last === undefined ? undefined : recallMapping(last, found.headings);
  const grid = withMerged(list.grid, list.merged, found.headerRow);
  return {
    ...given,
    isRemembered: mapping === undefined && recalled !== undefined,
    mapping: mapping ?? recalled ?? proposeMapping(grid, found, table),
  };
}

function readingOf({ list, table, headerRow, mapping }: Chosen): Reading {
  const found = findTable(list.grid, table, headerRow ?? undefined);
  const grid = withMerged(list.grid, list.merged, found.headerRow);
  const settled = settleDays(mapping, grid, found);
  return {
    found,
    questions: settled.questions,
    source: { grid, found, mapping: settled.mapping, notes: list.notes },
  };
}

function previewOf(now: Chosen, known: readonly KnownRow[], opening: ImportOpening | undefined): Preview {
  const { source } = readingOf(now);
  const { today = '', staff } = opening ?? {};
  const plan = planImport(source, known, { today, answers: now.answers });
  const { kinds, columns = [], rows } = now.answers;
  const isUnanswered = [kinds, columns, rows].every((given) => Object.keys(given).length === 0);
  const asked = isUnanswered ? plan : planImport(source, known, { today });
  const writes = writesOf(plan, '');
  // Staff of events stand in cells without a rule.
  const strangers = staff && now.table === 'partners' ? strangersIn(plan.rows, known, staff) : [];
  return { plan, asked, writes, added: writes.filter(isNewRow).length, strangers };
}
