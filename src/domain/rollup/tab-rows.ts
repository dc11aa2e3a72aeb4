// The rows of a branch's tab by the names of its columns, every cell as text. Columns may be missing, be in another order,
// or have come with a later version.

import { DataColumn, SINCE_VERSION } from '../counting/data-columns';
import { RawRow, wholeIn } from './read-row';
import { RawPartner } from './roll-up';

export interface TabRows<Column extends string> {
  missing: Column[];
  rows: { rowNumber: number; texts: Partial<Record<Column, string>> }[];
}

export const plainHeading = (text: string): string => text.trim().toLowerCase();

/** Takes the rows below the headings one after another, so that only their columns are in memory. */
export interface OpenTab<Column extends string> {
  /** Rows that are blank from end to end are left out. */
  add: (rowNumber: number, cells: readonly string[]) => void;
  tab: () => TabRows<Column>;
}

/** Of two columns with one name, the first counts. */
export function openTab<Column extends string>(
  headings: readonly string[],
  columns: readonly Column[],
): OpenTab<Column> {
  const plain = headings.map(plainHeading);
  const places = columns.map((column) => [column, plain.indexOf(column)] as const);
  const there = places.filter(([, place]) => place >= 0);
  const rows: TabRows<Column>['rows'] = [];
  return {
    add: (rowNumber, cells) => {
      if (cells.every((cell) => cell.trim() === '')) return;
      const texts: Partial<Record<Column, string>> = {};
      for (const [column, place] of there) texts[column] = cells[place] ?? '';
      rows.push({ rowNumber, texts });
    },
    tab: () => ({ missing: places.flatMap(([column, place]) => (place < 0 ? [column] : [])), rows }),
  };
}

/** The headings are in the first row. */
export function rowsOfTab<Column extends string>(
  texts: readonly (readonly string[])[],
  columns: readonly Column[],
): TabRows<Column> {
  const [headings = [], ...rows] = texts;
  const open = openTab(headings, columns);
  rows.forEach((cells, at) => open.add(at + 2, cells));
  return open.tab();
}

/** A column that came later than the branch's version isn't missing: the version is a finding of its own. */
export function missingColumns({ missing, rows }: TabRows<DataColumn>): DataColumn[] {
  const newest = (rows as readonly RawRow[]).reduce(
    (version, { texts }) => Math.max(version, wholeIn(texts.version ?? '') ?? 0),
    1,
  );
  return missing.filter((column) => (SINCE_VERSION[column] ?? 1) <= newest);
}

type DirectoryTexts = Partial<Record<'partner' | 'partner_type' | 'staff_contact' | 'last_contact', string>>;

export const partnerOf = ({
  partner = '',
  partner_type: partnerType = '',
  staff_contact: staffContact = '',
  last_contact: lastContact = '',
}: DirectoryTexts): RawPartner => ({ partner, partnerType, staffContact, lastContact });
