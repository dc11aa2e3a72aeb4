// Which tab of a branch's file is which, by its headings.

import { DATA_COLUMNS, DIRECTORY_COLUMNS } from '../src/domain/counting/data-columns';
import type { DataColumn, DirectoryColumn } from '../src/domain/counting/data-columns';
import type { RawRow } from '../src/domain/rollup/read-row';
import type { RawPartner } from '../src/domain/rollup/roll-up';
import { missingColumns, openTab, partnerOf, plainHeading } from '../src/domain/rollup/tab-rows';
import type { OpenTab } from '../src/domain/rollup/tab-rows';

/** Without these it is another table. */
const DATA_NEEDS: readonly DataColumn[] = ['event_id', 'status', 'counts_as'];

const DIRECTORY_NEEDS = ['partner', 'staff_contact', 'last_contact'] as const;

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

export function openData(headings: readonly string[]): {
  add: OpenTab<DataColumn>['add'];
  tab: () => DataTab;
} {
  const open = openTab(headings, DATA_COLUMNS);
  const word = openWords();
  return {
    add: (rowNumber, cells) => open.add(rowNumber, cells.map(word)),
    tab: () => {
      const read = open.tab();
      return { rows: read.rows, missingColumns: missingColumns(read) };
    },
  };
}

export function openDirectory(headings: readonly string[]): {
  add: OpenTab<DirectoryColumn>['add'];
  partners: () => RawPartner[];
} {
  const open = openTab(headings, DIRECTORY_COLUMNS);
  return { add: open.add, partners: () => open.tab().rows.map(({ texts }) => partnerOf(texts)) };
}
