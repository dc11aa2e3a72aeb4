// One spreadsheet file: the engine's workbook and what the engine has no place for (zone, people, Google's names of
// formats, sheet numbers). It reads and writes values as Sheets would; it knows neither scripts nor Google's classes.
import { contentOf, type StoredValue } from './engine/content';
import { Engine, engineLocale, type CellPatch, type EngineLocale, type EngineZone } from './engine/engine';
import { dateText } from './date-display';
import { NumberFormats } from './number-format';
import { splitReference, zoneOfAddress } from './a1';
import { formulaContent, readTyped } from './typed-input';
import { instantOfSerial, serialOf } from './time-zone';

/** What is saved of a book beside the engine's data. */
export interface BookExtras {
  id: string;
  name: string;
  zone: string;
  locale: string;
  owner: string;
  editors: string[];
  viewers: string[];
  formatNames: Record<string, string>;
  sheetNumbers: Record<string, number>;
  ruleNumber: number;
}
export interface SavedBook extends BookExtras {
  engine: object;
  selection?: { sheetId: string; zone: EngineZone };
}
/** A value as scripts know it; Dates are instants. */
export type ScriptValue = string | number | boolean | Date;

export class Book {
  readonly engine: Engine;
  readonly formats: NumberFormats;
  readonly extras: BookExtras;
  /** Text given with a leading apostrophe keeps it ('kept') or takes it as Sheets' mark for text ('marker'). */
  apostrophe: 'marker' | 'kept' = 'marker';
  private version = 0;
  private lastCells = new Map<string, { version: number; row: number; col: number }>();
  private readonly now: () => number;

  constructor(saved: Partial<SavedBook>, now: () => number) {
    this.now = now;
    this.extras = {
      id: saved.id ?? 'local-spreadsheet',
      name: saved.name ?? 'Untitled spreadsheet',
      zone: saved.zone ?? 'Etc/UTC',
      locale: saved.locale ?? 'en_US',
      owner: saved.owner ?? '',
      editors: saved.editors ?? [],
      viewers: saved.viewers ?? [],
      formatNames: { ...saved.formatNames },
      sheetNumbers: { ...saved.sheetNumbers },
      ruleNumber: saved.ruleNumber ?? 0,
    };
    this.engine = new Engine(saved.engine, { serialNow: () => serialOf(this.extras.zone, this.now()) });
    this.engine.model.on('update', this, () => {
      this.version++;
    });
    this.formats = new NumberFormats(this.extras.formatNames, (format) => this.engine.isFormatKnown(format));
    this.setLocale(this.extras.locale);
    this.keepToday();
    if (saved.selection && this.engine.getters.tryGetSheet(saved.selection.sheetId))
      this.select(saved.selection.sheetId, saved.selection.zone);
  }

  get localeData(): EngineLocale {
    return engineLocale(this.extras.locale);
  }

  setLocale(code: string): void {
    this.extras.locale = code;
    // Formulas are kept with commas whatever the locale: the runtime reads both separators, and writes numbers
    // of other locales itself.
    const locale = {
      ...this.localeData,
      decimalSeparator: '.',
      thousandsSeparator: ',',
      formulaArgSeparator: ',',
    };
    this.engine.dispatch('UPDATE_LOCALE', { locale });
  }

  /** Google's number of a sheet; the first is 0, others are drawn once. */
  sheetNumber(sheetId: string): number {
    const known = this.extras.sheetNumbers[sheetId];
    if (known !== undefined) return known;
    const fromName = /^sheet-(\d+)$/.exec(sheetId);
    const number = fromName ? Number(fromName[1]) : this.freshSheetNumber();
    this.extras.sheetNumbers[sheetId] = number;
    return number;
  }

  freshSheetNumber(): number {
    const taken = new Set(Object.values(this.extras.sheetNumbers));
    let number = 1_000_000_007;
    while (taken.has(number)) number = (number * 48_271) % 2_147_483_647;
    return number;
  }

  /** Where an A1 reference points: with or without a sheet, a named range, open ends up to the end of the grid. */
  place(reference: string, sheetId: string): { sheetId: string; zone: EngineZone } | undefined {
    const named = this.engine.namedRange(reference);
    if (named) return named;
    const { sheet, address } = splitReference(reference);
    const home =
      sheet === undefined
        ? sheetId
        : this.engine.getters.getSheetIds().find((id) => this.engine.getters.getSheetName(id) === sheet);
    const zone =
      home === undefined
        ? undefined
        : zoneOfAddress(
            address,
            this.engine.getters.getNumberRows(home),
            this.engine.getters.getNumberCols(home),
          );
    return home === undefined || !zone ? undefined : { sheetId: home, zone };
  }

  contentOf(value: StoredValue): string {
    return contentOf(value);
  }

  sheetIdOf(name: string): string | undefined {
    const { getters } = this.engine;
    return getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
  }

