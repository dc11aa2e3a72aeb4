// The top of Today: the heading, who uses the sidebar, and which day it shows. Also where the focus goes.

import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Day } from '../../src/domain/dates/day';
import { longDay } from '../../src/domain/dates/day-names';
import type { Today } from '../../src/server/run/today-answers';
import { TODAY_PRACTICE } from '../../src/words/practice';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { elementOf } from './cards';
import type { TodayWork } from './today-work';
import type { UserSession } from './user-session';
import { WhoCorner } from './who-are-you';
import { whoToCall } from './who-to-call';

export const heading = (): HTMLElement | null => document.querySelector('main h1');

/** Drawn after everything else, so that the heading doesn't take the focus. */
export function Focus({ work }: { work: TodayWork }): null {
  const { key, turn } = work.state.focus;
  useLayoutEffect(() => {
    if (turn === 0) return;
    const next = key === '' ? null : document.getElementById(elementOf(key));
    (next ?? heading())?.focus();
  }, [turn]);
  return null;
}

interface TitleProps {
  today: Today;
  day: Day;
  arrival: number;
  user: string;
  isUnread: boolean;
  onRefresh: () => void;
  who: UserSession;
  focusNext: (id: string) => void;
}

export function Title({ who, focusNext, ...props }: TitleProps): JSX.Element {
  const { today, day, arrival, user, isUnread, onRefresh } = props;
  const heading = useHeadingFocus(arrival);
  const isQuiet = whoToCall(today, user).length === 0;
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1} ref={heading}>
          {isQuiet ? SHELL.tabs.today : TODAY.whoToCall}
        </h1>
        {!who.state.isAsking && <WhoCorner session={who} {...{ user, focusNext }} />}
      </div>
      <Practice {...TODAY_PRACTICE} />
      {day !== today.today && <p class="detail">{TODAY.asOf(longDay(today.today))}</p>}
      {isUnread && (
        <button type="button" class="link" onClick={onRefresh}>
          {SHELL.tryAgain}
        </button>
      )}
    </>
  );
}
