// What the page Import knows, from the list to the outcome.

import { quoted } from '../../src/words/count';
import { IMPORT } from '../../src/words/import';
import type { LeftGroup } from '../../src/domain/import/skipped-rows';
import type { DayQuestion, NameQuestion } from '../../src/domain/import/mapping-questions';
import type { Mapping } from '../../src/domain/import/import-mapping';
import type { Answers, ImportPlan, PlannedRow } from '../../src/domain/import/import-plan';
import type { NameAnswer } from '../../src/domain/import/listed-names';
import type { Source } from '../../src/domain/import/source-row';
import type { ImportTable } from '../../src/domain/tables';
import type { FoundTable } from '../../src/domain/import/import-table';
import type { RowWrite } from '../../src/domain/import/import-writes';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { ImportOpening } from '../../src/server/run/import-answers';
import type { List } from './import-read';
import type { Outcome } from './import-run';
import type { ListSource } from './saved-import';

/** cutOff: an earlier import was interrupted. ended: all, some or none of the rows are in the sheet. */
export type Step = 'source' | 'columns' | 'preview' | 'writing' | 'ended' | 'cutOff';

/** The list, and how the librarian wants it read. */
export interface Chosen {
  source: ListSource;
  list: List;
  table: ImportTable;
  headerRow: number | null;
  mapping: Mapping;
  isRemembered: boolean;
  answers: Answers;
}

/** The list, read that way. */
export interface Reading {
  found: FoundTable;
  source: Source;
  /** About columns of days: still open, or answered now or in an earlier import. */
  questions: DayQuestion[];
  answered: DayQuestion[];
  /** About columns with several names in a cell. */
  names: NameQuestion[];
}

export interface Preview {
  plan: ImportPlan;
  /** Rows with every question, answered or not. */
  asked: PlannedRow[];
  writes: RowWrite[];
  added: number;
  /** Staff to add to Settings, or answer about. */
  strangers: readonly string[];
  /** Names that the sheet doesn't have, with whom the list means by them. */
  staffNames: readonly NameAnswer[];
  partnerNames: readonly NameAnswer[];
  /** The names in Partners, for a list of contacts. */
  partners: readonly string[];
}

/** The name of the list in a sentence. */
export function nameOfList(source: ListSource): string {
  const name = 'tab' in source ? source.tab : source.file;
  return name === undefined ? IMPORT.pastedList : quoted(name);
}

export interface RunState {
  id: string;
  source: ListSource;
  table: ImportTable;
  done: number;
  total: number;
  /** How many rows were written before this page opened. The outcome doesn't count them. */
  earlier: number;
  end: 'running' | 'done' | 'stopped' | 'failed' | 'adopted' | 'undone';
  isStopping: boolean;
  /** The sentence about the end. */
  words: string;
  /** Sentences about what Undo left as is. */
  leftAsIs: string[];
  outcome: Outcome;
  /** Rows that were not imported as of the last plan. */
  left: LeftGroup[];
  strangers: readonly string[];
}

export interface ImportState {
  step: Step;
  opening: ImportOpening | undefined;
  /** Says what is going on; '' for nothing. */
  busy: string;
  problem: string;
  hasNoRoom: boolean;
  /** Whether an import that wrote nothing yet was opened again. */
  isResumed: boolean;
  chosen: Chosen | undefined;
  preview: Preview | undefined;
  /** Missing headings. Rows are compared only once these are repaired. */
  headings: HeadingQuestion[];
  run: RunState | undefined;
}

export const FIRST_STATE: ImportState = {
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
};

export const newRun = (id: string, source: ListSource, table: ImportTable, total: number): RunState => ({
  id,
  source,
  table,
  total,
  done: 0,
  earlier: 0,
  end: 'running',
  isStopping: false,
  words: '',
  leftAsIs: [],
  outcome: { added: 0, changed: 0, lines: 0, there: 0, left: [], remarks: [] },
  left: [],
  strangers: [],
});

export const rowsIn = ({ added, changed, there, left }: Outcome): number =>
  added + changed + there + left.length;

/** Whether this import may have written something. */
export function canUndo(run: RunState | undefined): boolean {
  if (!run || run.end === 'adopted' || run.end === 'undone') return false;
  const { added, changed, there } = run.outcome;
  return run.end !== 'done' || added + changed + there + run.earlier > 0;
}
