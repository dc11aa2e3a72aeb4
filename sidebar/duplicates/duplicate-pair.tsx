// Two partners side by side, field by field. The librarian chooses what stays; nothing is written before Merge.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { normalizeName } from '../../src/domain/basics/names';
import { excerpt } from '../../src/domain/basics/text';
import type { Merged, PairSide } from '../../src/server/run/duplicates-answers';
import { useFocusNext } from '../kit/focus';
import { useStore } from '../kit/use-store';
import { PAGE } from '../../src/words/shell';
import { PageFrame } from '../upkeep/page-frame';
import type { Pair } from './duplicate-search';
import { DUPLICATES } from '../../src/words/duplicates';
import type { ChoiceSides } from './field-choice';
import { PairFields } from './pair-fields';
import { type PairSession, pairSession } from './pair-session';

interface DuplicatePairProps {
  pair: Pair;
  arrival: number;
  /** News about the previous pair. */
  news: JSX.Element;
  onMerged: (undoId: string, text: string, merged: Merged) => void;
  onDistinct: () => void;
  onBack: () => void;
}

export function DuplicatePair(props: DuplicatePairProps): JSX.Element {
  const { pair, arrival, news, onBack } = props;
  const session = useStore(useState(() => pairSession(pair, props))[0]);
  useEffect(() => {
    void session.load();
    return session.close;
  }, []);
  const { state, rows } = session;
  return (
    <PageFrame
      title={DUPLICATES.question}
      arrival={arrival}
      bar={<PairBar session={session} onBack={onBack} />}
    >
      {news}
      <ul class="detail">
        {pair.why.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p role="status">{state.busy === 'loading' ? DUPLICATES.loading : ''}</p>
      {state.sides && rows && (
        <>
          <Survivor
            sides={state.sides}
            survivorId={state.survivorId}
            proposed={session.proposed}
            onChoose={session.chooseSurvivor}
          />
          <PairFields
            {...rows}
            proposals={session.proposals}
            chosenFor={session.chosenFor}
            onChoose={session.choose}
          />
          <WhatFollows {...rows} isRenamed={state.choices['name'] === 'other'} />
        </>
      )}
    </PageFrame>
  );
}

function PairBar({ session, onBack }: { session: PairSession; onBack: () => void }): JSX.Element {
  const focusNext = useFocusNext();
  const { busy, sides, problem } = session.state;
  const merge = (): void => {
    const open = session.merge();
    if (open !== '') focusNext(`${open}-survivor`);
  };
  return (
    <>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
      <div class="row">
        {session.rows && (
          <>
            <button type="button" class="primary" aria-disabled={busy !== ''} onClick={merge}>
              {busy === 'merging' ? DUPLICATES.merging : DUPLICATES.merge}
            </button>
            <button type="button" aria-disabled={busy !== ''} onClick={session.markDistinct}>
              {busy === 'noting' ? DUPLICATES.noting : DUPLICATES.notSame}
            </button>
          </>
        )}
        {!sides && problem !== '' && (
          <button type="button" class="primary" onClick={() => void session.load()}>
            {PAGE.tryAgain}
          </button>
        )}
        <button
          type="button"
          aria-disabled={busy === 'merging'}
          onClick={() => busy !== 'merging' && onBack()}
        >
          {DUPLICATES.back}
        </button>
      </div>
    </>
  );
}

/** What else changes. `isRenamed`: the row that stays takes the other's name. */
function WhatFollows({ survivor, other, isRenamed }: ChoiceSides & { isRenamed: boolean }): JSX.Element {
  const [name = '', otherName = ''] = [survivor, other].map(({ values }) => values['name'] ?? '');
  const into = isRenamed ? otherName : name;
  return (
    <p>
      {DUPLICATES.ends(excerpt(otherName), normalizeName(otherName) === normalizeName(into))}{' '}
      {DUPLICATES.follows(followingInWords(other), excerpt(into))}
    </p>
  );
}

const followingInWords = ({ follows }: PairSide): string => DUPLICATES.following(follows);

interface SurvivorProps {
  sides: readonly PairSide[];
  survivorId: string;
  proposed: PairSession['proposed'];
  onChoose: (id: string) => void;
}

function Survivor({ sides, survivorId, proposed, onChoose }: SurvivorProps): JSX.Element {
  return (
    <fieldset class="box" aria-describedby="stays-help">
      <legend>{DUPLICATES.stays}</legend>
      <p class="help" id="stays-help">
        {DUPLICATES.staysHelp}
      </p>
      {sides.map((side, at) => {
        const { ref, values } = side;
        return (
          <div class="tick option" key={ref.id}>
            <input
              type="radio"
              name="stays"
              id={`stays-${at}`}
              checked={ref.id === survivorId}
              onChange={() => onChoose(ref.id)}
            />
            <label for={`stays-${at}`}>
              <span class="theirs">{values['name']}</span>
              <span class="detail">{DUPLICATES.row(ref.row, followingInWords(side))}</span>
              {proposed && proposed.id === ref.id && proposed.reason !== '' && (
                <span class="detail">{DUPLICATES.proposed[proposed.reason]}</span>
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
