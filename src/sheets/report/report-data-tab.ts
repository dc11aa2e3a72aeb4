// The hidden tab Report data: rewritten each time, as one block. Recognized by its Google id.

import { DATA_COLUMNS, DAY_COLUMNS, DataColumn } from '../../domain/counting/report-data';
import { ReportMemory } from '../../domain/counting/report-memory';
import { REPORT_TAB } from '../../words/report-tab';
import { CellValue, cellOf, literal } from '../cells/cells';
import { Zone } from '../cells/zone';
import { Sheet } from '../tables/table';
import { ensureColumns, ensureRows, tabWithId } from '../tables/tabs';
import { insertOurs } from './report-tab';

export const findDataTab = ({ data }: Pick<ReportMemory, 'data'>): Sheet | undefined =>
  data < 0 ? undefined : tabWithId(data, REPORT_TAB.dataName);

export function makeDataTab(): Sheet {
  const sheet = insertOurs(REPORT_TAB.dataName, REPORT_TAB.otherDataName);
  sheet.hideSheet();
  return sheet;
}

const isDay = (column: DataColumn): boolean => DAY_COLUMNS.includes(column);

export function writeData(sheet: Sheet, rows: readonly (readonly (string | number)[])[], zone: Zone): void {
  const height = Math.max(rows.length + 1, sheet.getLastRow());
  const width = DATA_COLUMNS.length;
  ensureRows(sheet, height);
  ensureColumns(sheet, width);
  const area = sheet.getRange(1, 1, height, width);
  const formats = DATA_COLUMNS.map((column) => (isDay(column) ? 'yyyy-mm-dd' : 'General'));
  const blank = DATA_COLUMNS.map((): CellValue => '');
  const values = rows.map((row) =>
    row.map((value, at): CellValue => {
      if (typeof value === 'number' || value === '') return value;
      const column = DATA_COLUMNS[at];
      return column && isDay(column) ? cellOf(value, 'day', zone) : literal(value);
    }),
  );
  const lines = Array.from({ length: height - 1 }, (_, at) => values[at] ?? blank);
  area.setNumberFormats([formats, ...lines.map(() => formats)]);
  area.setValues([[...DATA_COLUMNS], ...lines]);
}
