// The cells of a file as text: days as 2026-11-30, numbers without separators.

import type { CellValue } from 'exceljs';

export function textOfCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return textOfCell(value.text);
  return 'result' in value ? textOfCell(value.result) : '';
}
