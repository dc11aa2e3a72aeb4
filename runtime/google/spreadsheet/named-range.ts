// NamedRange, and the names that Sheets allows.
import { imitatedRange } from '../range/range-address';
import type { Book } from '../../book/book';
import type { Execution } from '../../run/execution';
import { placeOfNamed, rangeDataOf, type Place } from '../../book/place';
import type { LocalRange } from '../range/range';
import { refuse } from '../../gate/refusal';
import { asGoogle, Service } from '../../gate/service';

type Google = GoogleAppsScript.Spreadsheet.NamedRange;

/** "Letters, numbers and underscores, 1 to 250 of them; no number, true or false at the start; no A1 or R1C1." */
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;
const NO_NAME = /^(true|false)|^[A-Z]{1,3}\d+$|^R\d*C\d*$|^[RC]\d*$/i;

/** Refuses invalid names by the rules of Docs help. Google's words are not known. */
function checkName(name: string): void {
  if (!NAME.test(name) || NO_NAME.test(name)) refuse('The name of the range is invalid.');
}

/** The named ranges of a spreadsheet. */
export function namedRangesOf(run: Execution, book: Book): LocalNamedRange[] {
  return book.engine.getters.getNamedRanges().map(({ name }) => new LocalNamedRange(run, book, name));
}

/** Gives a range a name, or moves an existing name to it. */
export function setNamedRange(book: Book, name: string, range: LocalRange): void {
  checkName(name);
  if (range.book !== book) refuse('The range must be in the same spreadsheet.');
  const ranges = [rangeDataOf(book, range)];
  if (book.engine.namedRange(name))
    book.engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName: name, ranges });
  else book.engine.dispatch('CREATE_NAMED_RANGE', { name, ranges });
}

/** A named range, by its name. */
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
  /** The range's place; undefined if its name or its cells are gone. */
  get place(): Place | undefined {
    return placeOfNamed(this.book, this.#name);
  }
  #found(): Place {
    return this.place ?? refuse('This named range has been removed.');
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): Google {
    const place = this.#found();
    checkName(name);
    const isSame = name.toLowerCase() === this.#name.toLowerCase();
    if (!isSame && this.book.engine.namedRange(name))
      refuse(`A named range with the name "${name}" already exists. Please enter another name.`);
    if (name === this.#name) return asGoogle(this);
    const ranges = [rangeDataOf(this.book, place)];
    // The engine treats a name in another case as the same name, already taken.
    const steps = isSame ? [`${name}_${String(this.book.freshRuleNumber())}`, name] : [name];
    for (const newRangeName of steps) {
      this.book.engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: this.#name, newRangeName, ranges });
      this.#name = newRangeName;
    }
    return asGoogle(this);
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { sheetId, zone, bounds } = this.#found();
    return asGoogle(this.run.make.range(this.book, sheetId, zone, bounds));
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    this.#found();
    const local = imitatedRange(range);
    if (local) setNamedRange(this.book, this.#name, local);
    return asGoogle(this);
  }
  remove(): void {
    if (this.place) this.book.engine.dispatch('DELETE_NAMED_RANGE', { name: this.#name });
  }
}
