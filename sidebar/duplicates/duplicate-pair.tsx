// Two partners beside each other, field by field: what stays is chosen here, and nothing is written before Merge.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EDITABLE, type Values } from '../../src/domain/basics/fields';
import {
  type Choice,
  type Proposal,
  isEnded,
  mergedValues,
  namesOf,
  proposeChoices,
} from '../../src/domain/duplicates/merge';
import { normaliseName } from '../../src/domain/basics/names';
import type { Answer, Merged, PairSide } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import type { Pair } from './duplicate-search';
import { DUPLICATE_WORDS, wordFollowing } from './duplicate-words';
import { useFocusNext } from '../kit/focus';
import { newId } from '../kit/new-id';
import { WORDS } from '../kit/words';
import { type ChoiceSides, FieldChoice, textOfFields } from './field-choice';
import { PageFrame } from '../upkeep/page-frame';

const WORDING = DUPLICATE_WORDS;

interface DuplicatePairProps {
  pair: Pair;
  arrival: number;
  /** `undoId` takes the merge back; `text` says what was done. */
  onMerged: (undoId: string, text: string, merged: Merged) => void;
  onApart: () => void;
  onBack: () => void;
}

type Choices = Readonly<Record<string, Choice>>;

export function DuplicatePair({ pair, arrival, onMerged, onApart, onBack }: DuplicatePairProps): JSX.Element {
  const [sides, setSides] = useState<readonly PairSide[] | null>(null);
  const [keptId, setKeptId] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [busy, setBusy] = useState<'' | 'loading' | 'merging' | 'noting'>('loading');
  const [problem, setProblem] = useState('');
  const [undoId] = useState(newId);
  const isGone = useRef(false);
  const focusNext = useFocusNext();
  const asked = { one: pair.one.id, other: pair.other.id };

  const load = async (): Promise<void> => {
    setBusy('loading');
    const answer = await callServer('readPair', asked);
    if (isGone.current) return;
    setBusy('');
    if (!answer.ok) return setProblem(answer.problem);
    setSides(answer.sides);
    setKeptId((before) => before || likelyToStay(answer.sides));
  };
  useEffect(() => {
    void load();
    return () => {
      isGone.current = true;
    };
  }, []);

  const kept = sides?.find(({ ref }) => ref.id === keptId);
  const other = sides?.find(({ ref }) => ref.id !== keptId);
  const proposals = kept && other ? proposeChoices(kept.values, other.values) : [];
  const chosenFor = ({ key, choice, isAsked, mayBeBoth }: Proposal): Choice | undefined => {
    const chosen = choices[key];
    return chosen && (chosen !== 'both' || mayBeBoth) ? chosen : isAsked ? undefined : choice;
  };

  const finish = async (
    what: 'merging' | 'noting',
    work: () => Promise<Answer<object>>,
    done: (answer: object) => void,
  ): Promise<void> => {
    if (busy !== '') return;
    setBusy(what);
    setProblem('');
    const answer = await work();
    setBusy('');
    if (answer.ok) return done(answer);
    setProblem(answer.problem);
    if (answer.conflicts) void load();
  };
  const merge = (): void => {
    if (!kept || !other) return;
    const open = proposals.filter((proposal) => chosenFor(proposal) === undefined);
    if (open.length > 0) {
      setProblem(WORDING.chooseFirst(open.map(labelOf)));
      focusNext(`${open[0]?.key ?? ''}-kept`);
      return;
    }
    const all = Object.fromEntries(proposals.map((one) => [one.key, chosenFor(one) ?? one.choice]));
    const seen = { kept: kept.values, other: other.values };
    const ask = { id: undoId, kept: kept.ref.id, other: other.ref.id, choices: all, seen };
    void finish(
      'merging',
      () => callServer('mergePartners', ask),
      (answer) => {
        const names = namesOf(seen, mergedValues(kept.values, other.values, all));
        onMerged(undoId, WORDING.merged(...names), answer as Merged);
      },
    );
  };
  const bar = (
    <>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
      <div class="row">
        {kept && other && (
          <>
            <button type="button" class="primary" aria-disabled={busy !== ''} onClick={merge}>
              {busy === 'merging' ? WORDING.merging : WORDING.merge}
            </button>
            <button
              type="button"
              aria-disabled={busy !== ''}
              onClick={() => void finish('noting', () => callServer('keepApart', asked), onApart)}
            >
              {busy === 'noting' ? WORDING.noting : WORDING.notSame}
            </button>
          </>
        )}
        {!sides && problem !== '' && (
          <button type="button" class="primary" onClick={() => void load()}>
            {WORDS.tryAgain}
          </button>
        )}
        <button
          type="button"
          aria-disabled={busy === 'merging'}
          onClick={() => busy !== 'merging' && onBack()}
        >
          {WORDING.back}
        </button>
      </div>
    </>
  );
  return (
    <PageFrame title={WORDING.question} arrival={arrival} bar={bar}>
      <ul class="detail">
        {pair.why.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p role="status">{busy === 'loading' ? WORDING.loading : ''}</p>
      {sides && kept && other && (
        <>
          <Stays
            sides={sides}
            keptId={keptId}
            onChoose={(id) => {
              setKeptId(id);
              setChoices(turned);
            }}
          />
          <Fields
            kept={kept}
            other={other}
            proposals={proposals}
            chosenFor={chosenFor}
            onChoose={(key, choice) => {
              setChoices((before) => ({ ...before, [key]: choice }));
              setProblem('');
            }}
          />
          <WhatFollows kept={kept} other={other} isRenamed={choices['name'] === 'other'} />
        </>
      )}
    </PageFrame>
  );
}

/** The texts that were chosen stay chosen when the other row is the one to stay. */
const turned = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([key, choice]) => [
      key,
      choice === 'both' ? choice : choice === 'kept' ? 'other' : 'kept',
    ]),
  );

