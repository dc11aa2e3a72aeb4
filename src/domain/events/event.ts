import { onceForAll } from '../basics/memoize';
import { PartnerDirectory } from '../basics/names';
import { saysYes } from '../basics/text';

export interface PartnerPart {
  name: string;
  /** The partner's role: 'host', 'co-presenter'; '' if not given. */
  capacity: string;
}

/** Reads 'WorkSource (host); Teen Shelter'. Known names may contain ; , and (. */
export function readPartnerParts(cell: string, isKnown: (name: string) => boolean): PartnerPart[] {
  const parts: PartnerPart[] = [];
  const pieces = cell.split(/([;\n])/);
  const alone = pieces.map((piece) => partOf(piece, isKnown));
  // Several known partners are not one partner with a long name.
  const isKnownFrom = (start: number, end: number) =>
    pieces
      .slice(start, end)
      .every((piece, at) => alone[start + at]?.known === true || /^[;\s]*$/.test(piece));
  const areAllKnown = isKnownFrom(0, pieces.length);
  for (let start = 0; start < pieces.length;) {
    let end = start + 1;
    // Names with more semicolons aren't worth the search.
    const most = areAllKnown ? 0 : Math.min(pieces.length, start + 7);
    for (let longest = most; longest > start + 1; longest -= 2) {
      const joined = pieces.slice(start, longest);
      if (isKnownFrom(start, longest)) continue;
      if (joined[0]?.trim() && joined[joined.length - 1]?.trim() && partOf(joined.join(''), isKnown).known) {
        end = longest;
        break;
      }
    }
    const piece = pieces.slice(start, end).join('');
    const whole = end === start + 1 ? alone[start] : undefined;
    parts.push(...partsOfPiece(piece, whole ?? partOf(piece, isKnown), isKnown));
    start = end + 1;
  }
  return parts;
}

/** Commas separate only known partners. */
function partsOfPiece(piece: string, whole: ReadPart, isKnown: (name: string) => boolean): PartnerPart[] {
  if (piece.trim() === '') return [];
  if (whole.known || !piece.includes(',')) return [whole.part];
  const split = piece
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => partOf(one, isKnown));
  return split.some(({ known }) => known) ? split.map(({ part }) => part) : [whole.part];
}

interface ReadPart {
  part: PartnerPart;
  known: boolean;
}

function partOf(text: string, isKnown: (name: string) => boolean): ReadPart {
  const trimmed = text.trim();
  if (trimmed !== '' && isKnown(trimmed)) return { part: { name: trimmed, capacity: '' }, known: true };
  const bracketed = trimmed.endsWith(')') ? /^(.*\S)\s*\(([^()]*)\)$/s.exec(trimmed) : undefined;
  const name = bracketed?.[1] ?? trimmed;
  const capacity = bracketed?.[2]?.trim() ?? '';
  return { part: { name, capacity }, known: name !== '' && isKnown(name) };
}

export interface EventFacts {
  when: string;
  /** A time, a day, or both; see event-span.ts. */
  endsAt: string;
  /** The cell 'Partner Organization'. */
  partners: string;
  /** The hidden ids of those partners, in the order of the cell, separated by commas; '' if never linked. */
  partnerIds: string;
  /** 'Yes', blank, or anything else people type. */
  cancelled: string;
}

export const isCancelled = ({ cancelled }: Pick<EventFacts, 'cancelled'>): boolean => saysYes(cancelled);

/** Among the ids: this piece of the text belongs to the name before it, which contains a semicolon. */
const REST = '~';
export const extraPartsIn = (name: string): number => name.match(/[;\n]/g)?.length ?? 0;

/** With its hidden id, or '', and how many further pieces of the text its name takes up. */
export type LinkedPart = PartnerPart & { id: string; rest: number };

export function linkedParts(cell: string, idCell: string, isKnown: (name: string) => boolean): LinkedPart[] {
  const ids = idCell.split(',');
  const linked: LinkedPart[] = [];
  let at = 0;
  for (const { name, capacity } of readPartnerParts(cell, isKnown)) {
    const id = ids[at] ?? '';
    const rest = extraPartsIn(name);
    const last = linked[linked.length - 1];
    if (id === REST && last && !isKnown(name)) last.rest++;
    else linked.push({ name, capacity, id: id === REST ? '' : id, rest });
    at += ids.includes(REST) ? rest + 1 : 1;
  }
  return linked;
}

export const writeIds = (parts: readonly Pick<LinkedPart, 'id' | 'rest'>[]): string =>
  parts.some(({ id }) => id !== '')
    ? parts.flatMap(({ id, rest }) => [id, ...Array.from({ length: rest }, () => REST)]).join(',')
    : '';

type NamedPart = LinkedPart & { position: number | undefined };
interface NamedParts {
  ids: string;
  parts: readonly NamedPart[];
  positions: readonly (number | undefined)[];
  unknown: readonly string[];
}
/** By the text of the cell: many events have the same partners. */
const named = new WeakMap<PartnerDirectory, Map<string, NamedParts>>();

/** By name, else by id, so that a renamed partner stays linked. */
function namedIn({ partners, partnerIds }: EventFacts, directory: PartnerDirectory): NamedParts {
  const byWords = named.get(directory) ?? new Map<string, NamedParts>();
  named.set(directory, byWords);
  const known = byWords.get(partners);
  if (known?.ids === partnerIds) return known;
  const isKnown = (name: string) => directory.positionOfName(name) !== undefined;
  const parts = linkedParts(partners, partnerIds, isKnown).map(({ name, capacity, id, rest }) => ({
    name,
    capacity,
    id,
    rest,
    position: directory.positionOfName(name) ?? directory.positionOfId(id),
  }));
  const positions = parts.map(({ position }) => position);
  const unknown = parts.filter(({ position }) => position === undefined).map(({ name }) => name);
  const found = { ids: partnerIds, parts, positions, unknown };
  byWords.set(partners, found);
  return found;
}

export const partnersOfEvents = onceForAll(namedIn);

export const partnersOfEvent = (
  event: EventFacts,
  directory: PartnerDirectory,
): readonly (number | undefined)[] => namedIn(event, directory).positions;

/** The part in the event of the partner at that position, or ''. Undefined if the partner isn't in the event. */
export const partIn = (
  event: EventFacts,
  directory: PartnerDirectory,
  position: number,
): string | undefined => namedIn(event, directory).parts.find((one) => one.position === position)?.capacity;

export const unknownPartnersOf = (event: EventFacts, directory: PartnerDirectory): readonly string[] =>
  namedIn(event, directory).unknown;

/** An id stays if its name matches no partner. */
export function partnerIdsOf(
  event: EventFacts,
  partners: readonly { id: string }[],
  directory: PartnerDirectory,
): string {
  return writeIds(
    namedIn(event, directory).parts.map(({ position, id, rest }) => ({
      id: partners[position ?? -1]?.id ?? id,
      rest,
    })),
  );
}

export const writePartnerParts = (parts: readonly PartnerPart[]): string =>
  parts
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, capacity }) =>
      capacity.trim() === '' ? name.trim() : `${name.trim()} (${capacity.trim()})`,
    )
    .join('; ');
