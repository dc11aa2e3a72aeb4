// This week in Today: what is overdue, then day by day.

import type { JSX } from 'preact';
import type { Capped, DatedItem, RowRef } from '../../src/server/run/answers';
import { WORDS, dayInWords } from '../kit/words';
import { More } from './more';

export function Week({
  list,
  today,
  onOpen,
}: {
  list: Capped<DatedItem>;
  today: string;
  onOpen: (ref: RowRef) => void;
}): JSX.Element {
  const overdue = list.items.filter(({ isOverdue }) => isOverdue);
  const others = list.items.filter(({ isOverdue }) => !isOverdue);
  const days = [...new Set(others.map(({ day }) => day))];
  return (
    <>
      {overdue.length > 0 && (
        <div>
          <h3>{WORDS.today.overdue}</h3>
          <Dates items={overdue} onOpen={onOpen} />
        </div>
      )}
      {days.map((day) => (
        <div key={day}>
          <h3>
            {dayInWords(day)}
            {day === today && ` (${WORDS.today.isToday})`}
          </h3>
          <Dates items={others.filter((item) => item.day === day)} onOpen={onOpen} />
        </div>
      ))}
      <More count={list.more} />
    </>
  );
}

function Dates({
  items,
  onOpen,
}: {
  items: readonly DatedItem[];
  onOpen: (ref: RowRef) => void;
}): JSX.Element {
  return (
    <ul class="cards">
      {items.map(({ ref, day, time, detail, isDone, isOverdue, isFocus }) => (
        <li key={`${ref.table} ${ref.id} ${ref.row}`}>
          {time !== '' && <span class="time">{time} </span>}
          <button type="button" class="name" onClick={() => onOpen(ref)}>
            {ref.name}
          </button>
          {isFocus && <span class="focus">{WORDS.today.focus}</span>}
          {isDone && <span class="done">✓ {WORDS.today.done}</span>}
          {isOverdue && <p class="detail">{WORDS.today.wasFor(day)}</p>}
          {detail !== '' && <p class="detail">{detail}</p>}
        </li>
      ))}
    </ul>
  );
}
