// The first view: who waits for a word and why, what this week holds, and which rows cannot be right.

import type { ComponentChildren, JSX } from 'preact';
import type { Day } from '../../src/domain/basics/day';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Attention, Capped, DatedItem, DoneLine, RowRef, Today } from '../../src/server/run/answers';
import { WORDS, wordDay } from '../kit/words';
import { HeadingQuestions } from '../form/headings';
import { OtherPage } from '../upkeep/other-page';
import { DoneLines, StartWeek } from './plan-week';
import { useHeadingFocus } from '../kit/focus';
import { StoppedCheck } from '../upkeep/stopped-check';

interface TodayViewProps {
  today: Today;
  /** By now: another one than that of `today` where it could not be read since midnight. */
  day: Day;
  arrival: number;
  isReading: boolean;
  who: ComponentChildren;
  /** False while it is asked who uses the sidebar: one coloured button at a time. */
  isKnown: boolean;
  onRefresh: () => void;
  onMended: (question: HeadingQuestion) => void;
  onOpen: (ref: RowRef) => void;
  onAddPartner: () => void;
  onAddItem: () => void;
  onMyWeek: () => void;
  onUndo: () => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
  /** Of a done line: makes an event of it, or logs a contact. */
  onEvent: (line: DoneLine) => void;
  onContact: (line: DoneLine) => void;
}

/** The view Today. */
export function TodayView(props: TodayViewProps): JSX.Element {
  const { today, onOpen } = props;
  const go = { onOpen, onLog: props.onLog, onHistory: props.onHistory };
  const heading = useHeadingFocus(props.arrival);
  const isQuiet = [today.lapsed, today.dueSoon, today.rebuilding, today.reviews].every(
    ({ items }) => items.length === 0,
  );
  return (
    <main class="today">
      <div class="title">
        <h1 tabIndex={-1} ref={heading}>
          {props.day === today.today ? wordDay(today.today) : WORDS.today.asOf(today.today)}
        </h1>
        <button type="button" class="quiet" aria-disabled={props.isReading} onClick={props.onRefresh}>
          {props.isReading ? WORDS.today.refreshing : WORDS.today.refresh}
        </button>
      </div>
      <StoppedCheck today={today} onDone={props.onRefresh} />
      <HeadingQuestions
        questions={today.headings}
        next=""
        onMended={(question) => {
          props.onMended(question);
          props.onRefresh();
        }}
      />
      {props.who}
      <p>
        <button type="button" class="quiet" onClick={props.onMyWeek}>
          {WORDS.myWeek.link}
        </button>
      </p>
      <StartWeek today={today} isNext={props.isKnown} onStarted={props.onRefresh} onUndo={props.onUndo} />
      {today.partnerCount === 0 ? (
        <section class="empty">
          <p>{WORDS.today.noPartners}</p>
          <button type="button" class={props.isKnown ? 'primary' : undefined} onClick={props.onAddPartner}>
            {WORDS.today.addFirst}
          </button>{' '}
          <OtherPage page="showImport" label={WORDS.today.importList} />
        </section>
      ) : (
        isQuiet && <p class="empty">{WORDS.today.allInTouch}</p>
      )}
      {/* Before the lists that its answer makes shorter. */}
      <DoneLines
        list={today.doneLines}
        onEvent={props.onEvent}
        onContact={props.onContact}
        onSettled={props.onRefresh}
      />
      <People
        kind="lapsed"
        title={WORDS.today.lapsed}
        help={WORDS.today.lapsedHelp}
        list={today.lapsed}
        {...go}
      />
      <People kind="dueSoon" title={WORDS.today.dueSoon} list={today.dueSoon} {...go} />
      <People kind="rebuilding" title={WORDS.today.rebuilding} list={today.rebuilding} {...go} />
      <People
        kind="noContact"
        title={WORDS.today.noContact}
        help={WORDS.today.noContactHelp}
        list={today.noContact}
        mayFold
        {...go}
      />
      <Reviews list={today.reviews} {...go} />
      <section>
        <h2>{WORDS.today.thisWeek}</h2>
        {today.thisWeek.items.length === 0 ? (
          <>
            <p>{WORDS.today.nothingThisWeek}</p>
            <button type="button" onClick={props.onAddItem}>
              {WORDS.today.addItem}
            </button>
          </>
        ) : (
          <Week list={today.thisWeek} today={props.day} onOpen={onOpen} />
        )}
      </section>
      {today.questions.items.length > 0 && (
        <section>
          <h2>{WORDS.today.questions}</h2>
          <p class="help">{WORDS.today.questionsHelp}</p>
          <ul class="cards">
            {today.questions.items.map(({ ref, sentence }, index) => (
              <li key={index}>
                <p>{sentence}</p>
                {ref && (
                  <button type="button" class="quiet" onClick={() => onOpen(ref)}>
                    {WORDS.today.open(ref.name)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <More count={today.questions.more} />
        </section>
      )}
      {today.partnerCount > 0 && <p class="count">{WORDS.today.partners(today.partnerCount)}</p>}
      <section aria-labelledby="more-title">
        <h2 id="more-title">{WORDS.today.moreTitle}</h2>
        <p class="row">
          <button type="button" class="quiet" onClick={props.onUndo}>
            {WORDS.undo.link}
          </button>
          {today.partnerCount > 0 && (
            <>
              <OtherPage page="showImport" label={WORDS.today.importList} isQuiet />
              <OtherPage page="showDuplicates" label={WORDS.today.findDuplicates} isQuiet />
            </>
          )}
          <OtherPage page="showHelp" label={WORDS.today.help} isQuiet />
        </p>
      </section>
    </main>
  );
}

interface OfPartner {
  onOpen: (ref: RowRef) => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
}

interface PeopleProps extends OfPartner {
  kind: string;
  title: string;
  help?: string;
  list: Capped<Attention>;
  /** A long one is opened with a press: what comes below stays in sight. */
  mayFold?: boolean;
}

const MOST_UNFOLDED = 5;

function People({ kind, title, help, list, mayFold, ...go }: PeopleProps): JSX.Element | null {
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
        aria-label={WORDS.contact.logWith(partner.name)}
        onClick={() => onLog(partner)}
      >
        {WORDS.contact.log}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={WORDS.contact.shortHistoryWith(partner.name)}
        onClick={() => onHistory(partner)}
      >
        {WORDS.contact.shortHistory}
      </button>
    </div>
  );
}

/** Apart from the others: nobody is out of touch here. */
function Reviews({ list, ...go }: OfPartner & { list: Capped<Attention> }): JSX.Element | null {
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

function Week({
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
            {wordDay(day)}
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

function More({ count }: { count: number }): JSX.Element | null {
  return count > 0 ? <p class="more">{WORDS.today.more(count)}</p> : null;
}
