// The first view: whom to call and on which number, this week, and everything else in one line each.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/dates/day';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { DoneLine, Today, WeekItem } from '../../src/server/run/today-answers';
import type { Capped, RowRef } from '../../src/server/run/answers';
import { TODAY } from '../../src/words/today';
import { HeadingQuestions } from '../form/headings';
import { useFocusNext } from '../kit/focus';
import { useStore } from '../kit/use-store';
import { OtherPage } from '../upkeep/other-page';
import { offersWeek } from '../notices/today-notices';
import { StoppedCheck } from '../upkeep/stopped-check';
import { type CardActions, Cards } from './cards';
import { FirstSteps, isNewLibrary } from './first-steps';
import { Fold } from './collapsible';
import { CardFold, Questions } from './folds';
import { PhoneAnswers } from './phone-answers';
import { DoneLines, StartWeek } from './plan-week';
import { LastDoneBox } from './last-done';
import type { TodayWork } from './today-work';
import { Focus, Title, heading } from './title';
import { userSession } from './user-session';
import { PlainItems, WeekDays } from './week';
import { NAME, WhoAsks } from './who-are-you';
import { unnamed, whoToCall } from './who-to-call';

interface TodayViewProps {
  today: Today;
  /** The current day. It is later than the day of `today` if Today couldn't be read since midnight. */
  day: Day;
  arrival: number;
  work: TodayWork;
  user: string;
  staff: readonly string[];
  /** Whether this person was asked for a name, and skipped that. */
  hasSkipped: boolean;
  onSkip: () => void;
  /** The same for the first steps. */
  hasHiddenSteps: boolean;
  onHideSteps: () => void;
  onFirstLog: () => void;
  onUser: (user: string) => void;
  /** Today couldn't be read. */
  isUnread: boolean;
  onRefresh: () => void;
  onRepaired: (question: HeadingQuestion) => void;
  onOpen: (ref: RowRef) => void;
  onAddPartner: () => void;
  onAddItem: () => void;
  onUndo: () => void;
  onLog: (partner: RowRef, next: string) => void;
  /** Turns a done line into an event, or logs a contact. */
  onEvent: (line: DoneLine) => void;
  onContact: (line: DoneLine) => void;
  /** Logs an answer from the phone. */
  onPhone: (key: string) => Promise<string>;
}

/** The view Today. */
export function TodayView(props: TodayViewProps): JSX.Element {
  const { today, work, user, staff } = props;
  useStore(work);
  const [who] = useState(() => userSession(user, props.hasSkipped, props));
  useStore(who);
  const [isHidden, setHidden] = useState(props.hasHiddenSteps);
  const focusNext = useFocusNext();
  const isAsking = who.state.isAsking;
  const actions = { work, today: today.today, onOpen: props.onOpen, onLog: props.onLog };
  return (
    <main class="today">
      <Title {...props} who={who} focusNext={focusNext} />
      {isAsking && <WhoAsks session={who} {...{ user, staff, focusNext }} />}
      {!isHidden && isNewLibrary(today) && (
        <FirstSteps
          {...{ today, user }}
          onName={
            isAsking
              ? null
              : () => {
                  who.ask(user);
                  focusNext(NAME);
                }
          }
          onLog={props.onFirstLog}
          onHide={() => {
            setHidden(true);
            props.onHideSteps();
            heading()?.focus();
          }}
        />
      )}
      <LastDoneBox work={work} onCheckedOff={props.onRefresh} />
      <StoppedCheck today={today} onDone={props.onRefresh} />
      <HeadingQuestions
        questions={today.headings}
        next=""
        onRepaired={(question) => {
          props.onRepaired(question);
          props.onRefresh();
        }}
      />
      {today.partnerCount === 0 ? (
        <NoPartners isNext={!isAsking} onAddPartner={props.onAddPartner} />
      ) : (
        <WhoToCall today={today} user={user} actions={actions} />
      )}
      <ThisWeek {...props} isNext={!isAsking} />
      <Rest {...props} actions={actions} />
      <Focus work={work} />
    </main>
  );
}

