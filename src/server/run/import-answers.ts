// What the page Import may ask and what it is answered: plain data only.

import type { Day } from '../../domain/dates/day';
import type { HeadingQuestion } from '../../domain/upkeep/headings';
import type { CellNote } from '../../domain/import/source-row';
import type { GridCell } from '../../domain/import/import-table';
import type { ImportTable } from '../../domain/tables';

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
  /** Our tabs with rows in them: no other tab can take their place. */
  filled: ImportTable[];
  /** What was remembered of earlier imports, as JSON, by the key of the headings. */
  mappings: Record<string, string>;
  /** Those in Settings; undefined where they could not be read. */
  staff: string[] | undefined;
  /** The user's name; '' if unknown. */
  user: string;
  /** Fields of an event that have columns because the state report is on. */
  onRequest: string[];
}

/** Rows and columns of a merged cell, counted from 1 and from 0, with how many it covers. */
export interface MergedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A piece of a tab. Where `rows` or `columns` differ from the piece before, somebody is working in the tab: read it anew. */
export interface GridPiece {
  rows: number;
  columns: number;
  cells: GridCell[][];
  /** With row numbers of the tab. */
  notes: CellNote[];
  merged: MergedCell[];
  /** Where the next piece begins, from 0; 0 at the end. */
  next: number;
}

/** Rows that are there already. */
export interface KnownPiece {
  fields: string[];
  /** The id, then a text for each field. */
  rows: string[][];
  /** Where it differs from the piece before, rows were moved: read all anew. */
  mark: string;
  /** What is to be asked about row 1; the first piece has it. */
  headings: HeadingQuestion[];
  next: number;
}

export interface ImportedBlock {
  added: number;
  changed: number;
  /** Next steps in the Weekly Plan, also those of a first try. */
  lines: number;
  /** What was there already, as of a block that was sent twice. */
  there: number;
  /** What was left, and why. */
  left: string[];
}
