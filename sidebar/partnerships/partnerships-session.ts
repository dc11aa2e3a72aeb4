// The tool Partnerships: which partner, which project and which question is open, and what is saved on the way.

import type { RowRef } from '../../src/server/run/answers';
import type { StepKey } from '../../src/domain/partnerships/steps';
import { isPotential } from '../../src/domain/partners/stage';
import { ACTIVE } from '../../src/domain/tables/partners';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import { refOfName } from '../form/ref-of-name';
import { type Store, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import {
  type Forms,
  type PartnershipsSession,
  type PartnershipsState,
  type Place,
  startOf,
  sameRow,
  screenOf,
} from './partnerships-contract';
import { type Aside, asideOf, isElsewhere } from './aside';
import { addingToList, readInto } from './page-form';
import { formsOf } from './partnership-forms';
import { resumed } from './resume';

const NOBODY: RowRef = refOfName('partners', '');

export function partnershipsSession(drafts: DraftStore, asideDrafts: DraftStore): PartnershipsSession {
  const store = newStore<PartnershipsState>({
    busy: '',
    read: null,
    problem: '',
    place: { at: 'choice' },
    arrival: 0,
    isSaved: false,
    waiting: '',
  });
  const { state, set } = store;
  const show = (place: Place): void => set({ place, arrival: state.arrival + 1, problem: '' });
  const forms = formsOf(store, drafts);
  const { row, partnerRow, milestone } = forms;
  const aside = asideOf(forms, drafts, asideDrafts);

  const reading = (partner: RowRef) => readInto(store, () => callServer('readPartnerships', partner));
  const moving = savingFirst(store, forms);
  const openRow = async (ref: RowRef): Promise<void> => {
    if (!sameRow(ref, row.form.ref) || !isUnsaved(row.form)) await row.open(ref);
    if (!sameRow(ref, row.form.ref)) return set({ problem: row.notice?.text ?? '' });
    if (!isUnsaved(milestone.form)) session.newMilestone();
    show({ at: 'steps' });
  };
  const choose = async (partner: RowRef): Promise<void> => {
    if (!(await reading(partner))) return;
    row.startNew();
    show({ at: 'partner' });
    const [only, ...others] = state.read?.projects.items ?? [];
    if (only && others.length === 0 && state.read?.projects.more === 0) await openRow(only.ref);
  };
  const readAndOpen = async (ref: RowRef, step?: StepKey): Promise<void> => {
    if (!(await reading(ref))) return;
    await openRow(ref);
    if (step && state.place.at === 'steps') await session.goToStep(step);
  };
  const session: PartnershipsSession = {
    state,
    ...forms,
    subscribe: store.subscribe,
    ...opensOf({ store, forms, aside, reading, show, moving, choose, readAndOpen }),
    choose: (partner) => moving([], () => choose(partner)),
    chooseOther: (incomplete = []) =>
      moving(incomplete, async () => {
        row.startNew();
        if (await reading(NOBODY)) show({ at: 'choice' });
      }),
    toPartner: (incomplete = []) =>
      moving(incomplete, async () => {
        const ref = state.read?.partner?.ref;
        row.startNew();
        if (await reading(ref ?? NOBODY)) show({ at: ref ? 'partner' : 'choice' });
      }),
    start: async () => {
      if (state.busy !== '') return;
      set({ busy: 'starting' });
      await row.save([]);
      const { justSaved } = row.form;
      set({ busy: '' });
      if (justSaved) await openRow(justSaved.ref);
    },
    openProject: (ref) => moving([], () => openRow(ref)),
    openFrom: ({ ref }) => moving([], () => readAndOpen(ref)),
    goTo: (place, incomplete = []) =>
      moving(incomplete, async () => {
        const { of } = screenOf(place, row.form.values) ?? {};
        const partner = state.read?.partner?.ref;
        if (of === 'partners' && partner && !sameRow(partner, partnerRow.form.ref))
          await partnerRow.open(partner);
        show(place);
      }),
    goToStep: (step) => session.goTo(startOf(session, step)),
    ...ofOpenProject(store, forms, { reading, moving }),
    addToList: addingToList(store),
    saveDrafts: () => [row, partnerRow, milestone].forEach((form) => form.saveDraft()),
  };
  return session;
}

interface Opening {
  store: Store<PartnershipsState>;
  forms: Forms;
  aside: Aside;
  reading: (partner: RowRef) => Promise<boolean>;
  show: (place: Place) => void;
  moving: Moving;
  choose: (partner: RowRef) => Promise<void>;
  readAndOpen: (ref: RowRef, step?: StepKey) => Promise<void>;
}

function opensOf({
  store: { state, set },
  forms,
  aside,
  reading,
  show,
  moving,
  choose,
  readAndOpen,
}: Opening): Pick<PartnershipsSession, 'open' | 'goOn'> {
  return {
    open: async (partner, project) => {
      const isPutAside = isElsewhere(forms, partner, project) && aside.put();
      set({ waiting: aside.name() });
      if (!isPutAside && (await resumed({ ...forms, state, reading, show }))) return;
      if (project) await readAndOpen(project.ref, project.step);
      else if (partner !== '') await choose(refOfName('partners', partner));
      const isAbout = partner !== '' || project !== undefined;
      if (isAbout && state.read !== null) return;
      // What can't be opened is still said above the list of all.
      const problem = isAbout ? state.problem : '';
      if (await reading(NOBODY)) set({ problem });
    },
    goOn: () =>
      moving([], async () => {
        const ref = aside.of();
        if (!ref || !(await reading(ref))) return;
        aside.take();
        set({ waiting: '' });
        // It was read before anything moved.
        await resumed({ ...forms, state, reading: () => Promise.resolve(true), show });
      }),
  };
}

type Moving = (incomplete: readonly string[], move: () => unknown) => Promise<void>;

/** Whatever is unsaved gets saved before something else is shown; if that fails, everything stays. */
function savingFirst(
  { state, set }: Store<PartnershipsState>,
  { row, partnerRow, milestone }: Forms,
): Moving {
  const savedAll = async (incomplete: readonly string[]): Promise<boolean> => {
    set({ isSaved: false });
    for (const form of [milestone, partnerRow, row]) {
      // A form for a new project isn't saved unless somebody starts it.
      const isWorked = isUnsaved(form.form) && (form !== row || form.form.ref !== null);
      const fields = form === formOfPlace() ? incomplete : [];
      if (!isWorked && fields.length === 0) continue;
      await form.save(fields);
      if (isUnsaved(form.form) || fields.length > 0) return false;
      set({ isSaved: true });
    }
    return true;
  };
  const formOfPlace = (): RowSession => {
    const screen = screenOf(state.place, row.form.values);
    return screen?.of === 'partners' ? partnerRow : screen?.of === 'milestones' ? milestone : row;
  };
  return async (incomplete, move) => {
    if (state.busy !== '') return;
    set({ busy: 'moving' });
    const isSaved = await savedAll(incomplete);
    set({ busy: '' });
    if (isSaved) await move();
  };
}

type OfOpenProject = Pick<
  PartnershipsSession,
  'makeActive' | 'undo' | 'saveMilestone' | 'newMilestone' | 'editMilestone' | 'saveAsNew'
>;

function ofOpenProject(
  { state }: Store<PartnershipsState>,
  { row, partnerRow, milestone }: Forms,
  { reading, moving }: { reading: (partner: RowRef) => Promise<boolean>; moving: Moving },
): OfOpenProject {
  const newMilestone = (): void => {
    milestone.startNew();
    if (row.form.ref) milestone.choose(row.form.ref);
  };
  return {
    makeActive: () =>
      moving([], async () => {
        const ref = state.read?.partner?.ref;
        if (!ref) return;
        await partnerRow.open(ref);
        if (!sameRow(ref, partnerRow.form.ref)) return;
        // A colleague may have decided something else meanwhile.
        if (!isPotential({ stage: partnerRow.form.values['stage'] ?? '' })) return void (await reading(ref));
        partnerRow.type({ stage: ACTIVE });
        await partnerRow.save([]);
      }),
    undo: async (form) => {
      await form.undo();
      // The Spectrum so far is in a column that no form has.
      const ref = state.read?.partner?.ref;
      if (form === row && ref) await reading(ref);
    },
    saveMilestone: async (incomplete) => {
      const isEdit = milestone.form.ref !== null;
      await milestone.save(incomplete);
      if (isEdit && !isUnsaved(milestone.form) && milestone.notice?.tone === 'good') newMilestone();
    },
    newMilestone,
    editMilestone: (ref) => moving([], () => milestone.open(ref)),
    saveAsNew: async () => {
      await row.saveAsNew([]);
      const { justSaved } = row.form;
      if (justSaved) await row.open(justSaved.ref);
    },
  };
}
