import { pad } from '../../domain/dates/day';
import { Finding } from '../../domain/upkeep/probes';
import { CellValue, textOf } from '../cells/cells';
import { Sheet } from '../tables/table';
import { Zone } from '../cells/zone';

const HOURS = 24;
const MINUTES = 60;
/** 2026-03-31, counted from 1899-12-30. */
const DAY = { number: 46112, text: '2026-03-31' };
const asTyped = (text: string) => text;

/** Every minute of a day: Google stores a time as a fraction, which may come back a millisecond early. */
export function minutes(sheet: Sheet, zone: Zone): Finding<'minutes'> {
  const range = sheet.getRange(1, 1, MINUTES, HOURS).clear().setNumberFormat('yyyy-mm-dd hh:mm');
  const grid = Array.from({ length: MINUTES }, (_, minute) =>
    Array.from({ length: HOURS }, (_, hour) => DAY.number + (hour * MINUTES + minute) / (HOURS * MINUTES)),
  );
  range.setValues(grid);
  const early: string[] = [];
  const wrong: string[] = [];
  (range.getValues() as CellValue[][]).forEach((row, minute) =>
    row.forEach((cell, hour) => {
      const time = `${pad(hour, 2)}:${pad(minute, 2)}`;
      const isMidnight = hour + minute === 0;
      const read = textOf(cell, 'when', zone, asTyped);
      if (read !== (isMidnight ? DAY.text : `${DAY.text} ${time}`)) wrong.push(time);
      if (cell instanceof Date && cell.getTime() % 60000 !== 0) early.push(time);
    }),
  );
  const detail = `${early.length} not on the minute, ${wrong.length} misread ${(wrong[0] ?? early[0] ?? '').trim()}`;
  return {
    outcome: wrong.length > 0 ? 'wrong' : early.length > 0 ? 'early' : 'exact',
    detail: detail.trim(),
  };
}

export function bareTimes(sheet: Sheet, zone: Zone): Finding<'bareTimes'> {
  const cell = sheet.getRange('Y1').setValue('10:30').getValue() as CellValue;
  const read = textOf(cell, 'when', zone, asTyped);
  const kind = cell instanceof Date ? `Date ${cell.getTime()}` : typeof cell;
  return { outcome: read === '10:30' ? 'read' : 'misread', detail: `${kind}, read as ${read}` };
}
