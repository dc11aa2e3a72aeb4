// The rows that were not imported, by reason, to read and to copy.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { describeRows } from '../../src/domain/import/skipped-rows';
import type { ImportSession } from './import-session';
import type { RunState } from './import-state';
import { SHELL } from '../../src/words/shell';
import { IMPORT } from '../../src/words/import';
import { copyText } from '../kit/copy-text';
import { CopyByHand } from '../kit/copy-by-hand';
import { LongList } from './import-step';
import { textOfLeft, whyInWords } from './skipped-text';

const WORDS = IMPORT.done;

export function LeftRows({
  session: { reading },
  run: { left, outcome },
}: {
  session: ImportSession;
  run: RunState;
}): JSX.Element | null {
  const [news, setNews] = useState('');
  const [byHand, setByHand] = useState('');
  const count = left.reduce((sum, { rows }) => sum + rows.length, 0);
  if (!reading || count + outcome.left.length === 0) return null;
  const copy = async (): Promise<void> => {
    const text = textOfLeft(reading, left, outcome.left);
    const isCopied = await copyText(text);
    setByHand(isCopied ? '' : text);
    setNews(isCopied ? WORDS.copied : SHELL.copyByHand);
  };
  return (
    <section>
      {count > 0 && (
        <LongList
          summary={WORDS.notIn(count)}
          items={left.map(({ why, rows }) => (
            <>
              {whyInWords(why)}
              <p class="detail">{WORDS.rows(rows.length, describeRows(rows.map(({ row }) => row)))}</p>
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
