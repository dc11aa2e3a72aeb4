// What BigQuery costs, by the rules of its price page.
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import { ROW_BYTES, costSentence, monthlyCost, partsFor } from '../../rollup/bigquery/costs';
import { READS } from '../../rollup/bigquery/script';

/** A row as the add-on writes it, with much in it. */
const ROW = [
  ...['2', '8f0c2a1e-5b7d-4c1e-9a44', '2026-11-30', '2026-12-02', '2026-07-01', 'details missing'],
  ...['selfDirected', 'Live virtual', 'General interest', '12', '1234', '1234', '12.25'],
  ...['Community festival', 'School; Nonprofit; Government', '3', 'cancelled', '2n9c4c2k1zx', '2026-11-30'],
];

const MIB = 1024 ** 2;
const TIB = 1024 ** 4;
const NONE = { raw: 0, events: 0, cells: 0 };
const size = { branches: 1, rows: 0, directories: 0, opens: 0, charts: 0 };

test('a row that is stored is no longer than the costs say', () => {
  const bytes = (texts: readonly string[]) =>
    texts.reduce((all, text) => all + 2 + Buffer.byteLength(text), 0);
  const place = bytes(['branch-of-a-long-name']) + 8;
  expect(ROW).toHaveLength(DATA_COLUMNS.length);
  expect(place + bytes(ROW)).toBeLessThan(ROW_BYTES.raw);
  // Each text that was read is there twice, but for the three that nothing reads.
  expect(place + 2 * bytes(ROW.slice(0, 13))).toBeLessThan(ROW_BYTES.event);
});

test('a sheet costs ten mebibytes a day at least, however small it is', () => {
  const one = monthlyCost(size, NONE).tebibytesRead;
  const two = monthlyCost({ ...size, branches: 2 }, NONE).tebibytesRead;
  expect((two - one) * TIB).toBeCloseTo(30 * 10 * MIB, 0);
  const big = monthlyCost({ ...size, rows: 1e6 }, NONE).tebibytesRead;
  // The sheet, the deletion, and three reads of what came in.
  expect((big - one) * TIB).toBeCloseTo(30 * 5 * (1e6 * ROW_BYTES.raw - 10 * MIB), 0);
});

test('each chart that is opened reads at least ten mebibytes', () => {
  const closed = monthlyCost(size, NONE).tebibytesRead;
  const opened = monthlyCost({ ...size, opens: 20, charts: 8 }, NONE).tebibytesRead;
  expect((opened - closed) * TIB).toBeCloseTo(30 * 160 * 10 * MIB, 0);
});

test('the first tebibyte and ten gibibytes are free, and what is above has a price', () => {
  expect(monthlyCost({ ...size, branches: 30, rows: 1000 }, READS).dollars).toBe(0);
  const cost = monthlyCost({ ...size, branches: 10_000, rows: 5000 }, READS);
  expect(cost.readDollars).toBeCloseTo((cost.tebibytesRead - 1) * 6.25, 6);
  expect(cost.storedDollars).toBeCloseTo((cost.gibibytesStored - 10) * 0.02, 6);
  expect(cost.dollars).toBeCloseTo(cost.readDollars + cost.storedDollars, 6);
});

test('a part ends within the hour', () => {
  for (const branches of [1, 30, 500, 501, 1000, 10_000]) {
    const { parts, minutes } = monthlyCost({ ...size, branches }, NONE);
    expect(parts).toBe(partsFor(branches));
    expect(minutes).toBeLessThanOrEqual(60);
    expect(parts * 500).toBeGreaterThanOrEqual(branches);
  }
});

test('the report reads the branches’ rows once a day', () => {
  expect(READS.raw).toBe(1);
  expect(READS.events).toBeGreaterThan(3);
  expect(READS.cells).toBeGreaterThan(3);
});

test('the sentence about the costs speaks of one part as of one', () => {
  const about = (branches: number) => costSentence({ branches, rows: 100, directories: 0 }, READS);
  expect(about(3)).toMatch(/ a month\. Loading takes about 1 minute\.$/);
  expect(about(30)).toMatch(/ a month\. Loading takes about 3 minutes\.$/);
  expect(about(1000)).toMatch(/ a month\. Each of 2 parts takes about 50 minutes\.$/);
});
