// Version 6. Relationship status goes right of Notes, unless people moved columns; the details before it become a
// group, and columns that nothing needs are hidden.

import { TableName } from '../../domain/tables';
import { columnsNeededBy, fieldsThatNeedColumns } from '../../domain/upkeep/quiet-columns';
import { STATUS_COLORS } from '../../domain/tables/status-colors';
import { foldStretch, group } from '../setup/column-group';
import { HINT_HEIGHT } from '../setup/tab-columns';
import { hasWideMerges, moveColumns } from '../tables/column-order';
import type { Places } from '../tables/frame';
import { COLUMNS, KeyIn, startsHidden } from '../tables/layout';
import { Sheet, Table, filledRows, lookAt, readTable, tabIsThere, valuesAt } from '../tables/table';
import { isInOrder } from '../tables/heading-questions';
import { isOurRule } from '../setup/colors';
import { replaceWidths } from './old-widths';
import type { Migration } from '.';

const OLD_WIDTHS = {
  name: 180,
  contactName: 180,
  contactEmail: 180,
  interest: 240,
  lastContact: 150,
  status: 160,
};
const OLD_TINTS: Record<string, string> = {
  '#f9d5cf': STATUS_COLORS.lapsed.tint,
  '#fff2cc': STATUS_COLORS.dueSoon.tint,
  '#dce6f9': STATUS_COLORS.rebuilding.tint,
};
const MOVING: readonly KeyIn<'partners'>[] = ['status', 'orgType', 'due'];

export const reasonFirst: Migration = {
  name: 'The reason where the color is',
  version: 6,
  run: ({ zone, addColumn }) => {
    // A tab without ids isn't set up yet: it gets all its columns at once.
    const isOurs = (name: TableName) => tabIsThere(name) && lookAt(name).columns.has('id');
    if (isOurs('partners')) {
      addColumn('partners', 'orgType');
      bringStatusForward(readTable('partners', zone));
      const table = readTable('partners', zone);
      groupDetails(table);
      replaceWidths(table.sheet, table.columns, OLD_WIDTHS);
      recolor(table.sheet);
    }
    for (const name of ['partners', 'events'] as const)
      if (isOurs(name)) {
        const table = readTable(name, zone);
        hideUnused(table);
        if (isInOrder(table) && table.sheet.getRowHeight(2) < HINT_HEIGHT)
          table.sheet.setRowHeight(2, HINT_HEIGHT);
      }
  },
};

function bringStatusForward({ name, sheet, columns }: Table<'partners'>): void {
  if (isAsSetUp(columns) && !hasWideMerges(sheet)) moveColumns(sheet, name, columns, MOVING);
}

/** In set-up's order, or as this step left them when it was cut off. */
function isAsSetUp(columns: Places<'partners'>): boolean {
  const at = (key: KeyIn<'partners'>) => columns.get(key)?.position ?? -1;
  const rest = COLUMNS.partners.filter(({ key }) => columns.has(key) && !MOVING.includes(key));
  const isInLine = rest.every(({ key }, index) => index === 0 || at(rest[index - 1]?.key ?? key) < at(key));
  const between = rest.filter(({ key }) => at(key) > at('notes') && at(key) < at('status'));
  const own = rest.filter(({ group: of, key }) => of === 'own' && key !== 'orgType');
  const isBehind = (key: KeyIn<'partners'>) => own.every((one) => at(one.key) < at(key));
  return (
    isInLine && isBehind('due') && (isBehind('status') || (at('status') > at('notes') && !between.length))
  );
}

function groupDetails({ name, sheet, columns }: Table<'partners'>): void {
  const isFirst = columns.get('name')?.position === 0;
  // Google refuses to freeze part of a merged cell.
  if (isFirst && sheet.getFrozenColumns() === 0 && !hasWideMerges(sheet)) sheet.setFrozenColumns(1);
  const stretch = foldStretch(name, columns);
  if (!stretch) return;
  SpreadsheetApp.flush();
  for (let attempt = 0; attempt < 2 && sheet.getColumnGroupDepth(stretch[0]) === 0; attempt++)
    try {
      group(sheet, ...stretch);
      SpreadsheetApp.flush();
    } catch {
      // A passing fault doesn't happen twice.
    }
}

function recolor(sheet: Sheet): void {
  let isChanged = false;
  const rules = sheet.getConditionalFormatRules().map((rule) => {
    const condition = rule.getBooleanCondition();
    const tint = isOurRule(rule) ? OLD_TINTS[condition?.getBackground()?.toLowerCase() ?? ''] : undefined;
    if (tint === undefined) return rule;
    isChanged = true;
    return rule.copy().setBackground(tint).build();
  });
  if (isChanged) sheet.setConditionalFormatRules(rules);
}

function hideUnused(table: Table): void {
  const { name, sheet, columns } = table;
  const fields = fieldsThatNeedColumns(name);
  const used = new Set(
    filledRows(table).flatMap((index) => columnsNeededBy(name, valuesAt(table, index, fields))),
  );
  for (const column of columns.values())
    if (startsHidden(column) && !used.has(column.key)) sheet.hideColumns(column.position + 1);
}