/** The one of whom more is told elsewhere; one that ended only if both did. */
function likelyToStay([one, other]: readonly PairSide[]): string {
  const weight = ({ values, follows }: PairSide): number =>
    follows.events + follows.contacts + follows.lines - (isEnded({ stage: values['stage'] ?? '' }) ? 1e9 : 0);
  return (one && other && weight(other) > weight(one) ? other.ref.id : one?.ref.id) ?? '';
}

/** What else changes; `isRenamed` if the row that stays takes the other's name. */
function WhatFollows({ kept, other, isRenamed }: ChoiceSides & { isRenamed: boolean }): JSX.Element {
  const [name = '', otherName = ''] = [kept, other].map(({ values }) => values['name'] ?? '');
  const words = wordFollowing(other.follows);
  const into = isRenamed ? otherName : name;
  return (
    <>
      <p>{WORDING.follows(words.charAt(0).toUpperCase() + words.slice(1), into)}</p>
      <p>{WORDING.ends(otherName, normaliseName(otherName) === normaliseName(into))}</p>
    </>
  );
}

const labelOf = ({ key }: Pick<Proposal, 'key'>): string =>
  EDITABLE.partners.find((field) => field.key === key)?.label ?? WORDING.people;

interface StaysProps {
  sides: readonly PairSide[];
  keptId: string;
  onChoose: (id: string) => void;
}

function Stays({ sides, keptId, onChoose }: StaysProps): JSX.Element {
  return (
    <fieldset class="box" aria-describedby="stays-help">
      <legend>{WORDING.stays}</legend>
      <p class="help" id="stays-help">
        {WORDING.staysHelp}
      </p>
      {sides.map(({ ref, values, follows }, at) => (
        <div class="tick option" key={ref.id}>
          <input
            type="radio"
            name="stays"
            id={`stays-${at}`}
            checked={ref.id === keptId}
            onChange={() => onChoose(ref.id)}
          />
          <label for={`stays-${at}`}>
            <span class="theirs">{values['name']}</span>
            <span class="detail">{WORDING.row(ref.row, wordFollowing(follows))}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

interface FieldsProps extends ChoiceSides {
  proposals: readonly Proposal[];
  chosenFor: (proposal: Proposal) => Choice | undefined;
  onChoose: (key: string, choice: Choice) => void;
}

function Fields({ kept, other, proposals, chosenFor, onChoose }: FieldsProps): JSX.Element {
  const isBlank = ({ values }: PairSide, { fields }: Proposal): boolean =>
    fields.every((field) => (values[field] ?? '').trim() === '');
  const isInOne = (one: Proposal): boolean => !one.isAsked && (isBlank(kept, one) || isBlank(other, one));
  const [single, differing] = [proposals.filter(isInOne), proposals.filter((one) => !isInOne(one))];
  const taken = new Set(proposals.flatMap(({ fields }) => fields));
  const same = EDITABLE.partners.filter(
    ({ key }) => !taken.has(key) && (kept.values[key] ?? '').trim() !== '',
  );
  const fieldsOf = (list: readonly Proposal[]): JSX.Element[] =>
    list.map((proposal) => (
      <FieldChoice
        key={proposal.key}
        proposal={proposal}
        label={labelOf(proposal)}
        kept={kept}
        other={other}
        chosen={chosenFor(proposal)}
        onChoose={(choice) => onChoose(proposal.key, choice)}
      />
    ));
  return (
    <>
      {proposals.length === 0 && <p>{WORDING.sameNothing}</p>}
      {differing.length > 0 && (
        <>
          <h2>{WORDING.differ(differing.length)}</h2>
          <p class="help">{WORDING.differHelp}</p>
          {fieldsOf(differing)}
        </>
      )}
      {single.length > 0 && (
        <details>
          <summary>{WORDING.inOne(single.length)}</summary>
          {fieldsOf(single)}
        </details>
      )}
      {same.length > 0 && (
        <details>
          <summary>{WORDING.same(same.length)}</summary>
          {same.map(({ key, label }) => (
            <SameField key={key} label={label} values={kept.values} field={key} />
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
