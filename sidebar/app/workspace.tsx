// Draws the open view of the sidebar. The behavior is in the session.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../src/domain/dates/day';
import { PAPER_MARK } from '../../src/domain/plan/print-week';
import type { TableName } from '../../src/domain/tables';
import type { Opening } from '../../src/server/run/today-answers';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import type { WorkspaceSession } from './workspace-contract';
import { workspaceSession } from './workspace-session';
import { ContactView } from '../partners/contact';
import { EventView } from '../events/event';
import { HistoryView } from '../partners/history';
import { Lists } from '../form/list-offer';
import { MyWeekView } from '../today/my-week';
import { PartnerView } from '../partners/partner';
import { PaperWeekView } from '../plan/print-week';
import { ReportPage } from '../report/report';
import { PaperReportView } from '../report/report-page';
import { PlanItemView } from '../plan/plan-item';
import { TableView } from '../form/table-view';
import { MoreView } from './more';
import { TodayView } from '../today/today';
import { TopBar } from './top-bar';
import { nameOfView } from './views';
import { UndoView } from '../undo/undo';
import { useStore } from '../kit/use-store';

const MINUTE_MS = 60000;

/** Whether the menu opened the sidebar to print. */
const opensPaperWeek = (): boolean => document.getElementById(PAPER_MARK) !== null;

interface WorkspaceProps {
  opening: Opening;
  drafts: DraftStore;
}

/** The open view below the tabs. */
export function Workspace({ opening, drafts }: WorkspaceProps): JSX.Element {
  const [session] = useState(() =>
    workspaceSession(opening, drafts, opensPaperWeek() ? 'paperWeek' : undefined),
  );
  const work = useStore(session);
  usePage(work);
  // A separate call, so nobody waits for it.
  useEffect(() => void work.takePhoneAnswers(), []);
  const { state, sessions } = work;
  const { view } = state;
  return (
    <Lists.Provider value={{ lists: state.lists, add: work.addToList, refresh: work.refreshLists }}>
      <TopBar
        view={view}
        isUnsaved={(table) => isUnsaved(sessions[table].form)}
        isSelecting={state.isSelecting}
        problem={state.problem}
        onView={work.visit}
        onSelected={() => void work.openSelected()}
      />
      {view in sessions ? (
        <OpenForm work={work} table={view as TableName} />
      ) : (
        <OpenList work={work} drafts={drafts} />
      )}
    </Lists.Provider>
  );
}

/** Today, More, My week, the page to print, the report, Undo or History. Those that read for themselves start over at midnight: they say "today" and "yesterday". */
function OpenList({ work, drafts }: { work: WorkspaceSession; drafts: DraftStore }): JSX.Element | null {
  const { state, today } = work;
  const { arrival, user, historyOf } = state;
  const day = today.day();
  const back = { onBack: work.goBack, backTo: nameOfView(work.wayBack()) };
  const onPaperWeek = (): void => work.goTo('paperWeek');
  switch (state.view) {
    case 'today':
      return <OpenToday work={work} drafts={drafts} day={day} />;
    case 'more':
      return (
        <MoreView
          arrival={arrival}
          hasPartners={today.today.partnerCount > 0 || state.names.length > 0}
          isUnsaved={(table) => isUnsaved(work.sessions[table].form)}
          onView={work.visit}
        />
      );
    case 'myWeek':
      return <MyWeekView key={day} {...{ user, arrival, drafts, onPaperWeek, ...back }} onOpen={work.open} />;
    case 'paperWeek':
      return <PaperWeekView key={day} arrival={arrival} {...back} />;
    case 'report':
      return (
        <ReportPage
          key={day}
          session={work.report}
          place={state.reportPlace}
          arrival={arrival}
          onOpen={work.openReported}
          onPaper={() => work.goTo('reportPage')}
          {...back}
        />
      );
    case 'reportPage':
      return <PaperReportView key={day} arrival={arrival} {...back} />;
    case 'undo':
      return (
        <UndoView
          key={day}
          arrival={arrival}
          onUndone={(isWeek) => (isWeek ? today.markOld() : work.updateRelationships())}
          {...back}
        />
      );
    case 'history':
      return (
        historyOf && (
          <HistoryView
            key={day}
            partner={historyOf}
            arrival={arrival}
            onOpen={work.open}
            onLog={() => work.logWith(historyOf)}
            onBack={work.goBack}
          />
        )
      );
    default:
      return null;
  }
}

