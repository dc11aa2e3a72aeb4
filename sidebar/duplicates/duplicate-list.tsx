// The pairs by certainty, and those marked as distinct.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { excerpt } from '../../src/domain/basics/text';
import { type Pair, keyOf } from './duplicate-search';
import { DUPLICATES } from '../../src/words/duplicates';

const LANES: readonly Pair['lane'][] = ['contact', 'name', 'similar'];
const SHOWN_AT_FIRST = 20;
const pairInWords = ({ one, other }: Pair): string => DUPLICATES.pair(excerpt(one.name), excerpt(other.name));

interface DuplicateListProps {
  pairs: readonly Pair[];
  distinct: readonly Pair[];
  shared: readonly string[];
  onOpen: (pair: Pair) => void;
  onAskAgain: (pair: Pair) => void;
  onLookAgain: () => void;
}

export function DuplicateList({
  pairs,
  distinct,
  shared,
  onOpen,
  onAskAgain,
  onLookAgain,
}: DuplicateListProps): JSX.Element {
  const [next] = pairs;
  return (
    <>
      <div class="row steps">
        {next && (
          <button type="button" class="primary" onClick={() => onOpen(next)}>
            {DUPLICATES.next}
          </button>
        )}
        <button type="button" class="link" onClick={onLookAgain}>
          {DUPLICATES.checkAgain}
        </button>
      </div>
      {LANES.map((lane) => (
        <Lane
          key={lane}
          title={DUPLICATES.lanes[lane]}
          pairs={pairs.filter((pair) => pair.lane === lane)}
          onOpen={onOpen}
        />
      ))}
      {shared.length > 0 && (
        <section>
          <h2>{DUPLICATES.shared}</h2>
          <ul class="cards">
            {shared.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {distinct.length > 0 && (
        <details>
          <summary>
            {DUPLICATES.apart} <span class="number">({distinct.length})</span>
          </summary>
          <ul class="cards">
            {distinct.map((pair) => (
              <li key={keyOf(pair)}>
                <p>{pairInWords(pair)}</p>
                <button
                  type="button"
                  class="link"
                  aria-label={DUPLICATES.compareAgainOf(excerpt(pair.one.name), excerpt(pair.other.name))}
                  onClick={() => onAskAgain(pair)}
                >
                  {DUPLICATES.compareAgain}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface LaneProps {
  title: string;
  pairs: readonly Pair[];
  onOpen: (pair: Pair) => void;
}

function Lane({ title, pairs, onOpen }: LaneProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  if (pairs.length === 0) return null;
  const shown = isWhole ? pairs : pairs.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <h2>
        {title} <span class="number">({pairs.length})</span>
      </h2>
      <ul class="cards">
        {shown.map((pair) => (
          <li key={keyOf(pair)}>
            <button type="button" class="name" onClick={() => onOpen(pair)}>
              {pairInWords(pair)}
            </button>
            <p class="detail">{pair.why.join(' ')}</p>
          </li>
        ))}
      </ul>
      {shown.length < pairs.length && (
        <button
          type="button"
          aria-label={DUPLICATES.showAllOf(title, pairs.length)}
          onClick={() => setWhole(true)}
        >
          {DUPLICATES.showAll(pairs.length)}
        </button>
      )}
    </section>
  );
}
