// The rows that were not imported, by reason, to read and to copy.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordRows } from '../../src/domain/import/import-left';
import type { RunState } from './import-state';
import { IMPORT_WORDS, textOfLeft, whyInWords } from './import-words';
import { copyText } from '../kit/copy-text';
import { WORDS as SIDEBAR_WORDS } from '../kit/words';
import { CopyByHand } from '../kit/copy-by-hand';
import { LongList } from './import-step';

const WORDS = IMPORT_WORDS.done;
const COPYING = SIDEBAR_WORDS.myWeek;

export function LeftRows({ run: { left, outcome } }: { run: RunState }): JSX.Element | null {
  const [news, setNews] = useState('');
  const [byHand, setByHand] = useState('');
  const count = left.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count + outcome.left.length === 0) return null;
  const copy = async (): Promise<void> => {
    const text = textOfLeft(left, outcome.left);
    const isCopied = await copyText(text);
    setByHand(isCopied ? '' : text);
    setNews(isCopied ? COPYING.copied : COPYING.copyByHand);
  };
  return (
    <section>
      {count > 0 && (
        <LongList
          summary={WORDS.notIn(count)}
          items={left.map(({ why, rows }) => (
            <>
              {whyInWords(why)}
              <p class="detail">{WORDS.rows(rows.length, wordRows(rows.map(({ row }) => row)))}</p>
            </>
          ))}
        />
      )}
      {outcome.left.length > 0 && <LongList summary={WORDS.left(outcome.left.length)} items={outcome.left} />}
      <p class="row">
        <button type="button" onClick={() => void copy()}>
          {WORDS.copy}
        </button>
        <span role="status">{news}</span>
      </p>
      {byHand !== '' && <CopyByHand label={WORDS.asText} text={byHand} />}
    </section>
  );
}