function NoPartners({ isNext, onAddPartner }: { isNext: boolean; onAddPartner: () => void }): JSX.Element {
  return (
    <section class="empty">
      <p>{TODAY.noPartners}</p>
      <div class="row">
        <button type="button" class={isNext ? 'primary' : undefined} onClick={onAddPartner}>
          {TODAY.addFirst}
        </button>
        <OtherPage page="showImport" label={TODAY.importList} />
      </div>
    </section>
  );
}

interface ListProps {
  today: Today;
  user: string;
  actions: CardActions;
}

const FIRST_CARDS = 3;

function WhoToCall({ today, user, actions }: ListProps): JSX.Element {
  const cards = whoToCall(today, user);
  const isQuiet = cards.length === 0;
  const potential = <CardFold {...{ today, user, actions }} list="potential" isOpen={isQuiet} />;
  if (isQuiet)
    return (
      <>
        <section class="empty">
          <p>{TODAY.upToDate}</p>
          <p>{TODAY.sayHello}</p>
        </section>
        {potential}
      </>
    );
  return (
    <section>
      <Cards {...actions} cards={cards} unnamed={unnamed(today)} first={FIRST_CARDS} />
      {potential}
    </section>
  );
}

function ThisWeek({ isNext, ...props }: TodayViewProps & { isNext: boolean }): JSX.Element | null {
  const { today, day, work, onOpen, onAddItem } = props;
  const { thisWeek, overdue, undated } = today;
  const countOf = ({ items, more }: Capped<WeekItem>): number =>
    items.filter(({ ref }) => !work.isGone(ref)).length + more;
  // Before there are partners, one next step is enough.
  if (today.partnerCount === 0 && thisWeek.items.length === 0 && countOf(undated) === 0) return null;
  const isLoop = ({ ref }: WeekItem): boolean => ref.table === 'partnerships';
  const loops = { items: overdue.items.filter(isLoop), more: 0 };
  const others = { ...overdue, items: overdue.items.filter((one) => !isLoop(one)) };
  const [late, dayless] = [countOf(others), countOf(undated)];
  const isFree = thisWeek.items.length === 0;
  // Before the week is started, a long list would be last week’s.
  const isUnfolded = isFree && (!today.isOldWeek || dayless <= FIRST_CARDS);
  return (
    <section>
      {/* The button below says the same. */}
      <h2 class={offersWeek(today) && !today.startsNext ? 'spoken' : undefined}>{TODAY.thisWeek}</h2>
      <StartWeek today={today} isNext={isNext} onStarted={props.onRefresh} onUndo={props.onUndo} />
      {/* Nobody opens a fold to look for them, and they aren't late work. */}
      {countOf(loops) > 0 && <PlainItems list={loops} work={work} onOpen={onOpen} />}
      {late > 0 && (
        <Fold title={TODAY.overdue(late)}>
          <PlainItems list={others} work={work} onOpen={onOpen} />
        </Fold>
      )}
      {isFree ? (
        <p>
          {countOf(loops) + late + dayless + whoToCall(today, props.user).length === 0 &&
            `${TODAY.nothingThisWeek} `}
          <button type="button" class="link" onClick={onAddItem}>
            {TODAY.addItem}
          </button>
        </p>
      ) : (
        <WeekDays list={thisWeek} today={day} work={work} onOpen={onOpen} />
      )}
      {dayless > 0 && (
        <Fold key={String(isUnfolded)} title={TODAY.undated(dayless)} isOpen={isUnfolded}>
          <PlainItems list={undated} work={work} onOpen={onOpen} />
        </Fold>
      )}
    </section>
  );
}

/** Everything else, in one line each. */
function Rest(props: TodayViewProps & { actions: CardActions }): JSX.Element {
  const { today, user, actions, onOpen } = props;
  const cards = { today, user, actions };
  const isQuiet = whoToCall(today, user).length === 0;
  return (
    <div class="folds">
      <DoneLines
        list={today.doneLines}
        onEvent={props.onEvent}
        onContact={props.onContact}
        onSettled={props.onRefresh}
      />
      <PhoneAnswers list={today.phone} onLog={props.onPhone} onSkipped={props.onRefresh} />
      <Questions today={today} onOpen={onOpen} />
      <CardFold {...cards} list="reviews" help={TODAY.reviewsHelp} />
      <CardFold {...cards} list="noContact" isOpen={isQuiet} />
    </div>
  );
}
