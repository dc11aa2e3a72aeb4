import { PLAN_HEADINGS, findHeading } from '../../domain/plan/week-plan';
import { lineCells, readPlan } from '../plan/plan';
import { Table, filledRows, nextIndex } from '../tables/table';
import type { TabLook } from './tab-look';

/** Writes the missing sections below what is there. */
export function putOutline(table: Table<'plan'>, look: TabLook): boolean {
  const { sheet } = table;
  const missing = missingSections(table);
  if (missing.length === 0) return false;
  const start = nextIndex(table) + (filledRows(table).length > 0 ? 1 : 0);
  const block = missing.flatMap(({ id, level, text }, at) => {
    const line = lineCells(table, { id, item: text }, level);
    return level === 0 && at > 0 ? [line.map(() => ''), line] : [line];
  });
  if (start + block.length > look.rows()) look.addRows(block.length + 50);
  sheet.getRange(start + 1, 1, block.length, block[0]?.length ?? 1).setValues(block);
  return true;
}

/** Their headings, and those of their parts. */
export function missingSections(table: Table<'plan'>) {
  const plan = readPlan(table);
  let isLost = false;
  return PLAN_HEADINGS.filter(({ id, level }) => {
    if (level === 0) isLost = findHeading(plan, id) < 0;
    return isLost;
  });
}
