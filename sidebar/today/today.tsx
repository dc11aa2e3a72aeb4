// The first view: who waits for a word and why, what is on this week, and which rows can't be right.

import type { ComponentChildren, JSX } from 'preact';
import type { Day } from '../../src/domain/basics/day';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { DoneLine, RowRef, Today } from '../../src/server/run/answers';
import { WORDS, dayInWords } from '../kit/words';
import { HeadingQuestions } from '../form/headings';
import { OtherPage } from '../upkeep/other-page';
import { DoneLines, StartWeek } from './plan-week';
import { useHeadingFocus } from '../kit/focus';
import { StoppedCheck } from '../upkeep/stopped-check';
import { More } from './more';
import { type OfPartner, People, Reviews } from './people';
import { Week } from './week';

interface TodayViewProps {
  today: Today;
  /** The day it is now. It is after that of `today` if Today couldn't be read since midnight. */
  day: Day;
  arrival: number;
  isReading: boolean;
  who: ComponentChildren;
  /** False while the sidebar asks who uses it: one primary button at a time. */
  isKnown: boolean;
  onRefresh: () => void;
  onRepaired: (question: HeadingQuestion) => void;
  onOpen: (ref: RowRef) => void;
  onAddPartner: () => void;
  onAddItem: () => void;
  onMyWeek: () => void;
  onUndo: () => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
  /** Makes an event of a done line, or logs a contact. */
  onEvent: (line: DoneLine) => void;
  onContact: (line: DoneLine) => void;
}

/** The view Today. */
export function TodayView(props: TodayViewProps): JSX.Element {
  const { today } = props;
  return (
    <main class="today">
      <Title {...props} />
      <StoppedCheck today={today} onDone={props.onRefresh} />
      <HeadingQuestions
        questions={today.headings}
        next=""
        onRepaired={(question) => {
          props.onRepaired(question);
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
      <NobodyWaits {...props} />
      {/* Above the lists, as an answer here makes them shorter. */}
      <DoneLines
        list={today.doneLines}
        onEvent={props.onEvent}
        onContact={props.onContact}
        onSettled={props.onRefresh}
      />
      <Waiting today={today} onOpen={props.onOpen} onLog={props.onLog} onHistory={props.onHistory} />
      <ThisWeek {...props} />
      <Questions {...props} />
      {today.partnerCount > 0 && <p class="count">{WORDS.today.partners(today.partnerCount)}</p>}
      <MoreToDo {...props} />
    </main>
  );
}

function Title({ today, day, arrival, isReading, onRefresh }: TodayViewProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  return (
    <div class="title">
      <h1 tabIndex={-1} ref={heading}>
        {day === today.today ? dayInWords(today.today) : WORDS.today.asOf(today.today)}
      </h1>
      <button type="button" class="quiet" aria-disabled={isReading} onClick={onRefresh}>
        {isReading ? WORDS.today.refreshing : WORDS.today.refresh}
      </button>
    </div>
  );
}

/** What to do before there are partners; later the good news that all are in touch. */
function NobodyWaits({ today, isKnown, onAddPartner }: TodayViewProps): JSX.Element | null {
  if (today.partnerCount === 0)
    return (
      <section class="empty">
        <p>{WORDS.today.noPartners}</p>
        <button type="button" class={isKnown ? 'primary' : undefined} onClick={onAddPartner}>
          {WORDS.today.addFirst}
        </button>{' '}
        <OtherPage page="showImport" label={WORDS.today.importList} />
      </section>
    );
  const lists = [today.lapsed, today.dueSoon, today.rebuilding, today.reviews];
  return lists.every(({ items }) => items.length === 0) ? (
    <p class="empty">{WORDS.today.allInTouch}</p>
  ) : null;
}

function Waiting({ today, ...actions }: OfPartner & { today: Today }): JSX.Element {
  const { lapsed, dueSoon, rebuilding, noContact } = WORDS.today;
  return (
    <>
      <People kind="lapsed" title={lapsed} help={WORDS.today.lapsedHelp} list={today.lapsed} {...actions} />
      <People kind="dueSoon" title={dueSoon} list={today.dueSoon} {...actions} />
      <People kind="rebuilding" title={rebuilding} list={today.rebuilding} {...actions} />
      <People
        kind="noContact"
        title={noContact}
        help={WORDS.today.noContactHelp}
        list={today.noContact}
        mayFold
        {...actions}
      />
      <Reviews list={today.reviews} {...actions} />
    </>
  );
}

function ThisWeek({ today, day, onOpen, onAddItem }: TodayViewProps): JSX.Element {
  return (
    <section>
      <h2>{WORDS.today.thisWeek}</h2>
      {today.thisWeek.items.length === 0 ? (
        <>
          <p>{WORDS.today.nothingThisWeek}</p>
          <button type="button" onClick={onAddItem}>
            {WORDS.today.addItem}
          </button>
        </>
      ) : (
        <Week list={today.thisWeek} today={day} onOpen={onOpen} />
      )}
    </section>
  );
}

/** Cells that can't be right. */
function Questions({ today: { questions }, onOpen }: TodayViewProps): JSX.Element | null {
  if (questions.items.length === 0) return null;
  return (
    <section>
      <h2>{WORDS.today.questions}</h2>
      <p class="help">{WORDS.today.questionsHelp}</p>
      <ul class="cards">
        {questions.items.map(({ ref, sentence }, index) => (
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
      <More count={questions.more} />
    </section>
  );
}

function MoreToDo({ today, onUndo }: TodayViewProps): JSX.Element {
  return (
    <section aria-labelledby="more-title">
      <h2 id="more-title">{WORDS.today.moreTitle}</h2>
      <p class="row">
        <button type="button" class="quiet" onClick={onUndo}>
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
  );
}
