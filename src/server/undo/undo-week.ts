// Undoes the start of a week: the plan, its week, the lapses it recorded, and what it archived.

import { ChangeSet, Outline, Recorded } from '../../domain/changes/change';
import { undoPlan } from '../../domain/changes/undo-week';
import { takeFromArchive } from '../../sheets/tables/archive';
import { readPlan } from '../../sheets/plan/plan';
import { isSamePlan, writePlan } from '../../sheets/plan/plan-block';
import { showWeek } from '../../sheets/plan/plan-title';
import { readSettings, weekIn, writeManagedSettings } from '../../sheets/tables/settings';
import { Table, readTable } from '../../sheets/tables/table';
import { Clock } from '../run/clock';
import { retryWhenMoved } from '../run/retry-when-moved';
import { restoreRows } from './undo-rows';
import { UNDO_ANSWERS } from '../../words/undo-answers';

const isOutline = (change: Recorded): change is Outline => change.kind === 'outline';

export function previewWeekUndo(
  { changes }: ChangeSet,
  plan: Table<'plan'> | undefined,
): { isPossible: boolean; leftAsIs: string[] } {
  const change = changes.find(isOutline);
  if (!change || !plan) return { isPossible: false, leftAsIs: [] };
  const now = readPlan(plan);
  const { lines, leftAsIs } = undoPlan(change, now);
  return { isPossible: !isSamePlan(now, lines) || change.week.from !== change.week.to, leftAsIs };
}

/** Returns what is left as is. The archive is undone last: until then a line is in the plan or in the archive. */
export function undoWeek({ changes }: ChangeSet, clock: Clock): string[] {
  const change = changes.find(isOutline);
  if (!change) return [];
  const { table, leftAsIs } = restorePlan(change, clock);
  restoreRows({ changes: changes.filter((one) => !isOutline(one)) }, clock);
  const settings = readSettings();
  const { from, to } = change.week;
  if (weekIn(settings, clock.zone) === to && from !== to) {
    showWeek(table, from);
    // Last: until then Undo can be pressed again.
    writeManagedSettings(settings, { week: from });
  }
  // The plan has the lines again before the archive loses them.
  SpreadsheetApp.flush();
  const stays = change.filed ? takeFromArchive(change.filed) : '';
  return [...leftAsIs, stays].filter(Boolean);
}

function restorePlan(change: Outline, { zone }: Clock): { table: Table; leftAsIs: string[] } {
  return retryWhenMoved(() => {
    const table = readTable('plan', zone);
    const now = readPlan(table);
    const { lines, leftAsIs } = undoPlan(change, now);
    return writePlan(table, now, lines) === 'moved' ? undefined : { table, leftAsIs };
  }, UNDO_ANSWERS.planMoved);
}
