// Merges two rows of Partners field by field, as the librarian chooses. The other row ends.

import { quoted } from '../../words/count';
import { NOTES } from '../../words/notes';
import type { FieldKey } from '../tables';
import { MAX_CELL_TEXT } from '../tables/description';
import { ACTIVE, ENDED, PARTNERS } from '../tables/partners';
import { Day, isDay } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { normalizeName } from '../basics/names';
import { otherNamesOf, otherNameNote } from '../partners/other-names';
import { excerpt } from '../basics/text';
import {
  PERSON_FIELDS,
  PartnerValues,
  Person,
  isCompatible,
  isCovered,
  isNobody,
  isSamePerson,
  peopleOf,
  withMore,
  writePeople,
} from '../partners/people';

export type Choice = 'survivor' | 'other' | 'both';

/** One choice: a field, or all people at once, because their names, emails and phones belong together line by line. */
export interface Proposal {
  /** The field's key, or 'people'. */
  key: string;
  fields: readonly FieldKey<'partners'>[];
  choice: Choice;
  /** Every choice loses something, so the librarian is asked. */
  isAsked: boolean;
  mayBeBoth: boolean;
}

const PEOPLE = 'people';
export const PARTNER_FIELDS = [...PARTNERS.template, ...PARTNERS.own];

const mergedIntoNote = (name: string, today: Day): string =>
  `${NOTES.merged}${quoted(excerpt(name))}${NOTES.mergedOn(fullDay(today))}`;

/** Only fields that differ. Proposes the filled one, the newer day, both texts, or else the survivor's. */
export function proposeChoices(survivor: PartnerValues, other: PartnerValues): Proposal[] {
  return PARTNER_FIELDS.flatMap(({ key, kind }): Proposal[] => {
    const isPeople = key === PERSON_FIELDS[0];
    if (kind === 'several' && !isPeople) return [];
    const fields = isPeople ? PERSON_FIELDS : [key];
    const [ours, theirs] = [survivor, other].map((row) => fields.map((field) => meant(row, field)));
    // Both come from cells: one value has one text.
    if (!ours || !theirs || ours.every((text, at) => text === theirs[at])) return [];
    const propose = (choice: Choice, isAsked: boolean): Proposal[] => [
      { key: isPeople ? PEOPLE : key, fields, choice, isAsked, mayBeBoth },
    ];
    const mayBeBoth =
      (isPeople || kind === 'text') &&
      fields.every((field) => (chosen(survivor, other, field, 'both')[field] ?? '').length <= MAX_CELL_TEXT);
    if (isBlank(theirs)) return propose('survivor', false);
    if (isBlank(ours)) return propose('other', false);
    if (mayBeBoth) return propose('both', false);
    const [day = '', theirDay = ''] = [ours[0], theirs[0]];
    const isNewer = kind === 'day' && isDay(day) && isDay(theirDay) && theirDay > day;
    // The last contact is the later of the two. Any other day is somebody's decision.
    const isFact = key === 'lastContact' && isDay(day) && isDay(theirDay);
    // The row that stays keeps its name. The other name goes into Notes.
    return propose(isNewer ? 'other' : 'survivor', !isFact && key !== 'name');
  });
}

const isBlank = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

/** A blank stage means Active, so it doesn't give way to Ended. */
const meant = (row: PartnerValues, field: FieldKey<'partners'>): string =>
  (row[field] ?? '').trim() === '' && field === 'stage' ? ACTIVE : (row[field] ?? '');

/** Fields without a choice follow the proposal. A name given up goes into Notes. */
export function mergedValues(
  survivor: PartnerValues,
  other: PartnerValues,
  choices: Readonly<Record<string, Choice>>,
): PartnerValues {
  const values = { ...survivor };
  for (const { key, fields, choice, mayBeBoth } of proposeChoices(survivor, other)) {
    const wanted = choices[key] ?? choice;
    for (const field of fields)
      Object.assign(
        values,
        chosen(survivor, other, field, wanted === 'both' && !mayBeBoth ? choice : wanted),
      );
  }
  return withOtherName(values, [survivor, other]);
}

