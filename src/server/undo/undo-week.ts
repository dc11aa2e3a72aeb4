// Takes the start of a week back: the plan, the week it is for, the lapses that were noted, and what was filed.

import { Change, Operation, PlanChange } from '../../domain/changes/journal';
import { refuse } from '../../domain/basics/refusal';
import { undoPlan } from '../../domain/changes/week-undo';
import { takeFromArchive } from '../../sheets/tables/archive';
import { readPlan } from '../../sheets/plan/plan';
import { isSamePlan, writePlan } from '../../sheets/plan/plan-block';
import { readSettings, weekIn, writeKeptSettings } from '../../sheets/tables/settings';
import { Table, readTable } from '../../sheets/tables/table';
import { Clock } from '../run/clock';
import { TRIES, putRowsBack } from './undo-rows';

const isOfPlan = (change: Change): change is PlanChange => 'after' in change;

/** What would stay by now; not possible where nothing is left to do. */
export function lookAtWeek(
  { changes }: Operation,
  plan: Table | undefined,
): { isPossible: boolean; kept: string[] } {
  const change = changes.find(isOfPlan);
  if (!change || !plan) return { isPossible: false, kept: [] };
  const now = readPlan(plan);
  const { lines, kept } = undoPlan(change, now);
  return { isPossible: !isSamePlan(now, lines) || change.week.from !== change.week.to, kept };
}

/** Gives what stays. What was filed goes last: until then a line is in the plan or in the archive. */
export function undoWeek({ changes }: Operation, clock: Clock): string[] {
  const change = changes.find(isOfPlan);
  if (!change) return [];
  const kept = putPlanBack(change, clock);
  putRowsBack({ changes: changes.filter((one) => !isOfPlan(one)) }, clock.zone);
  const settings = readSettings();
  const { from, to } = change.week;
  if (weekIn(settings, clock.zone) === to && from !== to) writeKeptSettings(settings, { week: from });
  // The lines are back before they leave the archive.
  SpreadsheetApp.flush();
  const stays = change.filed ? takeFromArchive(change.filed) : '';
  return [...kept, stays].filter(Boolean);
}

function putPlanBack(change: PlanChange, { zone }: Clock): string[] {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const table = readTable('plan', zone);
    const now = readPlan(table);
    const { lines, kept } = undoPlan(change, now);
    if (writePlan(table, now, lines) !== 'moved') return kept;
  }
  return refuse(
    'The Weekly Plan was changed while it was put back. Nothing is lost: press Undo again in a moment.',
  );
}
