// The sidebar at work: which view is open, the three forms that stay filled while another view is looked at, and what
// one of them learns from a save in another.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableName, Values } from '../../src/domain/fields';
import { normaliseName } from '../../src/domain/names';
import type { DoneLine, Opening, RowRef, Saved, SettleAsk } from '../../src/server/answers';
import { callServer } from '../call-server';
import type { DraftStore } from '../drafts';
import { isToBeRead, latestDay } from '../latest-day';
import { contactFromLine, eventFromLine } from '../line-to-row';
import { chosenParent, linesAfter } from '../plan-parents';
import { changedKeys, isUnsaved } from '../row-form';
import { useRowSession } from '../row-session';
import type { SessionContext } from '../session-contract';
import { loadWhole } from '../whole-row';
import { ContactView } from './contact';
import { EventView } from './event';
import { HistoryView } from './history';
import { MyWeekView } from './my-week';
import { PartnerView } from './partner';
import { PlanItemView } from './plan-item';
import { TodayView } from './today';
import { TopBar, ViewName } from './top-bar';
import { UndoView } from './undo';
import { WhoAsks } from './who-asks';

interface WorkspaceProps {
  opening: Opening;
  drafts: DraftStore;
}

/** The views with what they share. */
export function Workspace({ opening, drafts }: WorkspaceProps): JSX.Element {
  const [user, setUser] = useState(opening.user);
  const [today, setToday] = useState(opening.today);
  const [names, setNames] = useState(opening.partnerNames.items);
  const [locations, setLocations] = useState(opening.locations);
  const [parents, setParents] = useState(opening.planParents.items);
  const [isStale, setStale] = useState(false);
  const [isReading, setReading] = useState(false);
  const [isSelecting, setSelecting] = useState(false);
  const [problem, setProblem] = useState('');
  const [arrival, setArrival] = useState(0);
  const [leaving, setLeaving] = useState<{ table: TableName; goOn: () => void } | null>(null);
  /** The form from which a partner is being added. */
  const [addedFrom, setAddedFrom] = useState<'events' | 'log' | null>(null);
  const [historyOf, setHistoryOf] = useState<{ partner: RowRef; from: ViewName } | null>(null);
  /** Colleagues' contacts that were shown here. */
  const seen = useRef(new Set<string>());
  // Calls come back to an older drawing: what they ask for here is true now.
  const now = useRef({ user, day: today.today });
  now.current = { user, day: today.today };
  const readAt = useRef(Date.now());

  const learn = (more: readonly string[]): void =>
    setNames((known) => {
      const plain = new Set(known.map(normaliseName));
      const fresh = more.filter((name) => !plain.has(normaliseName(name)));
      return fresh.length === 0 ? known : [...known, ...fresh];
    });
  const unlearn = (name: string): void =>
    setNames((known) => known.filter((one) => normaliseName(one) !== normaliseName(name)));
  /** The line of the plan from which a new row is made. */
  const madeFrom = useRef({ id: '', ref: null as RowRef | null, isToDo: false });
  /** What was made of a line last: taken back, the line asks once more. */
  const lastMade = useRef<(SettleAsk & { id: string }) | null>(null);
  const settle = async (saved: Saved | null): Promise<void> => {
    const { id, ref, isToDo } = madeFrom.current;
    if (ref === null || saved?.ref.id !== id) return;
    madeFrom.current = { id: '', ref: null, isToDo: false };
    const isContact = saved.ref.table === 'log';
    const ask = { ref, event: isContact ? '' : id, isContact, isToDo, isUndone: false };
    lastMade.current = { ...ask, id };
    const answer = await callServer('settleLine', ask);
    if (!answer.ok) setProblem(answer.problem);
    // An idea that has become an event is in another place now.
    else if (isToDo && !isUnsaved(plan.form)) plan.startNew();
    setStale(true);
  };
  const unsettle = async (ask: SettleAsk): Promise<void> => {
    const answer = await callServer('settleLine', { ...ask, isToDo: false, isUndone: true });
    if (!answer.ok) setProblem(answer.problem);
    setStale(true);
  };
  const context = (table: TableName, onSaved: SessionContext['onSaved']): SessionContext => ({
    drafts,
    headings: today.headings.filter((one) => one.table === table),
    onHeadings: (turn) =>
      setToday((known) => {
        const [own, others] = [true, false].map((isOwn) =>
          known.headings.filter((one) => (one.table === table) === isOwn),
        );
        return { ...known, headings: [...turn(own ?? []), ...(others ?? [])] };
      }),
    today: () => latestDay(now.current.day, Date.now() - readAt.current),
    defaults: () => ({}),
    onSaved: (change) => {
      setStale(true);
      setLeaving(null);
      onSaved(change);
      void settle(change.saved);
      if (change.goneId !== '' && change.goneId === lastMade.current?.id) void unsettle(lastMade.current);
    },
  });
  /** Relationships are brought up to date behind the scenes; nobody waits for it, and the daily check does it anyway. */
  const updateRelationships = (saved = ''): void =>
    void callServer('updateRelationships', saved).then(() => setStale(true));

  const partners = useRowSession(
    'partners',
    context('partners', ({ before, after, saved }) => {
      if (before['name'] !== after['name']) unlearn(before['name'] ?? '');
      if ((after['name'] ?? '') !== '') learn([after['name'] ?? '']);
      if (saved) for (const form of [events, log]) form.forgetUnknown(saved.ref.name);
      updateRelationships();
    }),
  );
  const events = useRowSession(
    'events',
    context('events', ({ after, saved }) => {
      const place = after['location'] ?? '';
      if (place.trim() !== '') setLocations((known) => [place, ...known.filter((one) => one !== place)]);
      updateRelationships(saved?.ref.id);
    }),
  );
  const plan = useRowSession('plan', {
    ...context('plan', (change) => setParents((lines) => linesAfter(lines, change))),
    defaults: () => (now.current.user === '' ? {} : { who: now.current.user }),
    under: (chosen) => chosenParent(parents, chosen),
  });
  const contactDefaults = (): Values => ({
    when: now.current.day,
    ...(now.current.user !== '' && { staff: now.current.user }),
  });
  const log = useRowSession('log', {
    ...context('log', ({ isNew }) => {
      // A new contact has told its partner already; one that was changed or taken back has more to be counted anew.
      if (!isNew) updateRelationships();
    }),
    defaults: contactDefaults,
    seen: () => [...seen.current],
    onTold: (id) => seen.current.add(id),
  });
  const sessions = { partners, events, plan, log };

  const [view, setView] = useState<ViewName>(() => {
    const last = (['log', 'partners', 'events', 'plan'] as const).find((table) => table === drafts.view());
    return last && sessions[last].form.isRestored ? last : 'today';
  });
  const goTo = (next: ViewName): void => {
    setView(next);
    drafts.keepView(next);
    setProblem('');
    setArrival((count) => count + 1);
    // People rename headings and change rows beside the sidebar: what was read before may be old.
    if (next === 'today') setStale(true);
  };
  /** Fills a form with something else, after asking if that would lose what was typed. */
  const refill = (table: TableName, fill: () => void | Promise<void>): void => {
    const goOn = (): void => {
      setLeaving(null);
      void fill();
    };
    goTo(table);
    if (isUnsaved(sessions[table].form)) setLeaving({ table, goOn });
    else goOn();
  };
  const open = (ref: RowRef): void => {
    setAddedFrom(null);
    refill(ref.table, () => sessions[ref.table].open(ref));
  };
  const startNew = (table: TableName, defaults: Values = {}): void => {
    setAddedFrom(null);
    refill(table, () => void sessions[table].startNew(defaults));
  };
  /** A new row made of a line of the plan, which then follows it or is settled. */
  const makeFrom = (ref: RowRef, table: TableName, values: Values, isToDo = false): void => {
    setAddedFrom(null);
    refill(table, () => {
      madeFrom.current = { id: sessions[table].startNew(values), ref, isToDo };
    });
  };
  const logWith = ({ name }: RowRef): void => {
    const { form } = log;
    const typed =
      form.ref === null ? changedKeys(form).filter((key) => key !== 'partner') : changedKeys(form);
    const isSame = normaliseName(form.values['partner'] ?? '') === normaliseName(name);
    setAddedFrom(null);
    goTo('log');
    // What was typed about them already stays; a partner who was only filled in makes room.
    if (typed.length === 0) log.startNew({ partner: name });
    else if (form.ref !== null || !isSame) startNew('log', { partner: name });
  };
  const showHistory = (partner: RowRef): void => {
    setHistoryOf({ partner, from: view });
    goTo('history');
  };
  const textsOf = ({ ref, ...line }: DoneLine) => ({ text: ref.name, ...line });
  const planLine = () => {
    const { item = '', when = '', partner = '', who = '', outcome = '' } = plan.form.values;
    return { text: item, when, partner, who, outcome };
  };
  const moveToDo = async (ref: RowRef): Promise<void> => {
    const answer = await callServer('settleLine', {
      ref,
      event: '',
      isContact: false,
      isToDo: true,
      isUndone: false,
    });
    if (!answer.ok) setProblem(answer.problem);
    else if (!isUnsaved(plan.form)) await plan.open(ref);
    setStale(true);
  };
  const openSelected = async (): Promise<void> => {
    if (isSelecting) return;
    setSelecting(true);
    setProblem('');
    const answer = await loadWhole(callServer('loadSelectedRow'));
    setSelecting(false);
    if (answer.ok) refill(answer.ref.table, () => sessions[answer.ref.table].fill(answer));
    else setProblem(answer.problem);
  };
  const readToday = async (): Promise<void> => {
    // What is being read may be older than what was just mended.
    if (isReading) return setStale(true);
    setReading(true);
    setStale(false);
    const answer = await callServer('readToday');
    setReading(false);
    if (answer.ok) {
      readAt.current = Date.now();
      setToday(answer.today);
      const isNewDay = answer.today.today !== now.current.day;
      now.current.day = answer.today.today;
      if (isNewDay) log.setDefaults(contactDefaults());
    }
    setProblem(answer.ok ? '' : answer.problem);
  };
  useEffect(() => {
    if (view === 'today' && isStale && !isReading) void readToday();
  }, [view, isStale, isReading]);
  useEffect(() => {
    const comeBack = (): void => {
      if (!document.hidden && isToBeRead(Date.now() - readAt.current)) setStale(true);
    };
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, []);

  const known = { names, isComplete: opening.partnerNames.more === 0, learn };
  const given = (table: TableName) => ({
    session: sessions[table],
    arrival,
    leaving:
      leaving?.table === table
        ? {
            goOn: leaving.goOn,
            stay: () => {
              setLeaving(null);
              setArrival((count) => count + 1);
            },
          }
        : null,
    onNew: () => startNew(table),
  });
  const isUnsavedIn = (table: TableName): boolean => isUnsaved(sessions[table].form);
  return (
    <>
      <TopBar
        view={view}
        isUnsaved={isUnsavedIn}
        isSelecting={isSelecting}
        problem={problem}
        onView={goTo}
        onSelected={() => void openSelected()}
      />
      {view === 'today' && (
        <TodayView
          today={today}
          arrival={arrival}
          isReading={isReading}
          isKnown={user !== ''}
          who={
            <WhoAsks
              user={user}
              staff={opening.lists.staff}
              onKnown={(name) => {
                setUser(name);
                now.current.user = name;
                plan.setDefaults({ who: name });
                log.setDefaults(contactDefaults());
              }}
            />
          }
          onRefresh={() => void readToday()}
          onMended={(question) => sessions[question.table].mended(question)}
          onOpen={open}
          onAddPartner={() => startNew('partners')}
          onAddItem={() => startNew('plan')}
          onLog={logWith}
          onHistory={showHistory}
          onMyWeek={() => goTo('myWeek')}
          onUndo={() => goTo('undo')}
          onEvent={(line) => makeFrom(line.ref, 'events', eventFromLine(textsOf(line), today.today))}
          onContact={(line) => makeFrom(line.ref, 'log', contactFromLine(textsOf(line), today.today))}
        />
      )}
      {view === 'myWeek' && (
        <MyWeekView
          user={user}
          arrival={arrival}
          drafts={drafts}
          onOpen={open}
          onBack={() => goTo('today')}
        />
      )}
      {view === 'undo' && (
        <UndoView
          arrival={arrival}
          onUndone={(isWeek) => (isWeek ? setStale(true) : updateRelationships())}
          onBack={() => goTo('today')}
        />
      )}
      {view === 'history' && historyOf && (
        <HistoryView
          partner={historyOf.partner}
          arrival={arrival}
          onOpen={open}
          onLog={() => logWith(historyOf.partner)}
          onBack={() => goTo(historyOf.from)}
        />
      )}
      {view === 'log' && (
        <ContactView
          {...given('log')}
          lists={opening.lists}
          known={known}
          onOpen={open}
          onShown={(id) => seen.current.add(id)}
          onTicked={() => setStale(true)}
          onAddPartner={(name) => {
            startNew('partners', { name });
            setAddedFrom('log');
          }}
        />
      )}
      {view === 'partners' && (
        <PartnerView
          {...given('partners')}
          lists={opening.lists}
          onOpen={open}
          addedFrom={addedFrom}
          onBack={() => goTo(addedFrom ?? 'today')}
          onLog={logWith}
          onHistory={showHistory}
        />
      )}
      {view === 'events' && (
        <EventView
          {...given('events')}
          lists={opening.lists}
          locations={locations}
          known={known}
          onOpen={open}
          onAddPartner={(name) => {
            startNew('partners', { name });
            setAddedFrom('events');
          }}
        />
      )}
      {view === 'plan' && (
        <PlanItemView
          {...given('plan')}
          lists={opening.lists}
          parents={parents}
          partnerNames={names}
          onEvent={() =>
            plan.form.ref && makeFrom(plan.form.ref, 'events', eventFromLine(planLine(), today.today), true)
          }
          onToDo={() => plan.form.ref && void moveToDo(plan.form.ref)}
        />
      )}
    </>
  );
}
