// Spreadsheet, first part: the file itself, with its name, its zone and locale, and its people.
import type { LocalSpreadsheet } from './spreadsheet';
import type { Book } from '../../book/book';
import type { Execution } from '../../run/execution';
import { followEditors } from '../sheet/protection';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf, Service, unwrapped } from '../../gate/service';
import { LocalUser } from '../../services/session';
import { isZone } from '../../book/time-zone';

/** Google’s interface of a spreadsheet. */
export type GoogleFile = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleUser = GoogleAppsScript.Base.User;
type File =
  | 'getId'
  | 'getName'
  | 'rename'
  | 'getUrl'
  | 'getFormUrl'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'toast'
  | 'getOwner'
  | `get${'Editors' | 'Viewers'}`
  | `add${'Editor' | 'Viewer'}${'' | 's'}`
  | `remove${'Editor' | 'Viewer'}`;
const TOAST_SECONDS = 5;

/** The address of a person given as an address or as a User. */
function emailOf(person: unknown): string {
  const user = imitationOf(LocalUser, unwrapped(person));
  return user ? user.getEmail() : String(person);
}

/** The file: its name, location, time zone and people. */
export abstract class SpreadsheetFile extends Service implements Pick<GoogleFile, File> {
  readonly googleName = 'Spreadsheet';
  constructor(
    run: Execution,
    readonly book: Book,
  ) {
    super(run);
  }
  /** This spreadsheet as Google's interface, for methods that return the spreadsheet itself. */
  get me(): GoogleFile {
    return asGoogle(this);
  }
  getId(): string {
    return this.book.extras.id;
  }
  getName(): string {
    return this.book.extras.name;
  }
  rename(name: string): void {
    this.book.extras.name = name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  /** If there are several forms, the one of the first sheet. Which one Google returns is not documented. */
  getFormUrl(): string | null {
    const { engine, extras } = this.book;
    const linked = engine.getters.getSheetIds().find((id) => extras.forms[id] !== undefined);
    return extras.forms[linked ?? '']?.url ?? null;
  }
  /** Shows a toast. A time-driven run has no window to show it in. */
  toast(message: string, title?: string | null, seconds?: number | null): void {
    if (this.run.as === 'clock') return;
    const toast = { message, title: title ?? '', seconds: seconds ?? TOAST_SECONDS };
    this.run.state.screen.toasts.push(toast);
    this.run.state.screen.tell({ type: 'toast', ...toast });
  }
  getSpreadsheetTimeZone(): string {
    return this.book.extras.zone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    if (!isZone(zone)) refuse(`Invalid argument: ${zone}`);
    this.book.extras.zone = zone;
    this.book.engine.recalculate();
  }
  getSpreadsheetLocale(): string {
    return this.book.extras.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) refuse(`Invalid argument: ${locale}`);
    this.book.setLocale(locale);
  }

  #users(emails: readonly string[]): GoogleUser[] {
    return emails.map((email) => asGoogle(new LocalUser(this.run, email)));
  }
  /** Null in a shared drive (reference). */
  getOwner(): GoogleUser | null {
    const { owner } = this.book.extras;
    return owner === '' ? null : asGoogle(new LocalUser(this.run, owner));
  }
  /** Whether Google lists the owner among the editors is not documented. */
  getEditors(): GoogleUser[] {
    return this.#users([...new Set([this.book.extras.owner, ...this.book.extras.editors])].filter(Boolean));
  }
  /** Includes those who may comment. Access by link and the members of a group aren't listed. */
  getViewers(): GoogleUser[] {
    return this.#users(this.book.extras.viewers);
  }
  #share(editors: readonly string[], viewers: readonly string[]): GoogleFile {
    const { extras } = this.book;
    extras.editors = [...new Set(editors)].filter((email) => email !== extras.owner);
    extras.viewers = [...new Set(viewers)].filter(
      (email) => email !== extras.owner && !extras.editors.includes(email),
    );
    followEditors(this.book);
    return this.me;
  }
  /** A viewer becomes an editor. */
  addEditor(person: string | GoogleUser): GoogleFile {
    return this.addEditors([emailOf(person)]);
  }
  addEditors(emails: string[]): GoogleFile {
    const { editors, viewers } = this.book.extras;
    return this.#share([...editors, ...emails], viewers);
  }
  /** An editor stays one. */
  addViewer(person: string | GoogleUser): GoogleFile {
    return this.addViewers([emailOf(person)]);
  }
  addViewers(emails: string[]): GoogleFile {
    const { editors, viewers } = this.book.extras;
    return this.#share(editors, [...viewers, ...emails]);
  }
  /** "For Drive files, this also removes the user from the list of viewers." */
  removeEditor(person: string | GoogleUser): GoogleFile {
    const gone = emailOf(person);
    const { editors, viewers } = this.book.extras;
    return this.#share(
      editors.filter((email) => email !== gone),
      viewers.filter((email) => email !== gone),
    );
  }
  /** "This method has no effect if the user is an editor." */
  removeViewer(person: string | GoogleUser): GoogleFile {
    const gone = emailOf(person);
    const { editors, viewers } = this.book.extras;
    return this.#share(
      editors,
      viewers.filter((email) => email !== gone),
    );
  }
}

/** The spreadsheet behind a script's value. Every one is a whole LocalSpreadsheet; only makers.ts makes them. */
export function imitatedSpreadsheet(value: unknown): LocalSpreadsheet | undefined {
  return value instanceof SpreadsheetFile ? (value as LocalSpreadsheet) : undefined;
}
