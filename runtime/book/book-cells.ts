// The values of cells as scripts and people see them, and what writing a value does to a cell. Permissions and validation are
// in google/range/write-values.ts.
import type { NumberFormats } from './number-format';
import { contentOf, type StoredValue } from '../engine/content';
import type { CellPatch, Engine, EnginePosition, EngineZone } from '../engine/engine';
import type { EngineLocale } from '../engine/locale';
import { formulaContent } from './formula-grammar';
import { Literal } from './literal';
import { refuse } from '../gate/refusal';
import { instantOfSerial, serialOf } from './time-zone';
import { readTyped } from './typed-input';

/** A value as scripts know it; Dates are instants. */
export type ScriptValue = string | number | boolean | Date;

/** The result of writing: the cell's patch, and the value for validation. */
export interface Written {
  patch: CellPatch;
  value: StoredValue;
  isFormula: boolean;
}

/** What cells need from their book. */
export interface CellHome {
  readonly engine: Engine;
  readonly formats: NumberFormats;
  readonly extras: { zone: string };
  readonly localeData: EngineLocale;
  readonly apostrophe: 'marker' | 'kept';
}

const PLAIN_TEXT = '@';

/** The values of a zone as getValues gives them. */
export function valuesOf(home: CellHome, sheetId: string, zone: EngineZone): ScriptValue[][] {
  const { engine, formats, extras } = home;
  let current: ScriptValue = '';
  const take = (value: StoredValue, format: string): void => {
    if (value === null) current = '';
    else if (typeof value === 'number' && formats.isDate(format))
      current = new Date(instantOfSerial(extras.zone, value));
    else current = value;
  };
  const rows: ScriptValue[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: ScriptValue[] = [];
    for (let col = zone.left; col <= zone.right; col++) {
      engine.value({ sheetId, row, col }, take);
      cells.push(current);
    }
    rows.push(cells);
  }
  return rows;
}

/** What a cell shows. */
export function displayOf({ engine, formats }: CellHome, sheetId: string, row: number, col: number): string {
  let text = '';
  engine.value({ sheetId, row, col }, (value, format) => {
    if (value === null) text = '';
    else if (typeof value === 'number') text = formats.numberText(value, format);
    else if (typeof value === 'boolean') text = value ? 'TRUE' : 'FALSE';
    else text = formats.text(value, format);
  });
  return text;
}

/** What writing a value does to a cell. `thisYear` completes dates without a year. */
export function written(
  home: CellHome,
  position: EnginePosition,
  given: unknown,
  thisYear: () => number,
): Written {
  const { row, col } = position;
  const format = home.engine.getters.getCell(position)?.format ?? '';
  const isText = format === PLAIN_TEXT;
  const put = (value: StoredValue, natural?: string): Written => ({
    patch: {
      row,
      col,
      content: contentOf(value),
      // A cell that has a number format keeps it.
      ...(natural && !format && { format: home.formats.engineFormat(natural) }),
    },
    value,
    isFormula: false,
  });
  if (given instanceof Literal) return put(given.text === '' ? null : given.text.replace(/\r\n?/g, '\n'));
  if (given === null || given === undefined || given === '') return put(null);
  if (typeof given === 'number') return put(isText ? String(given) : given);
  if (typeof given === 'boolean') return put(isText ? String(given).toUpperCase() : given);
  if (Object.prototype.toString.call(given) === '[object Date]') {
    const { value, natural } = dateGiven(home, given as Date);
    return isText
      ? put(home.formats.numberText(value, home.formats.engineFormat(natural)))
      : put(value, natural);
  }
  const text = (typeof given === 'string' ? given : Object.prototype.toString.call(given)).replace(
    /\r\n?/g,
    '\n',
  );
  if (text.length > 1 && text.startsWith('='))
    return {
      patch: { row, col, content: formulaContent(text, home.localeData) },
      value: null,
      isFormula: true,
    };
  if (text.startsWith("'")) return put(home.apostrophe === 'kept' ? text : text.slice(1));
  if (isText) return put(text);
  const typed = readTyped(text, home.localeData, thisYear);
  return put(typed.value, typed.format);
}

/** A Date in the spreadsheet's zone: a day if it is midnight there, otherwise a day and a time. */
function dateGiven({ extras, localeData }: CellHome, date: Date): { value: number; natural: string } {
  // It isn't known what Google does with an invalid Date. Here it never reaches a cell.
  if (Number.isNaN(date.getTime())) refuse('Invalid date.');
  const value = serialOf(extras.zone, date.getTime());
  const { dateFormat } = localeData;
  return { value, natural: Number.isInteger(value) ? dateFormat : `${dateFormat} h:mm:ss` };
}

/**
 * What a number format does to a cell; undefined if nothing. As in Sheets, a cell that becomes plain text keeps what it shows
 * as its text, and stays text when the format changes again.
 */
export function formatted(home: CellHome, position: EnginePosition, name: string): CellPatch | undefined {
  const { sheetId, row, col } = position;
  const format = home.formats.engineFormat(name);
  const cell = home.engine.getters.getCell(position);
  const before = cell?.format ?? '';
  if (before === format) return undefined;
  const isValue = cell && !cell.isFormula && cell.content && typeof cell.parsedValue !== 'string';
  if (format === PLAIN_TEXT && isValue)
    return { row, col, format, content: contentOf(displayOf(home, sheetId, row, col)) };
  return { row, col, format };
}
