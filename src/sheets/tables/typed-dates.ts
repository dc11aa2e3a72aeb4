// Gives 'tomorrow' and 'Friday 3pm' their date as they are typed. Later nobody could tell which day was meant.

import { Day } from '../../domain/dates/day';
import { fixedDate, fixedWhen } from '../../domain/dates/parse-relative-day';
import type { ValuesOf } from '../../domain/tables';
import { readWhen } from '../../domain/dates/parse-when';
import { showTimes } from './events';
import { Table, isRow, isTable, positionOf, textAt } from './table';
import { cellsOf } from './row-cells';

type Given = ValuesOf<'events'> & { when: string };
type Range = GoogleAppsScript.Spreadsheet.Range;

export function fixTypedDates(table: Table, edited: Range, today: Day): void {
  const position = positionOf(table, 'when');
  if (edited.getColumn() > position + 1 || edited.getLastColumn() <= position) return;
  const whens = new Map<number, string>();
  for (let index = edited.getRow() - 1; index < edited.getLastRow(); index++) {
    if (!table.grid[index] || !isRow(table, index)) continue;
    const given = fixedIn(table, index, today);
    if (!given) continue;
    for (const [column, value] of cellsOf(table, given))
      table.sheet.getRange(index + 1, column + 1).setValue(value);
    whens.set(index, given.when);
  }
  if (isTable(table, 'events') && whens.size > 0) showTimes(table, whens);
}

function fixedIn(table: Table, index: number, today: Day): Given | undefined {
  const text = textAt(table, index, 'when');
  if (table.name === 'plan') {
    const when = fixedWhen(text, today);
    return when === text ? undefined : { when };
  }
  const fixed = fixedDate(text, today);
  const { day, endDay, from, to, rest } = readWhen(fixed);
  // Words beside the date have no other place, so Today asks.
  if (fixed === text || rest !== '') return undefined;
  const when = [day, from].filter(Boolean).join(' ');
  const endsAt = [endDay, to].filter(Boolean).join(' ');
  if (endsAt === '') return { when };
  // An end that is already there wins.
  return textAt(table, index, 'endsAt') === '' ? { when, endsAt } : undefined;
}
