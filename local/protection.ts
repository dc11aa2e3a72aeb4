// Protection of a range or a sheet. The owner may always edit; a warning keeps nobody out.
import type { Book } from './book';
import { ProtectionType } from './enums';
import type { EngineZone, ProtectionData } from './engine/engine';
import type { Execution } from './execution';
import { LocalRange } from './range';
import { refuse, WORDS } from './refusal';
import { asGoogle, imitationOf, Service, unwrapped } from './service';
import { mayEdit } from './state';
import { LocalUser } from './session';

type Google = GoogleAppsScript.Spreadsheet.Protection;
type GoogleUser = GoogleAppsScript.Base.User;

/** The protections of a book: of sheets or of ranges. */
export function protectionsOf(run: Execution, book: Book, ofSheets: boolean): LocalProtection[] {
  return book.engine.getters
    .getProtections()
    .filter((data) => !data.zone === ofSheets)
    .map((data) => new LocalProtection(run, book, data.id));
}

function emailOf(person: unknown): string {
  const user = imitationOf(LocalUser, unwrapped(person));
  return user ? user.getEmail() : String(person);
}

export class LocalProtection extends Service implements Google {
  readonly googleName = 'Protection';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly id: string,
  ) {
    super(run);
  }
  static make(run: Execution, book: Book, sheetId: string, zone?: EngineZone): LocalProtection {
    const existing = zone
      ? undefined
      : book.engine.getters.getProtections().find((data) => data.sheetId === sheetId && !data.zone);
    if (existing) return new LocalProtection(run, book, existing.id);
    const data: ProtectionData = {
      id: `protection-${String(book.freshRuleNumber())}`,
      sheetId,
      ...(zone && { zone }),
      description: '',
      isWarningOnly: false,
      // A new protection lists its maker unless that is the owner, who needs no listing.
      editors: run.user === book.extras.owner ? [] : [run.user],
      domainEdit: false,
      unprotected: [],
    };
    book.engine.dispatch('SET_PROTECTIONS', { protections: [...book.engine.getters.getProtections(), data] });
    return new LocalProtection(run, book, data.id);
  }

  get data(): ProtectionData {
    const data = this.book.engine.getters.getProtections().find(({ id }) => id === this.id);
    return data ?? refuse('This protection has been removed.');
  }
  #change(change: Partial<ProtectionData>): Google {
    if (
      !mayEdit(this.book, this.run.user, { ...this.data, isWarningOnly: false }) &&
      !this.data.isWarningOnly
    )
      refuse(WORDS.protectedCell);
    const all = this.book.engine.getters.getProtections();
    const protections = all.map((data) => (data.id === this.id ? { ...data, ...change } : data));
    this.book.engine.dispatch('SET_PROTECTIONS', { protections });
    return asGoogle(this);
  }

  canEdit(): boolean {
    return mayEdit(this.book, this.run.user, this.data);
  }
  canDomainEdit(): boolean {
    return this.data.domainEdit;
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
    return asGoogle(new LocalRange(this.run, this.book, sheetId, zone ?? whole));
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    const local = imitationOf(LocalRange, range);
    return local ? this.#change({ sheetId: local.sheetId, zone: local.zone }) : asGoogle(this);
  }
  getRangeName(): string | null {
    return this.data.rangeName ?? null;
  }
  setRangeName(rangeName: string): Google {
    const place = this.book.engine.namedRange(rangeName);
    if (!place) refuse(`Named range "${rangeName}" not found.`);
    return this.#change({ rangeName, ...place });
  }
  setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): Google {
    return this.setRangeName(namedRange.getName());
  }
  isWarningOnly(): boolean {
    return this.data.isWarningOnly;
  }
  setWarningOnly(isWarningOnly: boolean): Google {
    return this.#change({ isWarningOnly });
  }
  setDomainEdit(domainEdit: boolean): Google {
    return this.#change({ domainEdit });
  }
  getEditors(): GoogleUser[] {
    return this.data.editors.map((email) => asGoogle(new LocalUser(this.run, email)));
  }
  addEditor(person: string | GoogleUser): Google {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emails: string[]): Google {
    return this.#change({ editors: [...new Set([...this.data.editors, ...emails.map(emailOf)])] });
  }
  removeEditor(person: string | GoogleUser): Google {
    return this.removeEditors([emailOf(person)]);
  }
  /** Neither the owner nor the user who runs the script can be removed. */
  removeEditors(people: (string | GoogleUser)[]): Google {
    const gone = new Set(
      people.map(emailOf).filter((email) => email !== this.book.extras.owner && email !== this.run.user),
    );
    return this.#change({ editors: this.data.editors.filter((email) => !gone.has(email)) });
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.data.unprotected.map((zone) =>
      asGoogle(new LocalRange(this.run, this.book, this.data.sheetId, zone)),
    );
  }
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Google {
    return this.#change({
      unprotected: ranges.flatMap((range) => imitationOf(LocalRange, unwrapped(range))?.zone ?? []),
    });
  }
  remove(): void {
    if (!this.canEdit()) refuse(WORDS.protectedCell);
    const protections = this.book.engine.getters.getProtections().filter(({ id }) => id !== this.id);
    this.book.engine.dispatch('SET_PROTECTIONS', { protections });
  }
}