  /** Gives a sheet exactly so many rows and columns. */
  resize(sheetId: string, rows: number, columns: number): void {
    const { getters } = this.engine;
    const sheetName = getters.getSheetName(sheetId);
    for (const [dimension, wanted] of [
      ['ROW', rows],
      ['COL', columns],
    ] as const) {
      const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
      if (wanted > size)
        this.engine.dispatch('ADD_COLUMNS_ROWS', {
          sheetId,
          sheetName,
          dimension,
          base: size - 1,
          quantity: wanted - size,
          position: 'after',
        });
      else if (wanted < size) {
        const elements = Array.from({ length: size - wanted }, (_, place) => wanted + place);
        this.engine.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements });
      }
    }
  }

  /** Fills a sheet from A1 with ready values; text is text, whatever it looks like. */
  load(name: string, rows: readonly (readonly StoredValue[])[]): void {
    const { getters } = this.engine;
    let sheetId = this.sheetIdOf(name);
    if (sheetId === undefined) {
      sheetId = `sheet-${String(this.freshSheetNumber())}`;
      this.engine.dispatch('CREATE_SHEET', {
        sheetId,
        position: getters.getSheetIds().length,
        name,
        cols: 26,
        rows: 1000,
      });
      this.sheetNumber(sheetId);
    }
    const columns = Math.max(1, ...rows.map((row) => row.length));
    this.resize(
      sheetId,
      Math.max(rows.length, getters.getNumberRows(sheetId)),
      Math.max(columns, getters.getNumberCols(sheetId)),
    );
    const patches = rows.flatMap((cells, row) =>
      cells.map((value, col) => ({ row, col, content: contentOf(value) })),
    );
    this.engine.write(sheetId, patches);
  }

  private hour = Number.NaN;
  /** Lets TODAY() and NOW(), and what depends on them, follow the clock: every hour. */
  keepToday(): void {
    const hour = Math.floor(serialOf(this.extras.zone, this.now()) * 24);
    if (hour === this.hour) return;
    const isFirst = Number.isNaN(this.hour);
    this.hour = hour;
    if (!isFirst) this.engine.recalculateVolatile();
  }

  /** A number no rule of this book has had. */
  freshRuleNumber(): number {
    return ++this.extras.ruleNumber;
  }

  lastCell(sheetId: string): { row: number; col: number } {
    const known = this.lastCells.get(sheetId);
    if (known?.version === this.version) return known;
    const last = this.engine.lastCell(sheetId);
    this.lastCells.set(sheetId, { ...last, version: this.version });
    return last;
  }

  /** The value that a script gets of a stored one. */
  scriptValue(value: StoredValue, format: string): ScriptValue {
    if (value === null) return '';
    if (typeof value === 'number' && this.formats.isDate(format))
      return new Date(instantOfSerial(this.extras.zone, value));
    return value;
  }

  values(sheetId: string, zone: EngineZone): ScriptValue[][] {
    const rows: ScriptValue[][] = [];
    let current: ScriptValue = '';
    const take = (value: StoredValue, format: string): void => {
      current = this.scriptValue(value, format);
    };
    for (let row = zone.top; row <= zone.bottom; row++) {
      const cells: ScriptValue[] = [];
      for (let col = zone.left; col <= zone.right; col++) {
        this.engine.value({ sheetId, row, col }, take);
        cells.push(current);
      }
      rows.push(cells);
    }
    return rows;
  }

  display(sheetId: string, row: number, col: number): string {
    let text = '';
    this.engine.value({ sheetId, row, col }, (value, format) => {
      text = value === null ? '' : typeof value === 'number' ? this.numberText(value, format) : String(value);
      if (typeof value === 'boolean') text = value ? 'TRUE' : 'FALSE';
    });
    return text;
  }

  private numberText(value: number, format: string): string {
    return this.formats.isDate(format)
      ? dateText(value, this.formats.name(format))
      : this.engine.formatted(value, format);
  }

  formula(sheetId: string, row: number, col: number): string {
    return this.engine.cell(sheetId, row, col).formula;
  }

  /** What writing a value into a cell does to it: read as if typed, unless the cell is plain text. A formula wins always. */
  patchFor(
    sheetId: string,
    row: number,
    col: number,
    given: unknown,
  ): { patch: CellPatch; value: StoredValue; isFormula: boolean } {
    const format = this.engine.getters.getCell({ sheetId, row, col })?.format ?? '';
    const patch = (
      value: StoredValue,
      newFormat?: string,
    ): { patch: CellPatch; value: StoredValue; isFormula: boolean } => ({
      patch: {
        row,
        col,
        content: contentOf(value),
        ...(newFormat && !format && { format: this.formats.engineFormat(newFormat) }),
      },
      value,
      isFormula: false,
    });
    const isText = format === '@';
    if (given === null || given === undefined || given === '') return patch(null);
    if (typeof given === 'number') return patch(isText ? String(given) : given);
    if (typeof given === 'boolean') return patch(isText ? String(given).toUpperCase() : given);
    if (Object.prototype.toString.call(given) === '[object Date]') {
      const serial = serialOf(this.extras.zone, (given as Date).getTime());
      const { dateFormat } = this.localeData;
      const natural = Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss`;
      return isText ? patch(dateText(serial, natural)) : patch(serial, natural);
    }
    const text = (typeof given === 'string' ? given : Object.prototype.toString.call(given)).replace(
      /\r\n?/g,
      '\n',
    );
    if (text.length > 1 && text.startsWith('='))
      return { patch: { row, col, content: formulaContent(text) }, value: null, isFormula: true };
    if (text.startsWith("'")) return patch(this.apostrophe === 'kept' ? text : text.slice(1));
    if (isText) return patch(text);
    const year = new Date(this.now()).getUTCFullYear();
    const typed = readTyped(text, this.localeData, year);
    return patch(typed.value, typed.format);
  }

  select(sheetId: string, zone: EngineZone): void {
    const { getters, model } = this.engine;
    if (getters.getActiveSheetId() !== sheetId)
      this.engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
    model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  save(): SavedBook {
    const { getters } = this.engine;
    return {
      ...this.extras,
      engine: this.engine.data(),
      selection: { sheetId: getters.getActiveSheetId(), zone: getters.getSelectedZone() },
    };
  }
}
