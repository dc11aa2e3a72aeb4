// The columns of Partners and Events, in Help & about: who needs a call, or all in order.

import type { JSX } from 'preact';
import { COLUMN_WORDS } from '../../src/words/column-order';
import { type ColumnCall, useColumnCalls } from '../upkeep/column-call';

export function Columns(): JSX.Element {
  const { busy, words, problem, press } = useColumnCalls();
  const button = (call: ColumnCall, label: string): JSX.Element => (
    <button type="button" aria-disabled={busy !== ''} aria-busy={busy === call} onClick={() => press(call)}>
      {busy === call ? COLUMN_WORDS.busy : label}
    </button>
  );
  return (
    <section>
      <h2>{COLUMN_WORDS.title}</h2>
      <p class="help">{COLUMN_WORDS.help}</p>
      <div class="row">
        {button('showWhoNeedsACall', COLUMN_WORDS.whoNeedsACall)}
        {button('moveColumnsBack', COLUMN_WORDS.moveBack)}
      </div>
      <p class="notice good" role="status">
        {words}
      </p>
      <p class="problem stop" role="alert">
        {problem}
      </p>
    </section>
  );
}
