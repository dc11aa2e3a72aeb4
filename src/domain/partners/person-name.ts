// A person's name and the title beside it: 'Kim Lee, principal', 'Kim Lee (principal)', 'Dr. Kim Lee' are one Kim Lee.

import { onceAText } from '../basics/memoize-by-text';
import { normalizeName } from '../basics/names';

/** Words for what somebody does. */
export const ROLES =
  'director|manager|coordinator|president|chair\\w*|principal|teacher|professor|prof|librarian|officer|assistant|associate|secretary|treasurer|pastor|reverend|minister|supervisor|specialist|head|owner|founder|ceo|cfo|coo|executive|admin\\w*|board|member|volunteer|leader|lead|liaison|counselor|nurse|doctor|intern|superintendent|registrar|receptionist';
/** Before a name. */
export const HONORIFICS = 'dr|mr|mrs|ms|miss|mx|prof|rev|reverend|father|sister|pastor';
/** After a name. 'Jr.' isn't a title: it tells a son from his father. */
export const CREDENTIALS = 'md|phd|edd|mls|mlis|msw|lcsw|rn|esq';

const ROLE = new RegExp(`\\b(?:${ROLES})\\b`, 'i');
const BEFORE = new RegExp(`^(?:(?:${HONORIFICS})\\b\\.? +)+(?=\\S+ +\\S)`, 'i');
const STARTS_AS_NAME = new RegExp(`^(?:${HONORIFICS})\\b\\.? +\\S`, 'i');
const IS_CREDENTIAL = new RegExp(`^(?:${CREDENTIALS})$`, 'i');
const ROUND = /^(.*\S)\s*\(([^()]+)\)$/s;
const DASHED = /^(.*\S)\s+[-–—]\s+(\S.*)$/s;

/** 'principal', 'Program Director', 'M.D.'; not 'Dr. Ben', which has a name in it. */
export const isTitle = (text: string): boolean =>
  (ROLE.test(text) && !STARTS_AS_NAME.test(text)) || IS_CREDENTIAL.test(text.replace(/\./g, ''));

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** 'Kim Lee' for 'Kim Lee, principal'. */
export function withoutTitleAfter(name: string): string {
  const [, before = '', inside = ''] = ROUND.exec(name) ?? DASHED.exec(name) ?? [];
  if (before !== '' && isTitle(inside)) return withoutTitleAfter(before);
  const parts = name.split(',').map((part) => part.trim());
  const at = parts.findIndex((part, position) => position > 0 && isTitle(part));
  const rest = parts.slice(0, at).join(', ');
  // 'Head, Kim' and 'Kim, Head': one word before the comma is a surname.
  return at > 0 && wordsIn(rest) > 1 ? rest : name;
}

/** 'Cole, Ben' is Ben Cole. */
const firstNameFirst = (name: string): string => name.replace(/^([^,]+), ?([^,]+)$/, '$2 $1');

/** For comparing. 'Mr. Lee' keeps its title: Mrs. Lee is somebody else. */
export const plainPersonName = onceAText((name) =>
  normalizeName(firstNameFirst(withoutTitleAfter(name.trim())).replace(BEFORE, '')),
);

const hasTitle = (name: string): boolean => {
  const all = firstNameFirst(name.trim());
  return withoutTitleAfter(name.trim()) !== name.trim() || all.replace(BEFORE, '') !== all;
};

/** Of two ways to write one person's name: the second if only that has a title, otherwise the first. */
export const withTitle = (name: string, other: string): string =>
  !hasTitle(name) && hasTitle(other) ? other : name;
