// Where a reference points in a spreadsheet: A1 and R1C1 notation with or without a sheet's name, and named ranges.
import { areaOfAddress, splitReference, type Area } from './a1';
import type { Book } from './book';
import type { EngineZone } from '../engine/engine';

/** An area of a sheet. */
export interface Place extends Area {
  sheetId: string;
}

/** A range as the engine describes it: open ends have no number. */
type OpenZone = { [side in keyof EngineZone]: EngineZone[side] | undefined } & { hasHeader?: boolean };

/** A range in the engine's form. Open ends stay open. */
export function rangeDataOf(book: Book, { sheetId, zone, bounds }: Place): object {
  const open: OpenZone = {
    ...zone,
    ...(!bounds.endRow && { bottom: undefined, hasHeader: bounds.startRow }),
    ...(!bounds.endColumn && { right: undefined, hasHeader: bounds.startColumn }),
  };
  return book.engine.rangeData(sheetId, open as EngineZone);
}

/** The place of a named range; names are not case-sensitive. */
export function placeOfNamed(book: Book, name: string): Place | undefined {
  const range = book.engine.getters.getNamedRange(name)?.range;
  if (!range) return undefined;
  const { bottom, right, hasHeader } = (range as unknown as { unboundedZone: OpenZone }).unboundedZone;
  const bounds = {
    startRow: bottom !== undefined || hasHeader === true,
    startColumn: right !== undefined || hasHeader === true,
    endRow: bottom !== undefined,
    endColumn: right !== undefined,
  };
  return { sheetId: range.sheetId, zone: range.zone, bounds };
}

/** The sheet with this name. As in formulas, another case will do if no name matches exactly. */
function sheetNamed(book: Book, name: string): string | undefined {
  const { getters } = book.engine;
  const small = name.toLowerCase();
  return (
    book.sheetIdOf(name) ??
    getters.getSheetIds().find((id) => getters.getSheetName(id).toLowerCase() === small)
  );
}

/** The place of a named range. If several sheets use the name, the sheet's name in front says which one. */
function placeOfName(book: Book, reference: string): Place | undefined {
  const direct = placeOfNamed(book, reference);
  if (direct) return direct;
  const { sheet, address } = splitReference(reference);
  const named = sheet === undefined ? undefined : placeOfNamed(book, address);
  return named?.sheetId === sheetNamed(book, sheet ?? '') ? named : undefined;
}

/** What a reference points to, seen from a sheet. Undefined if nothing. */
export function placeOf(book: Book, reference: string, sheetId: string): Place | undefined {
  const named = placeOfName(book, reference);
  if (named) return named;
  const { sheet, address } = splitReference(reference);
  const home = sheet === undefined ? sheetId : sheetNamed(book, sheet);
  if (home === undefined) return undefined;
  const { getters } = book.engine;
  const area = areaOfAddress(address, getters.getNumberRows(home), getters.getNumberCols(home));
  return area && { sheetId: home, ...area };
}
