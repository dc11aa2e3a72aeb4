// One column of the list: a few of its texts, and the field they go to.

import type { JSX } from 'preact';
import type { Field } from '../../src/domain/tables/description';
import type { ColumnUse, Way } from '../../src/domain/import/import-mapping';
import { type ImportField, type ImportTable, isFieldOf, notesFieldOf } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import { IMPORT } from '../../src/words/import';

const WORDS = IMPORT.columns;
const PEOPLE = 3;

const WAYS: Partial<Record<Way, string>> = {
  people: WORDS.people,
  first: WORDS.first,
  last: WORDS.last,
};

/** 'contactName people', 'notes note', 'name text'; blank leaves the column out. */
const choiceOf = ({ field, as }: Pick<ColumnUse, 'field' | 'as'>): string =>
  field === '' ? '' : `${field} ${as}`;

export function ColumnChoice({
  fields,
  table,
  use,
  column,
  samples,
  onChange,
}: {
  /** Those that a column can go into. */
  fields: readonly Field<ImportField>[];
  table: ImportTable;
  use: ColumnUse;
  column: number;
  samples: readonly string[];
  onChange: (use: Partial<ColumnUse>) => void;
}): JSX.Element {
  const id = `import-column-${column}`;
  const isPerson = table === 'partners' && /^contact(?:Name|Email|Phone)$/.test(use.field);
  return (
    <div class="field column">
      <label for={id}>{WORDS.into(excerpt(use.heading, 80))}</label>
      <p class="help" id={`${id}-samples`}>
        {samples.length === 0 ? WORDS.blank : WORDS.samples(samples)}
      </p>
      <select
        id={id}
        aria-describedby={`${id}-samples`}
        value={choiceOf(use)}
        onChange={({ currentTarget: { value } }) => {
          const [field = '', as = 'text'] = value.split(' ');
          onChange({ field: isFieldOf(table, field) ? field : '', as: as as Way });
        }}
      >
        <option value="">{WORDS.leaveOut}</option>
        <option value={choiceOf({ field: notesFieldOf(table), as: 'note' })}>
          {table === 'log' ? WORDS.noteHeard : WORDS.note}
        </option>
        {table === 'partners' && <option value="notes plan">{WORDS.plan}</option>}
        {fields.map(({ key, label }) => (
          <option key={key} value={choiceOf({ field: key, as: 'text' })}>
            {label}
          </option>
        ))}
        {table === 'partners' &&
          Object.entries(WAYS).map(([way, words]) => (
            <option key={way} value={choiceOf({ field: 'contactName', as: way as Way })}>
              {words}
            </option>
          ))}
      </select>
      {isPerson && (
        <div class="part">
          <label for={`${id}-person`}>{WORDS.person}</label>
          <select
            id={`${id}-person`}
            value={String(use.person)}
            onChange={({ currentTarget: { value } }) => onChange({ person: Number(value) })}
          >
            {Array.from({ length: Math.max(PEOPLE, use.person) }, (_, at) => (
              <option key={at} value={String(at + 1)}>
                {WORDS.personOf(at + 1)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
