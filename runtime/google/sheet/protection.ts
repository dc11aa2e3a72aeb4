// Protection of a range or a sheet. The owner may always edit, and a warning doesn't stop anyone. Until somebody
// changes its list of editors, a protection has the spreadsheet's editors.
import { imitatedRange } from '../range/range-address';
import type { Book } from '../../book/book';
import { ProtectionType } from '../../gate/enums';
import type { EngineZone, ProtectionData } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import { LocalNamedRange } from '../spreadsheet/named-range';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle, imitationOf, Service, unwrapped } from '../../gate/service';
import { LocalUser } from '../../services/session';
import { mayEdit } from '../../run/state';

type Google = GoogleAppsScript.Spreadsheet.Protection;
type GoogleUser = GoogleAppsScript.Base.User;
/** The engine's data, and whether the editors are still the spreadsheet's. */
type Data = ProtectionData & { isMirror?: boolean };

function dataOf(book: Book): Data[] {
  return [...book.engine.getters.getProtections()];
}

function put(book: Book, protections: readonly Data[]): void {
  book.engine.dispatch('SET_PROTECTIONS', { protections });
}

/** Updates protections that mirror the spreadsheet's editors. */
export function followEditors(book: Book): void {
  const all = dataOf(book);
  if (all.some(({ isMirror }) => isMirror))
    put(
      book,
      all.map((data) => (data.isMirror ? { ...data, editors: [...book.extras.editors] } : data)),
    );
}

/** The protections of a book: of sheets or of ranges. */
export function protectionsOf(run: Execution, book: Book, ofSheets: boolean): LocalProtection[] {
  return dataOf(book)
    .filter((data) => !data.zone === ofSheets)
    .map((data) => new LocalProtection(run, book, data.id));
}

function emailOf(person: unknown): string {
  const user = imitationOf(LocalUser, unwrapped(person));
  return user ? user.getEmail() : String(person);
}

/** Target audiences are not emulated and throw by name. */
export class LocalProtection extends Service implements Omit<Google, `${string}TargetAudience${string}`> {
  readonly googleName = 'Protection';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly id: string,
  ) {
    super(run);
  }
  /** A sheet has at most one protection. Protected ranges may overlap. */
  static make(run: Execution, book: Book, sheetId: string, zone?: EngineZone): LocalProtection {
    const existing = zone ? undefined : dataOf(book).find((data) => data.sheetId === sheetId && !data.zone);
    if (existing) return new LocalProtection(run, book, existing.id);
    const { owner, editors } = book.extras;
    const makers = run.user === owner ? [] : [run.user];
    const data: Data = {
      id: `protection-${String(book.freshRuleNumber())}`,
      sheetId,
      ...(zone && { zone }),
      description: '',
      isWarningOnly: false,
      editors: [...new Set([...editors, ...makers])],
      isMirror: true,
      domainEdit: false,
      unprotected: [],
    };
    put(book, [...dataOf(book), data]);
    return new LocalProtection(run, book, data.id);
  }

  get data(): Data {
    return dataOf(this.book).find(({ id }) => id === this.id) ?? refuse('This protection has been removed.');
  }
  #checkEditable(): Data {
    const { data } = this;
    if (!mayEdit(this.book, this.run.user, data)) refuse(WORDS.protectedCell);
    return data;
  }
  #change(change: Partial<Data>): Google {
    this.#checkEditable();
    put(
      this.book,
      dataOf(this.book).map((data) => (data.id === this.id ? { ...data, ...change } : data)),
    );
    return asGoogle(this);
  }

  canEdit(): boolean {
    return mayEdit(this.book, this.run.user, this.data);
  }
  canDomainEdit(): boolean {
    return this.#checkEditable().domainEdit;
  }
  getDescription(): string {
    return this.data.description;
  }
  setDescription(description: string): Google {
    return this.#change({ description });
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return asGoogle(this.data.zone ? ProtectionType.RANGE : ProtectionType.SHEET);
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { sheetId, zone } = this.data;
    const { getters } = this.book.engine;
    const whole = {
      top: 0,
      left: 0,
      bottom: getters.getNumberRows(sheetId) - 1,
      right: getters.getNumberCols(sheetId) - 1,
    };
    return asGoogle(this.run.make.range(this.book, sheetId, zone ?? whole));
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    const local = imitatedRange(range);
    if (!local) return asGoogle(this);
    return this.#change({ sheetId: local.sheetId, zone: local.zone, rangeName: undefined as never });
  }
  getRangeName(): string | null {
    return this.data.rangeName ?? null;
  }
  setRangeName(rangeName: string): Google {
    const place = this.book.engine.namedRange(rangeName);
    if (!place) refuse(`Named range "${rangeName}" not found.`);
    if (place.sheetId !== this.data.sheetId)
      refuse('The named range must be on the same sheet as the protected range.');
    return this.#change({ rangeName, zone: place.zone });
  }
  setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): Google {
    const local = imitationOf(LocalNamedRange, namedRange);
    return local ? this.setRangeName(local.getName()) : asGoogle(this);
  }
  isWarningOnly(): boolean {
    return this.data.isWarningOnly;
  }
  setWarningOnly(isWarningOnly: boolean): Google {
    return this.#change({ isWarningOnly });
  }
  /** "Throws an exception if the spreadsheet does not belong to a Google Workspace domain." */
  setDomainEdit(domainEdit: boolean): Google {
    if (this.run.state.account === 'consumer')
      refuse('The spreadsheet does not belong to a Google Workspace domain.');
    return this.#change({ domainEdit, isMirror: false });
  }
  getEditors(): GoogleUser[] {
    return this.#checkEditable().editors.map((email) => asGoogle(new LocalUser(this.run, email)));
  }
  addEditor(person: string | GoogleUser): Google {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emails: string[]): Google {
    const { owner } = this.book.extras;
    const editors = [...new Set([...this.data.editors, ...emails.map(emailOf)])];
    return this.#change({ editors: editors.filter((email) => email !== owner), isMirror: false });
  }
  removeEditor(person: string | GoogleUser): Google {
    return this.removeEditors([emailOf(person)]);
  }
  /** Neither the owner nor the user who runs the script can be removed. */
  removeEditors(people: (string | GoogleUser)[]): Google {
    const gone = new Set(
      people.map(emailOf).filter((email) => email !== this.book.extras.owner && email !== this.run.user),
    );
    const editors = this.data.editors.filter((email) => !gone.has(email));
    return this.#change({ editors, isMirror: false });
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.data.unprotected.map((zone) =>
      asGoogle(this.run.make.range(this.book, this.data.sheetId, zone)),
    );
  }
  /** Google documents that this throws, but not its words. */
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Google {
    const { zone, sheetId } = this.data;
    if (zone) refuse('Only a protected sheet can have unprotected ranges.');
    const unprotected = ranges.map((range) => {
      const local = imitatedRange(unwrapped(range));
      return local?.sheetId === sheetId
        ? local.zone
        : refuse('Unprotected ranges must be on the protected sheet.');
    });
    return this.#change({ unprotected });
  }
  remove(): void {
    this.#checkEditable();
    put(
      this.book,
      dataOf(this.book).filter(({ id }) => id !== this.id),
    );
  }
}
