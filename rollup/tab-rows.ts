// The rows of a tab, found by their headings: columns may be missing, be in another order, or come later.

import { DATA_COLUMNS } from '../src/domain/counting/report-data';
import type { DataColumn } from '../src/domain/counting/report-data';
import { wholeIn } from '../src/domain/rollup/read-row';
import type { RawRow } from '../src/domain/rollup/read-row';
import type { RawPartner } from '../src/domain/rollup/roll-up';

/** Without these it is another table. */
const DATA_NEEDS: readonly DataColumn[] = ['event_id', 'status', 'counts_as'];
/** The columns that each version added. */
const SINCE_VERSION: Readonly<Partial<Record<DataColumn, number>>> = {
  because: 2,
  shared_with: 2,
  refreshed_on: 2,
};

const DIRECTORY_NEEDS = ['partner', 'staff_contact', 'last_contact'] as const;

const plainHeading = (text: string): string => text.trim().toLowerCase();

/** The place of each column; of two with one name, the first. */
function placesOf<Column extends string>(columns: readonly Column[], headings: readonly string[]) {
  const plain = headings.map(plainHeading);
  return new Map(columns.map((column) => [column, plain.indexOf(column)] as const));
}

export const isData = (headings: readonly string[]): boolean =>
  DATA_NEEDS.every((column) => headings.map(plainHeading).includes(column));

/** So many of Report data's headings aren't in another table by chance. */
const OURS = 4;

/** What Report data can't be read without. None if it is another table. */
export function lackingHeadings(headings: readonly string[]): DataColumn[] {
  const plain = headings.map(plainHeading);
  const isOurs = DATA_COLUMNS.filter((column) => plain.includes(column)).length >= OURS;
  return isOurs ? DATA_NEEDS.filter((column) => !plain.includes(column)) : [];
}

export const isDirectory = (headings: readonly string[]): boolean =>
  DIRECTORY_NEEDS.every((column) => headings.map(plainHeading).includes(column));

export interface DataTab {
  rows: RawRow[];
  missingColumns: DataColumn[];
}

/** `cells` is a row as text. */
type Line = readonly [rowNumber: number, cells: readonly string[]];

const isBlank = (cells: readonly string[]): boolean => cells.every((text) => text.trim() === '');

/** The same few words are in most cells of a column: each is kept once. */
const openWords = () => {
  const words = new Map<string, string>();
  return (text: string): string => {
    if (text.length > 20) return text;
    const known = words.get(text);
    if (known === undefined) words.set(text, text);
    return known ?? text;
  };
};

export function openData(headings: readonly string[]): { add: (line: Line) => void; tab: () => DataTab } {
  const places = placesOf(DATA_COLUMNS, headings);
  const present = DATA_COLUMNS.filter((column) => (places.get(column) ?? -1) >= 0);
  const rows: RawRow[] = [];
  const word = openWords();
  let newest = 0;
  return {
    add: ([rowNumber, cells]) => {
      if (isBlank(cells)) return;
      const texts: Partial<Record<DataColumn, string>> = {};
      for (const column of present) texts[column] = word(cells[places.get(column) ?? -1] ?? '');
      newest = Math.max(newest, wholeIn(texts.version ?? '') ?? 0);
      rows.push({ rowNumber, texts });
    },
    // A column that came later than the branch's version isn't missing: the version is a finding of its own.
    tab: () => ({
      rows,
      missingColumns: DATA_COLUMNS.filter(
        (column) => !present.includes(column) && (SINCE_VERSION[column] ?? 1) <= Math.max(newest, 1),
      ),
    }),
  };
}

export function openDirectory(headings: readonly string[]): {
  add: (line: Line) => void;
  partners: () => RawPartner[];
} {
  const columns = ['partner', 'partner_type', 'staff_contact', 'last_contact'] as const;
  const places = placesOf(columns, headings);
  const partners: RawPartner[] = [];
  return {
    add: ([, cells]) => {
      const at = (column: (typeof columns)[number]): string => cells[places.get(column) ?? -1] ?? '';
      partners.push({
        partner: at('partner'),
        partnerType: at('partner_type'),
        staffContact: at('staff_contact'),
        lastContact: at('last_contact'),
      });
    },
    partners: () => partners,
  };
}
