import { thereOrMade } from '../../sheets/setup/setup';
import { Table } from '../../sheets/tables/table';
import { Library } from '../read/library';
import { Clock } from '../run/clock';

/** The first contact makes the tab. */
export const logToWrite = (library: Pick<Library, 'log' | 'partners'>, { zone }: Clock): Table<'log'> =>
  thereOrMade(
    library.log && { table: library.log, look: undefined },
    'log',
    zone,
    library.partners.readsBackMark,
  ).table;
