// The tool Goals: the list of goals, the one that is open, and what is saved on the way.

import { isOfYear } from '../../src/domain/plan/goal-year';
import type { ListName, Values } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import type { GoalFacts, GoalsRead } from '../../src/server/run/goal-answers';
import { GOALS_TOOL } from '../../src/words/goals';
import { type DraftStore, draftStore } from '../form/drafts';
import { isUnsaved } from '../form/row-form';
import type { RowSession, SessionContext } from '../form/session-contract';
import { type Store, type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';
import { addingToList, pageForm, readInto, updateRelationships } from './page-form';

interface GoalsState {
  busy: '' | 'reading' | 'moving';
  read: GoalsRead | null;
  isOpen: boolean;
  /** Grows each time something else is shown: the focus goes to it. */
  arrival: number;
  problem: string;
  /** Where the goal that was saved last is shown; '' once it is saved again, undone, or something else is shown. */
  saved: string;
}

export interface GoalsSession extends Subscribable {
  readonly state: Readonly<GoalsState>;
  /** A row of Goals, and a line of the Action Plan. */
  readonly goal: RowSession;
  readonly step: RowSession;
  /** With the goal that was left unsaved, or with the list. */
  start: () => Promise<void>;
  add: () => void;
  open: (ref: RowRef) => Promise<void>;
  /** Saves what is unsaved, and stays if that fails. */
  back: (incomplete: readonly string[]) => Promise<void>;
  saveGoal: (incomplete: readonly string[]) => Promise<void>;
  saveStep: (incomplete: readonly string[]) => Promise<void>;
  newStep: () => void;
  editStep: (ref: RowRef) => Promise<void>;
  undo: (form: RowSession) => Promise<void>;
  /** Where the row is gone. */
  saveAsNew: () => Promise<void>;
  saveStepAsNew: () => Promise<void>;
  addToList: (list: ListName, name: string) => Promise<string>;
  saveDrafts: () => void;
}

/** Steps have drafts of their own beside those of milestones. */
export const goalDrafts = draftStore(() => window.localStorage, 'goals-');

/** As read last. */
export const openGoalOf = ({ state: { read }, goal }: GoalsSession): GoalFacts | undefined =>
  read?.goals.items.find(({ ref }) => ref.id !== '' && ref.id === goal.form.ref?.id);

export function goalsSession(drafts: DraftStore): GoalsSession {
  const store = newStore<GoalsState>({
    busy: '',
    read: null,
    isOpen: false,
    arrival: 0,
    problem: '',
    saved: '',
  });
  const { state, set } = store;
  const { goal, step } = formsOf(store, drafts);
  const show = (isOpen: boolean, saved = ''): void =>
    set({ isOpen, arrival: state.arrival + 1, problem: '', saved });
  const reading = () => readInto(store, () => callServer('readGoals'));
  const open = async (opening: Promise<void>, saved?: string): Promise<void> => {
    await opening;
    if (goal.form.ref === null) return set({ problem: goal.notice?.text ?? '' });
    // A step that was typed before its goal was saved again belongs to it.
    if (saved !== undefined && isUnsaved(step.form)) step.choose(goal.form.ref);
    else session.newStep();
    show(true, saved);
  };
  const session: GoalsSession = {
    ...{ state, goal, step, subscribe: store.subscribe },
    start: async () => {
      const { isRestored, under } = step.form;
      if (!(await reading())) return;
      if (isRestored && under && goal.form.ref === null) await goal.open(under);
      if (goal.form.isRestored || (isRestored && goal.form.ref !== null)) show(true);
    },
    add: () => {
      goal.startNew();
      show(true);
    },
    open: async (ref) => {
      if (state.busy === '') await open(goal.open(ref));
    },
    ...savesOf({ store, goal, step, reading, open, show, newStep: () => session.newStep() }),
    newStep: () => {
      step.startNew();
      if (goal.form.ref) step.choose(goal.form.ref);
    },
    editStep: async (ref) => {
      if (state.busy === '' && !isUnsaved(step.form)) await step.open(ref);
    },
    addToList: addingToList(store),
    saveDrafts: () => [goal, step].forEach((form) => form.saveDraft()),
  };
  return session;
}

interface Saves {
  store: Store<GoalsState>;
  goal: RowSession;
  step: RowSession;
  reading: () => Promise<boolean>;
  open: (opening: Promise<void>, saved?: string) => Promise<void>;
  show: (isOpen: boolean) => void;
  newStep: () => void;
}

/** Everything that saves or undoes. The list and the steps are read again after it. */
function savesOf({
  store: { state, set },
  goal,
  step,
  reading,
  open,
  show,
  newStep,
}: Saves): Pick<GoalsSession, 'back' | 'saveGoal' | 'saveStep' | 'undo' | 'saveAsNew' | 'saveStepAsNew'> {
  const saved = async (form: RowSession, incomplete: readonly string[]): Promise<boolean> => {
    await form.save(incomplete);
    return incomplete.length === 0 && form.notice?.tone !== 'trouble' && !isUnsaved(form.form);
  };
  return {
    back: async (incomplete) => {
      if (state.busy !== '') return;
      set({ busy: 'moving' });
      let isSaved = true;
      for (const form of [step, goal])
        if (isSaved && (isUnsaved(form.form) || (form === goal && incomplete.length > 0)))
          isSaved = await saved(form, form === goal ? incomplete : []);
      set({ busy: '' });
      if (!isSaved) return;
      goal.startNew();
      if (await reading()) show(false);
    },
    saveGoal: async (incomplete) => {
      set({ saved: '' });
      const { values } = goal.form;
      await saved(goal, incomplete);
      if (goal.notice?.tone !== 'good') return;
      const words = whereSaved(values, state.read?.today ?? '');
      if (!goal.form.justSaved) return set({ saved: words });
      await open(goal.openSaved(), words);
      await reading();
    },
    saveStep: async (incomplete) => {
      const isEdit = step.form.ref !== null;
      if (!(await saved(step, incomplete))) return;
      if (isEdit) newStep();
      await reading();
    },
    undo: async (form) => {
      set({ saved: '' });
      await form.undo();
      await reading();
    },
    saveAsNew: async () => {
      await goal.saveAsNew([]);
      if (goal.form.justSaved) await open(goal.openSaved());
    },
    saveStepAsNew: async () => {
      await step.saveAsNew([]);
      await reading();
    },
  };
}

function whereSaved({ year = '', came = '' }: Values, today: string): string {
  if (came.trim() !== '') return GOALS_TOOL.savedInTab;
  if (isOfYear(year, today)) return GOALS_TOOL.savedInPlan;
  return year.trim() > today ? GOALS_TOOL.savedForYear(year.trim()) : GOALS_TOOL.savedInTab;
}

/** After a save the plan follows. */
function formsOf(store: Store<GoalsState>, drafts: DraftStore): Pick<GoalsSession, 'goal' | 'step'> {
  const { state } = store;
  const onSaved: SessionContext['onSaved'] = ({ saved }) => updateRelationships(saved?.ref.id);
  const goal = pageForm(store, 'goals', {
    ...{ drafts, onSaved },
    defaults: () => ({
      year: (state.read?.today ?? '').slice(0, 4),
      ...(state.read?.user ? { who: state.read.user } : {}),
    }),
  });
  const step = pageForm(store, 'actions', {
    ...{ drafts, onSaved },
    // However the page came to the goal.
    under: (chosen) => chosen ?? goal.form.ref,
    defaults: () => ({
      for: goal.form.values['goal'] ?? '',
      ...(state.read?.user ? { who: state.read.user } : {}),
    }),
  });
  return { goal, step };
}
