// An audience in a sentence: "No events for new parents since March; WIC office serves them and is a potential partner."

import { AUDIENCES } from '../../words/audiences';
import { MONTHS } from '../../words/days';
import { listedUpTo } from '../../words/count';
import { Day, addDays } from '../dates/day';
import { describeDay } from '../dates/day-names';
import { isPotential } from '../partners/stage';
import { mainName } from './audience-names';
import { Audience, AudienceReach, ServingPartner } from './reach';

const MOST_NAMES = 3;

/** 'March'; with the year once there was another March. */
function sinceMonth(day: Day, today: Day): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  const isClear = day.slice(0, 7) > addDays(today, -365).slice(0, 7);
  return isClear ? month : `${month} ${day.slice(0, 4)}`;
}

const names = (partners: readonly ServingPartner[]): string =>
  listedUpTo(
    partners.map(({ name }) => name.trim()),
    MOST_NAMES,
  );

function partnerParts({ serving, trusted }: AudienceReach): string[] {
  const split = (partners: readonly ServingPartner[]) =>
    [partners.filter((one) => !isPotential(one)), partners.filter(isPotential)] as const;
  const [serve, mayServe] = split(serving);
  const [trust, mayTrust] = split(trusted);
  const part = (partners: readonly ServingPartner[], words: (who: string, isOne: boolean) => string) =>
    partners.length === 0 ? [] : [words(names(partners), partners.length === 1)];
  return [
    ...part(serve, AUDIENCES.serve),
    ...part(mayServe, AUDIENCES.mayServe),
    ...part(trust, AUDIENCES.trusted),
    ...part(mayTrust, AUDIENCES.mayBeTrusted),
  ];
}

/** 'No events for new parents since March' */
const gapPart = ({ audience: { name }, last }: AudienceReach, today: Day): string =>
  last === ''
    ? AUDIENCES.never(mainName(name))
    : AUDIENCES.noneSince(mainName(name), sinceMonth(last, today));

const sentence = (parts: readonly string[]): string => `${parts.join('; ')}.`;

/** Without its partners. */
export const gapWords = (reach: AudienceReach, today: Day): string => sentence([gapPart(reach, today)]);

/** The whole of it, in one or two sentences. */
export function reachWords(reach: AudienceReach, today: Day): string {
  const { audience, events, attendance, next, isGap } = reach;
  const partners = partnerParts(reach);
  const who = partners.length > 0 ? partners : [AUDIENCES.nobody];
  if (isGap) return sentence([gapPart(reach, today), ...who]);
  const held = AUDIENCES.held(mainName(audience.name), events, attendance.known, attendance.unknown);
  const ahead = next === '' ? [] : [AUDIENCES.ahead(describeDay(next, today), events === 0)];
  return sentence([held, ...ahead, ...who]);
}

/** 'Roughly 400 people (Census, 2024)'; '' if nothing is known. */
export function sizeWords({ people, source, year }: Audience): string {
  const number = people.trim() === '' ? '' : AUDIENCES.roughly(people.trim());
  const from = [source, year]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(', ');
  return number !== '' && from !== '' ? AUDIENCES.from(number, from) : number || from;
}
