import { Owed, OwingContact, owedBy } from '../../domain/plan/owed';
import { Day } from '../../domain/dates/day';
import { readArchive } from '../../sheets/tables/archive';
import { Library } from './library';

/** What a contact owes, with the weeks that were filed: one read of the archive. `week` is that of the plan, if it matters. */
export function owedIn(
  { log, rows }: Library,
  today: Day,
  week: Day | '' = '',
): (contact: OwingContact) => Owed[] {
  if (!log) return () => [];
  const lines = new Map(rows.lines.map((line) => [line.id, line]));
  const filed = { done: readArchive().done, week };
  return (contact) => owedBy(contact, lines, today, filed);
}
