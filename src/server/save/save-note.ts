import { FIELDS, kindOf } from '../../domain/tables';
import { ChangeSet, Recorded, added } from '../../domain/changes/change';
import { excerpt } from '../../domain/basics/text';
import { hashOf } from '../../domain/basics/text-hash';
import { storedText } from '../../sheets/cells/cells';
import type { SaveAsk } from '../run/answers';
import { Clock, momentOf } from '../run/clock';
import { AskedChange } from './row-change';

/** The same when the same save is tried again. */
export const undoIdOf = ({ table, id, isNew, values, loaded }: SaveAsk): string =>
  `${table}-${id}${isNew ? '' : `-${hashOf(JSON.stringify([values, loaded]))}`}`;

export function recordOfSave(
  clock: Clock,
  who: string,
  ask: SaveAsk,
  { before, after, changes, isNew }: AskedChange,
  what: ChangeSet['what'],
  subject: string,
  follows: readonly Recorded[] = [],
): ChangeSet {
  const { table, id: rowId } = ask;
  const keys = FIELDS[table].map(({ key }) => key).filter((key) => changes[key] !== undefined);
  const stored = (key: string, text = '') => storedText(text, kindOf(table, key), clock.zone);
  const own: Recorded[] = ask.isNew
    ? isNew || keys.length > 0
      ? [
          added(
            table,
            rowId,
            Object.fromEntries(Object.entries(after).map(([key, text]) => [key, stored(key, text)])),
          ),
        ]
      : []
    : keys.map((field) => ({
        kind: 'edit',
        table,
        rowId,
        field,
        from: before[field] ?? '',
        to: stored(field, after[field]),
      }));
  return {
    ...{ id: undoIdOf(ask), at: momentOf(clock), who: excerpt(who), what },
    subject: excerpt(subject),
    changes: [...own, ...follows],
  };
}
