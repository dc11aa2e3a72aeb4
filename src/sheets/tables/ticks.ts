import { Values } from '../../domain/tables/description';
import { excerpt } from '../../domain/basics/text';
import { SHEET } from '../../words/sheet';
import { Table, textAt } from './table';

/** As the end of a sentence; '' for a tick or none. */
export const notATick = (text: string): string =>
  ['', 'TRUE'].includes(text.trim()) ? '' : SHEET.notTick(excerpt(text));

export const holdsWords = (table: Table, index: number): boolean =>
  table.columns.has('done') && notATick(textAt(table, index, 'done')) !== '';

/** Today asks about the words instead. */
export const withoutTickOverWords = (table: Table, index: number, values: Values): Values =>
  values.done !== undefined && holdsWords(table, index)
    ? Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'done'))
    : values;
