import type { Places } from '../tables/frame';
import type { Sheet } from '../tables/table';

/** `old` has set-up's former widths. Another width is the library's own. */
export function replaceWidths(sheet: Sheet, columns: Places, old: Readonly<Record<string, number>>): void {
  for (const { key, position, width } of columns.values())
    if (old[key] !== undefined && sheet.getColumnWidth(position + 1) === old[key])
      sheet.setColumnWidth(position + 1, width);
}
