import { Attempt } from '../../domain/partners/came-of-it';
import { touchOf } from '../../domain/partners/contact';
import { Day } from '../../domain/dates/day';
import { Values } from '../../domain/tables/description';
import { normalizeName } from '../../domain/basics/names';
import { touchesOf } from '../../domain/partners/last-contact';
import { PartnerRow } from '../../sheets/tables/partners';
import { Library } from './library';

/** Rows with the same name are one partner. */
export function rowsOf({ rows }: Library, { name }: PartnerRow): PartnerRow[] {
  const plain = normalizeName(name);
  return rows.partners.filter((one) => normalizeName(one.name) === plain);
}

export const daysWith = (library: Library, person: PartnerRow, except: ReadonlySet<string>): string[] =>
  library.contactsWith(person).flatMap((one) => (except.has(one.id) ? [] : touchOf(one) || []));

/** The latest contact that reached nobody, if the contact `ownId` says this; without an id, as the log is now. */
export function attemptWith(
  library: Library,
  person: PartnerRow,
  ownId: string | undefined,
  { when = '', cameOfIt = '' }: Values,
  today: Day,
): Attempt | undefined {
  const others = library.contactsWith(person).filter(({ id }) => id !== ownId);
  const contacts = [...others, { when, cameOfIt }].map((one) => ({
    ...one,
    partner: person.name,
    partnerId: '',
  }));
  return touchesOf([person], [], contacts, today)[0]?.attempt;
}
