// This week in Today, day by day, to check off.

import type { JSX } from 'preact';
import { type Day, addDays } from '../../src/domain/dates/day';
import { fullDay, weekdayName } from '../../src/domain/dates/day-names';
import type { Capped, RowRef } from '../../src/server/run/answers';
import type { WeekItem } from '../../src/server/run/today-answers';
import { TODAY } from '../../src/words/today';
import { elementOf } from './cards';
import { AndMore, useParts } from './collapsible';
import { OtherPage } from '../upkeep/other-page';
import type { TodayWork } from './today-work';
import { keyOf } from './who-to-call';

interface ItemsProps {
  list: Capped<WeekItem>;
  work: TodayWork;
  onOpen: (ref: RowRef) => void;
}

const MOST_AT_FIRST = 5;
const MOST_IN_FOLD = 10;

/** The items under the name of each day. */
export function WeekDays({ list, today, ...actions }: ItemsProps & { today: Day }): JSX.Element {
  const here = list.items.filter(({ ref }) => !actions.work.isGone(ref));
  const { shown, left, showMore } = useParts(here, MOST_AT_FIRST, (item) => elementOf(itemKey(item)));
  const days = [...new Set(shown.map(({ day }) => day))];
  return (
    <>
      {days.map((day) => (
        <div key={day}>
          <h3>{dayName(day, today)}</h3>
          <Items {...actions} items={shown.filter((item) => item.day === day)} all={here} />
        </div>
      ))}
      <AndMore count={left + list.more} {...(left > 0 && { onMore: showMore })} />
    </>
  );
}

const dayName = (day: string, today: Day): string =>
  day === today
    ? TODAY.dayNames.today
    : day === addDays(today, 1)
      ? TODAY.dayNames.tomorrow
      : weekdayName(day);

/** What is overdue or has no day: all in one list. */
export function PlainItems({ list, ...actions }: ItemsProps): JSX.Element {
  const here = list.items.filter(({ ref }) => !actions.work.isGone(ref));
  const { shown, left, showMore } = useParts(here, MOST_IN_FOLD, (item) => elementOf(itemKey(item)));
  return (
    <>
      <Items {...actions} items={shown} all={here} isDated />
      <AndMore count={left + list.more} {...(left > 0 && { onMore: showMore })} />
    </>
  );
}

interface RowsProps extends Omit<ItemsProps, 'list'> {
  items: readonly WeekItem[];
  /** Includes the items under other days: one of them gets the focus next. */
  all: readonly WeekItem[];
  isDated?: boolean;
}

/** An event of several days appears more than once, and so does a contact with a promise and a next step. */
const itemKey = ({ ref, day, words }: WeekItem): string => `${keyOf(ref)} ${day} ${words}`;

function Items({ items, all, isDated, work, onOpen }: RowsProps): JSX.Element {
  const nextTo = (item: WeekItem): string => {
    const at = all.indexOf(item);
    const next = all[at + 1] ?? all[at - 1];
    return next ? itemKey(next) : '';
  };
  return (
    <ul>
      {items.map((item) => (
        <Item key={itemKey(item)} {...{ item, isDated, work, onOpen }} next={nextTo(item)} />
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<ItemsProps, 'work' | 'onOpen'> {
  item: WeekItem;
  isDated: boolean | undefined;
  next: string;
}

function Item({ item, isDated, next, work, onOpen }: ItemProps): JSX.Element {
  const { ref, name, day, time, words } = item;
  const isSaving = work.state.busyWith === keyOf(ref);
  return (
    <li class="todo">
      {ref.table === 'plan' || ref.table === 'actions' ? (
        <input
          type="checkbox"
          aria-label={TODAY.done(name)}
          // Checked only while saving: if the save fails, the box is unchecked again.
          checked={isSaving}
          aria-busy={isSaving}
          onChange={() => void work.check(item, next)}
        />
      ) : (
        <span class="dot" aria-hidden="true">
          •
        </span>
      )}
      <div>
        {time !== '' && <span class="time">{time} </span>}
        {ref.table === 'partnerships' ? (
          // Only the loop of a project that has ended is here.
          <OtherPage
            page="showPartnerships"
            id={elementOf(itemKey(item))}
            label={name}
            project={{ ref, step: 'closing' }}
            isLink
          />
        ) : (
          <button type="button" class="link" id={elementOf(itemKey(item))} onClick={() => onOpen(ref)}>
            {name}
          </button>
        )}
        {words !== '' && <p class="detail">{words}</p>}
        {isDated && day !== '' && <p class="detail">{TODAY.wasFor(fullDay(day))}</p>}
      </div>
    </li>
  );
}
