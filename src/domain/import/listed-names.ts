// A list may name staff and partners in its own way: 'BG' for Ben G. The librarian says who is meant, once for all rows.

import { normalizeName } from '../basics/names';
import { replaceStaff } from '../basics/staff';
import { unlistedIn } from '../basics/unlisted-staff';
import type { SourceRow } from './source-row';

/** Means the name as typed if it is one that the sheet doesn't have yet. */
export interface NameAnswer {
  field: 'staff' | 'partner';
  typed: string;
  means: string;
}

const answerAbout = (
  names: readonly NameAnswer[],
  field: NameAnswer['field'],
  typed: string,
): NameAnswer | undefined =>
  names.find((one) => one.field === field && normalizeName(one.typed) === normalizeName(typed));

/** Rows with the names that are meant. Their text stays as typed, so the same list still adds nothing the second time. */
export const withNamesMeant = (
  rows: readonly SourceRow[],
  names: readonly NameAnswer[],
): readonly SourceRow[] =>
  names.length === 0
    ? rows
    : rows.map((row) => {
        const { staff, partner } = row.values;
        const meant = partner === undefined ? undefined : answerAbout(names, 'partner', partner)?.means;
        return {
          ...row,
          values: {
            ...row.values,
            ...(staff !== undefined && { staff: staffMeant(staff, names) }),
            ...(meant !== undefined && { partner: meant }),
          },
        };
      });

const staffMeant = (cell: string, names: readonly NameAnswer[]): string =>
  names
    .filter(({ field, typed, means }) => field === 'staff' && normalizeName(typed) !== normalizeName(means))
    .reduce((written, { typed, means }) => replaceStaff(written, typed, means), cell);

/** Staff in the list that Settings lacks, each with the answer given, the likely one, or the name as typed. */
export function staffAnswers(
  rows: readonly SourceRow[],
  staff: readonly string[],
  names: readonly NameAnswer[],
): NameAnswer[] {
  const unlisted = new Map<string, NameAnswer>();
  for (const typed of rows.flatMap(({ values }) => unlistedIn(values.staff ?? '', staff))) {
    const key = normalizeName(typed);
    if (unlisted.has(key)) continue;
    const given = answerAbout(names, 'staff', typed);
    unlisted.set(key, given ?? { field: 'staff', typed, means: likelyStaff(typed, staff) ?? typed });
  }
  return [...unlisted.values()];
}

/** The one name with these initials or this first name; undefined if none or several fit. */
export function likelyStaff(typed: string, staff: readonly string[]): string | undefined {
  const sought = normalizeName(typed.replace(/[.\s]+/g, ''));
  const found = staff.filter((name) => {
    const words = normalizeName(name).split(' ');
    return words[0] === sought || words.map((word) => word.charAt(0)).join('') === sought;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Partners in the list that Partners lacks, and those that an answer was given for. */
export const partnerAnswers = (unmatched: readonly string[], names: readonly NameAnswer[]): NameAnswer[] => [
  ...names.filter(({ field }) => field === 'partner'),
  ...unmatched
    .filter((typed) => !answerAbout(names, 'partner', typed))
    .map((typed): NameAnswer => ({ field: 'partner', typed, means: typed })),
];
