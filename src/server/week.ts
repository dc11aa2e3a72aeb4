// Brings the Weekly Plan up to date: what is done is filed, linked lines follow their sources, a new week begins.

import { fileDone, withIds } from '../domain/done-lines';
import { followUpSources } from '../domain/follow-ups';
import { mondayOf } from '../domain/day';
import { leavingLines, pullIn, wordStart } from '../domain/week';
import { Source, contactSources, eventSources, recurringSources } from '../domain/week-sources';
import { refuse } from '../domain/refusal';
import { KEPT_SETTINGS } from '../domain/settings';
import { WeekLine } from '../domain/week-plan';
import { fileWeek, readArchive } from '../sheets/archive';
import { ContactRow } from '../sheets/contacts';
import { EventRow } from '../sheets/events';
import { Standpoint } from '../sheets/partners';
import { readPlan } from '../sheets/plan';
import { writePlan } from '../sheets/plan-block';
import { SettingsCells, weekIn, writeKeptSettings } from '../sheets/settings';
import { Table, readTable } from '../sheets/table';
import { Clock } from './clock';

/** After a save lines only follow; the check also files what is done; a new week brings in all that belongs to it. */
export type PlanScope = 'save' | 'check' | 'week';

interface PlanFacts {
  partners: readonly Standpoint[];
  events: readonly EventRow[];
  contacts: readonly ContactRow[];
  settings: SettingsCells;
}

/** Gives the number of new lines and a sentence; undefined if somebody changed the plan meanwhile. */
export function updatePlan(
  clock: Clock,
  facts: PlanFacts,
  scope: PlanScope,
): { added: number; words: string } | undefined {
  const table = readTable('plan', clock.zone);
  const before = readPlan(table);
  const filed = scope === 'save' ? before : fileDone(withIds(before, newIds()));
  const start = scope === 'week' ? beginWeek(clock, facts.settings, table, filed) : undefined;
  const lines = start?.lines ?? filed;
  const sources = sourcesOf(clock, facts, lines, scope);
  const after = pullIn(lines, sources, start?.isFiled ?? (() => false));
  const written = writePlan(table, before, after);
  if (written === 'moved') return undefined;
  const isNew = start?.isArchived || (start && weekIn(facts.settings, clock.zone) !== mondayOf(clock.today));
  const words =
    written === 'same' && !isNew
      ? 'This week was ready already; nothing had changed.'
      : wordStart(after, start?.isArchived ?? false);
  return { added: after.filter(({ index }) => index < 0).length, words };
}

/** Last: until then the week that is over can be filed once more. */
export function noteWeek({ today, zone }: Clock, settings: SettingsCells): void {
  if (weekIn(settings, zone) !== mondayOf(today)) writeKeptSettings(settings, { week: mondayOf(today) });
}

/** The week that is over goes into the archive first; then what is done leaves. */
function beginWeek({ today, zone }: Clock, settings: SettingsCells, table: Table, lines: WeekLine[]) {
  if (settings.kept.week === undefined)
    refuse(
      `The line “${KEPT_SETTINGS.week.label}” is gone from Settings. Press Outreach > Set up this sheet to bring it back, then start the week again.`,
    );
  const archive = readArchive();
  const week = weekIn(settings, zone);
  const isArchived = week !== '' && week < mondayOf(today);
  const leaving = isArchived ? leavingLines(lines) : new Set<WeekLine>();
  if (isArchived) fileWeek(archive, week, table, lines, leaving);
  const gone = new Set([...leaving].map(({ id }) => id));
  const isFiled = (id: string) => archive.ids.has(id) || gone.has(id);
  return { lines: lines.filter((line) => !leaving.has(line)), isFiled, isArchived };
}

function sourcesOf(
  { today }: Clock,
  facts: PlanFacts,
  lines: readonly WeekLine[],
  scope: PlanScope,
): Source[] {
  const monday = mondayOf(today);
  const there = new Set(lines.map(({ id }) => id));
  const isThere = (id: string) => there.has(id);
  const sources = [
    ...eventSources(facts.events, isThere, monday),
    ...recurringSources(lines, monday),
    ...contactSources(facts.contacts, isThere, today),
  ];
  return [
    ...(scope === 'week' ? sources : sources.filter(({ id }) => isThere(id))),
    ...followUpSources(facts.partners, lines, scope === 'week'),
  ];
}

/** One call of the service, however many lines are new. */
export function newIds(): () => string {
  let start = '';
  let count = 0;
  return () => {
    start ||= Utilities.getUuid();
    return `${start}-${++count}`;
  };
}
