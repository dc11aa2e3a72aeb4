// The daily check: decides for every partner from one read of each table and writes only what differs. Run twice,
// the second run writes nothing but the heartbeat.

import { PLAN_HEADINGS } from '../domain/week-plan';
import { Day } from '../domain/day';
import { refuse } from '../domain/refusal';
import { keptValues, PartnerRow, readPartners, standingsOf, writeKept } from '../sheets/partners';
import { Standing } from '../domain/partner';
import { readEvents } from '../sheets/events';
import { addUnderHeading, readPlan } from '../sheets/plan';
import { SettingsCells, readSettings, writeHeartbeat } from '../sheets/settings';
import { Table, readTable } from '../sheets/table';
import { Clock, clockOf } from './clock';
import { withLock } from './lock';
import { isRecordedTrigger } from './trigger';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How often the check begins anew when somebody moves rows while it thinks. */
const TRIES = 3;
const FOLLOW_UPS = PLAN_HEADINGS.find(({ id }) => id === 'heading-follow-ups')?.id ?? '';

export interface CheckResult {
  /** How many partners are lapsed and due soon now. */
  lapsed: number;
  dueSoon: number;
  /** How many lines were added to the plan. */
  added: number;
}

/** What the time-driven trigger runs every morning. */
export function dailyCheck(event: { triggerUid?: string } | undefined): void {
  // A second trigger of the same check (two people, a copied sheet) goes away by itself.
  if (event?.triggerUid !== undefined && !isRecordedTrigger(event.triggerUid)) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  withLock(() => {
    const clock = clockOf(spreadsheet);
    const settings = readSettings(spreadsheet);
    const account = Session.getEffectiveUser().getEmail();
    const beat = (result: string) => writeHeartbeat(settings, { account, at: clock.now, result });
    try {
      beat(wordsOf(refreshRelationships(spreadsheet, clock, settings)));
    } catch (error) {
      // Where people look, not only in a log they cannot open; and thrown on, so that Google tells the owner too.
      beat(`The check stopped: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  });
}

/** Statuses, due days and reasons of all partners brought up to today, and follow-ups for those newly lapsed. */
export function refreshRelationships(
  spreadsheet: Spreadsheet,
  clock: Clock,
  settings: SettingsCells,
): CheckResult {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const partners = readTable(spreadsheet, 'partners', clock.zone);
    const people = readPartners(partners);
    const ids = missingIds(people);
    const events = readEvents(readTable(spreadsheet, 'events', clock.zone));
    const { standings, latest } = standingsOf(people, events, settings, clock.today);
    const lapsedNow = people.flatMap((partner, position) => {
      const standing = standings[position];
      const isNew = standing?.kind === 'lapsed' && standing.lastTouch !== partner.noted;
      return isNew ? [{ partner, standing, id: ids.get(partner.index) ?? partner.id }] : [];
    });
    // The plan first: if the run ends in between, the next finds the lines by their ids and adds none twice.
    const added = addFollowUps(spreadsheet, clock, lapsedNow);
    const kept = new Map<number, Record<string, string>>();
    people.forEach((partner, position) => {
      const standing = standings[position];
      if (!standing) return;
      const noted: Day | '' = standing.kind === 'lapsed' ? standing.lastTouch : partner.noted;
      kept.set(partner.index, keptValues(standing, latest[position] ?? '', noted));
    });
    if (writeKept(partners, kept, ids)) {
      const count = (kind: Standing['kind']) => standings.filter((standing) => standing.kind === kind).length;
      return { lapsed: count('lapsed'), dueSoon: count('dueSoon'), added };
    }
  }
  return refuse('Rows of Partners were being moved while they were checked. The next check will do it.');
}

/** New ids for partners that have none, or one that was pasted with another row; by grid index. */
function missingIds(people: readonly PartnerRow[]): Map<number, string> {
  const seen = new Set<string>();
  const ids = new Map<number, string>();
  for (const { id, index } of people) {
    if (id === '' || seen.has(id)) ids.set(index, Utilities.getUuid());
    else seen.add(id);
  }
  return ids;
}

/** A line under Outreach Follow-Ups to do for each newly lapsed partner, unless its line is there. Gives how many. */
function addFollowUps(
  spreadsheet: Spreadsheet,
  clock: Clock,
  lapsed: readonly { partner: PartnerRow; standing: Standing; id: string }[],
): number {
  if (lapsed.length === 0) return 0;
  const plan: Table = readTable(spreadsheet, 'plan', clock.zone);
  const there = new Set(readPlan(plan).map(({ id }) => id));
  const lines = lapsed
    .map(({ partner, standing, id }) => ({
      id: `lapsed-${standing.lastTouch}-${id}`,
      done: '',
      item: `Get back in touch with ${partner.name}`,
      partner: partner.name,
      who: partner.staff,
      contactKind: 'Continuing',
      outcome: standing.why,
    }))
    .filter(({ id }) => !there.has(id));
  if (lines.length > 0 && !addUnderHeading(plan, FOLLOW_UPS, lines)) {
    refuse(
      'The section “Outreach Follow-Ups to do” is not in the Weekly Plan any more. Press Outreach > Set up this sheet to bring it back.',
    );
  }
  return lines.length;
}

/** What was found, for Settings and for the message after a check by hand. */
export function wordsOf({ lapsed, dueSoon, added }: CheckResult): string {
  const lines = added === 0 ? '' : ` ${added} new in the Weekly Plan.`;
  return `${lapsed} lapsed, ${dueSoon} due soon.${lines}`;
}
