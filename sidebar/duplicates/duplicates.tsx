// The page Duplicates: all pairs that may be the same partner, or one pair.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Practice } from '../kit/practice';
import { useStore } from '../kit/use-store';
import { DUPLICATES_PRACTICE } from '../../src/words/practice';
import { PAGE } from '../../src/words/shell';
import { PageFrame } from '../upkeep/page-frame';
import { DuplicateList } from './duplicate-list';
import { DuplicatePair } from './duplicate-pair';
import { keyOf } from './duplicate-search';
import { DUPLICATES } from '../../src/words/duplicates';
import { type DuplicatesSession, duplicatesSession } from './duplicates-session';

export function DuplicatesPage(): JSX.Element {
  const session = useStore(useState(duplicatesSession)[0]);
  useEffect(() => void session.read(), []);
  const { found, waiting, problem, isEndedHidden, open, arrival } = session.state;
  if (open)
    return (
      <DuplicatePair
        key={keyOf(open)}
        pair={open}
        arrival={arrival}
        news={<News session={session} />}
        onMerged={(undoId, text, merged) => void session.merged(undoId, text, merged)}
        onDistinct={() => session.markedDistinct(open)}
        onBack={session.back}
      />
    );
  const isDone = found !== null && waiting === '';
  return (
    <PageFrame title={DUPLICATES.title} arrival={arrival}>
      <Practice {...DUPLICATES_PRACTICE} />
      <p class="notice trouble" role="alert">
        {problem}
      </p>
      <p role="status">{waiting || foundWords(session)}</p>
      <News session={session} />
      {problem !== '' && found === null && (
        <button type="button" class="primary" onClick={() => void session.read()}>
          {PAGE.tryAgain}
        </button>
      )}
      {isDone && (
        <DuplicateList
          pairs={session.pairs}
          distinct={session.distinct}
          shared={found.shared}
          onOpen={session.openPair}
          onAskAgain={(pair) => void session.askAgain(pair)}
          onLookAgain={() => void session.read()}
        />
      )}
      {isDone && (
        <section class="folds">
          <button
            type="button"
            class="link"
            aria-describedby="hide-ended-help"
            onClick={() => void session.hideEnded()}
          >
            {isEndedHidden ? DUPLICATES.showEnded : DUPLICATES.hideEnded}
          </button>
          <p class="help" id="hide-ended-help">
            {DUPLICATES.hideEndedHelp}
          </p>
        </section>
      )}
    </PageFrame>
  );
}

/** What was done last, with Undo. */
function News({ session }: { session: DuplicatesSession }): JSX.Element {
  const { news, isUndoing } = session.state;
  return (
    <div class={news ? 'question' : ''} role="status">
      {news && <p>{news.text}</p>}
      {news?.undo && (
        <button type="button" aria-disabled={isUndoing} onClick={() => void session.undo()}>
          {isUndoing ? DUPLICATES.undoing : news.undo.label}
        </button>
      )}
    </div>
  );
}

function foundWords({ state: { found, news }, pairs }: DuplicatesSession): string {
  if (!found) return '';
  const count = found.partners.length;
  if (pairs.length > 0) return DUPLICATES.compared(count, pairs.length);
  return news ? DUPLICATES.allDone : DUPLICATES.nothing(count);
}
