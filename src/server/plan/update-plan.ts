// Brings the Weekly Plan up to date: files what is done, lets lines follow their sources.

import { rowOfOrigin } from '../../domain/origins/line-origin';
import { newIds } from '../run/ids';
import { moveDoneLines, withIds, withoutRuleTicks } from '../../domain/plan/done-lines';
import { closeAnsweredFollowUps, followUpSources, countPostponed } from '../../domain/plan/follow-ups';
import { directoryOf } from '../../domain/basics/names';
import { partnerOfContact } from '../../domain/partners/last-contact';
import { weekStartOf } from '../../domain/dates/week-start';
import { mergeSources, weekStartMessage, describeWhichWeek } from '../../domain/plan/week';
import { ActionNews, actionSources, followDone, goalSources } from '../../domain/plan/action-lines';
import { Source, contactSources, eventSources, recurringSources } from '../../domain/plan/week-sources';
import { upperFirst } from '../../domain/basics/text';
import { WeekLine } from '../../domain/plan/week-plan';
import { weekState, weekToStart } from '../../domain/plan/which-week';
import { archiveWeek } from '../../sheets/tables/archive';
import { ActionRow, GoalRow, actionsToDo } from '../../sheets/tables/partnership-rows';
import { ContactRow } from '../../sheets/tables/contacts';
import { EventRow } from '../../sheets/tables/events';
import { PartnerStatus } from '../../sheets/tables/partners';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { writePlan } from '../../sheets/plan/plan-block';
import { showWeek } from '../../sheets/plan/plan-title';
import { putOutline } from '../../sheets/setup/setup-plan';
import { tabLooks } from '../../sheets/setup/tab-look';
import { editsIn } from '../../sheets/tables/differing';
import { SettingsCells, weekIn } from '../../sheets/tables/settings';
import { Table, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { Clock } from '../run/clock';
import { commitFills } from '../run/commit';
import { refuseHalfDone } from '../run/partly-done';
import { WEEK_START } from '../../words/week-start';
import { beginWeek, recordWeekStart } from './start-week';

/**
 * After a save, lines only follow their sources. The check also files what is done. A new week adds all that belongs
 * to it.
 */
export type PlanScope = 'save' | 'check' | 'week' | 'week without undo';

export const isWeek = (scope: PlanScope): boolean => scope.startsWith('week');

interface PlanFacts {
  partners: readonly PartnerStatus[];
  events: readonly EventRow[];
  contacts: readonly ContactRow[];
  actions: Table<'actions'> | undefined;
  goals: readonly GoalRow[];
  settings: SettingsCells;
  /** Ids of new events and contacts: they needn't wait for the next week. */
  fresh: ReadonlySet<string>;
}

/** The number of new lines and a sentence; undefined if somebody changed the plan meanwhile. */
export function updatePlan(
  clock: Clock,
  facts: PlanFacts,
  scope: PlanScope,
): { added: number; words: string } | undefined {
  const { today, zone } = clock;
  const table = readOutline(zone, scope);
  const before = readPlan(table);
  const touched = closeAnsweredFollowUps(before, facts.partners);
  const known = scope === 'save' ? touched : withIds(touched, newIds());
  const { lines: named, actions, news } = followDone(known, actionsToDo(facts.actions), today);
  // Before the plan: after a run that died in between, line and action are the same.
  if (facts.actions && !tellActions(facts.actions, news)) return undefined;
  const filed = scope === 'save' ? named : moveDoneLines(withoutRuleTicks(named, today));
  const start = isWeek(scope) ? beginWeek(clock, facts, table, filed) : undefined;
  const lines = start?.lines ?? filed;
  const planned = weekIn(facts.settings, zone);
  const { isOldWeek } = weekState(today, planned);
  const isAwaited = ({ id }: Source) => isWeek(scope) || (!isOldWeek && facts.fresh.has(rowOfOrigin(id)));
  const sources = sourcesOf(
    clock,
    { ...facts, open: actions, wasDone: start?.wasDone },
    lines,
    scope,
    isAwaited,
  );
  const after = mergeSources(lines, sources, start?.isFiled ?? (() => false), today);
  if (start) {
    recordWeekStart(
      clock,
      facts,
      { named, before, after, filing: start.filing },
      scope === 'week without undo',
    );
    if (start.filing) archiveWeek(start.filing);
  }
  const written = tryPlanned(table, before, after, start?.filing !== undefined);
  if (written === 'moved') return undefined;
  if (start) showWeek(table, start.week);
  const isNew = start && start.week !== planned;
  const week = start?.week ?? planned;
  const words =
    written === 'same' && !isNew
      ? WEEK_START.unchanged(upperFirst(describeWhichWeek(week, weekStartOf(today))))
      : weekStartMessage(after, {
          week: describeWhichWeek(week, weekStartOf(today)),
          filed: start?.isArchived ? describeWhichWeek(planned, weekStartOf(today)) : '',
          left: countPostponed(facts.partners, after),
        });
  return { added: after.filter(({ index }) => index < 0).length, words };
}

function tryPlanned(
  table: Table<'plan'>,
  before: readonly PlanRow[],
  after: readonly WeekLine[],
  isFiled: boolean,
): ReturnType<typeof writePlan> {
  try {
    const written = writePlan(table, before, after);
    if (isFiled) SpreadsheetApp.flush();
    return written;
  } catch (error) {
    const done = isFiled ? [WEEK_START.archivedOnly] : [];
    return refuseHalfDone(done, error, WEEK_START.again);
  }
}

/** False if rows moved. */
function tellActions(table: Table<'actions'>, news: ReadonlyMap<ActionRow, ActionNews>): boolean {
  const changes = [...news].flatMap(([{ index, id }, values]) => editsIn(table, index, id, values));
  return changes.length === 0 || commitFills([{ table, changes }]);
}

function readOutline(zone: Zone, scope: PlanScope): Table<'plan'> {
  const table = readTable('plan', zone);
  return isWeek(scope) && putOutline(table, tabLooks().of(table.sheet)) ? readTable('plan', zone) : table;
}

function sourcesOf(
  { today, zone }: Clock,
  facts: PlanFacts & { open: readonly ActionRow[]; wasDone: ((id: string) => boolean) | undefined },
  lines: readonly WeekLine[],
  scope: PlanScope,
  isAwaited: (source: Source) => boolean,
): Source[] {
  const planned = weekIn(facts.settings, zone);
  const start = isWeek(scope) ? weekToStart(today, planned) : weekStartOf(today);
  // What was over when the next week was started was filed.
  const since = !isWeek(scope) && planned > start ? today : start;
  const there = new Set(lines.map(({ id }) => id));
  const isThere = (id: string) => there.has(id);
  const directory = directoryOf(facts.partners);
  const partnerOf = (named: { partner: string; partnerId: string }) =>
    facts.partners[partnerOfContact(named, directory) ?? -1];
  const staffOf = (contact: ContactRow) => partnerOf(contact)?.staff ?? '';
  const sources = [
    ...eventSources(facts.events, isThere, start, since),
    ...recurringSources(lines, start),
    ...contactSources(facts.contacts, staffOf, isThere, today),
    ...actionSources(facts.open, partnerOf, isThere, start),
    ...goalSources(facts.goals, isThere, today),
  ];
  return [
    ...sources.filter((source) => isThere(source.id) || isAwaited(source)),
    ...followUpSources(facts.partners, lines, isWeek(scope), facts.wasDone),
  ];
}
