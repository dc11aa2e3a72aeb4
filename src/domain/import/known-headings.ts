// Looks up a heading of somebody's list or form: as it is, then without what is added to it.

import { FIELDS, TableName } from '../tables';
import { normalizeName } from '../basics/names';

/** By field, or by a word that is no field: full headings with commas between. Case, accents and punctuation don't count. */
export type Synonyms = Readonly<Record<string, string>>;

/** A field's key, '' if unknown, or a word that isn't a field: see import-synonyms.ts and contact-headings.ts. */
export type Meaning = string;

export type KnownHeadings = ReadonlyMap<string, Meaning>;

export function learnHeadings(table: TableName, synonyms: Synonyms): KnownHeadings {
  const known = new Map<string, Meaning>();
  const learn = (headings: string, field: string) => {
    for (const heading of headings.split(',')) known.set(normalizeName(heading), field);
  };
  for (const [field, headings] of Object.entries(synonyms)) learn(headings, field);
  for (const { key, headings } of FIELDS[table]) if (headings !== undefined) learn(headings, key);
  // The template's own labels come last, so that they win.
  for (const { label, key } of FIELDS[table]) known.set(normalizeName(label), key);
  return known;
}

/** 'Phone #', 'Phone 2' and 'Phone (work)' all become 'Phone'. */
const plainHeading = (text: string): string =>
  normalizeName(text.replace(/[([][^)\]]*[)\]]/g, ' '))
    .replace(/ ?\b(?:\d|no|nr|number|nummer|numero)\b/g, '')
    .trim();

export const meaningOfWhole = (known: KnownHeadings, heading: string): Meaning | undefined =>
  known.get(normalizeName(heading)) ?? known.get(plainHeading(heading));

/** 'Contact person: Name' starts with its group. */
export function partsOfHeading(heading: string): { group: string; own: string } {
  const [, group = '', own = heading] = /^(.+?): (.+)$/.exec(heading) ?? [];
  return { group: plainHeading(group), own: plainHeading(own) };
}
