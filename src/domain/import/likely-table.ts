// Whether a list most likely holds partners, events or contacts, and whether its tab is one of ours under another name.

import { FIELDS, ImportTable, LIST_TABLES, ListTable } from '../tables';
import { PARTNERS } from '../tables/partners';
import { EVENTS } from '../tables/events';
import { meaningOf } from './import-headings';
import { Grid, findTable, textOfCell } from './import-table';
import { textsOfColumn } from './import-mapping';
import { normalizeName } from '../basics/names';

/**
 * The table with more of its fields among the headings. A list of contacts has both a partner and a day; if it could be
 * another list as well, it is a list of contacts only if that list's own name is missing, or if names repeat.
 */
export function likelyTable(grid: Grid): ImportTable {
  const fieldsIn = (table: ImportTable) => {
    const meanings = findTable(grid, table).headings.map((heading) => meaningOf(table, heading));
    const fields = new Set<string>(FIELDS[table].map(({ key }) => key));
    return new Set(meanings.flatMap(({ meaning, isSure }) => (isSure && fields.has(meaning) ? meaning : [])));
  };
  const [partners, events, log] = (['partners', 'events', 'log'] as const).map(fieldsIn);
  if (!partners || !events || !log) return 'partners';
  const [other, fields]: [ListTable, Set<string>] =
    events.size > partners.size ? ['events', events] : ['partners', partners];
  const mayBeLog = log.has('partner') && log.has('when') && log.size >= fields.size;
  const isLog = mayBeLog && (log.size > fields.size || !fields.has('name') || doNamesRepeat(grid));
  return isLog ? 'log' : other;
}

/** On average, a partner in a log has two contacts or more. */
function doNamesRepeat(grid: Grid): boolean {
  const found = findTable(grid, 'log');
  const column = found.headings.findIndex((heading) => meaningOf('log', heading).meaning === 'partner');
  const names = textsOfColumn(grid, found, column).map(normalizeName);
  return names.length >= 2 * new Set(names).size;
}

const TEMPLATES = { partners: PARTNERS.template, events: EVENTS.template };
const MOST_LACKING = 5;

/** The table whose labels are in row 1, except for a few. Its first label, the name, must be there. */
export function templateOf(grid: Grid): ListTable | undefined {
  const labels = new Set((grid[0] ?? []).map((cell) => normalizeName(textOfCell(cell))));
  return LIST_TABLES.find((table) => {
    const [name, ...others] = TEMPLATES[table].map(({ label }) => normalizeName(label));
    const lacking = others.filter((label) => !labels.has(label)).length;
    return name !== undefined && labels.has(name) && lacking <= MOST_LACKING;
  });
}
