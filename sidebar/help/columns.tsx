// The columns of Partners and Events, in Help & about: fold the details, or put all in order.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COLUMN_WORDS } from '../../src/words/column-order';
import { callServer } from '../server/call-server';

type ColumnCall = 'foldDetails' | 'moveColumnsBack';

export function Columns(): JSX.Element {
  const [busy, setBusy] = useState<ColumnCall | ''>('');
  const [answered, setAnswered] = useState({ words: '', problem: '' });
  const press = async (call: ColumnCall): Promise<void> => {
    if (busy !== '') return;
    setBusy(call);
    setAnswered({ words: '', problem: '' });
    const answer = await callServer(call);
    setBusy('');
    setAnswered(answer.ok ? { words: answer.words, problem: '' } : { words: '', problem: answer.problem });
  };
  const button = (call: ColumnCall, label: string): JSX.Element => (
    <button
      type="button"
      aria-disabled={busy !== ''}
      aria-busy={busy === call}
      onClick={() => void press(call)}
    >
      {busy === call ? COLUMN_WORDS.busy : label}
    </button>
  );
  return (
    <section>
      <h2>{COLUMN_WORDS.title}</h2>
      <p class="help">{COLUMN_WORDS.help}</p>
      <div class="row">
        {button('foldDetails', COLUMN_WORDS.fold)}
        {button('moveColumnsBack', COLUMN_WORDS.moveBack)}
      </div>
      <p class="notice good" role="status">
        {answered.words}
      </p>
      <p class="problem stop" role="alert">
        {answered.problem}
      </p>
    </section>
  );
}
