// Remembers which column went into which field, so that the next list with these headings needs no questions.

import { IMPORT_TABLES, ImportTable, isFieldOf } from '../tables';
import { normalizeName } from '../basics/names';
import { hashOf } from '../basics/text-hash';
import { ColumnUse, Mapping, WAYS } from './import-mapping';

/** The key a mapping is remembered by: the same headings in any order. */
export const keyOfHeadings = (table: ImportTable, headings: readonly string[]): string =>
  `${table}-${hashOf(JSON.stringify(headings.map(normalizeName).sort()))}`;

/** As JSON, by heading, because columns may move. */
export function rememberMapping({ table, columns, joiners }: Mapping): string {
  const uses = columns.map(({ heading, field, as, person, order, turned, turnedFor = '', commas }) => [
    normalizeName(heading),
    ...[field, as, person, order],
    ...(turned === undefined && commas === undefined ? [] : [turned ?? '', turnedFor]),
    ...(commas === undefined ? [] : [commas]),
  ]);
  return JSON.stringify({ table, uses, joiners });
}

/** The mapping for these headings; undefined if the JSON wasn't remembered for them. */
export function recallMapping(json: string, headings: readonly string[]): Mapping | undefined {
  const stored = parse(json) as
    Partial<{ table: unknown; uses: unknown; joiners: unknown }> | null | undefined;
  const table = IMPORT_TABLES.find((one) => one === stored?.table);
  if (!table || !stored || !Array.isArray(stored.uses)) return undefined;
  const isField = (key: unknown) => key === '' || (typeof key === 'string' && isFieldOf(table, key));
  const rest: unknown[] = [...(stored.uses as unknown[])];
  const columns = headings.flatMap((heading): ColumnUse[] => {
    const at = rest.findIndex((use) => Array.isArray(use) && use[0] === normalizeName(heading));
    const [, field, as, person, order, turned, turnedFor, commas] = (rest.splice(at, at < 0 ? 0 : 1)[0] ??
      []) as unknown[];
    const isRight =
      isField(field) &&
      WAYS.some((way) => way === as) &&
      Number.isInteger(person) &&
      Number(person) > 0 &&
      Number(person) < 10 &&
      (order === '' || order === 'dmy' || order === 'mdy');
    if (!isRight) return [];
    const isTurnKnown = (turned === 'yes' || turned === 'no') && typeof turnedFor === 'string';
    const areNamesKnown = commas === 'apart' || commas === 'one';
    const isRecalled = order !== '' || isTurnKnown || areNamesKnown;
    return [
      {
        ...{ heading, field, as, person, order, isSure: true },
        ...(isTurnKnown && { turned, turnedFor }),
        ...(areNamesKnown && { commas }),
        ...(isRecalled && { isRecalled }),
      } as ColumnUse,
    ];
  });
  if (columns.length !== headings.length || rest.length > 0) return undefined;
  const joiners = Object.entries(stored.joiners ?? {}).filter(
    (entry): entry is [string, string] =>
      isField(entry[0]) && typeof entry[1] === 'string' && entry[1].length < 20,
  );
  return { table, columns, joiners: Object.fromEntries(joiners) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
