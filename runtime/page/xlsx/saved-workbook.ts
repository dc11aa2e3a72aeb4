// The parts of a saved workbook (the engine's own JSON) that are needed for an Excel file.
import type { EngineStyle, EngineZone } from '../../engine/engine';

/** A conditional format as saved. Rules of other kinds are left out of the file. */
export interface SavedFormat {
  rule: { type: string; operator?: string; values?: string[]; style?: EngineStyle };
  ranges: string[];
}

/** A validation rule as saved. */
export interface SavedValidation {
  criterion: { type: string; values?: string[]; google?: { helpText?: string | null } };
  ranges: string[];
  isBlocking?: boolean;
}

/** A sheet as saved. Columns and rows are listed only if they don't have the default size. */
export interface SavedSheet {
  id: string;
  name: string;
  colNumber: number;
  rowNumber: number;
  cols: Record<string, { size?: number; isHidden?: boolean }>;
  rows: Record<string, { size?: number; isHidden?: boolean }>;
  merges: string[];
  conditionalFormats: SavedFormat[];
  dataValidationRules: SavedValidation[];
  tables: { range: string; config?: { hasFilters?: boolean } }[];
  notes?: Record<string, string>;
  headerGroups?: { COL: { start: number; end: number }[] };
  panes?: { xSplit: number; ySplit: number };
  areGridLinesVisible?: boolean;
  isVisible: boolean;
  color?: string;
}

/** A workbook as saved. */
export interface SavedWorkbook {
  sheets: SavedSheet[];
  namedRanges?: Record<string, string>;
}

/** Returns a range of a sheet with both ends, "A3:C1000", for the engine's "A3:C"; Excel has no open ends. */
export function closedRange(range: string, sheet: SavedSheet): string {
  const plain = range.slice(range.lastIndexOf('!') + 1).replaceAll('$', '');
  const [from = '', to] = plain.split(':');
  if (to === undefined) return from;
  const start = /^([A-Z]*)(\d*)$/.exec(from);
  const end = /^([A-Z]*)(\d*)$/.exec(to);
  const corner = (letters = '', digits = '', otherwiseLetters: string, otherwiseRow: number): string =>
    `${letters || otherwiseLetters}${digits || String(otherwiseRow)}`;
  const lastColumn = columnLetters(sheet.colNumber);
  return `${corner(start?.[1], start?.[2], 'A', 1)}:${corner(end?.[1], end?.[2], lastColumn, sheet.rowNumber)}`;
}

const OPEN_RANGE = /((?:'(?:[^']|'')+'|[\p{L}\w.]+)!)?(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3})(?![\w$(.!])/gu;

/** Returns a formula of a sheet with both ends in each of its ranges: to Excel, "A3:A" is an error. */
export function withClosedRanges(formula: string, sheet: SavedSheet, sheets: readonly SavedSheet[]): string {
  const closed = (part: string): string =>
    part.replace(OPEN_RANGE, (range: string, prefix: string | undefined, _from: string, to: string) => {
      const name = prefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
      const source = name === undefined ? sheet : sheets.find((one) => one.name === name);
      return source ? `${range}${to.startsWith('$') ? '$' : ''}${String(source.rowNumber)}` : range;
    });
  // Quoted texts stay unchanged.
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : closed(part)))
    .join('"');
}

/** Returns a function that says whether a cell (from 0) is a checkbox. */
export function boxesOf(sheet: SavedSheet): (row: number, column: number) => boolean {
  const boxes = sheet.dataValidationRules
    .filter(({ criterion }) => criterion.type === 'isBoolean')
    .flatMap(({ ranges }) => ranges.map((range) => zoneOf(closedRange(range, sheet))));
  return (row, column) =>
    boxes.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}

/** A closed range "A3:C9", counted from 0. */
function zoneOf(range: string): EngineZone {
  const [from = '', to = from] = range.split(':');
  const column = (place: string): number =>
    [...place.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = (place: string): number => Number(place.replace(/\D/g, '')) - 1;
  return { top: row(from), bottom: row(to), left: column(from), right: column(to) };
}

/** Returns a range with its sheet and with ends that don't move when a rule is copied: "'Settings'!$E$2:$E$40". */
export function absoluteRange(range: string, sheetName: string): string {
  const place = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheetName.replaceAll("'", "''")}'!${place}`;
}

/** Returns the letters of a column counted from 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}
