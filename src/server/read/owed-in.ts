import { Owed, OwingContact, owedBy } from '../../domain/plan/owed';
import { Day } from '../../domain/dates/day';
import { readArchive } from '../../sheets/tables/archive';
import { Library } from './library';

/** What a contact owes, with the weeks that were filed: one read of the archive. */
export function owedIn({ log, rows }: Library, today: Day): (contact: OwingContact) => Owed[] {
  if (!log) return () => [];
  const lines = new Map(rows.lines.map((line) => [line.id, line]));
  const filed = readArchive().done;
  return (contact) => owedBy(contact, lines, today, (lineId) => filed.has(lineId));
}