/** For messages. A survivor that takes the other's name is called by its old one. */
export function namesOf(
  seen: { survivor: PartnerValues; other: PartnerValues },
  merged: PartnerValues,
): [gone: string, into: string] {
  const [before = '', gone = '', into = ''] = [seen.survivor, seen.other, merged].map(({ name }) => name);
  return [gone, normalizeName(gone) === normalizeName(into) ? before : into];
}

function withOtherName(values: PartnerValues, rows: readonly PartnerValues[]): PartnerValues {
  const [name, ...known] = [values.name ?? '', ...otherNamesOf(values)].map(normalizeName);
  const gone = rows
    .map((row) => row.name ?? '')
    .find((one) => one.trim() !== '' && ![name, ...known].includes(normalizeName(one)));
  if (gone === undefined) return values;
  const notes = [values.notes ?? '', otherNameNote(gone)].filter((text) => text.trim() !== '').join('\n');
  return notes.length > MAX_CELL_TEXT ? values : { ...values, notes };
}

function chosen(
  survivor: PartnerValues,
  other: PartnerValues,
  field: FieldKey<'partners'>,
  choice: Choice,
): PartnerValues {
  const [ours, theirs] = [survivor[field] ?? '', other[field] ?? ''];
  if (choice !== 'both') return { [field]: choice === 'survivor' ? ours : theirs };
  const person = PERSON_FIELDS.find((one) => one === field);
  return { [field]: person ? writePeople(everybody(survivor, other))[person] : joined(ours, theirs) };
}

function joined(ours: string, theirs: string): string {
  const [one, other] = [ours.trim(), theirs.trim()];
  if (one.includes(other)) return ours;
  return other.includes(one) ? theirs : `${ours.trimEnd()}\n${theirs}`;
}

/**
 * Everybody once. Two entries are one person if they share something and nothing contradicts it, or if each row has
 * only one person of that name.
 */
function everybody(survivor: PartnerValues, other: PartnerValues): Person[] {
  const [ours, theirs] = [survivor, other].map((row) => peopleOf(row).filter((one) => !isNobody(one)));
  const all = [...(ours ?? [])];
  for (const person of theirs ?? []) {
    const fitting = all.find((one) => isCompatible(one, person) && haveSomethingInCommon(one, person));
    const same = fitting ?? onlyNamesake(person, ours ?? [], theirs ?? []);
    if (!same) all.push(person);
    else for (const field of PERSON_FIELDS) same[field] = withMore(field, same[field], person[field]);
  }
  return all;
}

function onlyNamesake(
  person: Person,
  ours: readonly Person[],
  theirs: readonly Person[],
): Person | undefined {
  const isNamesake = (one: Person) =>
    one.contactName !== '' && person.contactName !== '' && isSamePerson(one, person);
  const [same, another] = ours.filter(isNamesake);
  return another || theirs.filter(isNamesake).length > 1 ? undefined : same;
}

const haveSomethingInCommon = (one: Person, other: Person): boolean =>
  PERSON_FIELDS.some(
    (field) => one[field] !== '' && other[field] !== '' && isCovered(field, one[field], other[field]),
  );

/**
 * The changes to the row that ends. It gives up a name that the survivor has, because rows with the same name are one
 * partner. `taken` holds all other partners' names, normalized.
 */
export function retired(
  other: PartnerValues,
  name: string,
  today: Day,
  taken: ReadonlySet<string>,
): PartnerValues {
  const merged = mergedIntoNote(name, today);
  const before = (other.story ?? '').trim();
  // A run that died may have said so already.
  const story = before.startsWith(merged) ? before : [merged, before].filter(Boolean).join('\n');
  const own = other.name ?? '';
  let apart = own;
  if (normalizeName(own) === normalizeName(name))
    for (let count = 1; apart === own || taken.has(normalizeName(apart)); count++)
      apart = `${own.trim()} (merged${count > 1 ? ` ${count}` : ''})`;
  return { name: apart, stage: ENDED, story, focus: '', reviewOn: '' };
}
