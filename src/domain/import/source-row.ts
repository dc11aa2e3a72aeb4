// A row of somebody's list after reading: what each field gets, what wasn't understood, what is asked.

import type { ImportValues } from '../tables';
import type { Mapping } from './import-mapping';
import type { NextStep } from './import-next';
import type { FoundTable, Grid } from './import-table';

/**
 * kept: text that fits no field goes into Notes · alone: only a name, perhaps a heading · twice: another row has the
 * same name · similar: a similar name · person: another partner's email or phone · overwrite: the field holds other
 * text.
 */
export type ImportQuestionKind = 'kept' | 'alone' | 'twice' | 'similar' | 'person' | 'overwrite';

export interface ImportQuestion {
  kind: ImportQuestionKind;
  /** A sentence about the row; '' if the question says it all. */
  words: string;
  /** For kept texts: the heading of the column in question. */
  column?: string;
  /** What it is compared with: the row of the list, or the id of the partner. */
  row?: number;
  id?: string;
}

/** What a cell's note or color says. */
export interface CellNote {
  row: number;
  column: number;
  text: string;
}

/** A cell that shows an error instead of its value. It is left out. */
export interface CellError {
  row: number;
  heading: string;
  error: string;
}

/** A cell with a word that says nothing. */
export interface CellBlank {
  heading: string;
  text: string;
}

export interface SourceRow {
  row: number;
  /** The row number and a hash of its text. Answers refer to it, and a new row's id contains it. */
  key: string;
  /** Filled fields only. */
  values: ImportValues;
  /** The values as one text. */
  text: string;
  /** By field: a day in the list's own words, if it is stored in another form. */
  asRead: ImportValues;
  errors: CellError[];
  /** Words like 'n/a' that leave a field blank. */
  blanks: CellBlank[];
  /** What the list plans with a partner. */
  next?: NextStep;
  /** A sentence about what was understood; '' if there is nothing to say. */
  remark: string;
  doubts: ImportQuestion[];
  /** Why it can't be imported; '' if it can. */
  refusal: string;
}

export interface Source {
  grid: Grid;
  found: FoundTable;
  mapping: Mapping;
  notes: readonly CellNote[];
}
