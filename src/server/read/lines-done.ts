import { readArchive } from '../../sheets/tables/archive';
import { Library } from './library';

/** Whether a plan line, given by id, was checked off: in the plan, or in a week that was filed. */
export function isDoneIn({ log, rows }: Library): (lineId: string) => boolean {
  if (!log) return () => false;
  const lines = new Map(rows.lines.map(({ id, isDone }) => [id, isDone]));
  const filed = readArchive().done;
  return (id) => lines.get(id) ?? filed.has(id);
}
