import { makeLater } from '../../sheets/setup/setup';
import { Table, filledRows } from '../../sheets/tables/table';
import { Library } from '../read/library';
import { Clock } from '../run/clock';

/** The first contact makes the tab. A run that died may have left an empty log half laid out. */
export const logToWrite = (library: Pick<Library, 'log' | 'partners'>, { zone }: Clock): Table<'log'> =>
  library.log && filledRows(library.log).length > 0
    ? library.log
    : makeLater('log', zone, library.partners.readsBackMark).table;
