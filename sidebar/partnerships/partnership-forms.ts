// The three forms of the tool Partnerships, and what the page learns when one of them saves.

import { toldToday } from '../../src/domain/partnerships/closing-loop';
import { spectrumDays } from '../../src/domain/partnerships/spectrum';
import { REFRESH_FIELDS } from '../../src/domain/partnerships/steps';
import type { PartnershipsRead, ProjectFacts } from '../../src/server/run/partnership-answers';
import type { DraftStore } from '../form/drafts';
import type { RowSession } from '../form/session-contract';
import type { Store } from '../kit/store';
import { pageForm, updateRelationships } from './page-form';
import { type Forms, type PartnershipsState, sameRow } from './partnerships-contract';

interface FormsContext {
  store: Store<PartnershipsState>;
  drafts: DraftStore;
  learn: (change: Partial<PartnershipsRead>) => void;
}

export function formsOf(store: Store<PartnershipsState>, drafts: DraftStore): Forms {
  const { state, set } = store;
  const learn = (change: Partial<PartnershipsRead>): void => {
    if (state.read) set({ read: { ...state.read, ...change } });
  };
  const shared = { store, drafts, learn };
  const row = rowOfPartnership(shared);
  return { row, partnerRow: rowOfPartner(shared), milestone: lineOfPlan(shared, row) };
}

function rowOfPartnership({ store, drafts, learn }: FormsContext): RowSession {
  const { state } = store;
  const form = pageForm(store, 'partnerships', {
    drafts,
    defaults: () => ({ partner: state.read?.partner?.ref.name ?? '' }),
    follows: (now, typed) => toldToday(now, typed, state.read?.today ?? ''),
    onSaved: ({ after, saved, isNew }) => {
      const { read } = state;
      if (!read) return;
      const { partner = '', project = '', spectrumNow = '' } = after;
      const isThis = ({ ref }: ProjectFacts): boolean => sameRow(ref, saved?.ref ?? form.form.ref);
      const known = read.projects.items;
      const started: ProjectFacts[] =
        isNew && saved && !known.some(isThis)
          ? [
              {
                ref: saved.ref,
                partner,
                project,
                started: 0,
                isFinished: false,
                isLoopOpen: false,
                spectrumDays: '',
              },
            ]
          : [];
      const items = [...known, ...started].map((one) =>
        isThis(one)
          ? { ...one, project, spectrumDays: spectrumDays(one.spectrumDays, spectrumNow, read.today) }
          : one,
      );
      learn({ projects: { ...read.projects, items } });
    },
  });
  return form;
}

const rowOfPartner = ({ store, store: { state }, drafts, learn }: FormsContext): RowSession =>
  pageForm(store, 'partners', {
    drafts,
    defaults: () => ({}),
    onSaved: ({ after, saved }) => {
      if (!state.read) return;
      const { partner } = state.read;
      const now = Object.fromEntries(['stage', ...REFRESH_FIELDS].map((key) => [key, after[key] ?? '']));
      if (partner) learn({ partner: { ...partner, ...now } });
      if (!saved?.isSelfContained) updateRelationships();
    },
  });

function lineOfPlan({ store, drafts, learn }: FormsContext, row: RowSession): RowSession {
  const { state } = store;
  const form = pageForm(store, 'actions', {
    drafts,
    // However the page came to the project.
    under: (chosen) => chosen ?? row.form.ref,
    defaults: () => ({
      partner: row.form.values['partner'] ?? '',
      for: row.form.values['project'] || (row.form.values['partner'] ?? ''),
      ...(state.read?.user ? { who: state.read.user } : {}),
    }),
    onSaved: ({ after, saved, goneId }) => {
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
  });
  return form;
}
