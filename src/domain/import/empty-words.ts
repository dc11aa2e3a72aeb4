// Words in a cell that say it is empty.

import { ImportTable, kindOf } from '../tables';
import type { ColumnUse } from './import-mapping';

/** What people and programs put into a cell that has nothing to say. */
const SAYS_NOTHING =
  /^(?:none|n\/a|n\.a\.?|\(?blank\)?|\(?empty\)?|do(?:es)? ?n[o’']?t (?:apply|have(?: one)?)|not (?:applicable|available|provided|given)|k\. ?a\.?|[-–—_. ]+)$/i;
/** Nobody knows it yet. That is worth a note where a day belongs: there was a contact, or there will be an event. */
const IS_UNKNOWN = /^(?:[?\s]*\?[?\s]*|unknown|do(?:es)? ?n[o’']?t know|not known|tb[ad])$/i;
/** In exactly this form, because Null and Na are surnames too. */
const WRITTEN_BY_PROGRAMS = /^(?:NULL|null|NA)$/;

/** Whether its texts are days, perhaps with a time. */
export const isDayField = (table: ImportTable, field: string): boolean =>
  ['day', 'when', 'end'].includes(kindOf(table, field));

export const saysNothing = (text: string, use: ColumnUse | undefined, table: ImportTable): boolean =>
  SAYS_NOTHING.test(text) ||
  WRITTEN_BY_PROGRAMS.test(text) ||
  (IS_UNKNOWN.test(text) && !(use?.as === 'text' && isDayField(table, use.field)));
