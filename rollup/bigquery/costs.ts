// What a month costs, by the rules of BigQuery's price page as known when this was written: on demand, in the US. Where a rule isn't
// known for sure, the dearer meaning is taken, so this is an upper bound.

import { counted } from '../../src/words/count';

const PRICES = {
  dollarsPerTiB: 6.25,
  freeTiB: 1,
  dollarsPerGiBStored: 0.02,
  freeGiBStored: 10,
  /** Billed for each table that a statement reads, however little is in it. */
  leastMiBRead: 10,
} as const;

/** Bytes of a row as they are billed: two for each text, and its letters. The tests measure them. */
export const ROW_BYTES = { raw: 280, event: 400, cell: 170 } as const;

/** Reading one sheet, with what a statement takes to begin. */
const SECONDS_PER_SHEET = 6;
/** So that a part ends within the hour. A run may take 24 at most. */
const BRANCHES_PER_PART = 500;
const DAYS = 30;

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const TIB = 1024 ** 4;

/** Tables that the saving of a part reads beside the rows, and that the making of the report reads beside events. */
const SMALL_READS = { part: 16, report: 24 } as const;

export interface Size {
  branches: number;
  /** Rows in each branch's Report data: an event each, of all years. */
  rows: number;
  /** How many branches share their directory. */
  directories: number;
  /** How often somebody opens the charts in a day, and how many charts there are. */
  opens: number;
  charts: number;
}

/** How often the report's statements read each table. */
export interface Reads {
  raw: number;
  events: number;
  cells: number;
}

export interface Cost {
  parts: number;
  /** How long one part takes. */
  minutes: number;
  tebibytesRead: number;
  gibibytesStored: number;
  readDollars: number;
  storedDollars: number;
  dollars: number;
}

export const partsFor = (branches: number): number => Math.max(1, Math.ceil(branches / BRANCHES_PER_PART));

const atLeast = (bytes: number): number => Math.max(bytes, PRICES.leastMiBRead * MIB);

export function monthlyCost({ branches, rows, directories, opens, charts }: Size, reads: Reads): Cost {
  const parts = partsFor(branches);
  const all = branches * rows;
  const sheets = branches * atLeast(rows * ROW_BYTES.raw) + directories * atLeast(0);
  // The deletion reads the whole table. What came in is read to check it, and to save it.
  const saving = atLeast(all * ROW_BYTES.raw) + 3 * atLeast((all / parts) * ROW_BYTES.raw);
  const report =
    reads.raw * atLeast(all * ROW_BYTES.raw) +
    reads.events * atLeast(all * ROW_BYTES.event) +
    reads.cells * atLeast(all * ROW_BYTES.cell);
  const small = parts * SMALL_READS.part + SMALL_READS.report + opens * charts;
  const day = sheets + parts * saving + report + small * atLeast(0);
  const tebibytesRead = (day * DAYS) / TIB;
  const gibibytesStored = (all * (ROW_BYTES.raw + ROW_BYTES.event + ROW_BYTES.cell)) / GIB;
  const readDollars = Math.max(0, tebibytesRead - PRICES.freeTiB) * PRICES.dollarsPerTiB;
  const storedDollars = Math.max(0, gibibytesStored - PRICES.freeGiBStored) * PRICES.dollarsPerGiBStored;
  return {
    ...{ parts, minutes: Math.ceil(((branches / parts) * SECONDS_PER_SHEET) / 60) },
    ...{ tebibytesRead, gibibytesStored, readDollars, storedDollars },
    dollars: readDollars + storedDollars,
  };
}

const usual = (branches: number, rows: number): Size => ({
  ...{ branches, rows, directories: branches },
  ...{ opens: 20, charts: 8 },
});

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const dollars = (value: number): string => (value === 0 ? '$0' : `$${number(value, 2)}`);

/** In Markdown. */
export function costTable(reads: Reads): string {
  const head = [
    'branches',
    'rows in each tab',
    'parts',
    'minutes each part',
    'read in a month (TiB)',
    'reading',
    'stored (GiB)',
    'storing',
    'a month',
  ];
  const sizes = [30, 1_000, 10_000].flatMap((branches) =>
    [1_000, 5_000, 20_000].map((rows) => usual(branches, rows)),
  );
  const lines = sizes.map((size) => {
    const cost = monthlyCost(size, reads);
    return [
      number(size.branches),
      number(size.rows),
      number(cost.parts),
      number(cost.minutes),
      number(cost.tebibytesRead, 2),
      dollars(cost.readDollars),
      number(cost.gibibytesStored, 1),
      dollars(cost.storedDollars),
      dollars(cost.dollars),
    ];
  });
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}

/** For a list of branches: a sentence. */
export function costSentence(size: Pick<Size, 'branches' | 'rows' | 'directories'>, reads: Reads): string {
  const cost = monthlyCost({ ...usual(size.branches, size.rows), ...size }, reads);
  const { tebibytesRead, gibibytesStored } = cost;
  return `${number(size.branches)} branches with ${number(size.rows)} rows each, loaded every day: at most ${number(tebibytesRead, 2)} TiB read in a month (${dollars(cost.readDollars)} after the first free TiB) and ${number(gibibytesStored, 1)} GiB stored (${dollars(cost.storedDollars)}), so ${dollars(cost.dollars)} a month. ${cost.parts === 1 ? 'Loading takes' : `Each of ${number(cost.parts)} parts takes`} about ${counted(cost.minutes, 'minute')}.`;
}
