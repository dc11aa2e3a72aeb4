// Starts a week: what is filed, what Undo remembers, and from when on Settings name the new week.

import { repeatsWhileLapsed, lastLapseHandled } from '../../domain/plan/follow-ups';
import { originOf } from '../../domain/origins/line-origin';
import { ChangeSet, Outline, Recorded } from '../../domain/changes/change';
import { Day } from '../../domain/dates/day';
import { pastGoals } from '../../domain/plan/action-lines';
import { idsToAskAbout } from '../../domain/plan/done-questions';
import { blocksOf, withoutBlanks } from '../../domain/plan/plan-blocks';
import { archiveKey, linesToArchive } from '../../domain/plan/week';
import { Source } from '../../domain/plan/week-sources';
import { refuse } from '../../domain/basics/refusal';
import { MANAGED_SETTINGS } from '../../domain/tables/settings';
import { WeekLine } from '../../domain/plan/week-plan';
import { weekToStart } from '../../domain/plan/which-week';
import { recordOf } from '../../domain/changes/week-record';
import { ArchivePlan, readArchive, weekToFile } from '../../sheets/tables/archive';
import { PartnerStatus } from '../../sheets/tables/partners';
import { GoalRow } from '../../sheets/tables/partnership-rows';
import { isTooLarge, recordOperation } from '../../sheets/tables/journal-tab';
import { isSamePlan } from '../../sheets/plan/plan-block';
import { SettingsCells, weekIn, writeManagedSettings } from '../../sheets/tables/settings';
import { Table } from '../../sheets/tables/table';
import { readUser } from '../run/user';
import { Clock, momentOf } from '../run/clock';
import { WEEK_START } from '../../words/week-start';

/** Runs last: until then, the past week can be filed again. */
export function writeWeek({ today, zone }: Clock, settings: SettingsCells): void {
  const planned = weekIn(settings, zone);
  const week = weekToStart(today, planned);
  if (planned !== week) writeManagedSettings(settings, { week });
}

interface WeekFacts {
  partners: readonly PartnerStatus[];
  settings: SettingsCells;
}

/** What the week starts from, and what it becomes. */
interface StartedPlan {
  /** The current lines, each with an id. */
  named: readonly WeekLine[];
  before: readonly WeekLine[];
  after: readonly WeekLine[];
  filing: ArchivePlan | undefined;
}

/** For Undo. If the week is too large for it, people are asked first, unless they have agreed. */
export function recordWeekStart(
  clock: Clock,
  facts: WeekFacts,
  { named, before, after, filing }: StartedPlan,
  isUndoWaived: boolean,
): void {
  const { today, zone } = clock;
  const from = weekIn(facts.settings, zone);
  const to = weekToStart(today, from);
  if (from === to && !filing && isSamePlan(before, after)) return;
  const ids = new Map(named.map(({ index, id }) => [index, id]));
  const plan: Outline = {
    ...{ kind: 'outline', table: 'plan', rowId: '', week: { from, to } },
    before: before.map((line) => recordOf({ ...line, id: ids.get(line.index) ?? line.id })),
    after: after.map(recordOf),
    ...(filing && { filed: filing.known }),
  };
  const noted = facts.partners.flatMap((partner): Recorded[] => {
    const { id: rowId, noted: from } = partner;
    const to = lastLapseHandled(partner);
    return to === from ? [] : [{ kind: 'edit', table: 'partners', rowId, field: 'noted', from, to }];
  });
  noteOrAsk(
    {
      ...{
        id: `week-${from}-${to}`,
        at: momentOf(clock),
        who: readUser(),
        what: 'start of week',
        subject: to,
      },
      changes: [plan, ...noted],
    },
    today,
    isUndoWaived,
  );
}

function noteOrAsk(operation: ChangeSet, today: Day, isUndoWaived: boolean): void {
  try {
    recordOperation(operation, today);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (!isUndoWaived) refuse(WEEK_START.tooLarge, { isTooLarge: true });
  }
}

/** Chooses what goes into the archive before done lines leave the plan. */
export function beginWeek(
  { today, zone }: Clock,
  { settings, partners, goals }: WeekFacts & { goals: readonly GoalRow[] },
  table: Table<'plan'>,
  lines: WeekLine[],
) {
  if (settings.managed.week === undefined) refuse(WEEK_START.lineMissing(MANAGED_SETTINGS.week));
  const archive = readArchive();
  const planned = weekIn(settings, zone);
  const week = weekToStart(today, planned);
  const isArchived = planned !== '' && planned < week;
  const past = pastGoals(goals, today);
  const asked = idsToAskAbout(lines, settings.lists.types, partners, today);
  const doneIn = ({ id, when, isDone }: WeekLine) => (isDone && archive.done.get(archiveKey(id, when))) || '';
  /** Filed with a week before this one, and left in the plan for a week because of its question. */
  const again = blocksOf(lines, (line) => doneIn(line) !== '' && doneIn(line) < planned);
  // On Friday, an event on the weekend isn't over.
  const leaving = isArchived
    ? linesToArchive(
        lines,
        week < today ? week : today,
        ({ id }) => past.has(id),
        (line) => asked.has(line.id) && !again.has(line),
      )
    : new Set<WeekLine>();
  const filing = isArchived ? weekToFile(archive, planned, table, lines, { leaving, again }) : undefined;
  const done = [...leaving].flatMap(({ id, when, isDone }) => (isDone ? [archiveKey(id, when)] : []));
  const filed = new Set([...archive.done.keys(), ...done]);
  const wasDone = (id: string) => filed.has(id);
  // An action says itself whether it's done.
  const isFiled = ({ id, when }: Source) =>
    !repeatsWhileLapsed(id) && originOf(id).kind !== 'action' && filed.has(archiveKey(id, when));
  const staying = lines.filter((line) => !leaving.has(line));
  return { week, lines: withoutBlanks(staying, Infinity), isFiled, wasDone, isArchived, filing };
}
