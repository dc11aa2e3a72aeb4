// Reads a tab, and the rows of Outreach, piece by piece.

import { type HeadingQuestion, isMissing } from '../../src/domain/upkeep/headings';
import type { KnownRow } from '../../src/domain/import/import-matching';
import type { CellNote } from '../../src/domain/import/source-row';
import type { ImportTable } from '../../src/domain/tables';
import type { Grid } from '../../src/domain/import/import-table';
import type { Answer } from '../../src/server/run/answers';
import type { MergedCell } from '../../src/server/run/import-answers';
import { callServer } from '../server/call-server';
import { IMPORT } from '../../src/words/import';

/** A list from a tab, or pasted. */
export interface List {
  grid: Grid;
  notes: CellNote[];
  merged: MergedCell[];
}

/** Somebody may be working in the sheet while it is read. */
const TRIES = 3;
const moved = { ok: false as const, problem: IMPORT.moving };

export async function readTab(tab: string, onRead: (rows: number) => void): Promise<Answer<{ list: List }>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const grid: Grid[number][] = [];
    const notes: CellNote[] = [];
    let merged: MergedCell[] = [];
    let size = '';
    let isMoved = false;
    for (let from = 0; from > 0 || size === '';) {
      const piece = await callServer('readTabCells', { tab, from });
      if (!piece.ok) return piece;
      const now = `${piece.rows} ${piece.columns}`;
      if (from > 0 && now !== size) {
        isMoved = true;
        break;
      }
      if (from === 0) merged = piece.merged;
      size = now;
      grid.push(...piece.cells);
      notes.push(...piece.notes);
      onRead(grid.length);
      from = piece.next;
    }
    if (!isMoved) return { ok: true, list: { grid, notes, merged } };
  }
  return moved;
}

/** The rows of Outreach. If headings are missing, nothing can be written below them: then only questions about them. */
export async function readKnown(
  table: ImportTable,
): Promise<Answer<{ known: KnownRow[]; headings: HeadingQuestion[] }>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const known: KnownRow[] = [];
    let headings: HeadingQuestion[] = [];
    let mark: string | undefined;
    let isMoved = false;
    for (let from = 0; from > 0 || mark === undefined;) {
      const piece = await callServer('readKnown', { table, from });
      if (!piece.ok) return piece;
      if (mark !== undefined && piece.mark !== mark) {
        isMoved = true;
        break;
      }
      mark = piece.mark;
      if (from === 0) headings = piece.headings.filter(isMissing);
      if (headings.length > 0) break;
      for (const [id = '', ...texts] of piece.rows) {
        const values = Object.fromEntries(piece.fields.map((key, at) => [key, texts[at] ?? '']));
        known.push({ ...values, id });
      }
      from = piece.next;
    }
    if (!isMoved) return { ok: true, known, headings };
  }
  return moved;
}
