// One form at work: it holds the row, keeps a draft of it, and goes through the steps of saving, loading and undoing.
// What a step does to the row stands in row-form; what is said, in words.

import type { TableName, Values } from '../../src/domain/basics/fields';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import { normaliseName } from '../../src/domain/basics/names';
import { excerpt } from '../../src/domain/basics/text';
import type { Loaded, SaveAsk, Saved } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { newId } from '../kit/new-id';
import type { Notice, RowSession, SessionContext } from './session-contract';
import {
  RowForm,
  afterSave,
  afterUndo,
  askToSave,
  changedKeys,
  checkForm,
  decideConflict,
  isUnsaved,
  loadedForm,
  newForm,
  readAgain,
  typeInto,
} from './row-form';
import { newStore } from '../kit/store';
import { loadWhole, wholeConflicts } from './whole-row';
import { WORDS } from '../kit/words';

const KEEP_AFTER_MS = 250;
/** The field that a new row begins with. */
const BEGINS_WITH: Record<TableName, string> = {
  partners: 'name',
  events: 'name',
  plan: 'item',
  log: 'partner',
};

interface SessionState {
  form: RowForm;
  busy: RowSession['busy'];
  notice: Notice | null;
  canSaveAsNew: boolean;
  headings: readonly HeadingQuestion[];
  goTo: { field: string; count: number };
  /** Counts what was opened. */
  turn: number;
}

