// The tool Partnerships: which partner, which project and which question is open, and what is saved on the way.

import { spectrumDays } from '../../src/domain/partnerships/spectrum';
import {
  type Answers,
  type PartnerAnswers,
  REFRESH_FIELDS,
  STEPS,
  type Screen,
  type StepKey,
  screensOf,
} from '../../src/domain/partnerships/steps';
import type { TableName } from '../../src/domain/tables';
import type { ListName, Values } from '../../src/domain/tables/description';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { RowRef } from '../../src/server/run/answers';
import type {
  MilestoneFacts,
  PartnershipsRead,
  ProjectFacts,
} from '../../src/server/run/partnership-answers';
import type { DraftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import { rowSession } from '../form/row-session';
import type { RowSession, SessionContext } from '../form/session-contract';
import { refOfName } from '../form/use-found';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

/** What is open: the choice of a partner, a partner's projects, or a project with one of its views. */
export type Place =
  | { at: 'choice' | 'partner' | 'steps' | 'details' | 'paper' }
  | { at: 'step'; step: StepKey; screen: number };

interface PartnershipsState {
  busy: '' | 'reading' | 'starting' | 'moving';
  read: PartnershipsRead | null;
  place: Place;
  /** Grows each time something else is shown: the focus goes to it. */
  arrival: number;
  problem: string;
}

export interface PartnershipsSession extends Subscribable {
  readonly state: Readonly<PartnershipsState>;
  /** The row of Partnerships, the partner's own row, and a line of the Action Plan. */
  readonly row: RowSession;
  readonly partnerRow: RowSession;
  readonly milestone: RowSession;
  /** With that partner, with unsaved changes, or with the choice. */
  open: (partner: string) => Promise<void>;
  choose: (partner: RowRef) => Promise<void>;
  /** Back to the choice. */
  chooseOther: (incomplete?: readonly string[]) => Promise<void>;
  toPartner: (incomplete?: readonly string[]) => Promise<void>;
  start: () => Promise<void>;
  openProject: (ref: RowRef) => Promise<void>;
  /** From the list of all. */
  openFrom: (project: ProjectFacts) => Promise<void>;
  /** Saves what is unsaved, and stays if that fails. */
  goTo: (place: Place, incomplete?: readonly string[]) => Promise<void>;
  undo: (form: RowSession) => Promise<void>;
  saveMilestone: (incomplete: readonly string[]) => Promise<void>;
  newMilestone: () => void;
  editMilestone: (ref: RowRef) => Promise<void>;
  saveAsNew: () => Promise<void>;
  addToList: (list: ListName, name: string) => Promise<string>;
  saveDrafts: () => void;
}

/** What the page knows of the project that is open. */
export interface OpenProject {
  answers: Answers;
  partner: PartnerAnswers;
  facts: ProjectFacts | undefined;
  milestones: readonly MilestoneFacts[];
}

export function openProjectOf({ state: { read }, row }: PartnershipsSession): OpenProject {
  const id = row.form.ref?.id ?? '';
  return {
    answers: row.form.values,
    partner: read?.partner ?? {},
    facts: read?.projects.items.find(({ ref }) => ref.id === id),
    milestones: (read?.milestones.items ?? [])
      .filter(({ forId }) => forId === id)
      .sort((one, other) => (one.when || '9').localeCompare(other.when || '9')),
  };
}

const sameRow = (one: RowRef, other: RowRef | null): boolean =>
  one.table === other?.table && one.id !== '' && one.id === other.id;

const NOBODY: RowRef = refOfName('partners', '');

export function partnershipsSession(drafts: DraftStore): PartnershipsSession {
  const store = newStore<PartnershipsState>({
    ...{ busy: '', read: null, problem: '', place: { at: 'choice' }, arrival: 0 },
  });
  const { state, set } = store;
  const show = (place: Place): void => set({ place, arrival: state.arrival + 1, problem: '' });
  const forms = formsOf(store, drafts);
  const { row, partnerRow, milestone } = forms;

  const reading = async (partner: RowRef): Promise<boolean> => {
    set({ busy: 'reading', problem: '' });
    const answer = await callServer('readPartnerships', partner);
    set({ busy: '', ...(answer.ok ? { read: answer } : { problem: answer.problem }) });
    return answer.ok;
  };
  const savedAll = async (incomplete: readonly string[]): Promise<boolean> => {
    for (const form of [milestone, partnerRow, row]) {
      // A form for a new project isn't saved unless somebody starts it.
      const isWorked = isUnsaved(form.form) && (form !== row || form.form.ref !== null);
      const fields = form === formOfPlace() ? incomplete : [];
      if (!isWorked && fields.length === 0) continue;
      await form.save(fields);
      if (isUnsaved(form.form) || fields.length > 0) return false;
    }
    return true;
  };
  const formOfPlace = (): RowSession => {
    const screen = screenOf(state.place, row.form.values);
    return screen?.of === 'partners' ? partnerRow : screen?.of === 'milestones' ? milestone : row;
  };
  const moving = async (incomplete: readonly string[], move: () => unknown): Promise<void> => {
    if (state.busy !== '') return;
    set({ busy: 'moving' });
    const isSaved = await savedAll(incomplete);
    set({ busy: '' });
    if (isSaved) await move();
  };
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
  const session: PartnershipsSession = {
    state,
    ...forms,
    subscribe: store.subscribe,
    open: async (partner) => {
      if (await resumed({ ...forms, reading, show })) return;
      if (partner !== '') await choose(refOfName('partners', partner));
      if (partner === '' || state.read === null) await reading(NOBODY);
    },
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
        if (ref && (await reading(ref))) show({ at: 'partner' });
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
    openFrom: ({ partner, ref }) =>
      moving([], async () => {
        if (await reading(refOfName('partners', partner))) await openRow(ref);
      }),
    goTo: (place, incomplete = []) =>
      moving(incomplete, async () => {
        const { of } = screenOf(place, row.form.values) ?? {};
        const partner = state.read?.partner?.ref;
        if (of === 'partners' && partner && !sameRow(partner, partnerRow.form.ref))
          await partnerRow.open(partner);
        show(place);
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
      if (isEdit && !isUnsaved(milestone.form) && milestone.notice?.tone === 'good') session.newMilestone();
    },
    newMilestone: () => {
      milestone.startNew();
      if (row.form.ref) milestone.choose(row.form.ref);
    },
    editMilestone: (ref) => moving([], () => milestone.open(ref)),
    saveAsNew: async () => {
      await row.saveAsNew([]);
      const { justSaved } = row.form;
      if (justSaved) await row.open(justSaved.ref);
    },
    addToList: async (list, name) => {
      const answer = await callServer('addToList', { list, names: [name] });
      if (!answer.ok) return answer.problem;
      if (state.read) set({ read: { ...state.read, lists: { ...state.read.lists, [list]: answer.names } } });
      return '';
    },
    saveDrafts: () => [row, partnerRow, milestone].forEach((form) => form.saveDraft()),
  };
  return session;
}

export const screenOf = (place: Place, answers: Answers): Screen | undefined =>
  place.at === 'step' ? screensOf(place.step, answers)[place.screen] : undefined;

type Forms = Pick<PartnershipsSession, 'row' | 'partnerRow' | 'milestone'>;

/** The three forms, and what the page learns when one of them saves. */
function formsOf({ state, set }: ReturnType<typeof newStore<PartnershipsState>>, drafts: DraftStore): Forms {
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
  /** Nobody waits for this: the daily check does it too. */
  const updateRelationships = (saved = ''): void => void callServer('updateRelationships', saved);
  const row = rowSession(
    'partnerships',
    context(
      'partnerships',
      () => ({ partner: state.read?.partner?.ref.name ?? '' }),
      ({ after, saved, isNew }) => {
        const { read } = state;
        if (!read) return;
        const { partner = '', project = '', spectrumNow = '' } = after;
        const isThis = ({ ref }: ProjectFacts): boolean => sameRow(ref, saved?.ref ?? row.form.ref);
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
  const partnerRow = rowSession(
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
  const milestone = rowSession(
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
          ({ ref }) => ref.id !== goneId && ref.id !== (saved ?? milestone.form).ref?.id,
        );
        const ref = goneId === '' ? (saved ?? milestone.form).ref : null;
        const { what = '', when = '', who = '', doneOn = '', changed = '' } = after;
        const forId = row.form.ref?.id ?? '';
        const own = ref ? [{ ref, forId, what, when, who, doneOn, changed }] : [];
        learn({ milestones: { ...read.milestones, items: [...others, ...own] } });
        updateRelationships(saved?.ref.id);
      },
    ),
  );
  for (const form of [row, partnerRow, milestone]) form.subscribe(() => set({}));
  return { row, partnerRow, milestone };
}

/** Opens what was left unsaved when the page closed, if anything. */
async function resumed({
  row,
  partnerRow,
  milestone,
  reading,
  show,
}: Forms & {
  reading: (partner: RowRef) => Promise<boolean>;
  show: (place: Place) => void;
}): Promise<boolean> {
  const restored = [row, milestone, partnerRow].find(({ form }) => form.isRestored)?.form;
  if (!restored) return false;
  const name = restored.table === 'partners' ? restored.ref?.name : restored.values['partner'];
  if (!name || !(await reading(refOfName('partners', name)))) return false;
  const { under } = milestone.form;
  if (restored.table === 'actions' && under && row.form.ref === null) await row.open(under);
  if (row.form.ref === null) show({ at: 'partner' });
  else show(placeOfDraft(restored.table, row));
  return true;
}

function placeOfDraft(table: TableName, row: RowSession): Place {
  const { values, loaded } = row.form;
  if (table === 'partners') return { at: 'step', step: 'refreshing', screen: 1 };
  const changed = Object.keys(values).find((key) => values[key] !== loaded[key]);
  for (const step of STEPS) {
    const isHere = (screen: Screen): boolean =>
      table === 'actions'
        ? screen.of === 'milestones'
        : screen.of === 'partnerships' && screen.keys.some((key) => key === changed);
    const screen = screensOf(step, values).findIndex(isHere);
    if (screen >= 0) return { at: 'step', step, screen };
  }
  return { at: 'details' };
}
