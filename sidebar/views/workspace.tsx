// The sidebar at work: which view is open, the three forms that stay filled while another view is looked at, and what
// one of them learns from a save in another.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableName, Values } from '../../src/domain/fields';
import { normaliseName } from '../../src/domain/names';
import type { Opening, RowRef } from '../../src/server/answers';
import { callServer } from '../call-server';
import type { DraftStore } from '../drafts';
import { isOld, latestDay } from '../latest-day';
import { chosenParent, linesAfter } from '../plan-parents';
import { isUnsaved } from '../row-form';
import { useRowSession } from '../row-session';
import type { SessionContext } from '../session-contract';
import { loadWhole } from '../whole-row';
import { EventView } from './event';
import { PartnerView } from './partner';
import { PlanItemView } from './plan-item';
import { TodayView } from './today';
import { TopBar, ViewName } from './top-bar';
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
  const [isFromEvent, setFromEvent] = useState(false);
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
  const context = (onSaved: SessionContext['onSaved']): SessionContext => ({
    drafts,
    today: () => latestDay(now.current.day, Date.now() - readAt.current),
    defaults: () => ({}),
    onSaved: (change) => {
      setStale(true);
      onSaved(change);
    },
  });
  /** Relationships are brought up to date behind the scenes; nobody waits for it, and the daily check does it anyway. */
  const updateRelationships = (): void => void callServer('updateRelationships').then(() => setStale(true));

  const partners = useRowSession(
    'partners',
    context(({ before, after, saved }) => {
      if (before['name'] !== after['name']) unlearn(before['name'] ?? '');
      if ((after['name'] ?? '') !== '') learn([after['name'] ?? '']);
      if (saved) events.forgetUnknown(saved.ref.name);
      updateRelationships();
    }),
  );
  const events = useRowSession(
    'events',
    context(({ before, after }) => {
      const place = after['location'] ?? '';
      if (place.trim() !== '') setLocations((known) => [place, ...known.filter((one) => one !== place)]);
      if ((before['partners'] ?? '') !== '' || (after['partners'] ?? '') !== '') updateRelationships();
    }),
  );
  const plan = useRowSession('plan', {
    ...context((change) => setParents((lines) => linesAfter(lines, change))),
    defaults: () => (now.current.user === '' ? {} : { who: now.current.user }),
    under: (chosen) => chosenParent(parents, chosen),
  });
  const sessions = { partners, events, plan };

  const [view, setView] = useState<ViewName>(() => {
    const last = (['partners', 'events', 'plan'] as const).find((table) => table === drafts.view());
    return last && sessions[last].form.isRestored ? last : 'today';
  });
  const goTo = (next: ViewName): void => {
    setView(next);
    drafts.keepView(next);
    setProblem('');
    setArrival((count) => count + 1);
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
    setFromEvent(false);
    refill(ref.table, () => sessions[ref.table].open(ref));
  };
  const startNew = (table: TableName, defaults: Values = {}): void => {
    setFromEvent(false);
    refill(table, () => sessions[table].startNew(defaults));
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
    if (isReading) return;
    setReading(true);
    setStale(false);
    const answer = await callServer('readToday');
    setReading(false);
    if (answer.ok) {
      readAt.current = Date.now();
      setToday(answer.today);
    }
    setProblem(answer.ok ? '' : answer.problem);
  };
  useEffect(() => {
    if (view === 'today' && isStale && !isReading) void readToday();
  }, [view, isStale, isReading]);
  useEffect(() => {
    const comeBack = (): void => {
      if (isOld(Date.now() - readAt.current)) setStale(true);
    };
    comeBack();
    addEventListener('focus', comeBack);
    return () => removeEventListener('focus', comeBack);
  }, [view]);

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
                plan.setDefaults({ who: name });
              }}
            />
          }
          onRefresh={() => void readToday()}
          onOpen={open}
          onAddPartner={() => startNew('partners')}
          onAddItem={() => startNew('plan')}
        />
      )}
      {view === 'partners' && (
        <PartnerView
          {...given('partners')}
          lists={opening.lists}
          onOpen={open}
          onBackToEvent={isFromEvent ? () => goTo('events') : null}
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
            setFromEvent(true);
          }}
        />
      )}
      {view === 'plan' && (
        <PlanItemView {...given('plan')} lists={opening.lists} parents={parents} partnerNames={names} />
      )}
    </>
  );
}
