// Tabs filled with many rows at once, and the cost of working in them.
import type { Runtime } from 'apps-script-runtime';

/** `row` returns cells by label. */
export function fill(
  runtime: Runtime,
  tab: string,
  headerRows: number,
  count: number,
  row: (index: number) => Record<string, string | number>,
): void {
  const head = runtime.values(tab).slice(0, headerRows) as (string | number)[][];
  const rows = Array.from({ length: count }, (_, index) => {
    const values = row(index);
    return (head[0] ?? []).map((label) => values[String(label)] ?? '');
  });
  runtime.loadValues(tab, [...head, ...rows]);
}

export function costOf(runtime: Runtime, work: () => unknown): { reads: number; writes: number } {
  runtime.calls.reset();
  work();
  return { reads: runtime.calls.reads, writes: runtime.calls.writes };
}
