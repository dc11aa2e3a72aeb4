// One row of the list: everything that will be written, collapsed behind its name.

import type { ComponentChildren, JSX } from 'preact';
import { FIELDS, kindOf, labelOf, nameIn } from '../../src/domain/tables';
import type { PlannedRow } from '../../src/domain/import/import-plan';
import type { ImportTable } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import { describeValue } from '../../src/domain/dates/stored-when';
import { IMPORT } from '../../src/words/import';

const WORDS = IMPORT.preview;

/** A partner has many contacts, so each is shown with its day. */
export const nameOf = ({ values }: PlannedRow): string =>
  [excerpt(nameIn(values)), values.partner === undefined ? '' : describeValue('day', values.when ?? '')]
    .filter(Boolean)
    .join(', ') || WORDS.noName;

/** On separate lines, the old text and the new one are easy to distinguish. */
const isLong = (text: string): boolean => text.includes('\n');

/** Remarks and children are below the name. */
export function PlannedRowCard({
  table,
  planned,
  isAsked = false,
  children,
}: {
  table: ImportTable;
  planned: PlannedRow;
  /** The question says what would change. */
  isAsked?: boolean;
  children?: ComponentChildren;
}): JSX.Element {
  const { row, changes, remarks, joinedTo } = planned;
  const lines = [
    ...(joinedTo === undefined ? [] : [WORDS.joined(joinedTo)]),
    ...(changes.length > 0 && !isAsked ? [changes.map(({ field }) => labelOf(table, field)).join(', ')] : []),
    ...remarks,
  ];
  return (
    <>
      <details class="whole">
        <summary>
          <strong>{nameOf(planned)}</strong> <span class="detail">{WORDS.row(row)}</span>
        </summary>
        <WholeRow table={table} planned={planned} />
      </details>
      {lines.map((line, at) => (
        <p key={at} class="detail">
          {line}
        </p>
      ))}
      {children}
    </>
  );
}

function WholeRow({ table, planned }: { table: ImportTable; planned: PlannedRow }): JSX.Element {
  const { outcome, values, changes, asRead, id, joinedTo } = planned;
  const isWritten = ['doubtful', 'new', 'changed'].includes(outcome) && joinedTo === undefined;
  const isChange = isWritten && id !== '';
  const title = WORDS[isChange ? 'willChange' : isWritten ? 'willStand' : 'listSays'];
  const read = FIELDS[table].flatMap(({ key }) => {
    const text = values[key] ?? '';
    return text === '' ? [] : [{ field: key, from: asRead[key] ?? '', to: text }];
  });
  return (
    <>
      <p class="detail">{title}</p>
      <dl class="fields">
        {(isChange ? changes : read).map(({ field, from, to }) => {
          const kind = kindOf(table, field);
          const stored = describeValue(kind, to);
          const typed = asRead[field];
          const before = isChange ? describeValue(kind, from) : from;
          const after = isChange && typed !== undefined ? WORDS.asTyped(stored, typed) : stored;
          return (
            <div key={field}>
              <dt>{labelOf(table, field)}</dt>
              {before === '' ? (
                <dd class="told">{after}</dd>
              ) : isLong(before + after) ? (
                <>
                  <dd class="told">{before}</dd>
                  <dd class="told becomes">{WORDS.becomes(after)}</dd>
                </>
              ) : (
                <dd>
                  {before} {WORDS.becomes(after)}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </>
  );
}
