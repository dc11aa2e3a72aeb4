// TextFinder: find and replace in a range, a sheet or a spreadsheet.
import { imitatedRange } from './range-address';
import type { Book } from '../../book/book';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import { asGoogle, Service } from '../../gate/service';
import { writeValues } from './write-values';

type Google = GoogleAppsScript.Spreadsheet.TextFinder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

interface Area {
  sheetId: string;
  zone: EngineZone;
}
interface Cell {
  sheetId: string;
  row: number;
  col: number;
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A search that remembers its position. */
export class LocalTextFinder extends Service implements Google {
  readonly googleName = 'TextFinder';
  #isCaseMatched = false;
  #isEntire = false;
  #looksAtFormulas = false;
  #isRegular = false;
  #ignoresMarks = false;
  #current: Cell | null = null;
  #start: Cell | null = null;

  constructor(
    run: Execution,
    readonly book: Book,
    private readonly areas: readonly Area[],
    private readonly text: string,
  ) {
    super(run);
  }
  #me(): Google {
    return asGoogle(this);
  }
  matchCase(matchCase: boolean): Google {
    this.#isCaseMatched = matchCase;
    return this.#me();
  }
  matchEntireCell(matchEntireCell: boolean): Google {
    this.#isEntire = matchEntireCell;
    return this.#me();
  }
  matchFormulaText(matchFormulaText: boolean): Google {
    this.#looksAtFormulas = matchFormulaText;
    return this.#me();
  }
  useRegularExpression(useRegEx: boolean): Google {
    this.#isRegular = useRegEx;
    return this.#me();
  }
  ignoreDiacritics(ignoreDiacritics: boolean): Google {
    this.#ignoresMarks = ignoreDiacritics;
    return this.#me();
  }
  startFrom(startRange: GoogleRange): Google {
    const local = imitatedRange(startRange);
    if (local) this.#start = { sheetId: local.sheetId, row: local.zone.bottom, col: local.zone.right };
    this.#current = null;
    return this.#me();
  }

  #pattern(): RegExp {
    const wanted = this.#ignoresMarks ? withoutMarks(this.text) : this.text;
    const source = this.#isRegular ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#isEntire ? `^(?:${source})$` : source, this.#isCaseMatched ? 'gu' : 'giu');
  }
  /** A cell with a formula is searched by its displayed value, unless formulas are searched. */
  #textOf({ sheetId, row, col }: Cell): string {
    const formula = this.#looksAtFormulas ? this.book.formula(sheetId, row, col) : '';
    return formula || this.book.display(sheetId, row, col);
  }
  #isMatch(cell: Cell): boolean {
    const text = this.#textOf(cell);
    return text !== '' && this.#pattern().test(this.#ignoresMarks ? withoutMarks(text) : text);
  }
  /** Every match: sheet by sheet, row by row. */
  #matches(): Cell[] {
    if (this.text === '') return [];
    const found: Cell[] = [];
    for (const { sheetId, zone } of this.areas) {
      const last = this.book.lastCell(sheetId);
      for (let row = zone.top; row <= Math.min(zone.bottom, last.row - 1); row++)
        for (let col = zone.left; col <= Math.min(zone.right, last.col - 1); col++)
          if (this.#isMatch({ sheetId, row, col })) found.push({ sheetId, row, col });
    }
    return found;
  }
  #range({ sheetId, row, col }: Cell): GoogleRange {
    const zone = { top: row, bottom: row, left: col, right: col };
    return asGoogle(this.run.make.range(this.book, sheetId, zone));
  }
  #place({ sheetId, row, col }: Cell): number[] {
    return [this.areas.findIndex((area) => area.sheetId === sheetId), row, col];
  }
  #isBefore(one: Cell, other: Cell): boolean {
    const [first, second] = [this.#place(one), this.#place(other)];
    const place = first.findIndex((value, at) => value !== second[at]);
    return place >= 0 && (first[place] ?? 0) < (second[place] ?? 0);
  }
  findAll(): GoogleRange[] {
    return this.#matches().map((cell) => this.#range(cell));
  }
  findNext(): GoogleRange | null {
    const from = this.#current ?? this.#start;
    return this.#goTo(this.#matches().find((cell) => !from || this.#isBefore(from, cell)));
  }
  findPrevious(): GoogleRange | null {
    const from = this.#current ?? this.#start;
    return this.#goTo(this.#matches().findLast((cell) => !from || this.#isBefore(cell, from)));
  }
  #goTo(cell: Cell | undefined): GoogleRange | null {
    this.#current = cell ?? null;
    return this.getCurrentMatch();
  }
  getCurrentMatch(): GoogleRange | null {
    return this.#current && this.#range(this.#current);
  }
  /** Formulas that only show the text are left alone: only text that can be written is replaced. */
  #replace(cell: Cell, replaceText: string): number {
    const { sheetId, row, col } = cell;
    const formula = this.book.formula(sheetId, row, col);
    if (formula !== '' && !this.#looksAtFormulas) return 0;
    const text = this.#textOf(cell);
    let count = 0;
    const plain = this.#ignoresMarks ? withoutMarks(text) : text;
    const replaced = plain.replace(this.#pattern(), (...match: string[]) => {
      count++;
      return this.#isRegular
        ? replaceText.replace(/\$(\d)/g, (_whole, group: string) => match[Number(group)] ?? '')
        : replaceText;
    });
    const zone = { top: row, bottom: row, left: col, right: col };
    if (count > 0) writeValues(this.book, this.run.user, sheetId, zone, () => replaced);
    return count;
  }
  replaceWith(replaceText: string): number {
    return this.#current ? this.#replace(this.#current, replaceText) : 0;
  }
  replaceAllWith(replaceText: string): number {
    return this.#matches().reduce((count, cell) => count + this.#replace(cell, replaceText), 0);
  }
}
