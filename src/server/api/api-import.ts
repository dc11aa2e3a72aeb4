// Calls of the page Import, which decides what each row becomes.

import { FIELDS, ImportTable, LIST_TABLES, ListTable } from '../../domain/tables';
import { ReportMemory, fieldsOfReport } from '../../domain/counting/report-memory';
import { hashOf } from '../../domain/basics/text-hash';
import { bytesOf } from '../../domain/basics/text-budget';
import { recordOperation } from '../../sheets/tables/journal-tab';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { PIECE_BYTES, readSource, sourceTabs } from '../../sheets/tables/source-tab';
import { adoptTab } from '../../sheets/setup/tab-adoption';
import { SettingsCells, readSettings } from '../../sheets/tables/settings';
import { ourTabs } from '../read/our-tabs';
import { readAny } from '../../sheets/tables/later-tabs';
import {
  editableAt,
  filledRows,
  hasRows,
  nameAt,
  sheetOf,
  textAt,
  textOfKey,
} from '../../sheets/tables/table';
import { questionsAboutHeadings } from '../../sheets/tables/heading-questions';
import { reportMemoryIn } from '../../sheets/report/report-memory';
import type { Answer } from '../run/answers';
import { answer, answerLocked } from '../run/to-answer';
import { readUser } from '../run/user';
import { momentOf } from '../run/clock';
import type {
  GridPiece,
  ImportBlock,
  ImportOpening,
  ImportStart,
  ImportedBlock,
  KnownPiece,
} from '../run/import-answers';
import { rememberColumns, readMappings } from '../import/import-memory';
import { giveIds } from '../read/give-ids';
import { writeRows } from '../import/import-rows';
import { listNewTypes } from '../import/import-types';
import { refuse } from '../../domain/basics/refusal';
import { BUSY } from '../../words/busy';
import { IMPORT_ANSWERS } from '../../words/import-answers';

export function openImport(): Answer<ImportOpening> {
  return answer(({ today }) => {
    const filled = LIST_TABLES.filter(hasRows);
    let mappings = {};
    let staff: string[] | undefined;
    let methods: string[] | undefined;
    let settings: SettingsCells | undefined;
    let report: ReportMemory | undefined;
    try {
      mappings = readMappings();
      settings = readSettings();
      ({ staff, methods } = settings.lists);
      report = reportMemoryIn(settings);
    } catch {
      // These only save some choosing.
    }
    return {
      ok: true,
      today,
      tabs: sourceTabs(ourTabs(settings)),
      filled,
      mappings,
      staff,
      methods,
      user: readUser(),
      onRequest: fieldsOfReport(report),
    };
  });
}

export function readTabCells({ tab, from }: { tab: string; from: number }): Answer<GridPiece> {
  return answer(({ zone }) => ({ ok: true, ...readSource(tab, from, zone) }));
}

/** Rows typed by hand get their ids first: the page names rows by them. */
export function readKnown({ table: name, from }: { table: ImportTable; from: number }): Answer<KnownPiece> {
  return answerLocked(({ zone }) => {
    const fields = FIELDS[name].map(({ key }) => key);
    const table = readAny(name, zone);
    // The first contact makes the tab.
    if (!table) return { ok: true, fields, rows: [], mark: '', headings: [], next: 0 };
    if (!giveIds(table)) refuse(BUSY.movedUnchanged);
    // Partners that a person said are different aren't asked about again.
    const marks = name === 'partners' ? (['apart'] as const) : [];
    const indexes = filledRows(table).filter((index) => nameAt(table, index).trim() !== '');
    const rows: string[][] = [];
    let bytes = 0;
    for (const index of indexes.slice(from)) {
      const values = editableAt(table, index);
      const texts = [
        ...fields.map((key) => values[key] ?? ''),
        ...marks.map((key) => textOfKey(table, index, key)),
      ];
      const row = [textAt(table, index, 'id'), ...texts];
      bytes += bytesOf(JSON.stringify(row));
      if (rows.length > 0 && bytes > PIECE_BYTES) break;
      rows.push(row);
    }
    const end = from + rows.length;
    const mark = hashOf(indexes.map((index) => textAt(table, index, 'id')).join());
    const headings = from > 0 ? [] : questionsAboutHeadings(table);
    return {
      ok: true,
      fields: [...fields, ...marks],
      rows,
      mark,
      headings,
      next: end < indexes.length ? end : 0,
    };
  });
}

/** Records what will be overwritten. `remarks` are plain sentences. */
export function startImport({ id, subject, changes, mapping }: ImportStart): Answer<{ remarks: string[] }> {
  return answerLocked((clock) => {
    const operation = { id, at: momentOf(clock), who: readUser(), what: 'import' as const, subject, changes };
    recordOperation(operation, clock.today);
    const remarks: string[] = [];
    try {
      rememberColumns(mapping, clock.today);
    } catch {
      remarks.push(IMPORT_ANSWERS.notRemembered);
    }
    return { ok: true, remarks };
  });
}

export function writeImportBlock(block: ImportBlock): Answer<ImportedBlock> {
  return answerLocked((clock) => {
    const written = writeRows(block, clock);
    listNewTypes(block);
    return { ok: true, ...written };
  });
}

/** The tab replaces our empty one, without changes. */
export function useTabAsOurs({ tab, table }: { tab: string; table: ListTable }): Answer<{ words: string }> {
  return answerLocked(({ zone }) => {
    adoptTab(table, tab, zone);
    sheetOf(table).activate();
    return { ok: true, words: IMPORT_ANSWERS.adopted(tab, TAB_NAMES[table]) };
  });
}
