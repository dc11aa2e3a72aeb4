// The three forms of the tool Partnerships, and what the page learns when one of them saves.

import { spectrumDays } from '../../src/domain/partnerships/spectrum';
import { REFRESH_FIELDS } from '../../src/domain/partnerships/steps';
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { PartnershipsRead, ProjectFacts } from '../../src/server/run/partnership-answers';
import type { DraftStore } from '../form/drafts';
import { rowSession } from '../form/row-session';
import type { RowSession, SessionContext } from '../form/session-contract';
import type { Store } from '../kit/store';
import { callServer } from '../server/call-server';
import { type Forms, type PartnershipsState, sameRow } from './partnerships-contract';

interface FormsContext {
  state: Readonly<PartnershipsState>;
  context: (table: TableName, defaults: () => Values, onSaved: SessionContext['onSaved']) => SessionContext;
  learn: (change: Partial<PartnershipsRead>) => void;
}

export function formsOf(store: Store<PartnershipsState>, drafts: DraftStore): Forms {
  const { state, set } = store;
  const headings: Partial<Record<TableName, readonly HeadingQuestion[]>> = {};
  const context = (
    table: TableName,
    defaults: () => Values,
    onSaved: SessionContext['onSaved'],
  ): SessionContext => ({
    drafts,
    defaults,
    methods: () => [],
    today: () => state.read?.today ?? '',
    user: () => state.read?.user ?? '',
    headings: () => headings[table] ?? [],
    onHeadings: (turn) => {
      headings[table] = turn(headings[table] ?? []);
    },
    onSaved: (change) => state.read && onSaved(change),
  });
  const learn = (change: Partial<PartnershipsRead>): void => {
    if (state.read) set({ read: { ...state.read, ...change } });
  };
  const shared = { state, context, learn };
  const row = rowOfPartnership(shared);
  const partnerRow = rowOfPartner(shared);
  const milestone = lineOfPlan(shared, row);
  for (const form of [row, partnerRow, milestone]) form.subscribe(() => set({}));
  return { row, partnerRow, milestone };
}

/** Nobody waits for this: the daily check does it too. */
const updateRelationships = (saved = ''): void => void callServer('updateRelationships', saved);

function rowOfPartnership({ state, context, learn }: FormsContext): RowSession {
  const form = rowSession(
    'partnerships',
    context(
      'partnerships',
      () => ({ partner: state.read?.partner?.ref.name ?? '' }),
      ({ after, saved, isNew }) => {
        const { read } = state;
        if (!read) return;
        const { partner = '', project = '', spectrumNow = '' } = after;
        const isThis = ({ ref }: ProjectFacts): boolean => sameRow(ref, saved?.ref ?? form.form.ref);
        const known = read.projects.items;
        const started: ProjectFacts[] =
          isNew && saved && !known.some(isThis)
            ? [{ ref: saved.ref, partner, project, done: [], isLoopOpen: false, spectrumDays: '' }]
            : [];
        const items = [...known, ...started].map((one) =>
          isThis(one)
            ? { ...one, project, spectrumDays: spectrumDays(one.spectrumDays, spectrumNow, read.today) }
            : one,
        );
        learn({ projects: { ...read.projects, items } });
      },
    ),
  );
  return form;
}

function rowOfPartner({ state, context, learn }: FormsContext): RowSession {
  const form = rowSession(
    'partners',
    context(
      'partners',
      () => ({}),
      ({ after, saved }) => {
        const partner = state.read?.partner;
        const now = Object.fromEntries(['stage', ...REFRESH_FIELDS].map((key) => [key, after[key] ?? '']));
        if (partner) learn({ partner: { ...partner, ...now } });
        if (!saved?.isSelfContained) updateRelationships();
      },
    ),
  );
  return form;
}

function lineOfPlan({ state, context, learn }: FormsContext, row: RowSession): RowSession {
  const form = rowSession(
    'actions',
    context(
      'actions',
      () => ({
        partner: row.form.values['partner'] ?? '',
        for: row.form.values['project'] || (row.form.values['partner'] ?? ''),
        ...(state.read?.user ? { who: state.read.user } : {}),
      }),
      ({ after, saved, goneId }) => {
        const { read } = state;
        if (!read) return;
        const others = read.milestones.items.filter(
          ({ ref }) => ref.id !== goneId && ref.id !== (saved ?? form.form).ref?.id,
        );
        const ref = goneId === '' ? (saved ?? form.form).ref : null;
        const { what = '', when = '', who = '', doneOn = '', changed = '' } = after;
        const forId = row.form.ref?.id ?? '';
        const own = ref ? [{ ref, forId, what, when, who, doneOn, changed }] : [];
        learn({ milestones: { ...read.milestones, items: [...others, ...own] } });
        updateRelationships(saved?.ref.id);
      },
    ),
  );
  return form;
}
