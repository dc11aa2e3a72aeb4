// The daily check: computes every status, updates the plan, and writes only what differs.

import { Values } from '../../domain/tables/description';
import { lastLapseHandled } from '../../domain/plan/follow-ups';
import { refusalOf } from '../../domain/basics/refusal';
import { idBackup } from '../../domain/changes/missing-ids';
import { readContacts } from '../../sheets/tables/contacts';
import { readEvents } from '../../sheets/tables/events';
import { dropExpiredEntries } from '../../sheets/tables/journal-tab';
import { readPartners, statusesOf, writeStatuses } from '../../sheets/tables/partners';
import { readGoals } from '../../sheets/tables/partnership-rows';
import { SettingsCells, readSettings, writeManagedSettings } from '../../sheets/tables/settings';
import { readIfThere } from '../../sheets/tables/later-tabs';
import { Table, readTable } from '../../sheets/tables/table';
import { adoptRows, readPartnersWithIds } from '../read/give-ids';
import { isStopped, recordFailure } from './check-owner';
import { Clock, readClock } from '../run/clock';
import { refuseHalfDone } from '../run/partly-done';
import { withLockToTheEnd } from '../run/lock';
import { retryWhenMoved } from '../run/retry-when-moved';
import { ReadTables, refreshReport } from '../report/report';
import { takeResponses } from '../responses/take-responses';
import { readUser } from '../run/user';
import { claimRun } from './trigger';
import { PlanScope, isWeek, updatePlan } from '../plan/update-plan';
import { writeWeek } from '../plan/start-week';
import { CHECK } from '../../words/daily-check';

const CHECK_PATIENCE_MS = 120000;

export function dailyCheck(event?: { triggerUid?: string }): void {
  const triggerUid = event?.triggerUid;
  if (triggerUid !== undefined && !claimRun(triggerUid)) return;
  try {
    withLockToTheEnd(() => {
      const clock = readClock();
      const settings = readSettings();
      // At night nobody presses again, so after a fault this tries once more right away, before the check settles for half
      // of what was logged.
      const phone = troubleIn(() => takeResponses(clock, settings), 2);
      const { words, tables } = refreshRelationships(clock, settings, 'check', []);
      dropExpiredEntries(clock.today);
      const report = troubleIn(() => refreshReport(clock, settings, tables), 1);
      writeManagedSettings(settings, {
        account: Session.getEffectiveUser().getEmail(),
        lastRun: clock.now,
        lastResult: words,
      });
      if (phone) throw phone.trouble;
      if (report) throw report.trouble;
    }, CHECK_PATIENCE_MS);
  } catch (error) {
    // Recorded for people who look at the sheet, thrown so that Google emails the trigger's owner.
    recordFailure(error);
    throw error;
  }
}

/** A fault in one part doesn't stop the check: it is thrown at the end. */
function troubleIn(part: () => unknown, tries: number): { trouble: unknown } | undefined {
  let found: { trouble: unknown } | undefined;
  for (let attempt = 0; attempt < tries; attempt++)
    try {
      part();
      return undefined;
    } catch (trouble) {
      found = { trouble };
    }
  return found;
}

export function checkByHand(
  clock: Clock,
  scope: PlanScope,
  saved: readonly string[] = [],
): { words: string; added: number } {
  const settings = readSettings();
  if (scope === 'check') takeResponses(clock, settings, readUser);
  const { words, added } = refreshRelationships(clock, settings, scope, saved);
  if (isStopped(settings)) writeManagedSettings(settings, { lastResult: words });
  // Without the tables: a page gets null for an answer that isn't plain data.
  return { words, added };
}

interface Checked {
  words: string;
  added: number;
  /** What was read, if it still matches the sheet: no row had to get its id first. */
  tables?: ReadTables;
}

/** `saved` are ids of rows that a form has just written. */
function refreshRelationships(
  clock: Clock,
  settings: SettingsCells,
  scope: PlanScope,
  saved: readonly string[],
): Checked {
  const { zone, today } = clock;
  return retryWhenMoved(() => {
    const table = readPartnersWithIds(zone);
    if (!table) return undefined;
    const [events, log] = [readTable('events', zone), readIfThere('log', zone)];
    const [partnerships, actions, goals] = [
      readIfThere('partnerships', zone),
      readIfThere('actions', zone),
      readIfThere('goals', zone),
    ];
    const people = readPartners(table);
    const adopted = adoptRows(people, events, log, [partnerships, actions, goals]);
    if (!adopted) return undefined;
    const fresh = new Set([...saved, ...adopted]);
    const facts = {
      ...{ events: readEvents(events), contacts: readContacts(log), settings, fresh },
      ...{ actions, goals: readGoals(goals) },
    };
    const partners = statusesOf(people, facts.events, facts.contacts, settings, today);
    // Plan first: after a run that died in between, ids show which lines are there.
    const { plan, trouble } = tryPlan(clock, { ...facts, partners }, scope);
    if (!plan && trouble === undefined) return undefined;
    const statuses = new Map(
      partners.map((partner): [number, Values] => {
        const { index, standing, latestEvent, ahead, noted } = partner;
        const { due, status, why } = standing;
        return [
          index,
          {
            due,
            status,
            why,
            latest: latestEvent,
            ahead,
            noted: plan ? lastLapseHandled(partner) : noted,
            called: idBackup(partner),
          },
        ];
      }),
    );
    if (!tryWriteStatuses(table, statuses, plan !== undefined)) return undefined;
    if (!plan) return partlyChecked(trouble);
    if (isWeek(scope)) {
      tryWeek(clock, settings);
      return plan;
    }
    const { added } = plan;
    const count = (kind: string) => partners.filter(({ standing }) => standing.kind === kind).length;
    const words = CHECK.found(count('lapsed'), count('dueSoon'));
    return {
      words: added === 0 ? words : `${words} ${CHECK.added(added)}`,
      added,
      ...(adopted.size === 0 && { tables: { partners: table, events, log } }),
    };
  }, CHECK.moved);
}

function tryWriteStatuses(
  table: Table<'partners'>,
  statuses: Map<number, Values>,
  isPlanned: boolean,
): boolean {
  try {
    const isWritten = writeStatuses(table, statuses);
    if (isPlanned) SpreadsheetApp.flush();
    return isWritten;
  } catch (error) {
    return refuseHalfDone(isPlanned ? [CHECK.planOnly] : [], error, CHECK.again);
  }
}

function tryWeek(clock: Clock, settings: SettingsCells): void {
  try {
    writeWeek(clock, settings);
    SpreadsheetApp.flush();
  } catch (error) {
    refuseHalfDone([CHECK.settingsMissing], error, CHECK.again);
  }
}

function partlyChecked(trouble: unknown): never {
  if (refusalOf(trouble) !== undefined) throw trouble;
  return refuseHalfDone([CHECK.partnersOnly], trouble, CHECK.again);
}

/** Problems with the plan don't stop the statuses from being written. */
function tryPlan(...given: Parameters<typeof updatePlan>): {
  plan?: ReturnType<typeof updatePlan>;
  trouble?: unknown;
} {
  try {
    return { plan: updatePlan(...given) };
  } catch (trouble) {
    return { trouble };
  }
}
