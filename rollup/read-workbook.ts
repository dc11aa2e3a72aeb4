// A branch's sheet, saved as .xlsx: its tabs Report data and Partner directory, row by row. The others aren't read.

import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { CellValue } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { REPORT_TAB } from '../src/words/report-tab';
import { textOfCell } from './cell-text';
import { isData, isDirectory, openData, openDirectory } from './tab-rows';
import type { DataTab } from './tab-rows';
import type { RawPartner } from '../src/domain/rollup/roll-up';

/** Unpacked. A branch's sheet with 20,000 events is under 100 MB. */
const MOST_BYTES = 1_500_000_000;

export interface ReadTabs {
  data: DataTab | undefined;
  /** Those of a tab of that name, if they are others. */
  oddHeadings: string[] | undefined;
  directory: RawPartner[];
}

export class TooLarge extends Error {}

const SMALL_PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml)$/;
const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;
const NO_STRINGS =
  '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** The same file with what the tabs need before the tabs: programs write the parts in any order. */
function inOrder(bytes: Uint8Array): Uint8Array {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!SMALL_PARTS.test(name) && !SHEETS.test(name)) return false;
      size += originalSize;
      if (size > MOST_BYTES) throw new TooLarge();
      return true;
    },
  });
  if (!parts['xl/workbook.xml']) throw new Error('It has no workbook.');
  parts['xl/sharedStrings.xml'] ??= new TextEncoder().encode(NO_STRINGS);
  const names = Object.keys(parts).sort(
    (one, other) => Number(SHEETS.test(one)) - Number(SHEETS.test(other)),
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    level: 0,
  });
}

/** ExcelJS counts cells from 1. */
const textsOf = (values: readonly CellValue[] | Record<string, CellValue>): string[] =>
  Array.isArray(values) ? Array.from(values.slice(1) as CellValue[], textOfCell) : [];

const isNamed = (name: string): boolean => name === REPORT_TAB.dataName;

export async function readWorkbook(bytes: Uint8Array): Promise<ReadTabs> {
  const stream = Readable.from([Buffer.from(inOrder(bytes))]);
  const found: ReadTabs = { data: undefined, oddHeadings: undefined, directory: [] };
  let isExact = false;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(stream, {
    ...{ entries: 'ignore', hyperlinks: 'ignore', worksheets: 'emit' },
    ...{ sharedStrings: 'cache', styles: 'cache' },
  });
  for await (const sheet of reader) {
    const { name = '' } = sheet as unknown as { name?: string };
    let open: ReturnType<typeof openData> | undefined;
    let partners: ReturnType<typeof openDirectory> | undefined;
    let isFirst = true;
    let headings: string[] = [];
    for await (const row of sheet) {
      const cells = textsOf(row.values);
      if (isFirst) {
        isFirst = false;
        headings = cells;
        // A tab that somebody renamed is known by its headings; one of the right name comes before it.
        if (row.number === 1 && isData(cells) && !isExact && (isNamed(name) || !found.data))
          open = openData(cells);
        else if (row.number === 1 && isDirectory(cells)) partners = openDirectory(cells);
        else break;
      } else (open ?? partners)?.add(row.number, cells);
    }
    if (open) found.data = open.tab();
    if (partners) found.directory = partners.partners();
    if (isNamed(name)) {
      isExact = open !== undefined;
      found.oddHeadings = open ? undefined : headings;
    }
  }
  return found;
}
