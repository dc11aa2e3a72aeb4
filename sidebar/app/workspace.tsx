// The sidebar at work: draws the view that is open. What happens is in the session.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TableName } from '../../src/domain/basics/fields';
import type { Opening } from '../../src/server/run/answers';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import { type WorkspaceSession, workspaceSession } from './workspace-session';
import { ContactView } from '../partners/contact';
import { EventView } from '../events/event';
import { HistoryView } from '../partners/history';
import { Lists } from '../form/list-offer';
import { MyWeekView } from '../today/my-week';
import { PartnerView } from '../partners/partner';
import { PlanItemView } from '../plan/plan-item';
import { TodayView } from '../today/today';
import { TopBar } from './top-bar';
import { UndoView } from '../upkeep/undo';
import { useStore } from '../kit/use-store';
import { WhoAsks } from '../today/who-asks';

const MINUTE_MS = 60000;

interface WorkspaceProps {
  opening: Opening;
  drafts: DraftStore;
}

/** The views with what they share. */
export function Workspace({ opening, drafts }: WorkspaceProps): JSX.Element {
  const [session] = useState(() => workspaceSession(opening, drafts));
  const work = useStore(session);
  usePage(work);
  const { state, today, sessions } = work;
  const { view, arrival, user, leaving, addedFrom, historyOf, lists } = state;
  const goToToday = (): void => work.goTo('today');
  // What was read the day before speaks of 'today' and 'yesterday', and of another week perhaps.
  const day = today.day();
  const known = {
    names: state.names,
    isComplete: state.knowsAllNames,
    learn: work.learn,
  };
  const given = (table: TableName) => ({
    session: sessions[table],
    arrival,
    leaving: leaving?.table === table ? { goOn: leaving.goOn, stay: work.stay } : null,
    onNew: () => work.startNew(table),
    onEdit: work.open,
  });
  return (
    <Lists.Provider value={{ lists, add: work.addToList }}>
      <TopBar
        view={view}
        isUnsaved={(table) => isUnsaved(sessions[table].form)}
        isSelecting={state.isSelecting}
        problem={state.problem}
        onView={work.visit}
        onSelected={() => void work.openSelected()}
      />
      {view === 'today' && (
        <TodayView
          today={today.today}
          day={day}
          arrival={arrival}
          isReading={today.isReading}
          isKnown={user !== ''}
          who={<WhoAsks user={user} staff={lists.staff} onKnown={work.becomeUser} />}
          onRefresh={() => void today.read()}
          onMended={(question) => sessions[question.table].mended(question)}
          onOpen={work.open}
          onAddPartner={() => work.startNew('partners')}
          onAddItem={() => work.startNew('plan')}
          onLog={work.logWith}
          onHistory={work.showHistory}
          onMyWeek={() => work.goTo('myWeek')}
          onUndo={() => work.goTo('undo')}
          onEvent={work.eventFrom}
          onContact={work.contactFrom}
        />
      )}
      {view === 'myWeek' && (
        <MyWeekView
          key={day}
          user={user}
          arrival={arrival}
          drafts={drafts}
          onOpen={work.open}
          onBack={goToToday}
        />
      )}
      {view === 'undo' && (
        <UndoView
          key={day}
          arrival={arrival}
          onUndone={(isWeek) => (isWeek ? today.outdate() : work.updateRelationships())}
          onBack={goToToday}
        />
      )}
      {view === 'history' && historyOf && (
        <HistoryView
          key={day}
          partner={historyOf.partner}
          arrival={arrival}
          onOpen={work.open}
          onLog={() => work.logWith(historyOf.partner)}
          onBack={() => work.goTo(historyOf.from)}
        />
      )}
      {view === 'log' && (
        <ContactView
          {...given('log')}
          lists={lists}
          known={known}
          onOpen={work.open}
          onShown={work.sawContact}
          onTicked={today.outdate}
          onAddPartner={(name) => work.addPartner(name, 'log')}
        />
      )}
      {view === 'partners' && (
        <PartnerView
          {...given('partners')}
          lists={lists}
          onOpen={work.open}
          addedFrom={addedFrom}
          onBack={() => work.goTo(addedFrom ?? 'today')}
          onLog={work.logWith}
          onHistory={work.showHistory}
        />
      )}
      {view === 'events' && (
        <EventView
          {...given('events')}
          lists={lists}
          locations={state.locations}
          known={known}
          onOpen={work.open}
          onAddPartner={(name) => work.addPartner(name, 'events')}
        />
      )}
      {view === 'plan' && (
        <PlanItemView
          {...given('plan')}
          lists={lists}
          parents={state.parents}
          partnerNames={state.names}
          onEvent={work.ideaToEvent}
          onToDo={() => void work.ideaToDo()}
        />
      )}
    </Lists.Provider>
  );
}

/** Tells the session when the page is come back to, and when it closes. */
function usePage({ today, keepDrafts }: WorkspaceSession): void {
  useEffect(() => {
    const comeBack = (): void => {
      if (!document.hidden) today.comeBack();
    };
    const timer = setInterval(() => {
      if (!document.hidden) today.tick();
    }, MINUTE_MS);
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    addEventListener('pagehide', keepDrafts);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
      removeEventListener('pagehide', keepDrafts);
    };
  }, []);
}