/** The session of one table; it lives as long as the sidebar. */
export function rowSession(table: TableName, context: SessionContext): RowSession {
  const saveCall = table === 'log' ? 'saveContact' : 'saveRow';
  const store = newStore<SessionState>({
    form: context.drafts.restore(table) ?? newForm(table, newId(), context.defaults()),
    busy: '',
    notice: null,
    canSaveAsNew: false,
    headings: [],
    goTo: { field: '', count: 0 },
    turn: 0,
  });
  const { state } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keepDraft = (): void => {
    clearTimeout(timer);
    context.drafts.keep(state.form);
  };
  const set = (change: Partial<SessionState>): void => {
    if (change.form) {
      clearTimeout(timer);
      // A long text is not written again at every key; one that is saved or discarded is forgotten at once.
      if (isUnsaved(change.form)) timer = setTimeout(keepDraft, KEEP_AFTER_MS);
      else context.drafts.keep(change.form);
    }
    store.set(change);
  };
  const say = (tone: Notice['tone'], text: string): Notice => ({ tone, text });
  const goTo = (field: string): SessionState['goTo'] => ({ field, count: state.goTo.count + 1 });

  const tellSaved = (form: RowForm, ask: SaveAsk, saved: Saved): void => {
    const after = { ...form.values, ...ask.values };
    context.onSaved({
      ...{ before: form.loaded, after, saved, isNew: ask.isNew },
      ...{ under: ask.under ?? null, goneId: '' },
    });
  };

  const save = async (incomplete: readonly string[]): Promise<void> => {
    if (state.busy !== '') return;
    const { form } = state;
    const conflicts = Object.keys(form.conflicts);
    if (conflicts.length > 0) {
      set({
        notice: say('trouble', WORDS.conflict.decideFirst),
        goTo: goTo(`conflict-${conflicts[0] ?? ''}`),
      });
      return;
    }
    const unfinished = incomplete.map((field) => ({
      field,
      message: WORDS.form.incomplete,
      level: 'stop' as const,
    }));
    const checked = checkForm(form, context.today()).filter(({ field }) => !incomplete.includes(field));
    const problems = [...checked, ...unfinished];
    const stops = problems.filter(({ level }) => level === 'stop');
    if (stops.length > 0) {
      const notice = say('trouble', WORDS.form.lookAt(stops.length));
      set({ form: { ...form, problems }, notice, goTo: goTo(firstStop(form, stops)) });
      return;
    }
    if (form.ref !== null && changedKeys(form).length === 0) {
      set({ form: { ...form, problems }, notice: say('quiet', WORDS.form.nothingChanged) });
      return;
    }
    const ask = askToSave(context.under ? { ...form, under: context.under(form.under) } : form);
    set({ form: { ...form, problems }, busy: 'saving', notice: null, canSaveAsNew: false, headings: [] });
    if (ask.isNew && context.seen) ask.seen = context.seen();
    const answer = await callServer(saveCall, ask);
    if (state.form.filled !== form.filled) {
      // Something else was opened meanwhile, and what was typed was given up: the answer is not about this form.
      if (answer.ok) tellSaved(form, ask, answer);
      return;
    }
    if (answer.ok) {
      const next = { id: newId(), values: context.defaults() };
      const after = afterSave(state.form, form, ask, answer, next);
      const { ref } = answer;
      const isEmptied = after.justSaved !== null;
      const text = [
        isEmptied ? WORDS.form.savedNew(excerpt(ref.name)) : WORDS.form.saved,
        wordStatus(answer.status),
      ];
      set({
        ...{ form: after, busy: '', notice: say('good', text.filter(Boolean).join(' ')) },
        ...(isEmptied && { goTo: goTo(BEGINS_WITH[table]) }),
      });
      tellSaved(form, ask, answer);
      return;
    }
    if (answer.told !== undefined) context.onTold?.(answer.told);
    const asked = answer.headings ?? [];
    if (asked.length > 0) context.onHeadings((known) => [...without(known, asked), ...asked]);
    const found = answer.problems ?? [];
    const theirs = await wholeConflicts(form.ref, answer.conflicts ?? {});
    if (theirs === undefined) {
      set({ busy: '', notice: say('trouble', WORDS.faults.silent) });
      return;
    }
    const fields = [...Object.keys(theirs).map((key) => `conflict-${key}`), firstStop(form, found)];
    set({
      form: { ...state.form, problems: found.length > 0 ? found : problems, conflicts: theirs },
      busy: '',
      notice: say('trouble', answer.problem),
      canSaveAsNew:
        form.ref !== null && !answer.problems && !answer.conflicts && answer.headings === undefined,
      headings: asked,
      goTo: goTo(fields.find((field) => field !== '') ?? ''),
    });
  };

  const undo = async (): Promise<void> => {
    const last = state.form.undo;
    if (state.busy !== '' || last === null) return;
    const { filled, justSaved } = state.form;
    const name = excerpt(justSaved?.ref.name ?? '');
    set({ busy: 'undoing', notice: null });
    const answer = await callServer('undo', last.undoId);
    if (!answer.ok || state.form.filled !== filled) {
      if (!answer.ok) set({ busy: '', notice: say('trouble', answer.problem) });
      return;
    }
    const isNew = last.newId !== '';
    const before = isNew ? last.after : state.form.loaded;
    const form = afterUndo(state.form, last, newId());
    const isBack = form.filled !== filled;
    const undone = table === 'log' ? WORDS.contact.undone : WORDS.form.undoneNew;
    const told = !isNew ? WORDS.form.undone : isBack ? undone : WORDS.form.undoneOnly(table, name);
    const text = [told, ...answer.kept.items].join(' ');
    set({ form, busy: '', notice: say('good', text) });
    context.onSaved({
      before,
      after: form.loaded,
      saved: null,
      isNew: false,
      under: null,
      goneId: last.newId,
    });
    // What somebody changed since stands in the row, and belongs into the form.
    if (!isNew && answer.kept.items.length > 0 && form.ref && !isUnsaved(form)) {
      const loaded = await loadWhole(callServer('loadRow', form.ref));
      if (loaded.ok && state.form === form) set({ form: loadedForm(loaded, form.filled + 1) });
    }
  };

  const show = (form: RowForm, notice: Notice | null = null): void => {
    state.turn += 1;
    set({ form, notice, busy: '', canSaveAsNew: false, headings: [] });
  };
  const fill = (answer: Loaded): void => {
    const form = loadedForm(answer, state.form.filled + 1);
    // What is odd in the row already is remarked on; it is no mistake of whoever opens it.
    const problems = checkForm(form, context.today()).map((problem) => ({
      ...problem,
      level: 'hint' as const,
    }));
    context.onHeadings(() => answer.headings);
    show({ ...form, problems }, say('quiet', WORDS.form.opened(answer.ref.name)));
  };
  const startNew = (defaults: Values = {}): string => {
    const blank = newForm(table, newId(), context.defaults(), state.form.filled + 1);
    show({ ...blank, values: { ...blank.values, ...defaults } });
    return blank.id;
  };

  /** Cells under a heading that is back are seen now. */
  const seeRow = async (): Promise<void> => {
    const { ref } = state.form;
    if (ref === null || state.busy !== '') return;
    const turn = (state.turn += 1);
    // Nobody types meanwhile: inputs begin afresh with what stands in the row.
    set({ busy: 'loading' });
    const answer = await loadWhole(callServer('loadRow', ref));
    if (state.turn !== turn) return;
    set({ busy: '', ...(answer.ok ? { form: readAgain(state.form, answer) } : {}) });
    if (!answer.ok) set({ notice: say('trouble', answer.problem) });
  };

  return {
    table,
    get form() {
      return state.form;
    },
    get busy() {
      return state.busy;
    },
    get notice() {
      return state.notice;
    },
    get canSaveAsNew() {
      return state.canSaveAsNew;
    },
    get headings() {
      return state.headings;
    },
    get missing() {
      return context.headings();
    },
    get goTo() {
      return state.goTo;
    },
    subscribe: store.subscribe,
    keepDraft,
    save,
    undo,
    fill,
    startNew,
    type: (values) =>
      set({ form: typeInto(state.form, values), ...(state.busy === '' ? { notice: null } : {}) }),
    choose: (under) => set({ form: { ...state.form, under } }),
    saveAsNew: async (incomplete) => {
      if (state.busy !== '') return;
      set({ form: { ...state.form, ref: null, id: newId(), loaded: newForm(table, '').values, undo: null } });
      await save(incomplete);
    },
    decide: (field, keep) =>
      set({
        form: decideConflict(state.form, field, keep),
        notice: say('quiet', WORDS.conflict.decided),
        goTo: goTo(field),
      }),
    open: async (ref) => {
      // What is opened last is shown, whatever answers last.
      const turn = (state.turn += 1);
      set({ busy: 'loading', notice: say('quiet', WORDS.loading) });
      const answer = await loadWhole(callServer('loadRow', ref));
      if (state.turn !== turn) return;
      if (answer.ok) fill(answer);
      else set({ busy: '', notice: say('trouble', answer.problem) });
    },
    setDefaults: (defaults) => {
      const { form } = state;
      if (form.ref !== null || isUnsaved(form)) return;
      const { loaded, values } = newForm(table, form.id, defaults);
      set({ form: { ...form, loaded, values, filled: form.filled + 1 } });
    },
    forgetUnknown: (name) => {
      const { form } = state;
      const isOther = (one: string): boolean => normaliseName(one) !== normaliseName(name);
      const unknownPartners = form.unknownPartners.filter(isOther);
      const problems = form.problems.filter(
        ({ field }) => field !== 'partner' || isOther(form.values['partner'] ?? ''),
      );
      if (unknownPartners.length < form.unknownPartners.length || problems.length < form.problems.length)
        set({ form: { ...form, unknownPartners, problems } });
    },
    mended: (question, words) => {
      context.onHeadings((known) => without(known, [question]));
      set(words === undefined ? { notice: null } : { notice: say('good', words), headings: [] });
      void seeRow().then(() => words !== undefined && set({ goTo: goTo(question.key) }));
    },
    discard: () => {
      startNew();
      set({ notice: say('quiet', WORDS.form.discarded) });
    },
  };
}

const wordStatus = (status: string): string => (status === '' ? '' : WORDS.form.status(status));

const without = (
  known: readonly HeadingQuestion[],
  gone: readonly HeadingQuestion[],
): readonly HeadingQuestion[] => known.filter(({ key }) => !gone.some((one) => one.key === key));

function firstStop(form: RowForm, problems: readonly { field: string; level: string }[]): string {
  const stops = new Set(problems.filter(({ level }) => level === 'stop').map(({ field }) => field));
  return Object.keys(form.values).find((key) => stops.has(key)) ?? '';
}
