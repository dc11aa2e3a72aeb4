// The folded lists at the end of Today.

import type { JSX } from 'preact';
import type { RowRef } from '../../src/server/run/answers';
import type { Today } from '../../src/server/run/today-answers';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { type CardActions, Cards } from './cards';
import { AndMore, Fold } from './collapsible';
import { cardsOf } from './who-to-call';

interface CardFoldProps {
  today: Today;
  user: string;
  actions: CardActions;
  list: 'reviews' | 'potential' | 'noContact';
  help?: string;
  isOpen?: boolean;
}

/** The cards of one list behind its title, if there are any. */
export function CardFold({
  today,
  user,
  actions,
  list,
  help,
  isOpen = false,
}: CardFoldProps): JSX.Element | null {
  const cards = cardsOf(today, list, user);
  const { more } = today[list];
  if (cards.length === 0) return null;
  return (
    <Fold title={TODAY.folds[list](cards.length + more)} isOpen={isOpen}>
      {help !== undefined && <p class="help">{help}</p>}
      <Cards {...actions} cards={cards} unnamed={more} />
    </Fold>
  );
}

/** Cells that can't be right. */
export function Questions({
  today: { questions },
  onOpen,
}: {
  today: Today;
  onOpen: (ref: RowRef) => void;
}): JSX.Element | null {
  if (questions.items.length === 0) return null;
  return (
    <Fold title={TODAY.folds.questions(questions.items.length + questions.more)}>
      <ul class="cards">
        {questions.items.map(({ ref, sentence }, index) => (
          <li key={index}>
            <p>{sentence}</p>
            {ref && (
              <button type="button" class="link" onClick={() => onOpen(ref)}>
                {SHELL.open(ref.name)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <AndMore count={questions.more} />
    </Fold>
  );
}
