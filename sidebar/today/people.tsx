// The lists of partners in Today: whom to get in touch with, and whose status to review.

import { CONTACT } from '../../src/words/contact';
import type { JSX } from 'preact';
import type { Attention, Capped, RowRef } from '../../src/server/run/answers';
import { WORDS } from '../kit/words';
import { More } from './more';

export interface OfPartner {
  onOpen: (ref: RowRef) => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
}

interface PeopleProps extends OfPartner {
  kind: string;
  title: string;
  help?: string;
  list: Capped<Attention>;
  /** A long list is folded, so that what comes below it stays in sight. */
  mayFold?: boolean;
}

const MOST_UNFOLDED = 5;

export function People({ kind, title, help, list, mayFold, ...go }: PeopleProps): JSX.Element | null {
  if (list.items.length === 0) return null;
  const heading = (
    <h2>
      {title} <span class="number">{list.items.length + list.more}</span>
    </h2>
  );
  const inside = (
    <>
      {help !== undefined && <p class="help">{help}</p>}
      <ul class={`cards ${kind}`}>
        {list.items.map(({ ref, why, due, isFocus }) => (
          <li key={`${ref.id} ${ref.row}`}>
            <button type="button" class="name" onClick={() => go.onOpen(ref)}>
              {ref.name}
            </button>
            {isFocus && <span class="focus">{WORDS.today.focus}</span>}
            <p>{why}</p>
            {due !== '' && <p class="detail">{WORDS.today.due(due)}</p>}
            <ContactButtons partner={ref} {...go} />
          </li>
        ))}
      </ul>
      <More count={list.more} />
    </>
  );
  return (
    <section>
      {mayFold && list.items.length > MOST_UNFOLDED ? (
        <details>
          <summary>{heading}</summary>
          {inside}
        </details>
      ) : (
        <>
          {heading}
          {inside}
        </>
      )}
    </section>
  );
}

function ContactButtons({ partner, onLog, onHistory }: OfPartner & { partner: RowRef }): JSX.Element {
  return (
    <div class="row">
      <button
        type="button"
        class="chip"
        aria-label={CONTACT.logWith(partner.name)}
        onClick={() => onLog(partner)}
      >
        {CONTACT.log}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={CONTACT.shortHistoryWith(partner.name)}
        onClick={() => onHistory(partner)}
      >
        {CONTACT.shortHistory}
      </button>
    </div>
  );
}

/** A list of its own: nobody here is out of touch. */
export function Reviews({ list, ...go }: OfPartner & { list: Capped<Attention> }): JSX.Element | null {
  if (list.items.length === 0) return null;
  return (
    <section>
      <h2>
        {WORDS.today.reviews} <span class="number">{list.items.length + list.more}</span>
      </h2>
      <p class="help">{WORDS.today.reviewsHelp}</p>
      <ul class="cards">
        {list.items.map(({ ref, due, isFocus }) => (
          <li key={`${ref.id} ${ref.row}`}>
            <button type="button" class="name" onClick={() => go.onOpen(ref)}>
              {ref.name}
            </button>
            {isFocus && <span class="focus">{WORDS.today.focus}</span>}
            <p class="detail">{WORDS.today.reviewOn(due)}</p>
            <ContactButtons partner={ref} {...go} />
          </li>
        ))}
      </ul>
      <More count={list.more} />
    </section>
  );
}