function OpenToday({ work, drafts, day }: { work: WorkspaceSession; drafts: DraftStore; day: Day }) {
  const { today, state } = work;
  return (
    <TodayView
      today={today.today}
      day={day}
      arrival={state.arrival}
      work={work.todayWork}
      user={state.user}
      staff={state.lists.staff}
      hasSkipped={drafts.hasSkippedName()}
      onSkip={() => drafts.skipName()}
      hasHiddenSteps={drafts.hasHiddenSteps()}
      onHideSteps={() => drafts.hideSteps()}
      onUser={work.becomeUser}
      isUnread={today.isUnread}
      onRefresh={() => void today.read()}
      onRepaired={(question) => work.sessions[question.table].afterRepair(question)}
      onOpen={work.open}
      onAddPartner={() => work.startNew('partners')}
      onAddItem={() => work.startNew('plan')}
      onFirstLog={() => work.visit('log')}
      onLog={work.logFromToday}
      onUndo={() => work.goTo('undo')}
      onEvent={work.eventFrom}
      onContact={work.contactFrom}
      onPhone={work.logFromPhone}
    />
  );
}

/** The form of a table. */
function OpenForm({ work, table }: { work: WorkspaceSession; table: TableName }): JSX.Element {
  const { state, today, sessions } = work;
  const { arrival, leaving, addedFrom, lists } = state;
  const known = { names: state.names, isComplete: state.knowsAllNames, addNames: work.addNames };
  const form = {
    session: sessions[table],
    arrival,
    leaving: leaving?.table === table ? { leave: leaving.leave, stay: work.stay } : null,
    onNew: () => work.startNew(table),
    onOpen: work.open,
    lists,
  };
  switch (table) {
    case 'log':
      return (
        <ContactView
          {...{ ...form, known }}
          today={today.day()}
          onShown={work.sawContact}
          onCheckedOff={today.markOld}
          onAddPartner={(name) => work.addPartner(name, 'log')}
        />
      );
    case 'partners':
      return (
        <PartnerView
          {...{ ...form, addedFrom, known }}
          onBack={() => work.goTo(addedFrom ?? 'today')}
          onLog={work.logWith}
          onHistory={work.showHistory}
        />
      );
    case 'events':
      return (
        <EventView
          {...{ ...form, known }}
          locations={state.locations}
          onRequest={state.onRequest}
          onReport={state.reported && work.backToReport}
          onAddPartner={(name) => work.addPartner(name, 'events')}
        />
      );
    case 'plan':
      return (
        <PlanItemView
          {...form}
          parents={state.parents}
          partnerNames={state.names}
          today={today.day()}
          onEvent={work.ideaToEvent}
          onToDo={() => void work.ideaToDo()}
        />
      );
    default:
      return <TableView {...form} />;
  }
}

/** Tells the session when somebody returns to the page, and when the page closes. */
function usePage({ today, saveDrafts }: WorkspaceSession): void {
  useEffect(() => {
    const onReturn = (): void => {
      if (!document.hidden) today.onReturn();
    };
    const timer = setInterval(() => {
      if (!document.hidden) today.tick();
    }, MINUTE_MS);
    const aside = setInterval(() => {
      if (!document.hidden && !document.hasFocus()) today.lookAside();
    }, MINUTE_MS / 6);
    addEventListener('focus', onReturn);
    addEventListener('blur', today.onLeave);
    document.addEventListener('visibilitychange', onReturn);
    addEventListener('pagehide', saveDrafts);
    return () => {
      clearInterval(timer);
      clearInterval(aside);
      removeEventListener('focus', onReturn);
      removeEventListener('blur', today.onLeave);
      document.removeEventListener('visibilitychange', onReturn);
      removeEventListener('pagehide', saveDrafts);
    };
  }, []);
}
