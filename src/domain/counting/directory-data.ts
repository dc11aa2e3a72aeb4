// Partner directory: who of the library's staff is in touch with whom, one row a partner, for other branches of its system.
// Its columns are a contract like those of Report data. Nothing else of a partner is in it: no notes, nobody who works
// there, no address.

import { normalizeName, nameInList } from '../basics/names';
import { sortBy } from '../basics/sort';
import { excerpt } from '../basics/text';
import { Day, laterDay } from '../dates/day';
import { DIRECTORY_COLUMNS, DIRECTORY_VERSION, DirectoryColumn } from './data-columns';
import { isEnded, isPotential } from '../partners/stage';

const NAME_LENGTH = 300;

export interface PartnerToList {
  name: string;
  orgType: string;
  staff: string;
  stage: string;
  /** The last touch, as the status has it. */
  lastContact: Day | '';
  /** Its location is confidential, or its name tells of a partner whose location is. */
  isHidden: boolean;
}

/** With an ended partner nobody is in touch, and a potential one is only a plan until there was contact. */
const isListed = (partner: PartnerToList): boolean =>
  !isEnded(partner) && (!isPotential(partner) || partner.lastContact !== '');

/** Rows with the same name are one partner, which is left out if one of them is hidden. Types count only if Settings lists them. */
export function directoryRows(
  partners: readonly PartnerToList[],
  orgTypes: readonly string[],
  today: Day,
): (string | number)[][] {
  const byName = new Map<string, PartnerToList[]>();
  for (const partner of partners) {
    const key = normalizeName(partner.name);
    byName.set(key, [...(byName.get(key) ?? []), partner]);
  }
  const rows = [...byName.values()].flatMap((rowsOfOne): Record<DirectoryColumn, string | number>[] => {
    const listed = rowsOfOne.filter(isListed);
    const [first] = listed;
    if (!first || rowsOfOne.some(({ isHidden }) => isHidden)) return [];
    const types = listed.flatMap(({ orgType }) => nameInList(orgType, orgTypes) ?? []);
    const staff = listed.map((one) => excerpt(one.staff, NAME_LENGTH)).filter(Boolean);
    return [
      {
        version: DIRECTORY_VERSION,
        partner: excerpt(first.name, NAME_LENGTH),
        partner_type: types[0] ?? '',
        staff_contact: [...new Set(staff)].join('; '),
        last_contact: rowsOfOne.map(({ lastContact }) => lastContact).reduce(laterDay),
        refreshed_on: today,
      },
    ];
  });
  return sortBy(rows, ({ partner }) => [normalizeName(String(partner))]).map((row) =>
    DIRECTORY_COLUMNS.map((column) => row[column]),
  );
}
