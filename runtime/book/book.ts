// One spreadsheet file: the engine's workbook, and what the engine can't store (time zone, people, Google's names of
// formats, sheet numbers). Reads and writes values as Sheets does. Knows nothing about scripts or Google's classes.
import { widthOf } from '../engine/largest';
import { splitReference, zoneOfAddress } from './a1';
import { displayOf, formatted, valuesOf, written, type ScriptValue, type Written } from './book-cells';
import { contentOf, type StoredValue } from '../engine/content';
import { Engine, type CellPatch, type EngineOptions, type EngineZone } from '../engine/engine';
import { isFormatKnown } from '../engine/known-format';
import { engineLocale, localeNames, type EngineLocale } from '../engine/locale';
import { Imports } from './imports';
import { NumberFormats } from './number-format';
import { civilTime, serialOf } from './time-zone';

/** What is saved with a book in addition to the engine's data. */
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
  /** Ids of the sheets that hold a chart instead of cells. */
  objectSheets: string[];
  /** The forms that send their answers to a sheet, by the sheet's id. */
  forms: Record<string, { url: string; questions: string[] }>;
  /** Ids of the spreadsheets that IMPORTRANGE may read here. */
  importsAllowed: string[];
}
/** How a book is opened; see RuntimeOptions. */
export interface BookOptions extends EngineOptions {
  otherSpreadsheets?: Readonly<Record<string, { book: Book }>>;
}
export interface SavedBook extends BookExtras {
  engine: object;
  selection?: { sheetId: string; zone: EngineZone };
}
export type { ScriptValue };

/** Formulas are stored with commas in every locale. The runtime reads both separators and formats numbers itself. */
function formulaLocale(code: string): EngineLocale {
  return {
    ...engineLocale(code),
    decimalSeparator: '.',
    thousandsSeparator: ',',
    formulaArgSeparator: ',',
  };
}

export class Book {
  readonly engine: Engine;
  readonly formats: NumberFormats;
  readonly extras: BookExtras;
  readonly imports: Imports;
  /** Whether a leading apostrophe is part of the text ('kept') or Sheets' mark for text ('marker'). */
  apostrophe: 'marker' | 'kept' = 'marker';
  private version = 0;
  private lastCells = new Map<string, { version: number; row: number; col: number }>();
  private readonly now: () => number;

  constructor(
    saved: Partial<SavedBook>,
    now: () => number,
    readonly options: BookOptions = {},
  ) {
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
      objectSheets: [...(saved.objectSheets ?? [])],
      forms: { ...saved.forms },
      importsAllowed: [...(saved.importsAllowed ?? [])],
    };
    this.formats = new NumberFormats({
      names: this.extras.formatNames,
      isKnown: isFormatKnown,
      locale: () => this.localeData,
      localeNames: () => localeNames(this.extras.locale),
    });
    const clock = {
      serialNow: () => serialOf(this.extras.zone, this.now()),
      numberText: (value: number, format: string) => this.formats.numberText(value, format),
      importRange: (key: string, range: string) => this.imports.read(key, range),
    };
    this.imports = new Imports(this, options.otherSpreadsheets ?? {});
    this.engine = new Engine(saved.engine, clock, formulaLocale(this.extras.locale), options);
    this.engine.model.on('update', this, () => {
      this.version++;
    });
    this.imports.opened();
    this.keepToday();
    if (saved.selection && this.engine.getters.tryGetSheet(saved.selection.sheetId))
      this.select(saved.selection.sheetId, saved.selection.zone);
  }

  get localeData(): EngineLocale {
    return engineLocale(this.extras.locale);
  }

  setLocale(code: string): void {
    this.extras.locale = code;
    this.engine.dispatch('UPDATE_LOCALE', { locale: formulaLocale(code) });
  }

  /** Google's numeric id of a sheet: 0 for the first sheet, assigned once for every other sheet. */
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

  /** What an A1 reference or a named range points to. Open ends reach the end of the grid. */
  place(reference: string, sheetId: string): { sheetId: string; zone: EngineZone } | undefined {
    const named = this.engine.namedRange(reference);
    if (named) return named;
    const { sheet, address } = splitReference(reference);
    const home = sheet === undefined ? sheetId : this.sheetIdOf(sheet);
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

  sheetIdOf(name: string): string | undefined {
    const { getters } = this.engine;
    return getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
  }

  /** Gives a sheet exactly this many rows and columns. */
  resize(sheetId: string, rows: number, columns: number): void {
    const { engine } = this;
    const { getters } = engine;
    engine.enlarge(sheetId, 'ROW', rows);
    engine.enlarge(sheetId, 'COL', columns);
    const sheetName = getters.getSheetName(sheetId);
    for (const [dimension, wanted, size] of [
      ['ROW', rows, getters.getNumberRows(sheetId)],
      ['COL', columns, getters.getNumberCols(sheetId)],
    ] as const) {
      const elements = Array.from({ length: size - wanted }, (_, place) => wanted + place);
      if (elements.length > 0)
        engine.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements });
    }
  }

  /** Fills a sheet from A1. Text stays text, even if it looks like a number. */
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
        rows: this.engine.newSheetRows,
      });
      this.sheetNumber(sheetId);
    }
    const columns = widthOf(rows);
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
  /** Recalculates TODAY(), NOW() and what depends on them, once an hour. */
  keepToday(): void {
    const hour = Math.floor(serialOf(this.extras.zone, this.now()) * 24);
    if (hour === this.hour) return;
    const isFirst = Number.isNaN(this.hour);
    this.hour = hour;
    if (!isFirst) this.engine.recalculateVolatile();
  }

  /** A number that no rule of this book has used. */
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

  values(sheetId: string, zone: EngineZone): ScriptValue[][] {
    return valuesOf(this, sheetId, zone);
  }

  display(sheetId: string, row: number, col: number): string {
    return displayOf(this, sheetId, row, col);
  }

  formula(sheetId: string, row: number, col: number): string {
    return this.engine.cell(sheetId, row, col).formula;
  }

  /** What writing a value does: it is parsed as if typed, unless the cell is plain text. Formulas always are. */
  patchFor(sheetId: string, row: number, col: number, given: unknown): Written {
    return written(this, { sheetId, row, col }, given, () => this.year);
  }

  private get year(): number {
    return new Date(civilTime(this.extras.zone, this.now())).getUTCFullYear();
  }

  /** What a number format does to a cell; undefined if nothing. */
  formatPatch(sheetId: string, row: number, col: number, name: string): CellPatch | undefined {
    return formatted(this, { sheetId, row, col }, name);
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
