// Moves from view to view, and asks before losing what was typed into a form.

import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import { normalizeName } from '../../src/domain/basics/names';
import type { RowRef } from '../../src/server/run/answers';
import type { DraftStore } from '../form/drafts';
import { changedKeys, isUnsaved } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import { loadWhole } from '../form/whole-row';
import type { Store } from '../kit/store';
import { callServer } from '../server/call-server';
import type { TodaySession } from '../today/today-session';
import type { WorkspaceSession, WorkspaceState } from './workspace-contract';
import type { ViewName } from './views';

interface NavigationContext {
  store: Store<WorkspaceState>;
  drafts: DraftStore;
  today: TodaySession;
  sessions: Record<TableName, RowSession>;
  onLeave: () => void;
}

type Actions =
  | 'goTo'
  | 'wayBack'
  | 'goBack'
  | 'visit'
  | 'open'
  | 'openSelected'
  | 'startNew'
  | 'stay'
  | 'logWith'
  | 'logFromToday'
  | 'showHistory'
  | 'addPartner';

interface Navigation extends Pick<WorkspaceSession, Actions> {
  /** Fills a form with something else. Asks first if that would lose what was typed. */
  replaceForm: (table: TableName, fill: () => void | Promise<void>) => void;
  /** Opens a view without a way back to the one before. */
  show: (view: ViewName, change?: Partial<WorkspaceState>) => void;
}

/** What no longer holds once another view opens. */
const THIS_TIME = { problem: '', fromToday: null, reportPlace: null };

export function navigation({ store, drafts, today, sessions, onLeave }: NavigationContext): Navigation {
  const { state, set } = store;
  const goTo = (view: ViewName): void => {
    if (view !== state.view) set({ cameFrom: { ...state.cameFrom, [view]: state.view } });
    show(view);
  };
  const wayBack = (): ViewName => state.cameFrom[state.view] ?? 'today';
  const show = (view: ViewName, change: Partial<WorkspaceState> = {}): void => {
    drafts.saveView(view);
    if (view !== state.view) onLeave();
    set({ view, arrival: state.arrival + 1, ...THIS_TIME, ...change });
    // People edit headings and rows while the sidebar is open, so what it read may be old.
    if (view === 'today') today.markOld();
  };
  const replaceForm = (table: TableName, fill: () => void | Promise<void>): void => {
    const leave = (): void => {
      set({ leaving: null, ...(table === 'events' && { reported: null }) });
      void fill();
    };
    goTo(table);
    if (isUnsaved(sessions[table].form)) set({ leaving: { table, leave } });
    else leave();
  };
  const startNew = (table: TableName, defaults: Values = {}): void => {
    set({ addedFrom: null });
    replaceForm(table, () => void sessions[table].startNew(defaults));
  };
  return {
    goTo,
    wayBack,
    goBack: () => show(wayBack()),
    replaceForm,
    show,
    startNew,
    open: (ref: RowRef) => {
      set({ addedFrom: null });
      replaceForm(ref.table, () => sessions[ref.table].open(ref));
    },
    visit: (view) => {
      const session = view in sessions ? sessions[view as TableName] : undefined;
      if (session && session.busy === '' && !isUnsaved(session.form)) {
        if (session.form.ref !== null) session.startNew();
        if (view === 'partners') set({ addedFrom: null });
        if (view === 'events') set({ reported: null });
      }
      goTo(view);
    },
    stay: () => set({ leaving: null, arrival: state.arrival + 1 }),
    openSelected: async () => {
      if (state.isSelecting) return;
      set({ isSelecting: true, problem: '' });
      const answer = await loadWhole(callServer('loadSelectedRow'));
      set({ isSelecting: false });
      if (answer.ok) replaceForm(answer.ref.table, () => sessions[answer.ref.table].fill(answer));
      else set({ problem: answer.problem });
    },
    ...logging({ store, log: sessions.log, goTo, startNew }),
    showHistory: (partner) => {
      set({ historyOf: partner });
      goTo('history');
    },
    addPartner: (name, from) => {
      startNew('partners', { name });
      set({ addedFrom: from });
    },
  };
}

interface LoggingContext extends Pick<Navigation, 'goTo' | 'startNew'> {
  store: Store<WorkspaceState>;
  log: RowSession;
}

/** Opens the form of a contact for a partner. */
function logging({
  store: { set },
  log,
  goTo,
  startNew,
}: LoggingContext): Pick<Navigation, 'logWith' | 'logFromToday'> {
  const logWith = ({ name }: RowRef): void => {
    const { form, startNew: startContact } = log;
    const isSame = normalizeName(form.values['partner'] ?? '') === normalizeName(name);
    const isTyped = changedKeys(form).some((key) => form.ref !== null || key !== 'partner');
    set({ addedFrom: null });
    goTo('log');
    // Text typed about this partner stays. A partner that was only prefilled is replaced.
    if (!isTyped) startContact({ partner: name });
    else if (form.ref !== null || !isSame) startNew('log', { partner: name });
  };
  return {
    logWith,
    logFromToday: (partner, next) => {
      logWith(partner);
      set({ fromToday: { partner, next } });
    },
  };
}
