// Reads every tab for Remove someone's name: values, formulas and notes, once each.

import { TABLE_NAMES, TableName } from '../../domain/tables';
import { CellValue, textReader } from '../cells/cells';
import { Zone } from '../cells/zone';
import { isReportTab } from '../report/report-tab';
import { reportMemoryIn } from '../report/report-memory';
import { pagesIn } from '../sharing/page-memory';
import { isPageTab } from '../sharing/page-tab';
import { findFormTab, memoryIn } from '../tables/form-tab';
import { TAB_NAMES, TabName } from '../tables/layout';
import { SettingsCells } from '../tables/settings';
import { Sheet, Table, positionOf, tableOf } from '../tables/table';
import { gridSheets, isNamed } from '../tables/tabs';

/** made: a report, or a page for a partner. */
type TabKind = TableName | 'settings' | 'archive' | 'made' | 'form' | 'theirs';

export interface ReadTab {
  sheet: Sheet;
  id: number;
  name: string;
  kind: TabKind;
  values: CellValue[][];
  formulas: string[][];
  notes: string[][];
  read: (text: string) => string;
  /** For a tab with rows of ours; undefined if its headings can't be read. */
  table: Table | undefined;
}

/** Except the journal, which has rules of its own. Three reads a tab, no matter how many rows it has. */
export function readTabs(settings: SettingsCells, zone: Zone): ReadTab[] {
  const [report, pages, form] = [reportMemoryIn(settings), pagesIn(settings), memoryIn(settings)];
  const formTab = form && findFormTab(form)?.getSheetId();
  return gridSheets().flatMap((sheet): ReadTab[] => {
    const named = (Object.keys(TAB_NAMES) as TabName[]).find((tab) => isNamed(sheet, TAB_NAMES[tab]));
    if (named === 'journal') return [];
    const id = sheet.getSheetId();
    const isMade = isReportTab(sheet, report) || isPageTab(sheet, pages);
    const kind = named ?? (isMade ? 'made' : id === formTab ? 'form' : 'theirs');
    const area = sheet.getDataRange();
    const values = area.getValues() as CellValue[][];
    const table = isTableName(kind) ? tableIfWhole(kind, sheet, values, zone) : undefined;
    const read =
      table?.read ?? (kind === 'theirs' || kind === 'form' ? (text: string) => text : textReader("'"));
    return [
      {
        ...{ sheet, id, name: sheet.getName(), kind, values, table, read },
        ...{ formulas: area.getFormulas(), notes: area.getNotes() },
      },
    ];
  });
}

const isTableName = (kind: TabKind): kind is TableName => (TABLE_NAMES as readonly string[]).includes(kind);

/** A tab with a missing heading is still read: its cells are listed to do by hand. */
function tableIfWhole(name: TableName, sheet: Sheet, grid: CellValue[][], zone: Zone): Table | undefined {
  try {
    const table: Table = tableOf(name, sheet, grid, zone);
    return positionOf(table, 'id') >= 0 ? table : undefined;
  } catch {
    return undefined;
  }
}
