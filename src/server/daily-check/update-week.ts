// Brings the Weekly Plan up to date: files what is done, lets lines follow their sources, begins a new week.

import { rowOfOrigin } from '../../domain/origins/line-origin';
import { newIds } from '../run/ids';
import { moveDoneLines, withIds, withoutRuleTicks } from '../../domain/plan/done-lines';
import {
  closeAnsweredFollowUps,
  repeatsWhileLapsed,
  followUpSources,
  countPostponed,
  lastLapseHandled,
} from '../../domain/plan/follow-ups';
import { ChangeSet, Outline, Recorded } from '../../domain/changes/change';
import { Day } from '../../domain/dates/day';
import { directoryOf } from '../../domain/basics/names';
import { partnerOfContact } from '../../domain/partners/last-contact';
import { weekStartOf } from '../../domain/dates/week-start';
import { withoutBlanks } from '../../domain/plan/plan-blocks';
import {
  archiveKey,
  linesToArchive,
  mergeSources,
  weekStartMessage,
  describeWhichWeek,
} from '../../domain/plan/week';
import { Source, contactSources, eventSources, recurringSources } from '../../domain/plan/week-sources';
import { refuse } from '../../domain/basics/refusal';
import { upperFirst } from '../../domain/basics/text';
import { MANAGED_SETTINGS } from '../../domain/tables/settings';
import { WeekLine } from '../../domain/plan/week-plan';
import { weekState, weekToStart } from '../../domain/plan/week-to-start';
import { recordOf } from '../../domain/changes/week-record';
import { ArchivePlan, archiveWeek, readArchive, weekToFile } from '../../sheets/tables/archive';
import { ContactRow } from '../../sheets/tables/contacts';
import { EventRow } from '../../sheets/tables/events';
import { PartnerStatus } from '../../sheets/tables/partners';
import { isTooLarge, recordOperation } from '../../sheets/tables/journal-tab';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { isSamePlan, writePlan } from '../../sheets/plan/plan-block';
import { showWeek } from '../../sheets/plan/plan-title';
import { putOutline } from '../../sheets/setup/setup-plan';
import { tabLooks } from '../../sheets/setup/tab-look';
import { SettingsCells, weekIn, writeManagedSettings } from '../../sheets/tables/settings';
import { Table, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { readUser } from '../run/user';
import { Clock, momentOf } from '../run/clock';
import { refuseHalfDone } from '../run/partly-done';
import { WEEK_START } from '../../words/week-start';

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
  const named = scope === 'save' ? touched : withIds(touched, newIds());
  const filed = scope === 'save' ? touched : moveDoneLines(withoutRuleTicks(named, today));
  const start = isWeek(scope) ? beginWeek(clock, facts.settings, table, filed) : undefined;
  const lines = start?.lines ?? filed;
  const planned = weekIn(facts.settings, zone);
  const { isOldWeek } = weekState(today, planned);
  const isAwaited = ({ id }: Source) => isWeek(scope) || (!isOldWeek && facts.fresh.has(rowOfOrigin(id)));
  const sources = sourcesOf(clock, { ...facts, wasDone: start?.wasDone }, lines, scope, isAwaited);
  const after = mergeSources(lines, sources, start?.isFiled ?? (() => false), today);
  if (start) {
    recordWeekStart(clock, facts, { named, before, after, filing: start.filing }, scope);
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

function readOutline(zone: Zone, scope: PlanScope): Table<'plan'> {
  const table = readTable('plan', zone);
  return isWeek(scope) && putOutline(table, tabLooks().of(table.sheet)) ? readTable('plan', zone) : table;
}

/** Runs last: until then, the past week can be filed again. */
export function writeWeek({ today, zone }: Clock, settings: SettingsCells): void {
  const planned = weekIn(settings, zone);
  const week = weekToStart(today, planned);
  if (planned !== week) writeManagedSettings(settings, { week });
}

interface Start {
  /** The current lines, each with an id. */
  named: readonly WeekLine[];
  before: readonly WeekLine[];
  after: readonly WeekLine[];
  filing: ArchivePlan | undefined;
}

function recordWeekStart(
  clock: Clock,
  facts: PlanFacts,
  { named, before, after, filing }: Start,
  scope: PlanScope,
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
    scope,
  );
}

/** If the week is too large for Undo, people are asked first. */
function noteOrAsk(operation: ChangeSet, today: Day, scope: PlanScope): void {
  try {
    recordOperation(operation, today);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (scope !== 'week without undo') refuse(WEEK_START.tooLarge, { isTooLarge: true });
  }
}

/** Chooses what goes into the archive before done lines leave the plan. */
function beginWeek({ today, zone }: Clock, settings: SettingsCells, table: Table<'plan'>, lines: WeekLine[]) {
  if (settings.managed.week === undefined) refuse(WEEK_START.lineMissing(MANAGED_SETTINGS.week));
  const archive = readArchive();
  const planned = weekIn(settings, zone);
  const week = weekToStart(today, planned);
  const isArchived = planned !== '' && planned < week;
  // On Friday, an event on the weekend isn't over.
  const leaving = isArchived ? linesToArchive(lines, week < today ? week : today) : new Set<WeekLine>();
  const filing = isArchived ? weekToFile(archive, planned, table, lines, leaving) : undefined;
  const done = [...leaving].flatMap(({ id, when, isDone }) => (isDone ? [archiveKey(id, when)] : []));
  const filed = new Set([...archive.done, ...done]);
  const wasDone = (id: string) => filed.has(id);
  const isFiled = ({ id, when }: Source) => !repeatsWhileLapsed(id) && filed.has(archiveKey(id, when));
  const staying = lines.filter((line) => !leaving.has(line));
  return { week, lines: withoutBlanks(staying, Infinity), isFiled, wasDone, isArchived, filing };
}

function sourcesOf(
  { today, zone }: Clock,
  facts: PlanFacts & { wasDone: ((id: string) => boolean) | undefined },
  lines: readonly WeekLine[],
  scope: PlanScope,
  isAwaited: (source: Source) => boolean,
): Source[] {
  const start = isWeek(scope) ? weekToStart(today, weekIn(facts.settings, zone)) : weekStartOf(today);
  const there = new Set(lines.map(({ id }) => id));
  const isThere = (id: string) => there.has(id);
  const directory = directoryOf(facts.partners);
  const staffOf = (contact: ContactRow) =>
    facts.partners[partnerOfContact(contact, directory) ?? -1]?.staff ?? '';
  const sources = [
    ...eventSources(facts.events, isThere, start),
    ...recurringSources(lines, start),
    ...contactSources(facts.contacts, staffOf, isThere, today),
  ];
  return [
    ...sources.filter((source) => isThere(source.id) || isAwaited(source)),
    ...followUpSources(facts.partners, lines, isWeek(scope), facts.wasDone),
  ];
}
