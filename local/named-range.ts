// NamedRange.
import type { Book } from './book';
import type { EngineZone } from './engine/engine';
import type { Execution } from './execution';
import { LocalRange } from './range';
import { refuse } from './refusal';
import { asGoogle, imitationOf, Service } from './service';

type Google = GoogleAppsScript.Spreadsheet.NamedRange;

export function namedRangesOf(run: Execution, book: Book): LocalNamedRange[] {
  return book.engine.getters.getNamedRanges().map(({ name }) => new LocalNamedRange(run, book, name));
}

/** Gives a range a name, or moves a name there is. */
export function setNamedRange(book: Book, name: string, range: LocalRange): void {
  if (!/^[A-Za-z_][\w.]{0,249}$/.test(name)) refuse('The name of the range is invalid.');
  const ranges = [book.engine.rangeData(range.sheetId, range.zone)];
  if (book.engine.namedRange(name))
    book.engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName: name, ranges });
  else book.engine.dispatch('CREATE_NAMED_RANGE', { name, ranges });
}

export class LocalNamedRange extends Service implements Google {
  readonly googleName = 'NamedRange';
  #name: string;
  constructor(
    run: Execution,
    readonly book: Book,
    name: string,
  ) {
    super(run);
    this.#name = name;
  }
  get place(): { sheetId: string; zone: EngineZone } | undefined {
    return this.book.engine.namedRange(this.#name);
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): Google {
    const place = this.place ?? refuse('This named range has been removed.');
    const ranges = [this.book.engine.rangeData(place.sheetId, place.zone)];
    this.book.engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: this.#name, newRangeName: name, ranges });
    this.#name = name;
    return asGoogle(this);
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const place = this.place ?? refuse('This named range has been removed.');
    return asGoogle(new LocalRange(this.run, this.book, place.sheetId, place.zone));
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    const local = imitationOf(LocalRange, range);
    if (local) setNamedRange(this.book, this.#name, local);
    return asGoogle(this);
  }
  remove(): void {
    if (this.place) this.book.engine.dispatch('DELETE_NAMED_RANGE', { name: this.#name });
  }
}
