// When events take place and who took part.

import { Day, isDay } from './day';
import { PartnerDirectory } from './names';

export const isTime = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);

export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The day of 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm', else ''. */
export function dayOfWhen(when: string): Day | '' {
  const day = when.slice(0, 10);
  return isDay(day) && (when === day || (when[10] === ' ' && isTime(when.slice(11)))) ? day : '';
}

export const timeOfWhen = (when: string): string => (dayOfWhen(when) === '' ? '' : when.slice(11));

export interface PartnerPart {
  name: string;
  /** What the partner did there: 'host', 'co-presenter'; '' if not said. */
  capacity: string;
}

/** Reads 'WorkSource (host); Teen Shelter'. Known names may hold ; , and (. */
export function readPartnerParts(cell: string, isKnown: (name: string) => boolean): PartnerPart[] {
  const parts: PartnerPart[] = [];
  const pieces = cell.split(/([;\n])/);
  for (let start = 0; start < pieces.length;) {
    let end = start + 1;
    // Names with more semicolons are not worth the search.
    for (let longest = Math.min(pieces.length, start + 7); longest > start + 1; longest -= 2) {
      const joined = pieces.slice(start, longest);
      // Several known partners are not one with a long name.
      if (joined.every((piece) => /^[;\s]*$/.test(piece) || partOf(piece, isKnown).known)) continue;
      if (joined[0]?.trim() && joined[joined.length - 1]?.trim() && partOf(joined.join(''), isKnown).known) {
        end = longest;
        break;
      }
    }
    parts.push(...partsOfPiece(pieces.slice(start, end).join(''), isKnown));
    start = end + 1;
  }
  return parts;
}

/** One partner, or several when commas part known ones. */
function partsOfPiece(piece: string, isKnown: (name: string) => boolean): PartnerPart[] {
  if (piece.trim() === '') return [];
  const whole = partOf(piece, isKnown);
  if (whole.known || !piece.includes(',')) return [whole.part];
  const split = piece
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => partOf(one, isKnown));
  return split.some(({ known }) => known) ? split.map(({ part }) => part) : [whole.part];
}

function partOf(text: string, isKnown: (name: string) => boolean): { part: PartnerPart; known: boolean } {
  const trimmed = text.trim();
  if (trimmed !== '' && isKnown(trimmed)) return { part: { name: trimmed, capacity: '' }, known: true };
  const bracketed = /^(.*\S)\s*\(([^()]*)\)$/s.exec(trimmed);
  const name = bracketed?.[1] ?? trimmed;
  const capacity = bracketed?.[2]?.trim() ?? '';
  return { part: { name, capacity }, known: name !== '' && isKnown(name) };
}

export interface EventFacts {
  when: string;
  /** The cell 'Partner Organization'. */
  partners: string;
  /** Hidden ids of those partners, in the order of the cell, commas between; '' where never linked. */
  partnerIds: string;
  /** 'Yes', blank, or whatever somebody typed. */
  cancelled: string;
}

/** People tick, cross and write it out: all but a no means it. FALSE is what a box without a tick holds. */
export const isCancelled = ({ cancelled }: Pick<EventFacts, 'cancelled'>): boolean =>
  !/^(no|false)?$/i.test(cancelled.trim());

/** By the visible words, else by the id, so that a renamed one stays. */
function namedIn(
  event: EventFacts,
  directory: PartnerDirectory,
): { name: string; position: number | undefined }[] {
  const ids = event.partnerIds.split(',');
  return readPartnerParts(event.partners, (name) => directory.positionOfName(name) !== undefined).map(
    ({ name }, index) => ({
      name,
      position: directory.positionOfName(name) ?? directory.positionOfId(ids[index] ?? ''),
    }),
  );
}

export const partnersOfEvent = (event: EventFacts, directory: PartnerDirectory): (number | undefined)[] =>
  namedIn(event, directory).map(({ position }) => position);

/** Names that belong to nobody in Partners. */
export const strangersOfEvent = (event: EventFacts, directory: PartnerDirectory): string[] =>
  namedIn(event, directory).flatMap(({ name, position }) => (position === undefined ? [name] : []));

/** The cell of hidden ids as it should be; an id stays where the words name nobody. */
export function partnerIdsOf(
  event: EventFacts,
  partners: readonly { id: string }[],
  directory: PartnerDirectory,
): string {
  const ids = event.partnerIds.split(',');
  const right = partnersOfEvent(event, directory).map(
    (position, at) => partners[position ?? -1]?.id ?? ids[at] ?? '',
  );
  return right.some((id) => id !== '') ? right.join(',') : '';
}
