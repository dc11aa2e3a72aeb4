// The form's answers that aren't dealt with yet, and what to make of each.

import { Day, addDays } from '../../domain/dates/day';
import { normalizeName } from '../../domain/basics/names';
import { otherNamesOf } from '../../domain/partners/other-names';
import { FormColumn, lackingIn } from '../../domain/responses/column-use';
import { recallColumns } from '../../domain/responses/form-columns';
import { FormMemory, FormTrouble, isDone } from '../../domain/responses/form-memory';
import { FormResponse, responseIn } from '../../domain/responses/response';
import { idOfKey, keyOfId, stampOfKey } from '../../domain/basics/phone-id';
import { KeyedResponse, withKeys } from '../../domain/responses/response-keys';
import { Known } from '../../domain/responses/response-to-contact';
import { Zone } from '../../sheets/cells/zone';
import { findFormTab, readFormTab } from '../../sheets/tables/form-tab';
import { textsAt } from '../../sheets/tables/table';
import { Library } from './library';

/** Somebody who corrects an answer does it soon. */
const CORRECTED_WITHIN_DAYS = 31;

export interface FormLook {
  /** The current name of its tab. */
  tab: string;
  trouble: FormTrouble;
  responses: readonly FormResponse[];
}

/** The form's current tab: one read, or two if a question is missing. */
export function lookAtForm(memory: FormMemory, zone: Zone): FormLook {
  const sheet = findFormTab(memory);
  if (!sheet) return { tab: memory.tab, trouble: 'tab', responses: [] };
  const { headings, rows } = readWhole(sheet, memory, zone);
  const columns = recallColumns(headings, memory.columns);
  const isLacking = lackingIn(columns.map(({ use }) => use)) !== undefined;
  return {
    tab: sheet.getName(),
    trouble: isLacking ? 'columns' : '',
    responses: isLacking ? [] : responsesIn(rows, columns),
  };
}

/** A column inserted during the read pushes the last one out of the range. The second read includes it again. */
function readWhole(sheet: GoogleAppsScript.Spreadsheet.Sheet, { columns }: FormMemory, zone: Zone) {
  const first = readFormTab(sheet, zone);
  return Object.keys(first.headings.length > 0 ? columns : {}).every((known) =>
    first.headings.some((heading) => normalizeName(heading) === known),
  )
    ? first
    : readFormTab(sheet, zone);
}

export const responsesIn = (
  rows: readonly (readonly string[])[],
  columns: readonly FormColumn[],
): FormResponse[] => rows.flatMap((cells) => responseIn(cells, columns) ?? []);

/** Oldest first, so that the answers dealt with are always the first ones. */
export const waitingIn = ({ responses }: FormLook, memory: FormMemory, logged: readonly string[] = []) =>
  withKeys(responses, [...memory.done, ...memory.open, ...logged])
    .filter(({ key }) => !isDone(memory, key))
    .sort((one, other) => one.stamp - other.stamp || (one.key < other.key ? -1 : 1));

/** Keys of the answers that are already contacts. */
export const loggedKeys = ({ rows }: Library): string[] =>
  rows.contacts.flatMap(({ id }) => keyOfId(id) || []);

/** What a verdict needs to know about the library. */
export function knownIn(
  library: Library,
  { responses }: FormLook,
  today: Day,
): (response: KeyedResponse) => Known {
  const { partners, rows, directory, settings } = library;
  const byOtherName = new Map<string, string[]>();
  for (const { index, name } of rows.partners)
    for (const other of otherNamesOf(textsAt(partners, index, ['notes']))) {
      const plain = normalizeName(other);
      byOtherName.set(plain, [...new Set([...(byOtherName.get(plain) ?? []), name])]);
    }
  const partnersCalled = (name: string): readonly string[] => {
    const position = directory.positionOfName(name);
    const found = position === undefined ? undefined : rows.partners[position]?.name;
    return found === undefined ? (byOtherName.get(normalizeName(name)) ?? []) : [found];
  };
  const stamps = new Set(responses.map(({ stamp }) => stamp));
  const vanished = rows.contacts.filter(({ id }) => {
    const key = keyOfId(id);
    return key !== '' && !stamps.has(stampOfKey(key));
  });
  const { methods, staff } = settings.lists;
  return ({ day, key }) => ({
    ...{ today, partnersCalled, methods, staff },
    mayBeEdited: (partner) =>
      vanished.some(
        ({ id, when, partner: other }) =>
          id !== idOfKey(key) &&
          normalizeName(other) === normalizeName(partner) &&
          when <= day &&
          when >= addDays(day, -CORRECTED_WITHIN_DAYS),
      ),
  });
}
