// The sidebar at work: which view is open, the four forms that stay filled while another view is looked at, and what
// one of them learns from a save in another.

import { REACHED } from '../../src/domain/partners/came-of-it';
import type { ListName, TableName, Values } from '../../src/domain/basics/fields';
import { normaliseName } from '../../src/domain/basics/names';
import type { DoneLine, Opening, RowRef, Suggestions } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import type { DraftStore } from '../form/drafts';
import { lineFollow } from '../plan/line-follow';
import { contactFromLine, eventFromLine } from '../plan/line-to-row';
import { chosenParent, linesAfter } from '../plan/plan-parents';
import { changedKeys, isUnsaved } from '../form/row-form';
import { rowSession } from '../form/row-session';
import type { RowSession, SessionContext } from '../form/session-contract';
import { type Watched, newStore } from '../kit/store';
import { type TodaySession, todaySession } from '../today/today-session';
import { loadWhole } from '../form/whole-row';

export type ViewName = 'today' | 'myWeek' | 'undo' | 'history' | TableName;

interface WorkspaceState {
  view: ViewName;
  /** Who uses the sidebar; '' if it is not known. */
  user: string;
  /** Names of partners as far as they are known. */
  names: readonly string[];
  /** False when the sheet holds more names than one answer. */
  knowsAllNames: boolean;
  lists: Opening['lists'];
  locations: readonly string[];
  parents: Opening['planParents']['items'];
  isSelecting: boolean;
  problem: string;
  /** Grows whenever a view is come to. */
  arrival: number;
  /** The form that holds something unsaved while something else is to be put into it. */
  leaving: { table: TableName; goOn: () => void } | null;
  /** The form from which a partner is being added. */
  addedFrom: 'events' | 'log' | null;
  historyOf: { partner: RowRef; from: ViewName } | null;
}

export interface WorkspaceSession extends Watched {
  readonly state: Readonly<WorkspaceState>;
  readonly today: TodaySession;
  readonly sessions: Record<TableName, RowSession>;
  goTo: (view: ViewName) => void;
  /** Goes to a view by its tab: a form without unsaved changes is empty then, for a new entry. */
  visit: (view: ViewName) => void;
  open: (ref: RowRef) => void;
  openSelected: () => Promise<void>;
  startNew: (table: TableName, defaults?: Values) => void;
  /** Leaves nothing: what was typed stays. */
  stay: () => void;
  logWith: (partner: RowRef) => void;
  showHistory: (partner: RowRef) => void;
  addPartner: (name: string, from: 'events' | 'log') => void;
  learn: (names: readonly string[]) => void;
  becomeUser: (name: string) => void;
  /** Adds a name to a list of Settings; gives what went wrong, or ''. */
  addToList: (list: ListName, name: string) => Promise<string>;
  /** A colleague's contact is on the screen. */
  sawContact: (id: string) => void;
  eventFrom: (line: DoneLine) => void;
  contactFrom: (line: DoneLine) => void;
  /** Of the line of the plan that is open: an event, or something to do. */
  ideaToEvent: () => void;
  ideaToDo: () => Promise<void>;
  updateRelationships: (saved?: string) => void;
  /** Writes all drafts: the page is about to close. */
  keepDrafts: () => void;
}

const suggested = ({ partnerNames, lists, locations, planParents }: Suggestions) => ({
  names: partnerNames.items,
  knowsAllNames: partnerNames.more === 0,
  lists,
  locations,
  parents: planParents.items,
});

