// Whom a tool of the page Share and hand off is about: one partner, found by part of its name.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FIND } from '../../src/words/forms';
import { SHARE } from '../../src/words/share';
import type { RowRef } from '../../src/server/run/answers';
import { useFound } from './use-found';

export function PartnerChoice({ onChoose }: { onChoose: (partner: RowRef) => void }): JSX.Element {
  const [text, setText] = useState('');
  const { items, problem } = useFound('partners', text, undefined);
  const more = items?.more ?? 0;
  const news =
    problem ||
    (text.trim() === ''
      ? ''
      : items === null
        ? FIND.searching
        : [FIND.found(items.items.length), more > 0 ? FIND.more(more) : ''].filter(Boolean).join(', '));
  return (
    <div class="field">
      <label for="share-partner">{SHARE.partner}</label>
      <p class="help" id="share-partner-help">
        {SHARE.partnerHelp}
      </p>
      <input
        id="share-partner"
        aria-describedby="share-partner-help"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <p class="help" role="status">
        {news}
      </p>
      {text.trim() !== '' && items && items.items.length > 0 && (
        <ul class="found">
          {items.items.map(({ ref, detail }) => (
            <li key={`${ref.id} ${ref.row}`}>
              <button type="button" onClick={() => onChoose(ref)}>
                <span class="name">{ref.name}</span>
                {detail !== '' && <span class="detail">{detail}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
