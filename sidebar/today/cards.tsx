// Partners waiting to hear from the library: why, whom to ask for and on which number, and what to do about it.

import type { JSX } from 'preact';
import type { Day } from '../../src/domain/dates/day';
import type { RowRef } from '../../src/server/run/answers';
import { TODAY } from '../../src/words/today';
import { fullDay } from '../../src/domain/dates/day-names';
import { AndMore, useParts } from './collapsible';
import { useLater } from './later';
import { Note } from './note';
import { Reach } from './phone-and-email';
import type { TodayWork } from './today-work';
import { type Card, keyOf } from './who-to-call';

export interface CardActions {
  work: TodayWork;
  today: Day;
  onOpen: (ref: RowRef) => void;
  /** `next` is the key of the next card. */
  onLog: (partner: RowRef, next: string) => void;
}

interface CardsProps extends CardActions {
  cards: readonly Card[];
  /** How many more there are than the answer names. */
  unnamed: number;
  /** How many show at first. */
  first?: number;
}

const MOST_AT_FIRST = 5;

export function Cards({ cards, unnamed, first = MOST_AT_FIRST, ...actions }: CardsProps): JSX.Element {
  const here = cards.filter(({ ref }) => !actions.work.isGone(ref));
  const { shown, left, showMore } = useParts(here, first, ({ ref }) => elementOf(keyOf(ref)));
  const nextTo = (at: number): string => {
    const next = here[at + 1] ?? here[at - 1];
    return next ? keyOf(next.ref) : '';
  };
  return (
    <>
      <ul class="cards">
        {shown.map((card, at) => (
          <PartnerCard key={keyOf(card.ref)} {...actions} card={card} next={nextTo(at)} />
        ))}
      </ul>
      {left > 0 ? (
        <AndMore count={left + unnamed} onMore={showMore} />
      ) : (
        unnamed > 0 && <p class="more">{TODAY.moreInTab(unnamed)}</p>
      )}
    </>
  );
}

/** The id of the element that gets the focus after something is done beside it. */
export const elementOf = (key: string): string => `today-${key}`;

function PartnerCard({ card, next, work, today, onOpen, onLog }: CardActions & { card: Card; next: string }) {
  const { ref, reason, due, about, person, notes, list, colleague } = card;
  const later = useLater({
    card,
    today,
    isBusy: work.state.busyWith !== '',
    onLater: (until) => void work.putOff(card, until, next),
  });
  const why = list === 'reviews' && due !== '' ? TODAY.reviewOn(fullDay(due)) : reason;
  return (
    <li class={list}>
      <button type="button" class="name" id={elementOf(keyOf(ref))} onClick={() => onOpen(ref)}>
        {ref.name}
      </button>
      <p class="detail">{colleague === '' ? why : `${why} · ${colleague}`}</p>
      {about?.map((line) => (
        <p key={line} class="detail">
          {line}
        </p>
      ))}
      <Reach partner={ref.name} person={person} onPeople={() => onOpen(ref)} />
      <Note partner={ref.name} notes={notes} />
      <div class="row">
        <button
          type="button"
          class="small"
          aria-label={TODAY.logWith(ref.name)}
          onClick={() => onLog(ref, next)}
        >
          {TODAY.log}
        </button>
        {later.button}
      </div>
      {later.choices}
    </li>
  );
}