export function workspaceSession(opening: Opening, drafts: DraftStore): WorkspaceSession {
  const store = newStore<WorkspaceState>({
    view: 'today',
    user: opening.user,
    ...suggested(opening),
    isSelecting: false,
    problem: '',
    arrival: 0,
    leaving: null,
    addedFrom: null,
    historyOf: null,
  });
  const { state, set } = store;
  /** What kept Today from being read last. */
  let readProblem = '';
  /** Colleagues' contacts that were shown here. */
  const seen = new Set<string>();

  const today = todaySession(opening.today, () => state.view === 'today', {
    onRead: ({ problem, suggestions }) => {
      // What was said about something else stays, and behind a form nobody waits for Today.
      const isSaid = problem === '' ? state.problem === readProblem : state.view === 'today';
      if (isSaid) set({ problem });
      if (isSaid || problem === '') readProblem = problem;
      if (suggestions === null) return;
      const known = state.names;
      set(suggested(suggestions));
      // Of more names than one answer holds, those that were looked up stay known.
      if (!state.knowsAllNames) learn(known);
    },
    onNewDay: () => log.setDefaults(contactDefaults()),
  });
  const learn = (more: readonly string[]): void => {
    const plain = new Set(state.names.map(normaliseName));
    const fresh = more.filter((name) => !plain.has(normaliseName(name)));
    if (fresh.length > 0) set({ names: [...state.names, ...fresh] });
  };
  const unlearn = (name: string): void =>
    set({ names: state.names.filter((one) => normaliseName(one) !== normaliseName(name)) });
  const line = lineFollow({
    onProblem: (problem) => set({ problem }),
    onIdeaMoved: () => {
      if (!isUnsaved(plan.form)) plan.startNew();
    },
    onSettled: today.outdate,
  });
  /** Relationships are brought up to date behind the scenes; nobody waits for it, and the daily check does it anyway. */
  const updateRelationships = (saved = ''): void =>
    void callServer('updateRelationships', saved).then(today.outdate);

  const context = (table: TableName, onSaved: SessionContext['onSaved']): SessionContext => ({
    drafts,
    headings: () => today.headingsOf(table),
    onHeadings: (turn) => today.changeHeadings(table, turn),
    today: today.day,
    defaults: () => ({}),
    onSaved: (change) => {
      today.outdate();
      set({ leaving: null });
      onSaved(change);
      void line.saved(change.saved);
      void line.gone(change.goneId);
    },
  });
  const contactDefaults = (): Values => ({
    when: today.day(),
    cameOfIt: REACHED,
    ...(state.user !== '' && { staff: state.user }),
  });
  const partners = rowSession(
    'partners',
    context('partners', ({ before, after, saved }) => {
      if (before['name'] !== after['name']) unlearn(before['name'] ?? '');
      if ((after['name'] ?? '') !== '') learn([after['name'] ?? '']);
      if (saved) for (const form of [events, log]) form.forgetUnknown(saved.ref.name);
      updateRelationships();
    }),
  );
  const events = rowSession(
    'events',
    context('events', ({ after, saved }) => {
      const place = after['location'] ?? '';
      if (place.trim() !== '') set({ locations: [place, ...state.locations.filter((one) => one !== place)] });
      updateRelationships(saved?.ref.id);
    }),
  );
  const plan = rowSession('plan', {
    ...context('plan', (change) => set({ parents: linesAfter(state.parents, change) })),
    defaults: () => (state.user === '' ? {} : { who: state.user }),
    under: (chosen) => chosenParent(state.parents, chosen),
  });
  const log = rowSession('log', {
    ...context('log', ({ isNew }) => {
      // A new contact has told its partner already; one that was changed or taken back has more to be counted anew.
      if (!isNew) updateRelationships();
    }),
    defaults: contactDefaults,
    seen: () => [...seen],
    onColleague: (id) => seen.add(id),
  });
  const sessions = { partners, events, plan, log };
  for (const one of [today, partners, events, plan, log]) one.subscribe(() => set({}));
  const last = (['log', 'partners', 'events', 'plan'] as const).find((table) => table === drafts.view());
  if (last && sessions[last].form.isRestored) state.view = last;

  const goTo = (view: ViewName): void => {
    drafts.keepView(view);
    set({ view, problem: '', arrival: state.arrival + 1 });
    // People rename headings and change rows beside the sidebar: what was read before may be old.
    if (view === 'today') today.outdate();
  };
  /** Fills a form with something else, after asking if that would lose what was typed. */
  const refill = (table: TableName, fill: () => void | Promise<void>): void => {
    const goOn = (): void => {
      set({ leaving: null });
      void fill();
    };
    goTo(table);
    if (isUnsaved(sessions[table].form)) set({ leaving: { table, goOn } });
    else goOn();
  };
  const open = (ref: RowRef): void => {
    set({ addedFrom: null });
    refill(ref.table, () => sessions[ref.table].open(ref));
  };
  const startNew = (table: TableName, defaults: Values = {}): void => {
    set({ addedFrom: null });
    refill(table, () => void sessions[table].startNew(defaults));
  };
  /** A new row made of a line of the plan, which then follows it or is settled. */
  const makeFrom = (ref: RowRef, table: TableName, values: Values, isToDo = false): void => {
    set({ addedFrom: null });
    refill(table, () => line.begin(sessions[table].startNew(values), ref, isToDo));
  };
  const textsOf = ({ ref, ...rest }: DoneLine) => ({ text: ref.name, ...rest });
  return {
    state,
    today,
    sessions,
    subscribe: store.subscribe,
    goTo,
    visit: (view) => {
      const session = view in sessions ? sessions[view as TableName] : undefined;
      if (session && session.busy === '' && !isUnsaved(session.form)) {
        if (session.form.ref !== null) session.startNew();
        if (view === 'partners') set({ addedFrom: null });
      }
      goTo(view);
    },
    open,
    startNew,
    learn,
    updateRelationships,
    stay: () => set({ leaving: null, arrival: state.arrival + 1 }),
    keepDrafts: () => Object.values(sessions).forEach((one) => one.keepDraft()),
    sawContact: (id) => seen.add(id),
    openSelected: async () => {
      if (state.isSelecting) return;
      set({ isSelecting: true, problem: '' });
      const answer = await loadWhole(callServer('loadSelectedRow'));
      set({ isSelecting: false });
      if (answer.ok) refill(answer.ref.table, () => sessions[answer.ref.table].fill(answer));
      else set({ problem: answer.problem });
    },
    logWith: ({ name }) => {
      const { form } = log;
      const typed =
        form.ref === null ? changedKeys(form).filter((key) => key !== 'partner') : changedKeys(form);
      const isSame = normaliseName(form.values['partner'] ?? '') === normaliseName(name);
      set({ addedFrom: null });
      goTo('log');
      // What was typed about them already stays; a partner who was only filled in makes room.
      if (typed.length === 0) log.startNew({ partner: name });
      else if (form.ref !== null || !isSame) startNew('log', { partner: name });
    },
    showHistory: (partner) => {
      set({ historyOf: { partner, from: state.view } });
      goTo('history');
    },
    addPartner: (name, from) => {
      startNew('partners', { name });
      set({ addedFrom: from });
    },
    addToList: async (list, name) => {
      const answer = await callServer('addToList', { list, names: [name] });
      if (!answer.ok) return answer.problem;
      set({ lists: { ...state.lists, [list]: answer.names } });
      return '';
    },
    becomeUser: (name) => {
      set({ user: name });
      plan.setDefaults({ who: name });
      log.setDefaults(contactDefaults());
    },
    eventFrom: (done) => makeFrom(done.ref, 'events', eventFromLine(textsOf(done), today.day())),
    contactFrom: (done) => makeFrom(done.ref, 'log', contactFromLine(textsOf(done), today.day())),
    ideaToEvent: () => {
      const { ref, values } = plan.form;
      const { item = '', when = '', partner = '', who = '', outcome = '' } = values;
      const line = { text: item, when, partner, who, outcome };
      if (ref) makeFrom(ref, 'events', eventFromLine(line, today.day()), true);
    },
    ideaToDo: async () => {
      const { ref } = plan.form;
      if (!ref) return;
      const ask = { ref, event: '', isContact: false, isToDo: true, isUndone: false };
      const answer = await callServer('settleLine', ask);
      if (!answer.ok) set({ problem: answer.problem });
      else if (!isUnsaved(plan.form)) await plan.open(ref);
      today.outdate();
    },
  };
}
