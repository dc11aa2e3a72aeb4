// The page Duplicates: reads and compares all partners, then one pair after the other is decided by the librarian.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pairKey } from '../../src/domain/duplicates/duplicates';
import type { Answer, Compared, Merged } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { type Found, type Pair, apartIn, findPairs, keyOf, readPartners } from './duplicate-search';
import { DUPLICATE_WORDS } from './duplicate-words';
import { WORDS } from '../kit/words';
import { DuplicateList } from './duplicate-list';
import { DuplicatePair } from './duplicate-pair';
import { PageFrame } from '../upkeep/page-frame';

const WORDING = DUPLICATE_WORDS;

/** What was just done, and how it is taken back. */
interface News {
  text: string;
  undo?: { label: string; work: () => Promise<Answer<object>>; done: string };
}

export function DuplicatesPage(): JSX.Element {
  const [found, setFound] = useState<Found | null>(null);
  const [waiting, setWaiting] = useState('');
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState<News | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  const [open, setOpen] = useState<Pair | null>(null);
  const [arrival, setArrival] = useState(0);
  const isBusy = useRef(false);

  const search = async (partners: readonly Compared[]): Promise<void> => {
    setWaiting(WORDING.searching(partners.length));
    // Else the words would be seen only once it is done.
    await new Promise((drawn) => setTimeout(drawn, 30));
    setFound(findPairs(partners));
    setWaiting('');
  };
  const read = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setProblem('');
    setWaiting(WORDING.reading(0, 0));
    const answer = await readPartners((count, all) => setWaiting(WORDING.reading(count, all)));
    if (answer.ok) await search(answer.partners);
    else {
      setWaiting('');
      setProblem(answer.problem);
    }
    isBusy.current = false;
  };
  useEffect(() => void read(), []);

  const show = (pair: Pair | null): void => {
    setOpen(pair);
    setArrival((count) => count + 1);
  };
  /** Others see the statuses as they are now; the daily check would do it as well. */
  const checkRelationships = async (fresh: readonly string[]): Promise<void> => {
    const answer = await callServer('updateRelationships', ...fresh);
    if (!answer.ok) setProblem(answer.problem);
  };
  const merged = (undoId: string, text: string, { kept, other, fresh }: Merged): void => {
    const now = new Map([kept, other].map((one) => [one.id, one]));
    const partners = (found?.partners ?? []).map((one) => ({ ...one, ...now.get(one.id) }));
    setNews({
      text,
      undo: { label: WORDING.undoMerge, work: () => callServer('undo', undoId), done: '' },
    });
    show(null);
    void search(partners).then(() => checkRelationships(fresh));
  };
  const keepApart = (pair: Pair, isApart: boolean): void => {
    const { one, other } = pair;
    const without = (found?.partners ?? []).map(({ apart = [], ...partner }) => ({
      ...partner,
      apart: apart.filter((id) => pairKey(partner.id, id) !== keyOf(pair)),
    }));
    const partners = without.map((partner) =>
      isApart && partner.id === one.id ? { ...partner, apart: [...partner.apart, other.id] } : partner,
    );
    setFound((before) => before && { ...before, partners });
  };
  const keptApart = (pair: Pair): void => {
    const { one, other } = pair;
    keepApart(pair, true);
    const work = async (): Promise<Answer<object>> => {
      const answer = await callServer('notApart', { one: one.id, other: other.id });
      if (answer.ok) keepApart(pair, false);
      return answer;
    };
    setNews({
      text: WORDING.kept(one.name, other.name),
      undo: { label: WORDING.undoApart, work, done: WORDING.askedAgain(one.name, other.name) },
    });
    show(null);
  };
  const undo = async ({ work, done }: NonNullable<News['undo']>): Promise<void> => {
    if (isUndoing) return;
    setUndoing(true);
    setProblem('');
    const answer = (await work()) as Answer<{ words?: string; kept?: { items: string[] } }>;
    setUndoing(false);
    if (!answer.ok) return setProblem(answer.problem);
    const { words = done, kept } = answer;
    setNews({ text: [words, ...(kept?.items ?? [])].join(' ') });
    setArrival((count) => count + 1);
    if (answer.words === undefined) return;
    // A merge was taken back: what stands in the rows now is for the sheet to say.
    await read();
    void checkRelationships([]);
  };
  const askAgain = async (pair: Pair): Promise<void> => {
    const { one, other } = pair;
    const answer = await callServer('notApart', { one: one.id, other: other.id });
    if (!answer.ok) return setProblem(answer.problem);
    keepApart(pair, false);
    setNews({ text: WORDING.askedAgain(one.name, other.name) });
    setArrival((count) => count + 1);
  };

  if (open)
    return (
      <DuplicatePair
        key={keyOf(open)}
        pair={open}
        arrival={arrival}
        onMerged={merged}
        onApart={() => keptApart(open)}
        onBack={() => show(null)}
      />
    );
  const apart = apartIn(found?.partners ?? []);
  const pairs = (found?.pairs ?? []).filter((pair) => !apart.has(keyOf(pair)));
  const isDone = found !== null && waiting === '';
  return (
    <PageFrame title={WORDING.title} arrival={arrival}>
      <p class="help">{WORDING.about}</p>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
      <p role="status">{waiting || (isDone ? wordFound(found, pairs.length, news !== null) : '')}</p>
      <div class={news ? 'question' : ''} role="status">
        {news && <p>{news.text}</p>}
        {news?.undo && (
          <button type="button" aria-disabled={isUndoing} onClick={() => news.undo && void undo(news.undo)}>
            {isUndoing ? WORDING.undoing : news.undo.label}
          </button>
        )}
      </div>
      {problem !== '' && found === null && (
        <button type="button" class="primary" onClick={() => void read()}>
          {WORDS.tryAgain}
        </button>
      )}
      {isDone && (
        <DuplicateList
          pairs={pairs}
          apart={found.pairs.filter((pair) => apart.has(keyOf(pair)))}
          shared={found.shared}
          onOpen={(pair) => {
            setNews(null);
            setProblem('');
            show(pair);
          }}
          onAskAgain={(pair) => void askAgain(pair)}
          onLookAgain={() => void read()}
        />
      )}
    </PageFrame>
  );
}

function wordFound({ partners }: Found, pairs: number, isDone: boolean): string {
  if (pairs > 0) return WORDING.compared(partners.length, pairs);
  return isDone ? WORDING.allDone : WORDING.nothing(partners.length);
}
