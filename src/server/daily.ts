// The daily check writes only what differs.

import { Values } from '../domain/fields';
import { refuse } from '../domain/refusal';
import { excerpt } from '../domain/partner';
import { Rules } from '../domain/settings';
import { readEvents } from '../sheets/events';
import { PartnerRow, Standpoint, readPartners, standpointsOf, writeKept } from '../sheets/partners';
import { addUnderHeading, readPlan } from '../sheets/plan';
import { readSettings, writeHeartbeat } from '../sheets/settings';
import { readTable } from '../sheets/table';
import { Zone } from '../sheets/zone';
import { Clock, readClock } from './clock';
import { withLock } from './lock';
import { isRecordedTrigger } from './trigger';

/** Somebody may move rows while it thinks. */
const TRIES = 3;

export function dailyCheck(event?: { triggerUid?: string }): void {
  // A second trigger of the same check does nothing.
  if (event?.triggerUid !== undefined && !isRecordedTrigger(event.triggerUid)) return;
  withLock(() => {
    const clock = readClock();
    const settings = readSettings();
    const account = Session.getEffectiveUser().getEmail();
    const beat = (result: string) => writeHeartbeat(settings, { account, at: clock.now, result });
    try {
      beat(refreshRelationships(clock, settings).words);
    } catch (error) {
      // In the sheet for people, and thrown so that Google tells the owner.
      beat(`The check stopped: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  });
}

export function refreshRelationships({ zone, today }: Clock, rules: Rules): { words: string; added: number } {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const table = readTable('partners', zone);
    const people = readPartners(table);
    const ids = missingIds(people);
    const partners = standpointsOf(people, readEvents(readTable('events', zone)), rules, today);
    // The plan first: if the run dies, the ids show what is there.
    const added = addFollowUps(zone, partners, ids);
    const kept = new Map(
      partners.map(({ index, standing, latestEvent, noted }): [number, Values] => {
        const { kind, due, status, why, lastTouch } = standing;
        return [
          index,
          { due, status, why, latest: latestEvent, noted: kind === 'lapsed' ? lastTouch : noted },
        ];
      }),
    );
    if (writeKept(table, ids, kept)) {
      const count = (kind: string) => partners.filter(({ standing }) => standing.kind === kind).length;
      const words = `${count('lapsed')} lapsed, ${count('dueSoon')} due soon.`;
      return { words: added === 0 ? words : `${words} ${added} new in the Weekly Plan.`, added };
    }
  }
  return refuse('Rows of Partners were moved while they were checked. The next check will do it.');
}

/** Also for ids pasted from another row. */
function missingIds(people: readonly PartnerRow[]): Map<number, string> {
  const seen = new Set(['']);
  const ids = new Map<number, string>();
  for (const { id, index } of people) {
    if (seen.has(id)) ids.set(index, Utilities.getUuid());
    seen.add(id);
  }
  return ids;
}

/** The partner in a follow-up's id, lapsed-yyyy-mm-dd-partner. */
const partnerOf = (id: string) => id.slice(18);

function addFollowUps(zone: Zone, partners: readonly Standpoint[], ids: Map<number, string>): number {
  const lapsed = partners.filter(
    ({ standing, noted }) => standing.kind === 'lapsed' && standing.lastTouch !== noted,
  );
  if (lapsed.length === 0) return 0;
  const plan = readTable('plan', zone);
  // Lines by their ids, and by their partners while they are open: one open line a partner is enough.
  const there = new Set(readPlan(plan).flatMap(({ id, isDone }) => (isDone ? [id] : [id, partnerOf(id)])));
  const lines = lapsed
    .map(({ index, id, name, staff, standing: { lastTouch, why } }) => ({
      id: `lapsed-${lastTouch}-${ids.get(index) ?? id}`,
      done: '',
      item: `Get back in touch with ${excerpt(name)}`,
      partner: name,
      who: staff,
      contactKind: 'Continuing',
      outcome: why,
    }))
    .filter(({ id }) => !there.has(id) && !there.has(partnerOf(id)));
  if (lines.length > 0 && !addUnderHeading(plan, 'heading-follow-ups', lines)) {
    refuse(
      'The section “Outreach Follow-Ups to do” is gone from the Weekly Plan. Press Outreach > Set up this sheet to bring it back.',
    );
  }
  return lines.length;
}
