// What the page Import may ask, and the answers: plain data only.

import type { Day } from '../../domain/dates/day';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { CellNote } from '../../domain/import/source-row';
import type { ListTable } from '../../domain/tables';
import type { GridCell } from '../../domain/import/import-table';

export type { ImportBlock, ImportStart } from './call-shapes';

/** A tab that a list can be read from. */
interface SourceTab {
  name: string;
  rows: number;
  columns: number;
}

export interface ImportOpening {
  today: Day;
  tabs: SourceTab[];
  /** Our tabs with rows in them: no other tab can replace these. */
  filled: ListTable[];
  /** What earlier imports remembered, as JSON, by the key of the headings. */
  mappings: Record<string, string>;
  /** The staff and the methods in Settings; undefined if they couldn't be read. */
  staff: string[] | undefined;
  methods: string[] | undefined;
  /** The user's name; '' if unknown. */
  user: string;
  /** Fields of an event that have columns because the state report is on. */
  onRequest: string[];
}

/** A merged cell: its row from 1, its column from 0, and how many rows and columns it covers. */
export interface MergedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A piece of a tab. If `rows` or `columns` differ from the previous piece, somebody works in the tab: start over. */
export interface GridPiece {
  rows: number;
  columns: number;
  cells: GridCell[][];
  /** With the tab's row numbers. */
  notes: CellNote[];
  merged: MergedCell[];
  /** Where the next piece begins, from 0; 0 at the end. */
  next: number;
}

/** Rows that are already there. */
export interface KnownPiece {
  fields: string[];
  /** The id, then a text for each field. */
  rows: string[][];
  /** If it differs from the previous piece, rows moved: start over. */
  mark: string;
  /** Questions about row 1; the first piece has them. */
  headings: HeadingQuestion[];
  next: number;
}

export interface ImportedBlock {
  added: number;
  changed: number;
  /** Next steps in the Weekly Plan, including those of a first try. */
  lines: number;
  /** Rows already there, from a block that was sent twice. */
  there: number;
  /** What was left, and why. */
  left: string[];
}
