// My week: what is due, and for whom, to read, copy and print.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WEEK_PARTS, type WeekPart } from '../../src/domain/digest/digest-parts';
import {
  NOTHING_THIS_WEEK,
  PART_HELP,
  PART_TITLES,
  textOfWeek,
  describeDue,
  wordWeek,
} from '../../src/domain/digest/digest-text';
import type { Answer, MyWeek, MyWeeks, RowRef } from '../../src/server/run/answers';
import { PRINT } from '../../src/words/print';
import { callServer } from '../server/call-server';
import { copyText } from '../kit/copy-text';
import type { DraftStore } from '../form/drafts';
import { WORDS } from '../kit/words';
import { CopyByHand } from '../kit/copy-by-hand';
import { useHeadingFocus } from '../kit/focus';
import { PaperWeekView } from '../plan/paper-week';

interface MyWeekViewProps {
  /** '' if not known: then only everybody's week is shown. */
  user: string;
  arrival: number;
  drafts: DraftStore;
  onOpen: (ref: RowRef) => void;
  onBack: () => void;
}

const WORDING = WORDS.myWeek;

/** The view My week. */
export function MyWeekView({ user, arrival, drafts, onOpen, onBack }: MyWeekViewProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  const [isPaper, setPaper] = useState(false);
  const [answer, setAnswer] = useState<Answer<MyWeeks> | null>(null);
  const [isReading, setReading] = useState(false);
  const [isAll, setAll] = useState(user === '' || drafts.week() === 'all');
  const [news, setNews] = useState('');
  const [byHand, setByHand] = useState('');
  const read = (): void => {
    if (isReading) return;
    setReading(true);
    setNews('');
    void callServer('readMyWeek', user === '' ? [''] : [user, '']).then((given) => {
      setReading(false);
      setAnswer(given);
    });
  };
  useEffect(read, []);
  const choose = (all: boolean): void => {
    setAll(all);
    setNews('');
    setByHand('');
    drafts.saveWeek(all ? 'all' : 'mine');
  };
  const weeks = answer?.ok ? answer : null;
  const week = weeks?.weeks[user !== '' && isAll ? 1 : 0];
  const title = isAll ? WORDING.titleOfAll : WORDING.titleOf(user);
  const copy = async (): Promise<void> => {
    if (!weeks || !week) return;
    const text = textOfWeek(title, week.parts, weeks.today);
    const isCopied = await copyText(text);
    setByHand(isCopied ? '' : text);
    setNews(isCopied ? WORDING.copied : WORDING.copyByHand);
  };
  if (isPaper) return <PaperWeekView arrival={arrival} onBack={() => setPaper(false)} />;
  return (
    <main class="my-week">
      <p class="screen-only">
        <button type="button" class="quiet" onClick={onBack}>
          {WORDING.back}
        </button>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {weeks && <p class="detail">{wordWeek(weeks.today)}</p>}
      {user !== '' && (
        <fieldset class="row screen-only">
          <legend class="spoken">{WORDING.whose}</legend>
          <Choice label={WORDING.mine} isChosen={!isAll} onChoose={() => choose(false)} />
          <Choice label={WORDING.all} isChosen={isAll} onChoose={() => choose(true)} />
        </fieldset>
      )}
      {week && (
        <WeekActions
          isReading={isReading}
          onCopy={() => void copy()}
          onPaper={() => setPaper(true)}
          onRead={read}
        />
      )}
      {/* There from the start, so that screen readers announce its changes. */}
      <p class="screen-only" role="status">
        {answer === null ? WORDS.loading : answer.ok ? news : answer.problem}
      </p>
      {answer !== null && !answer.ok && (
        <button type="button" class="primary" aria-disabled={isReading} onClick={read}>
          {WORDS.tryAgain}
        </button>
      )}
      {byHand !== '' && <CopyByHand label={WORDING.textToCopy} text={byHand} />}
      {weeks && week && <Lists week={week} today={weeks.today} isAll={isAll} onOpen={onOpen} />}
    </main>
  );
}

interface WeekActionsProps {
  isReading: boolean;
  onCopy: () => void;
  onPaper: () => void;
  onRead: () => void;
}

function WeekActions({ isReading, onCopy, onPaper, onRead }: WeekActionsProps): JSX.Element {
  return (
    <div class="row screen-only">
      <button type="button" class="primary" onClick={onCopy}>
        {WORDING.copy}
      </button>
      <button type="button" onClick={() => window.print()}>
        {WORDING.print}
      </button>
      <button type="button" class="quiet" onClick={onPaper}>
        {PRINT.open}
      </button>
      <button type="button" class="quiet" aria-disabled={isReading} onClick={onRead}>
        {isReading ? WORDS.today.refreshing : WORDS.today.refresh}
      </button>
    </div>
  );
}

function Choice({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  const id = `week-${label.toLowerCase()}`;
  return (
    <div class="tick">
      <input type="radio" name="whose-week" id={id} checked={isChosen} onChange={onChoose} />
      <label for={id}>{label}</label>
    </div>
  );
}

interface ListsProps {
  week: MyWeek;
  today: string;
  isAll: boolean;
  onOpen: (ref: RowRef) => void;
}

function Lists({ week, today, isAll, onOpen }: ListsProps): JSX.Element {
  const filled = WEEK_PARTS.filter((part) => week.parts[part].items.length + week.parts[part].more > 0);
  return (
    <>
      {filled.length === 0 && <p class="empty">{NOTHING_THIS_WEEK}</p>}
      {filled.map((part) => (
        <List key={part} part={part} list={week.parts[part]} today={today} onOpen={onOpen} />
      ))}
      {!isAll && week.nobodys > 0 && <p class="help screen-only">{WORDING.nobodys(week.nobodys)}</p>}
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
        {PART_TITLES[part]} <span class="number">{items.length + more}</span>
      </h2>
      {PART_HELP[part] !== '' && <p class="help">{PART_HELP[part]}</p>}
      <ul class={`cards ${part}`}>
        {items.map((item, index) => (
          <li key={`${item.ref.table} ${item.ref.id} ${item.ref.row} ${index}`}>
            <button type="button" class="name" onClick={() => onOpen(item.ref)}>
              {item.name}
            </button>
            {item.isFocus && <span class="focus">{WORDS.today.focus}</span>}
            {part !== 'undated' && <p class="detail">{sentence(describeDue(part, item, today))}</p>}
            {item.words !== '' && <p>{item.words}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="more">{WORDS.today.more(more)}</p>}
    </section>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
