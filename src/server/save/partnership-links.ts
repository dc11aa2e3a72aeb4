// What a save of a partnership or of a line of the Action Plan adds in hidden columns: whose it is, and since when a
// partnership has its level on the Spectrum.

import { spectrumDays } from '../../domain/partnerships/spectrum';
import { PartnerDirectory } from '../../domain/basics/names';
import { Recorded, editsOf } from '../../domain/changes/change';
import { Day } from '../../domain/dates/day';
import { TableName } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { differing } from '../../sheets/tables/differing';
import { Table, isTable, textAt } from '../../sheets/tables/table';
import type { SaveAsk } from '../run/answers';
import { AskedChange } from './row-change';

const LINKED: readonly TableName[] = ['partnerships', 'actions'];

/** Whether saving it needs the list of partners. */
export const namesPartner = ({ table, values }: SaveAsk): boolean =>
  LINKED.includes(table) && (values as Values).partner !== undefined && (values as Values).partner !== '';

export interface Linking {
  partners: readonly { id: string }[];
  directory: PartnerDirectory;
  /** The partnership or the goal that a new line of the Action Plan belongs to. */
  under: SaveAsk['under'];
}

/** Undefined for other tables. */
export function partnershipLinks(
  table: Table,
  { there, after, isChanged }: AskedChange,
  { partners, directory, under }: Linking,
  today: Day,
): Values | undefined {
  if (!LINKED.includes(table.name)) return undefined;
  const { partner = '', spectrumNow = '' }: Values = after;
  const position = partner === '' ? undefined : directory.positionOfName(partner);
  return differing(table, there, {
    ...(isChanged('partner') && { partnerId: partners[position ?? -1]?.id ?? '' }),
    ...(under && table.name === 'actions' && { forId: under.id }),
    ...(isTable(table, 'partnerships') && {
      spectrumDays: spectrumDays(there < 0 ? '' : textAt(table, there, 'spectrumDays'), spectrumNow, today),
    }),
  });
}

/** Undo takes the day back together with the level. */
export const recordedLinks = (table: Table, there: number, id: string, values: Values): Recorded[] =>
  isTable(table, 'partnerships') && there >= 0 && values.spectrumDays !== undefined
    ? editsOf(
        'partnerships',
        id,
        { spectrumDays: textAt(table, there, 'spectrumDays') },
        { spectrumDays: values.spectrumDays },
      )
    : [];
