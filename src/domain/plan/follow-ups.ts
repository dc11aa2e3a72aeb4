// Which partners the plan reminds of: lapsed and due-soon ones, and first steps of a repair. At most one open line per
// partner.

import { NOTES } from '../../words/notes';
import { idOf, originOf, partnerOfFollowUp, lastTouchInId, LineOrigin } from '../origins/line-origin';
import { fullDay } from '../dates/day-names';
import { sortBy } from '../basics/sort';
import { RelationshipStatus, isFocus } from '../partners/relationship-status';
import { excerpt, lowerFirst } from '../basics/text';
import { LINE_LENGTH, Source, source } from './week-sources';
import { SECTIONS, WeekLine } from './week-plan';

export interface PlanPartner {
  id: string;
  name: string;
  staff: string;
  focus: string;
  caller: string;
  firstStep: string;
  /** The last touch that a follow-up was already made for. */
  noted: string;
  /** The due day in the sheet, from an earlier check or save. */
  due: string;
  standing: RelationshipStatus;
}

/**
 * No follow-up was made for this lapse, and the sheet had its due day before. A partner that arrived lapsed, as in a
 * first import, waits for the start of a week.
 */
const isNewLapse = ({ standing, noted, due }: Pick<PlanPartner, 'standing' | 'noted' | 'due'>): boolean =>
  isWaiting(standing, 'lapsed') && standing.lastTouch !== noted && standing.due === due;

/** A meeting soon is follow-up enough. */
const isWaiting = (standing: RelationshipStatus, kind: 'lapsed' | 'dueSoon'): boolean =>
  standing.kind === kind && !standing.isMeetingSoon;

/** A row that arrives lapsed isn't news. */
export const lapseOnArrival = (
  standing: RelationshipStatus,
  { due, noted }: Pick<PlanPartner, 'due' | 'noted'>,
): string => (standing.kind === 'lapsed' && standing.due !== due ? standing.lastTouch : noted);

/** The lapse to note once the plan has its follow-up. */
export const lastLapseHandled = ({ standing, noted }: Pick<PlanPartner, 'standing' | 'noted'>): string =>
  isWaiting(standing, 'lapsed') ? standing.lastTouch : noted;

/** Changes only with the last touch, so its day has a year at once. */
const reasonOf = ({ lastTouch }: RelationshipStatus): string =>
  lastTouch === '' ? '' : NOTES.lastContact(fullDay(lastTouch));

/**
 * Closes follow-ups answered by a later touch, unless the next one is due already. A line somebody unchecked stays
 * open. The outcome has the form of outcomeOf.
 */
export function closeAnsweredFollowUps<Line extends WeekLine>(
  lines: readonly Line[],
  partners: readonly Pick<PlanPartner, 'id' | 'standing'>[],
): Line[] {
  const standings = new Map(partners.map(({ id, standing }) => [id, standing]));
  return lines.map((line) => {
    const { kind = 'none', lastTouch = '' } = standings.get(partnerOfFollowUp(line.id)) ?? {};
    const named = lastTouchInId(line.id);
    const isOpen = !line.isDone && line.outcome.trim() === '' && named !== '';
    const isAnswered = isOpen && lastTouch > named && kind !== 'lapsed' && kind !== 'dueSoon';
    return isAnswered ? { ...line, isDone: true, outcome: NOTES.inTouch(fullDay(lastTouch)) } : line;
  });
}

/** A partner still lapsed in a new week gets another follow-up. */
export const repeatsWhileLapsed = (id: string): boolean => lastTouchInId(id) !== '';

/** As many calls as fit into a librarian's week. Today shows the others. */
const MOST_OPEN = 3;

const openFollowUps = (lines: readonly WeekLine[]): Map<string, string> =>
  new Map(
    lines.flatMap(({ id, isDone }) =>
      isDone || partnerOfFollowUp(id) === '' ? [] : [[partnerOfFollowUp(id), id]],
    ),
  );

/** Lapsed or due-soon partners without a line, because the plan is full. */
export function countPostponed(partners: readonly PlanPartner[], lines: readonly WeekLine[]): number {
  const open = openFollowUps(lines);
  const isLeft = ({ id, standing }: PlanPartner) =>
    !open.has(id) && (isWaiting(standing, 'lapsed') || isWaiting(standing, 'dueSoon'));
  return roomBeside(open) > 0 ? 0 : partners.filter(isLeft).length;
}

/** First steps of a repair don't count: somebody decided on each. */
const roomBeside = (open: ReadonlyMap<string, string>): number =>
  MOST_OPEN - [...open.values()].filter((id) => originOf(id).kind !== 'first').length;

type FollowUp = Extract<LineOrigin, { partnerId: string }>;

/**
 * One per partner. Focus partners come first, then those that no earlier week asked about, then those waiting
 * longest. `wasDone` knows the lines that were checked off and filed.
 */
export function followUpSources(
  partners: readonly PlanPartner[],
  lines: readonly WeekLine[],
  isWholeWeek: boolean,
  wasDone: (id: string) => boolean = () => false,
): Source[] {
  const open = openFollowUps(lines);
  let room = roomBeside(open);
  const wanted = partners.flatMap((partner) => {
    const { kind } = partner.standing;
    const isMending = kind === 'rebuilding' && partner.firstStep.trim() !== '';
    const isDue = isWaiting(partner.standing, 'dueSoon');
    const isLapsed = isWaiting(partner.standing, 'lapsed');
    const openId = open.get(partner.id);
    const comes = isNewLapse(partner) || (isWholeWeek && (isMending || isDue || isLapsed));
    return comes || openId !== undefined ? [{ partner, openId, comes, isMending, isDue }] : [];
  });
  const inOrder = sortBy(wanted, ({ partner: one }) => [
    isFocus(one) ? '0' : '1',
    wasAsked(one, wasDone) ? '1' : '0',
    one.standing.due,
    one.name,
    one.id,
  ]);
  const chosen = inOrder.filter(({ openId, isMending }) => openId !== undefined || isMending || room-- > 0);
  return chosen.map(({ partner, openId, comes, isMending, isDue }) => {
    const { lastTouch, status } = partner.standing;
    const isNeeded = isDue || isWaiting(partner.standing, 'lapsed');
    const name = excerpt(partner.name);
    const firstStep = excerpt(partner.firstStep, LINE_LENGTH);
    const origin: FollowUp = isMending
      ? { kind: 'first', step: numberOf(firstStep), partnerId: partner.id }
      : { kind: isDue ? 'due' : 'lapsed', lastTouch, partnerId: partner.id };
    return source({
      id: openId ?? idOf(origin),
      text: isMending
        ? `${name}: ${firstStep}`
        : NOTES.getBackInTouch(name, isNeeded ? reasonOf(partner.standing) : `: ${lowerFirst(status)}`),
      partner: partner.name,
      who: (isMending && partner.caller) || partner.staff,
      contactKind: 'Continuing',
      under: SECTIONS.followUps,
      comes,
    });
  });
}

/** Somebody checked off a line about this silence, but no contact ended it. */
const wasAsked = ({ id, standing: { lastTouch } }: PlanPartner, wasDone: (id: string) => boolean): boolean =>
  (['lapsed', 'due'] as const).some((kind) => wasDone(idOf({ kind, lastTouch, partnerId: id })));

/** Ten digits that tell one first step from the next. */
const numberOf = (text: string): string =>
  String(
    [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4294967296, 7),
  ).padStart(10, '0');
