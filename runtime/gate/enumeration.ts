// Google's enumerations: tables of members, each an object, not a number. The names come from Google's types.
import { GOOGLE } from './google-classes';

/** A member of one of Google's enumerations. */
export class GoogleEnum {
  constructor(
    readonly enumName: string,
    private readonly member: string,
    private readonly place: number,
  ) {}
  toString(): string {
    return this.member;
  }
  name(): string {
    return this.member;
  }
  ordinal(): number {
    return this.place;
  }
  compareTo(other: GoogleEnum): number {
    return this.place - other.ordinal();
  }
  toJSON(): string {
    return this.member;
  }
}

/** The name of a member of an enumeration; undefined for anything else. */
export function memberName(value: unknown): string | undefined {
  return value instanceof GoogleEnum ? value.name() : undefined;
}

const tables = new Map<string, Readonly<Record<string, GoogleEnum>>>();

/**
 * The members of an enumeration by the name Google shows it with (SpreadsheetApp.BorderStyle), in Google's order. Every
 * execution sees the same table, so nobody can change it. A member that Google does not have is undefined.
 */
export function enumeration<Name extends string = string>(shown: string): Readonly<Record<Name, GoogleEnum>> {
  let table = tables.get(shown);
  if (!table) {
    const names = GOOGLE.enumerations[shown];
    if (!names) throw new Error(`Google's types have no enumeration ${shown}`);
    const members = names.map((name, place) => [name, Object.freeze(new GoogleEnum(shown, name, place))]);
    table = Object.freeze(Object.fromEntries(members) as Record<string, GoogleEnum>);
    tables.set(shown, table);
  }
  return table;
}
