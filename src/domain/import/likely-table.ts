// Whether a list most likely holds partners or events, and whether its tab is one of ours under another name.

import { FIELDS } from '../tables';
import { PARTNERS } from '../tables/partners';
import { EVENTS } from '../tables/events';
import { meaningOf } from './import-headings';
import { ImportTable } from '../tables';
import { Grid, findTable, textOfCell } from './import-table';
import { normalizeName } from '../basics/names';

/** The table with more of its fields among the headings. */
export function likelyTable(grid: Grid): ImportTable {
  const named = (table: ImportTable) => {
    const meanings = findTable(grid, table).headings.map((heading) => meaningOf(table, heading));
    const fields = new Set<string>(FIELDS[table].map(({ key }) => key));
    return meanings.filter(({ meaning, isSure }) => isSure && fields.has(meaning)).length;
  };
  return named('events') > named('partners') ? 'events' : 'partners';
}

const TEMPLATES = { partners: PARTNERS.template, events: EVENTS.template };
const MOST_LACKING = 5;

/** The table whose labels are in row 1, except for a few. Its first label, the name, must be there. */
export function templateOf(grid: Grid): ImportTable | undefined {
  const labels = new Set((grid[0] ?? []).map((cell) => normalizeName(textOfCell(cell))));
  return (['partners', 'events'] as const).find((table) => {
    const [name, ...others] = TEMPLATES[table].map(({ label }) => normalizeName(label));
    const lacking = others.filter((label) => !labels.has(label)).length;
    return name !== undefined && labels.has(name) && lacking <= MOST_LACKING;
  });
}
