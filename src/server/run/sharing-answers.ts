// What Who can see this? and Remove someone's name are answered: plain data only.

import type { Sharing } from '../../domain/access/sharing';
import type { Piece } from '../../domain/removal/context';
import type { Level } from '../../domain/removal/person';
import type { HandReason } from '../../sheets/removal/cell-kinds';
import type { Capped } from './answers';
import type { CellAsk } from './sharing-shapes';

/** A place that names the person. */
export interface NamedPlace {
  tab: string;
  /** 'C12' */
  cell: string;
  place: CellAsk;
  /** The column's heading; '' if it has none. */
  heading: string;
  /** The name of the row; '' if it has none. */
  row: string;
  isNote: boolean;
  /** The sentence, with the matches marked. */
  pieces: Piece[];
}

/** One that can be cleaned. */
export interface RemovalPlace extends NamedPlace {
  key: string;
  level: Level;
  /** What the cell will say afterward; '' if it becomes blank. */
  becomes: string;
}

/** One that is left to the librarian. */
export interface HandPlaceShown extends NamedPlace {
  reason: HandReason;
}

export interface RemovalFound {
  places: Capped<RemovalPlace>;
  byHand: Capped<HandPlaceShown>;
  /** Undo steps that hold the name. */
  undo: number;
  /** Names of tabs, or of the spreadsheet itself, that hold the name. */
  titles: string[];
}

export interface RemovalDone {
  done: number;
  /** Places that somebody changed meanwhile. */
  changed: number;
}

export interface AccessView {
  sharing: Sharing;
  /** Whether Settings has the column of staff emails. */
  hasColumn: boolean;
}
