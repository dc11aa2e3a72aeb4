// Notes in a column of its own since when a partnership has its level on the Spectrum.

import { spectrumDays } from '../../domain/partnerships/spectrum';
import { Recorded, editsOf } from '../../domain/changes/change';
import { Day } from '../../domain/dates/day';
import { ValuesOf } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { differing } from '../../sheets/tables/differing';
import { Table, isTable, textAt } from '../../sheets/tables/table';

/** Nothing if the row isn't a partnership, or if its level is the one that was noted last. */
export function spectrumNoted(
  table: Table,
  index: number,
  { spectrumNow = '' }: ValuesOf<'partnerships'>,
  today: Day,
): Values {
  if (!isTable(table, 'partnerships')) return {};
  const days = index < 0 ? '' : textAt(table, index, 'spectrumDays');
  return differing(table, index, { spectrumDays: spectrumDays(days, spectrumNow, today) });
}

/** So that Undo takes the day back together with the level. */
export const recordedDays = (table: Table, index: number, id: string, { spectrumDays }: Values): Recorded[] =>
  isTable(table, 'partnerships') && index >= 0 && spectrumDays !== undefined
    ? editsOf('partnerships', id, { spectrumDays: textAt(table, index, 'spectrumDays') }, { spectrumDays })
    : [];
