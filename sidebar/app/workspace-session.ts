// The sidebar at work: which view is open, and the forms that stay filled while another view is open.

import { unlistedIn } from '../../src/domain/basics/unlisted-staff';
import { TABLE_NAMES } from '../../src/domain/tables';
import type { Opening } from '../../src/server/run/today-answers';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import { type Store, newStore } from '../kit/store';
import { followUpOnLine } from '../plan/line-follow';
import { reportDrafts } from '../report/report-draft';
import { reportSession } from '../report/report-session';
import { callServer } from '../server/call-server';
import { todaySession } from '../today/today-session';
import { todayWork } from '../today/today-work';
import { backToToday } from './back-to-today';
import { lineActions } from './line-actions';
import { navigation } from './navigation';
import { fromPhone } from './from-phone';
import { fromReport } from './from-report';
import { knownSuggestions, suggestionsIn } from './suggestions';
import type { ViewName } from './views';
import type { WorkspaceSession, WorkspaceState } from './workspace-contract';
import { contactDefaults, staffDefaults, workspaceForms } from './workspace-forms';

const stateAt = (opening: Opening): WorkspaceState => ({
  view: 'today',
  user: opening.user,
  ...suggestionsIn(opening),
  isSelecting: false,
  problem: '',
  arrival: 0,
  leaving: null,
  addedFrom: null,
  fromToday: null,
  ...{ reported: null, reportPlace: null, historyOf: null },
  cameFrom: {},
});

/** `first` is the view to open with. Without it, that is the form that was open last, or Today. */
export function workspaceSession(opening: Opening, drafts: DraftStore, first?: ViewName): WorkspaceSession {
  const store = newStore(stateAt(opening));
  const { state, set } = store;
  const addToList = listAdding(store);
  const { addNames, removeName, onRead, refresh } = knownSuggestions(store);
  const setContactDefaults = (): void => sessions.log.setDefaults(contactDefaults(today.day(), state.user));
  const today = todaySession(opening.today, () => state.view === 'today', {
    onRead,
    onNewDay: setContactDefaults,
  });
  /** Nobody waits for this: the daily check does it too. */
  const updateRelationships = (saved = ''): void =>
    void callServer('updateRelationships', saved).then(today.markOld);
  const onProblem = (problem: string): void => set({ problem });
  const line = followUpOnLine({
    onProblem,
    onIdeaMoved: () => {
      if (!isUnsaved(sessions.plan.form)) sessions.plan.startNew();
    },
    onSettled: today.markOld,
  });
  const seen = new Set<string>();
  const work = todayWork(today, updateRelationships);
  const onLogged = backToToday({
    state,
    work,
    goTo: (view) => views.goTo(view),
    undo: () => sessions.log.undo(),
  });
  const sessions = workspaceForms({
    ...{ store, drafts, today, line, seen, addNames, removeName, updateRelationships, onLogged },
  });
  const report = reportSession(
    (onRequest) => set({ onRequest }),
    reportDrafts(() => window.localStorage),
  );
  for (const one of [today, ...Object.values(sessions)]) one.subscribe(() => set({}));
  const last = TABLE_NAMES.find((table) => table === drafts.view());
  if (last && sessions[last].form.isRestored) state.view = last;
  if (first) state.view = first;

  const { replaceForm, show, ...views } = navigation({
    ...{ store, drafts, today, sessions },
    onLeave: work.forget,
  });
  const onFromToday = (): void => set({ fromToday: { partner: null, next: '' } });
  const replaceAnyForm: typeof replaceForm = (table, fill) => {
    set({ addedFrom: null });
    replaceForm(table, fill);
  };
  const lines = lineActions({
    ...{ line, today, sessions, onProblem, onFromToday, replaceForm: replaceAnyForm },
  });
  return {
    state,
    today,
    todayWork: work,
    sessions,
    subscribe: store.subscribe,
    ...views,
    ...lines,
    report,
    ...fromReport({ store, report, events: sessions.events, today: today.day, replaceForm, show }),
    ...fromPhone({ today, work, log: sessions.log, replaceForm: replaceAnyForm, onFromToday }),
    addNames,
    refreshLists: () => void refresh(),
    updateRelationships,
    saveDrafts: () => Object.values(sessions).forEach((one) => one.saveDraft()),
    sawContact: (id) => seen.add(id),
    addToList,
    becomeUser: (name) => {
      // Otherwise cells with the name get red corners.
      for (const unlisted of unlistedIn(name, state.lists.staff)) void addToList('staff', unlisted);
      set({ user: name });
      sessions.plan.setDefaults(staffDefaults('who', name));
      for (const form of [sessions.partners, sessions.events]) form.setDefaults(staffDefaults('staff', name));
      setContactDefaults();
    },
  };
}

const listAdding =
  ({ state, set }: Store<WorkspaceState>): WorkspaceSession['addToList'] =>
  async (list, name) => {
    const answer = await callServer('addToList', { list, names: [name] });
    if (!answer.ok) return answer.problem;
    set({ lists: { ...state.lists, [list]: answer.names } });
    return '';
  };
