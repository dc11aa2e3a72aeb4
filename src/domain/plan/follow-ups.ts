// Whom the plan reminds of: lapsed and due-soon partners, and first steps of mending. One open line a partner.

import { idOf, partnerOfFollowUp, touchBefore, LineOrigin } from '../basics/line-origin';
import { sortBy } from '../basics/sort';
import { Standing, isFocus } from '../partners/partner';
import { excerpt, lowerFirst } from '../basics/text';
import { LINE_LENGTH, Source, source } from './week-sources';
import { WeekLine } from './week-plan';

export interface PartnerToPlan {
  id: string;
  name: string;
  staff: string;
  focus: string;
  caller: string;
  firstStep: string;
  /** The last touch for which a follow-up was made already. */
  noted: string;
  standing: Standing;
}

/** Whether a follow-up is to be made for this lapse. */
const isNewLapse = ({ standing, noted }: Pick<PartnerToPlan, 'standing' | 'noted'>): boolean =>
  isWaiting(standing, 'lapsed') && standing.lastTouch !== noted;

/** A meeting soon is follow-up enough. */
const isWaiting = (standing: Standing, kind: 'lapsed' | 'dueSoon'): boolean =>
  standing.kind === kind && !standing.isMeetingSoon;

/** The lapse that is noted once the plan has its follow-up; a meeting ahead is follow-up enough, and leaves it to be noted. */
export const notedWithPlan = ({ standing, noted }: Pick<PartnerToPlan, 'standing' | 'noted'>): string =>
  isWaiting(standing, 'lapsed') ? standing.lastTouch : noted;

/** What a follow-up is about; it changes only with the partner's last touch. */
const reasonOf = ({ lastTouch }: Standing): string =>
  lastTouch === '' ? '' : ` (last contact ${lastTouch})`;

/**
 * A touch after the one that a follow-up names has answered it, if it was not so long ago that the next is due already.
 * What somebody unticked again stays open. The outcome is worded as outcomeOf words one.
 */
export function answered<Line extends WeekLine>(
  lines: readonly Line[],
  partners: readonly Pick<PartnerToPlan, 'id' | 'standing'>[],
): Line[] {
  const standings = new Map(partners.map(({ id, standing }) => [id, standing]));
  return lines.map((line) => {
    const { kind = 'none', lastTouch = '' } = standings.get(partnerOfFollowUp(line.id)) ?? {};
    const named = touchBefore(line.id);
    const isOpen = !line.isDone && line.outcome.trim() === '' && named !== '';
    const isAnswered = isOpen && lastTouch > named && kind !== 'lapsed' && kind !== 'dueSoon';
    return isAnswered ? { ...line, isDone: true, outcome: `${lastTouch}: in touch` } : line;
  });
}

/** Who is still lapsed in a new week is followed up once more, whatever was done about it in the last. */
export const comesAgain = (id: string): boolean => touchBefore(id) !== '';

/** More is no help in a librarian's week: a list just imported may have hundreds. Whoever has no line stands in Today. */
const MOST_OPEN = 20;

const openFollowUps = (lines: readonly WeekLine[]): Map<string, string> =>
  new Map(
    lines.flatMap(({ id, isDone }) =>
      isDone || partnerOfFollowUp(id) === '' ? [] : [[partnerOfFollowUp(id), id]],
    ),
  );

/** How many are lapsed or due soon and have no line, as the plan was full. */
export function leftForLater(partners: readonly PartnerToPlan[], lines: readonly WeekLine[]): number {
  const open = openFollowUps(lines);
  const isLeft = ({ id, standing }: PartnerToPlan) =>
    !open.has(id) && (isWaiting(standing, 'lapsed') || isWaiting(standing, 'dueSoon'));
  return open.size < MOST_OPEN ? 0 : partners.filter(isLeft).length;
}

type FollowUp = Extract<LineOrigin, { partnerId: string }>;

/** One a partner: lapsed, for a whole week also due soon, or the first step of mending. Focus comes first, then who waits longest. */
export function followUpSources(
  partners: readonly PartnerToPlan[],
  lines: readonly WeekLine[],
  isWholeWeek: boolean,
): Source[] {
  const open = openFollowUps(lines);
  let room = MOST_OPEN - open.size;
  const wanted = partners.flatMap((partner) => {
    const { kind } = partner.standing;
    const isMending = kind === 'rebuilding' && partner.firstStep.trim() !== '';
    const isDue = isWaiting(partner.standing, 'dueSoon');
    const isLapsed = isWaiting(partner.standing, 'lapsed');
    const there = open.get(partner.id);
    const comes = isNewLapse(partner) || (isWholeWeek && (isMending || isDue || isLapsed));
    return comes || there !== undefined ? [{ partner, there, comes, isMending, isDue }] : [];
  });
  const inOrder = sortBy(wanted, ({ partner: one }) => [
    isFocus(one) ? '0' : '1',
    one.standing.due,
    one.name,
    one.id,
  ]);
  const chosen = inOrder.filter(
    ({ partner, there, isMending }) => there !== undefined || isMending || isFocus(partner) || room-- > 0,
  );
  return chosen.map(({ partner, there, comes, isMending, isDue }) => {
    const { lastTouch, status } = partner.standing;
    const isNeeded = isDue || isWaiting(partner.standing, 'lapsed');
    const name = excerpt(partner.name);
    const firstStep = excerpt(partner.firstStep, LINE_LENGTH);
    const origin: FollowUp = isMending
      ? { kind: 'first', step: numberOf(firstStep), partnerId: partner.id }
      : { kind: isDue ? 'due' : 'lapsed', lastTouch, partnerId: partner.id };
    return source({
      id: there ?? idOf(origin),
      text: isMending
        ? `${name}: ${firstStep}`
        : `Get back in touch with ${name}${isNeeded ? reasonOf(partner.standing) : ` (${lowerFirst(status)})`}`,
      partner: partner.name,
      who: (isMending && partner.caller) || partner.staff,
      contactKind: 'Continuing',
      under: 'heading-follow-ups',
      comes,
    });
  });
}

/** Ten digits that tell one first step from the next. */
const numberOf = (text: string): string =>
  String(
    [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4294967296, 7),
  ).padStart(10, '0');
