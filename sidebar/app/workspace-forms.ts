// The forms, and what each of them learns when another saves.

import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import { REACHED } from '../../src/domain/tables/log';
import type { Saved } from '../../src/server/run/answers';
import type { DraftStore } from '../form/drafts';
import { rowSession } from '../form/row-session';
import type { RowSession, SessionContext } from '../form/session-contract';
import type { Store } from '../kit/store';
import type { LineFollow } from '../plan/line-follow';
import { chosenParent, linesAfter } from '../plan/plan-parents';
import type { TodaySession } from '../today/today-session';
import { daysInText } from '../partners/days-in-text';
import { missingHints } from './from-report';
import { OTHER_TABLES } from './views';
import type { WorkspaceState } from './workspace-contract';

interface FormsContext {
  store: Store<WorkspaceState>;
  drafts: DraftStore;
  today: TodaySession;
  line: LineFollow;
  /** Ids of colleagues' contacts that were shown here. */
  seen: Set<string>;
  addNames: (names: readonly string[]) => void;
  removeName: (name: string) => void;
  updateRelationships: (saved?: string) => void;
  /** Called when a new contact is saved. */
  onLogged: (saved: Saved, values: Values) => void;
}

export const contactDefaults = (day: string, user: string): Values => ({
  when: day,
  cameOfIt: REACHED,
  ...staffDefaults('staff', user),
});

/** Prefills the user's name where it is usually right. */
export const staffDefaults = (key: 'staff' | 'who', user: string): Values =>
  user === '' ? {} : { [key]: user };

export function workspaceForms(shared: FormsContext): Record<TableName, RowSession> {
  const { store, drafts, today, line, seen, addNames, removeName, updateRelationships, onLogged } = shared;
  const { state, set } = store;
  const context = (table: TableName, onSaved: SessionContext['onSaved']): SessionContext => ({
    drafts,
    methods: () => state.lists.methods,
    headings: () => today.headingsOf(table),
    onHeadings: (turn) => today.changeHeadings(table, turn),
    today: today.day,
    user: () => state.user,
    defaults: () => ({}),
    onSaved: (change) => {
      today.markOld();
      set({ leaving: null });
      onSaved(change);
      void line.saved(change.saved);
      void line.gone(change.goneId);
    },
  });
  const partners = rowSession('partners', {
    ...context('partners', ({ before, after, saved }) => {
      const { name: oldName = '' } = before;
      const { name = '' } = after;
      if (oldName !== name) removeName(oldName);
      if (name !== '') addNames([name]);
      if (saved) for (const form of [events, log]) form.forgetUnknown(saved.ref.name);
      if (!saved?.isSelfContained) updateRelationships();
    }),
    defaults: () => staffDefaults('staff', state.user),
  });
  const events = rowSession('events', {
    ...context('events', ({ after, saved }) => {
      const place = after['location'] ?? '';
      if (place.trim() !== '') set({ locations: [place, ...state.locations.filter((one) => one !== place)] });
      if (!saved?.isSelfContained) updateRelationships(saved?.ref.id);
    }),
    defaults: () => staffDefaults('staff', state.user),
    hints: (form) => missingHints(state, form, today.day()),
  });
  const plan = rowSession('plan', {
    ...context('plan', (change) => set({ parents: linesAfter(state.parents, change) })),
    defaults: () => staffDefaults('who', state.user),
    under: (chosen) => chosenParent(state.parents, chosen),
  });
  const log = rowSession('log', {
    ...context('log', ({ isNew, saved, after }) => {
      // Saving a new contact already updated its partner. Editing or undoing one changes more than that.
      if (!isNew) updateRelationships();
      else if (saved) onLogged(saved, after);
    }),
    defaults: () => contactDefaults(today.day(), state.user),
    follows: (now, typed) => daysInText(now, typed, today.day()),
    seen: () => [...seen],
    onColleague: (id) => seen.add(id),
  });
  // A save in one of the other tables changes nothing elsewhere.
  const others = OTHER_TABLES.map((table) => [
    table,
    rowSession(
      table,
      context(table, () => undefined),
    ),
  ]);
  return {
    ...(Object.fromEntries(others) as Partial<Record<TableName, RowSession>>),
    partners,
    events,
    plan,
    log,
  };
}
