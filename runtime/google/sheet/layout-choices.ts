// Layout choices that the engine can't store: where group controls are, and the direction of a sheet.
import type { Book } from '../../book/book';
import { attach, attachmentsOf, changeAttachment } from '../../engine/attachments';

/** The choices of a sheet. By default, controls come after their group. */
export interface LayoutChoices {
  rowControl: 'BEFORE' | 'AFTER';
  columnControl: 'BEFORE' | 'AFTER';
  isRightToLeft: boolean;
}
const USUAL: LayoutChoices = { rowControl: 'AFTER', columnControl: 'AFTER', isRightToLeft: false };

function attachedTo(book: Book, sheetId: string): ReturnType<typeof attachmentsOf>[number] | undefined {
  return attachmentsOf(book.engine, 'layout').find((attachment) => attachment.sheetId === sheetId);
}

export function layoutChoices(book: Book, sheetId: string): LayoutChoices {
  return { ...USUAL, ...attachedTo(book, sheetId)?.data };
}

export function chooseLayout(book: Book, sheetId: string, change: Partial<LayoutChoices>): void {
  const before = attachedTo(book, sheetId);
  const data = { ...layoutChoices(book, sheetId), ...change };
  if (before) changeAttachment(book.engine, before.id, { sheetId, data });
  else attach(book.engine, { kind: 'layout', sheetId, data });
}
