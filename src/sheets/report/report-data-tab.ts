// The hidden tabs Report data and Partner directory: each rewritten as one block. Recognized by their Google ids.

import { DIRECTORY_COLUMNS, DIRECTORY_DAYS } from '../../domain/counting/data-columns';
import { DATA_COLUMNS, DAY_COLUMNS } from '../../domain/counting/data-columns';
import { ReportMemory } from '../../domain/counting/report-memory';
import { REPORT_TAB } from '../../words/report-tab';
import { CellValue, cellOf, literal } from '../cells/cells';
import { Zone } from '../cells/zone';
import { Sheet } from '../tables/table';
import { ensureColumns, ensureRows, tabWithId } from '../tables/tabs';
import { insertOurs } from './report-tab';

export type DataTab = 'data' | 'directory';

interface DataColumns {
  name: string;
  columns: readonly string[];
  days: readonly string[];
}

const DATA_TABS: Record<DataTab, DataColumns> = {
  data: { name: REPORT_TAB.dataName, columns: DATA_COLUMNS, days: DAY_COLUMNS },
  directory: { name: REPORT_TAB.directoryName, columns: DIRECTORY_COLUMNS, days: DIRECTORY_DAYS },
};

export const findDataTab = (tab: DataTab, { [tab]: id }: Pick<ReportMemory, DataTab>): Sheet | undefined =>
  id < 0 ? undefined : tabWithId(id, DATA_TABS[tab].name);

export function makeDataTab(tab: DataTab): Sheet {
  const sheet = insertOurs(DATA_TABS[tab].name);
  sheet.hideSheet();
  return sheet;
}

export function writeData(
  sheet: Sheet,
  tab: DataTab,
  rows: readonly (readonly (string | number)[])[],
  zone: Zone,
): void {
  const { columns, days } = DATA_TABS[tab];
  const height = Math.max(rows.length + 1, sheet.getLastRow());
  const width = columns.length;
  ensureRows(sheet, height);
  ensureColumns(sheet, width);
  const area = sheet.getRange(1, 1, height, width);
  const areDays = columns.map((column) => days.includes(column));
  const formats = areDays.map((isDay) => (isDay ? 'yyyy-mm-dd' : 'General'));
  const blank = columns.map((): CellValue => '');
  const values = rows.map((row) =>
    row.map((value, at): CellValue => {
      if (typeof value === 'number' || value === '') return value;
      return areDays[at] ? cellOf(value, 'day', zone) : literal(value);
    }),
  );
  const lines = Array.from({ length: height - 1 }, (_, at) => values[at] ?? blank);
  area.setNumberFormats([formats, ...lines.map(() => formats)]);
  area.setValues([[...columns], ...lines]);
}

/** For a directory that nobody wants any longer. */
export function emptyDirectory(memory: ReportMemory, zone: Zone): void {
  const sheet = findDataTab('directory', memory);
  if (sheet && sheet.getLastRow() > 1) writeData(sheet, 'directory', [], zone);
}
