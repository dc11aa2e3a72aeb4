// Copying cells to other cells of the same spreadsheet: which parts are copied, and what happens to references.
import { copyFormats } from '../rules/conditional-format-zones';
import { contentOf as contentOfValue } from '../../engine/content';
import type { CellPatch, EngineZone } from '../../engine/engine';
import { structureOf } from '../../engine/structure';
import type { LocalRange } from './range';
import { metaAt, putValidation, removeValidation, validationsOf } from '../rules/validation-rule';
import { sharedZone, shiftedZone } from '../../book/zones';

/** The parts that are copied. */
export interface Parts {
  /** Formulas as formulas, or every cell as its value. */
  contents?: 'formulas' | 'values';
  looks?: boolean;
  borders?: boolean;
  merges?: boolean;
  notes?: boolean;
  validation?: boolean;
  conditions?: boolean;
}
const ALL: Parts = {
  contents: 'formulas',
  looks: true,
  borders: true,
  merges: true,
  notes: true,
  validation: true,
  conditions: true,
};
/** What each CopyPasteType copies, as the Sheets API documents its PasteType of the same name. */
export const PARTS: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: ALL,
  PASTE_NO_BORDERS: { ...ALL, borders: false },
  PASTE_FORMAT: { looks: true, borders: true, validation: true, conditions: true },
  PASTE_FORMULA: { contents: 'formulas' },
  PASTE_VALUES: { contents: 'values' },
  PASTE_DATA_VALIDATION: { validation: true },
  PASTE_CONDITIONAL_FORMATTING: { conditions: true },
};
interface Area {
  sheetId: string;
  zone: EngineZone;
}
/** Copies once, to a zone of the source's size (with height and width swapped if transposed). */
export function copyCells(source: LocalRange, target: Area, parts: Parts, isTransposed: boolean): void {
  const { engine } = source.book;
  const { top, left } = source.zone;
  const into = target.zone;
  /** Where a cell of the target comes from. */
  const origin = (row: number, col: number): { row: number; col: number } =>
    isTransposed
      ? { row: top + col - into.left, col: left + row - into.top }
      : { row: top + row - into.top, col: left + col - into.left };
  const patches: CellPatch[] = [];
  const notes: [number, number, string][] = [];
  for (let row = into.top; row <= into.bottom; row++)
    for (let col = into.left; col <= into.right; col++) {
      const from = origin(row, col);
      const cell = engine.getters.getCell({ sheetId: source.sheetId, ...from });
      patches.push({
        row,
        col,
        ...(parts.contents && {
          content: contentOf(source, from, row - from.row, col - from.col, parts.contents),
        }),
        ...(parts.looks && { style: cell?.style ?? null, format: cell?.format ?? '' }),
      });
      const note = engine.getters.getNote(source.sheetId, from.row, from.col);
      if (parts.notes && note !== engine.getters.getNote(target.sheetId, row, col))
        notes.push([row, col, note]);
    }
  // Read everything first: source and target may overlap.
  const borders = parts.borders ? bordersOf(source, target, origin) : [];
  const merges = parts.merges ? mergesOf(source, target, isTransposed) : [];
  const rules = parts.validation ? rulesOf(source, target, isTransposed) : [];
  if (parts.merges) unmerge(source, target);
  if (parts.contents || parts.looks) engine.write(target.sheetId, patches);
  for (const { row, col, border } of borders)
    engine.dispatch('SET_BORDER', { sheetId: target.sheetId, row, col, border });
  if (merges.length > 0)
    engine.dispatch('ADD_MERGE', { sheetId: target.sheetId, target: merges, force: true });
  if (notes.length > 0) engine.dispatch('SET_NOTES', { sheetId: target.sheetId, notes });
  if (parts.validation) removeValidation(source.book, target.sheetId, into);
  for (const { zone, meta } of rules) putValidation(source.book, target.sheetId, [zone], meta);
  if (parts.conditions && !isTransposed) copyFormats(source.book, source, target);
}

function contentOf(
  source: LocalRange,
  from: { row: number; col: number },
  rows: number,
  columns: number,
  contents: 'formulas' | 'values',
): string {
  const { engine } = source.book;
  const cell = engine.getters.getCell({ sheetId: source.sheetId, ...from });
  const { value, formula } = engine.cell(source.sheetId, from.row, from.col);
  if (contents === 'values') return contentOfValue(value);
  if (formula !== '') return engine.moved(source.sheetId, formula, columns, rows);
  // A cell that only shows a part of another cell's array has no content itself.
  return cell?.content ?? '';
}

function bordersOf(
  source: LocalRange,
  target: Area,
  origin: (row: number, col: number) => { row: number; col: number },
): { row: number; col: number; border: object | undefined }[] {
  const { engine } = source.book;
  const borders = [];
  const { getCellBorder } = structureOf(engine);
  for (let row = target.zone.top; row <= target.zone.bottom; row++)
    for (let col = target.zone.left; col <= target.zone.right; col++) {
      const border = getCellBorder({ sheetId: source.sheetId, ...origin(row, col) }) ?? undefined;
      const before = getCellBorder({ sheetId: target.sheetId, row, col }) ?? undefined;
      if (border || before) borders.push({ row, col, border });
    }
  return borders;
}

/** Where a part of the source lands in the target. */
function placed(source: LocalRange, part: EngineZone, target: Area, isTransposed: boolean): EngineZone {
  const { top, left } = source.zone;
  const into = target.zone;
  if (!isTransposed) return shiftedZone(part, into.top - top, into.left - left);
  return {
    top: into.top + part.left - left,
    bottom: into.top + part.right - left,
    left: into.left + part.top - top,
    right: into.left + part.bottom - top,
  };
}

function mergesOf(source: LocalRange, target: Area, isTransposed: boolean): EngineZone[] {
  return source.book.engine.getters
    .getMerges(source.sheetId)
    .flatMap(({ top, bottom, left, right }) => sharedZone({ top, bottom, left, right }, source.zone) ?? [])
    .filter((zone) => zone.top !== zone.bottom || zone.left !== zone.right)
    .map((zone) => placed(source, zone, target, isTransposed));
}

function unmerge({ book }: LocalRange, { sheetId, zone }: Area): void {
  const target = book.engine.getters
    .getMerges(sheetId)
    .map(({ top, bottom, left, right }) => ({ top, bottom, left, right }))
    .filter((merge) => sharedZone(merge, zone));
  if (target.length > 0) book.engine.dispatch('REMOVE_MERGE', { sheetId, target });
}

function rulesOf(
  source: LocalRange,
  target: Area,
  isTransposed: boolean,
): { zone: EngineZone; meta: ReturnType<typeof metaAt> }[] {
  const { book, sheetId } = source;
  return validationsOf(book, sheetId).flatMap((rule) =>
    rule.zones.flatMap((part) => {
      const shared = sharedZone(part, source.zone);
      if (!shared) return [];
      const zone = placed(source, shared, target, isTransposed);
      const meta = metaAt(book, sheetId, rule, shared.top, shared.left);
      if (meta.criteria !== 'CUSTOM_FORMULA') return [{ zone, meta }];
      const [columns, rows] = [zone.left - shared.left, zone.top - shared.top];
      return [
        { zone, meta: { ...meta, args: [book.engine.moved(sheetId, String(meta.args[0]), columns, rows)] } },
      ];
    }),
  );
}
