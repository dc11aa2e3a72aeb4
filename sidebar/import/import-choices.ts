// How a list is read: its columns, its dates, and the resulting rows. Pure functions.

import type { KnownRow } from '../../src/domain/import/import-matching';
import { likelyTable } from '../../src/domain/import/likely-table';
import { type ColumnUse, proposeMapping } from '../../src/domain/import/import-mapping';
import { keyOfHeadings, recallMapping } from '../../src/domain/import/mapping-memory';
import { nameQuestions, settleDays } from '../../src/domain/import/mapping-questions';
import { withMerged } from '../../src/domain/import/merged-cells';
import { NO_ANSWERS, type PlannedRow, planImport } from '../../src/domain/import/import-plan';
import type { ImportQuestionKind } from '../../src/domain/import/source-row';
import { readSourceRows } from '../../src/domain/import/import-row';
import { partnerAnswers, staffAnswers } from '../../src/domain/import/listed-names';
import { unlistedStaffIn } from '../../src/domain/import/import-staff';
import { IMPORT_TABLES, type ImportTable } from '../../src/domain/tables';
import { findTable } from '../../src/domain/import/import-table';
import { isNewRow, writesOf } from '../../src/domain/import/import-writes';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { isAnswered, withoutKind } from './import-answers';
import type { List } from './import-read';
import type { Chosen, Preview, Reading } from './import-state';

/** Mappings of earlier imports, by the key of their headings. */
type Mappings = ImportOpening['mappings'];

/** The table that a list with these headings went to last time, or the likely one. */
export const tableFor = (list: List, mappings: Mappings): ImportTable =>
  IMPORT_TABLES.find(
    (table) => mappings[keyOfHeadings(table, findTable(list.grid, table).headings)] !== undefined,
  ) ?? likelyTable(list.grid);

/** Where each column goes: as in the interrupted import, as last time, or as its heading says. */
export function chooseColumns(
  given: Omit<Chosen, 'mapping' | 'isRemembered'>,
  { mappings, today, onRequest }: Pick<ImportOpening, 'mappings' | 'today' | 'onRequest'>,
  saved = '',
): Chosen {
  const { list, table, headerRow } = given;
  const found = findTable(list.grid, table, headerRow ?? undefined);
  const interrupted = recallMapping(saved, found.headings);
  const mapping = interrupted?.table === table ? interrupted : undefined;
  const last = mappings[keyOfHeadings(table, found.headings)];
  const recalled = last === undefined ? undefined : recallMapping(last, found.headings);
  const grid = withMerged(list.grid, list.merged, found.headerRow);
  return {
    ...given,
    isRemembered: mapping === undefined && recalled !== undefined,
    mapping: mapping ?? recalled ?? proposeMapping(grid, found, table, today, onRequest),
  };
}

export function withUse(chosen: Chosen, column: number, use: Partial<ColumnUse>): Chosen {
  const columns = chosen.mapping.columns.map((one, at) => (at === column ? { ...one, ...use } : one));
  return { ...chosen, mapping: { ...chosen.mapping, columns } };
}

export function readingOf({ list, table, headerRow, mapping }: Chosen): Reading {
  const found = findTable(list.grid, table, headerRow ?? undefined);
  const grid = withMerged(list.grid, list.merged, found.headerRow);
  const settled = settleDays(mapping, grid, found);
  return {
    found,
    questions: settled.questions,
    answered: settled.answered,
    names: nameQuestions(settled.mapping, grid, found),
    source: { grid, found, mapping: settled.mapping, notes: list.notes },
  };
}

/** Other answers may raise these questions. The row itself raises all the others. */
const FOLLOWING: readonly ImportQuestionKind[] = ['similar', 'person', 'twice', 'overwrite'];

export function previewOf(
  chosen: Chosen,
  known: readonly KnownRow[],
  { today = '', staff, methods, user = '' }: Partial<ImportOpening> = {},
  partners: readonly KnownRow[] = [],
): Preview {
  const { source } = readingOf(chosen);
  const { table } = chosen;
  const rows = readSourceRows(source, today);
  // Cells of events may name anybody: no rule restricts them.
  const listed = table === 'events' ? undefined : staff;
  const given = chosen.answers.names ?? [];
  const staffNames = listed ? staffAnswers(rows, listed, given) : [];
  const names = [...staffNames, ...given.filter(({ field }) => field === 'partner')];
  const answers = { ...chosen.answers, names };
  const around = { partners, methods: methods ?? [], staff: staff ?? [] };
  const plan = planImport(source, known, { today, answers, rows, around });
  const isUnanswered = [answers.kinds, answers.columns ?? [], answers.rows].every(
    (given) => Object.keys(given).length === 0,
  );
  const all = isUnanswered
    ? plan
    : planImport(source, known, { today, answers: { ...NO_ANSWERS, names }, rows, around });
  const following = FOLLOWING.filter((kind) => isAnswered(answers, kind)).flatMap((kind): PlannedRow[] =>
    planImport(source, known, { today, answers: withoutKind(answers, kind), rows, around }).rows.flatMap(
      (row) => {
        const doubts = row.doubts.filter((doubt) => doubt.kind === kind);
        return doubts.length > 0 ? [{ ...row, doubts }] : [];
      },
    ),
  );
  const asked = [...all.rows, ...following];
  const writes = writesOf(plan, '', user);
  const strangers = listed ? unlistedStaffIn(plan.rows, known, listed) : [];
  return {
    ...{ plan, asked, writes, added: writes.filter(isNewRow).length, strangers, staffNames },
    partnerNames: partnerAnswers(plan.unmatched, given),
    partners: partners.map(({ name = '' }) => name).filter(Boolean),
  };
}
