// The fields of two partners: those that differ, those that only one of them has, and those that are the same.

import type { JSX } from 'preact';
import { type Values } from '../../src/domain/tables/description';
import { type Choice, PARTNER_FIELDS, type Proposal } from '../../src/domain/duplicates/merge';
import type { PairSide } from '../../src/server/run/duplicates-answers';
import { DUPLICATES } from '../../src/words/duplicates';
import { type ChoiceSides, FieldChoice, textOfFields } from './field-choice';
import { labelOf } from './pair-session';

interface FieldsProps extends ChoiceSides {
  proposals: readonly Proposal[];
  chosenFor: (proposal: Proposal) => Choice | undefined;
  onChoose: (key: string, choice: Choice) => void;
}

export function PairFields({ survivor, other, proposals, chosenFor, onChoose }: FieldsProps): JSX.Element {
  const isBlank = ({ values }: PairSide, { fields }: Proposal): boolean =>
    fields.every((field) => (values[field] ?? '').trim() === '');
  const isInOne = (one: Proposal): boolean => !one.isAsked && (isBlank(survivor, one) || isBlank(other, one));
  const [single, differing] = [proposals.filter(isInOne), proposals.filter((one) => !isInOne(one))];
  const differ = new Set(proposals.flatMap(({ fields }) => fields));
  const same = PARTNER_FIELDS.filter(
    ({ key }) => !differ.has(key) && (survivor.values[key] ?? '').trim() !== '',
  );
  const fieldsOf = (list: readonly Proposal[]): JSX.Element[] =>
    list.map((proposal) => (
      <FieldChoice
        key={proposal.key}
        proposal={proposal}
        label={labelOf(proposal)}
        survivor={survivor}
        other={other}
        chosen={chosenFor(proposal)}
        onChoose={(choice) => onChoose(proposal.key, choice)}
      />
    ));
  return (
    <>
      {proposals.length === 0 && <p>{DUPLICATES.sameNothing}</p>}
      {differing.length > 0 && (
        <>
          <h2>{DUPLICATES.differ(differing.length)}</h2>
          {fieldsOf(differing)}
        </>
      )}
      {single.length > 0 && (
        <details>
          <summary>{DUPLICATES.inOne(single.length)}</summary>
          {fieldsOf(single)}
        </details>
      )}
      {same.length > 0 && (
        <details>
          <summary>{DUPLICATES.same(same.length)}</summary>
          {same.map(({ key, label }) => (
            <SameField key={key} label={label} values={survivor.values} field={key} />
          ))}
        </details>
      )}
    </>
  );
}

const SameField = ({
  label,
  values,
  field,
}: {
  label: string;
  values: Values;
  field: string;
}): JSX.Element => (
  <>
    <h3>{label}</h3>
    <p class="told">{textOfFields(values, [field])}</p>
  </>
);
