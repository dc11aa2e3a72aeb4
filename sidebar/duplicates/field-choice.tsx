// One field of two partners: which of the two texts stays, or both.

import type { JSX } from 'preact';
import { describeCell } from '../../src/domain/dates/day-names';
import type { Values } from '../../src/domain/tables/description';
import { type Choice, PARTNER_FIELDS, type Proposal, mergedValues } from '../../src/domain/duplicates/merge';
import type { PairSide } from '../../src/server/run/duplicates-answers';
import { DUPLICATES } from '../../src/words/duplicates';

export interface ChoiceSides {
  survivor: PairSide;
  other: PairSide;
}

interface FieldChoiceProps extends ChoiceSides {
  proposal: Proposal;
  label: string;
  /** Undefined until the librarian has chosen. */
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

export function FieldChoice({
  proposal,
  label,
  survivor,
  other,
  chosen,
  onChoose,
}: FieldChoiceProps): JSX.Element {
  const { key, fields, mayBeBoth } = proposal;
  const both = mergedValues(survivor.values, other.values, { [key]: 'both' });
  const options: [choice: Choice, source: string, values: Values][] = [
    ['survivor', DUPLICATES.fromRow(survivor.ref.row), survivor.values],
    ['other', DUPLICATES.fromRow(other.ref.row), other.values],
    ...(mayBeBoth ? [['both', DUPLICATES.both, both] as [Choice, string, Values]] : []),
  ];
  return (
    <fieldset class="box">
      <legend>{label}</legend>
      {chosen === undefined && <p class="help">{DUPLICATES.choose}</p>}
      {options.map(([choice, source, values]) => (
        <div class="tick option" key={choice}>
          <input
            type="radio"
            name={key}
            id={`${key}-${choice}`}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <label for={`${key}-${choice}`}>
            <span class="detail">{source}</span>
            <span class="theirs">{textOfFields(values, fields)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The text of a field. Fields that belong together line by line are joined line by line. */
export function textOfFields(values: Values, fields: readonly string[]): string {
  const kindOf = (field: string) => PARTNER_FIELDS.find(({ key }) => key === field)?.kind ?? 'line';
  const textOf = (field: string) => describeCell(kindOf(field), values[field] ?? '');
  const columns = fields.map((field) => textOf(field).split('\n'));
  if (columns.length === 1) return textOf(fields[0] ?? '').trim() || DUPLICATES.blank;
  const lines = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, line) =>
    columns
      .map((column) => (column[line] ?? '').trim())
      .filter(Boolean)
      .join(', '),
  );
  return lines.filter(Boolean).join('\n') || DUPLICATES.blank;
}
