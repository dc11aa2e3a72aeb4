// My week: what is due, and for whom, to read, copy and print.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { WEEK_PARTS, type WeekPart } from '../../src/domain/digest/digest-parts';
import { describeDue, textOfWeek, describeWeek } from '../../src/domain/digest/digest-text';
import type { Answer, RowRef } from '../../src/server/run/answers';
import type { MyWeek, MyWeeks, WeekEntry } from '../../src/server/run/today-answers';
import { MENU } from '../../src/words/menu';
import { MY_WEEK } from '../../src/words/my-week';
import { MY_WEEK_PRACTICE } from '../../src/words/practice';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import type { DraftStore } from '../form/drafts';
import { AnswerState } from '../kit/answer-state';
import { CopyByHand } from '../kit/copy-by-hand';
import { useHeadingFocus } from '../kit/focus';
import { PaperHead } from '../kit/paper-head';
import { isOld } from '../kit/latest-day';
import { Choice } from '../kit/tick';
import { useCopy } from '../kit/use-copy';
import { callServer } from '../server/call-server';
import { AndMore, Fold } from './collapsible';

interface MyWeekViewProps {
  /** '' if not known: then only everybody's week is shown. */
  user: string;
  arrival: number;
  drafts: DraftStore;
  onOpen: (ref: RowRef) => void;
  onPaperWeek: () => void;
  backTo: string;
  onBack: () => void;
}

/** The view My week. */
export function MyWeekView(props: MyWeekViewProps): JSX.Element {
  const { user, arrival, drafts, onOpen, onPaperWeek, backTo, onBack } = props;
  const heading = useHeadingFocus(arrival);
  const { answer, isReading, read } = useWeeks(user);
  const [isAll, setAll] = useState(user === '' || drafts.week() === 'all');
  const copying = useCopy();
  const choose = (all: boolean): void => {
    setAll(all);
    copying.clear();
    drafts.saveWeek(all ? 'all' : 'mine');
  };
  const weeks = answer?.ok ? answer : null;
  const week = weeks?.weeks[user !== '' && isAll ? 1 : 0];
  // Everybody's week has these in its lists.
  const unassigned = weeks && !isAll ? weeks.unassigned : { items: [], more: 0 };
  const title = isAll ? MY_WEEK.titleOfAll : MY_WEEK.titleOf(user);
  const copy = (): void => {
    if (weeks && week) void copying.copy(textOfWeek(title, week.parts, weeks.today, unassigned));
  };
  return (
    <main class="my-week">
      <PaperHead title={title} practice={MY_WEEK_PRACTICE} {...{ heading, backTo, onBack }} />
      {weeks && <p class="detail">{describeWeek(weeks.today)}</p>}
      {user !== '' && (
        <fieldset class="row screen-only">
          <legend class="spoken">{MY_WEEK.whose}</legend>
          <Choice
            name="whose-week"
            id="week-mine"
            label={MY_WEEK.titleOf(user)}
            isChosen={!isAll}
            onChoose={() => choose(false)}
          />
          <Choice
            name="whose-week"
            id="week-all"
            label={MY_WEEK.all}
            isChosen={isAll}
            onChoose={() => choose(true)}
          />
        </fieldset>
      )}
      {week && <WeekActions onCopy={copy} onPaper={onPaperWeek} />}
      <AnswerState {...{ answer, isReading }} news={copying.news} onAgain={read} />
      {copying.byHand !== '' && <CopyByHand label={SHELL.textToCopy} text={copying.byHand} />}
      {weeks && week && <Lists week={week} unassigned={unassigned} today={weeks.today} onOpen={onOpen} />}
    </main>
  );
}

function WeekActions({ onCopy, onPaper }: { onCopy: () => void; onPaper: () => void }): JSX.Element {
  return (
    <div class="row screen-only">
      <button type="button" class="primary" onClick={onCopy}>
        {SHELL.copy}
      </button>
      <button type="button" onClick={() => window.print()}>
        {MY_WEEK.print}
      </button>
      <button type="button" class="link" onClick={onPaper}>
        {MENU.print}
      </button>
    </div>
  );
}

/** Both weeks, read again when somebody returns to the page. */
function useWeeks(user: string): { answer: Answer<MyWeeks> | null; isReading: boolean; read: () => void } {
  const [answer, setAnswer] = useState<Answer<MyWeeks> | null>(null);
  const [isReading, setReading] = useState(false);
  const latest = useRef({ isReading: false, readAt: 0 });
  const read = (): void => {
    const { current } = latest;
    if (current.isReading) return;
    current.isReading = true;
    setReading(true);
    void callServer('readMyWeek', user === '' ? [''] : [user, '']).then((given) => {
      latest.current = { isReading: false, readAt: Date.now() };
      setReading(false);
      setAnswer(given);
    });
  };
  useEffect(() => {
    read();
    const onReturn = (): void => {
      if (!document.hidden && isOld(Date.now() - latest.current.readAt)) read();
    };
    addEventListener('focus', onReturn);
    return () => removeEventListener('focus', onReturn);
  }, []);
  return { answer, isReading, read };
}

interface ListsProps {
  week: MyWeek;
  unassigned: MyWeeks['unassigned'];
  today: string;
  onOpen: (ref: RowRef) => void;
}

function Lists({ week, unassigned, today, onOpen }: ListsProps): JSX.Element {
  const filled = WEEK_PARTS.filter((part) => week.parts[part].items.length + week.parts[part].more > 0);
  return (
    <>
      {filled.length === 0 && unassigned.items.length === 0 && <p class="empty">{MY_WEEK.nothing}</p>}
      {filled.map((part) => (
        <List key={part} part={part} list={week.parts[part]} today={today} onOpen={onOpen} />
      ))}
      {unassigned.items.length > 0 && (
        <Fold
          title={`${MY_WEEK.unassigned} (${unassigned.items.length + unassigned.more})`}
          isOpen={filled.length === 0}
        >
          <ul class="cards">
            {unassigned.items.map(({ part, ...item }, at) => (
              <Entry key={at} {...{ part, item, today, onOpen }} className={part} />
            ))}
          </ul>
          <AndMore count={unassigned.more} />
        </Fold>
      )}
    </>
  );
}

function List({
  part,
  list: { items, more },
  today,
  onOpen,
}: {
  part: WeekPart;
  list: MyWeek['parts'][WeekPart];
  today: string;
  onOpen: (ref: RowRef) => void;
}): JSX.Element {
  return (
    <section>
      <h2>
        {MY_WEEK.titles[part]} <span class="number">{items.length + more}</span>
      </h2>
      {MY_WEEK.help[part] !== '' && <p class="help">{MY_WEEK.help[part]}</p>}
      <ul class={`cards ${part}`}>
        {items.map((item, index) => (
          <Entry
            key={`${item.ref.table} ${item.ref.id} ${item.ref.row} ${index}`}
            {...{ part, item, today, onOpen }}
          />
        ))}
      </ul>
      <AndMore count={more} />
    </section>
  );
}

interface EntryProps {
  part: WeekPart;
  item: WeekEntry;
  today: string;
  className?: string;
  onOpen: (ref: RowRef) => void;
}

function Entry({ part, item, today, className, onOpen }: EntryProps): JSX.Element {
  return (
    <li class={className}>
      <button type="button" class="name" onClick={() => onOpen(item.ref)}>
        {item.name}
      </button>
      {item.isFocus && <span class="focus">{TODAY.focus}</span>}
      {part !== 'undated' && <p class="detail">{sentence(describeDue(part, item, today))}</p>}
      {item.words !== '' && <p>{item.words}</p>}
    </li>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
