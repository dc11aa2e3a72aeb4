// Fields that no other tab and no status depends on.

import { TableName } from '../../domain/tables';
import { AskedChange } from './row-change';

const SELF_CONTAINED: Partial<Record<TableName, readonly string[]>> = {
  partners: [
    ...['mainContact', 'contactName', 'contactEmail', 'contactPhone'],
    ...['interest', 'previous', 'notes', 'reviewOn'],
  ],
  events: [
    ...['location', 'type', 'description', 'participants'],
    ...['resources', 'objective', 'marketing', 'notes'],
  ],
};

/** Whether a save changes nothing anywhere else, so that the relationships needn't be updated after it. */
export const isSelfContained = (
  table: TableName,
  { isNew, changes }: Pick<AskedChange, 'isNew' | 'changes'>,
): boolean => !isNew && Object.keys(changes).every((key) => SELF_CONTAINED[table]?.includes(key));
